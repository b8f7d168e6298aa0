import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../factories/fixture-a.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { personOf } from './page-objects/person.ts';
import { review, uploadsOf, useScenario } from './scenario-project.ts';

const { inEmpty } = useScenario();

async function findPerson(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await personOf(page).ready('Jürgen Müller');
}

// Status and notes of a call, and the queue of an agent, come with the tracking of work.
describe('a call', () => {
  it('is answered by name: two profiles, the server each should name, and what to do in Outlook 2010', () =>
    inEmpty(async (page) => {
      await review(page, ...uploadsOf(fixtureFiles()));
      await wizardOf(page).import();
      await findPerson(page, 'müller');
      const person = personOf(page);
      const profiles = await person.readProfiles();
      expect({ headings: (await person.readHeadings()).slice(0, 4), profiles }).toEqual({
        headings: [
          '2 Jürgen Müller',
          '3 Why',
          expect.stringMatching(/^3 Do · Outlook 2010/),
          '3 Profiles · 2 profiles',
        ],
        profiles: expect.arrayContaining([
          [
            expect.stringContaining('PC-0001'),
            expect.stringContaining('outlook-ho'),
            expect.stringContaining('outlook-ho'),
            expect.any(String),
          ],
          [
            expect.stringContaining('LT-0001'),
            expect.stringContaining('HO-CAS1'),
            expect.stringContaining('outlook-ho'),
            expect.any(String),
          ],
        ]),
      });
    }));

  it('is answered by account, alias and PC too', () =>
    inEmpty(async (page) => {
      await review(page, ...uploadsOf(fixtureFiles()));
      await wizardOf(page).import();
      const found: string[] = [];
      for (const text of ['CONTOSO\\jmueller', 'jmueller', 'PC-0001']) {
        await page.goto(`${page.url().split('#')[0]}#/`);
        await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
        await findPerson(page, text);
        found.push(text);
      }
      expect(found).toEqual(['CONTOSO\\jmueller', 'jmueller', 'PC-0001']);
    }));
});
