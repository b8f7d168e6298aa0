import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureFiles, secondScan } from '../factories/fixture-a.ts';
import { textFile } from '../factories/upload-files.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { listOf } from './page-objects/list.ts';
import { overviewOf } from './page-objects/overview.ts';
import { personOf } from './page-objects/person.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** Scenarios 4, 5, 6 and 12 on Fixture A; 1 to 3 are those of import-wizard.test.ts. Its figures: acceptance/fixture-a.test.ts. */
const browser = useBrowser();
const inApp = inAppOf(browser);
let folder: string;
let project: ServedTestProject;

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  folder = mkdtempSync(join(tmpdir(), 'caskade-fixture-a-'));
  project = await openServedProject('2014-03-14T09:00:00');
  const target = project.registerFile(join(folder, 'A.caskade'));
  await project.client.call('project.create', { target, name: 'Fixture A' });
});

afterEach(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Imports files through the wizard, as a person does; gives what the review said about the rows. */
async function importScan(page: Page, files: Readonly<Record<string, string>>) {
  const wizard = wizardOf(page);
  await page.keyboard.press('Control+i');
  await wizard.choose(...Object.entries(files).map(([name, text]) => textFile(name, text)));
  await wizard.next.click();
  await wizard.waitFor('Changes');
  const tabs = await wizard.readTabs();
  await wizard.import();
  return tabs;
}

async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The answer on the overview as numbers: users who depend, by profile, by database. */
async function readAnswer(page: Page): Promise<readonly number[]> {
  await goTo(page, 'Overview');
  const { answer } = overviewOf(page);
  const names = [/users, show them/, /users? by their profile/, /users? by their database/];
  const links = names.map((name) => answer.getByRole('link', { name }).first());
  return Promise.all(links.map(async (link) => Number((await link.innerText()).replace(/\D/g, ''))));
}

describe('the first scan', () => {
  it('gives the answer, whose numbers open exactly their users', () =>
    inApp(project, async (page) => {
      await page.getByRole('heading', { name: 'Import your files' }).waitFor();
      const tabs = await importScan(page, fixtureFiles());
      const answer = await readAnswer(page);
      const opened: (readonly [string, number])[] = [];
      const overview = overviewOf(page);
      for (const [i, [title, count]] of (await overview.readTiles()).entries()) {
        await overview.tiles.nth(i).click();
        opened.push([title, await listOf(page).waitForTotal(count)]);
        await page.goBack();
        await overview.tiles.first().waitFor();
      }
      expect({ tabs, answer, opened }).toEqual({
        tabs: { New: 94, Changed: 0, Gone: 0, Unchanged: 0 },
        answer: [36, 34, 30],
        opened: [
          ['On the array', 4],
          ['Profile names a CAS', 6],
          ['Database names a CAS', 19],
          ['Works, will revert', 1],
          ['No array in the site', 10],
          ['Unknown', 0],
        ],
      });
    }));

  it('has 16 users on HO-CAS1 by their profile, each with the reason in a sentence, and saves as many', () =>
    inApp(project, async (page) => {
      await page.getByRole('heading', { name: 'Import your files' }).waitFor();
      await importScan(page, fixtureFiles());
      await page.goto(`${page.url().split('#')[0]}#/server/HO-CAS1`);
      await page
        .getByRole('row', { name: /by the profile/ })
        .getByRole('link')
        .click();
      const list = listOf(page);
      const total = await list.waitForTotal(16);
      await list.grid.focus();
      await page.keyboard.press('Enter');
      const person = personOf(page);
      await person.pane.getByRole('heading', { level: 2 }).waitFor();
      const why = await person.readPart('Why');
      await page.keyboard.press('Escape');
      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+e');
      await page.getByRole('menuitem', { name: 'As CSV' }).click();
      const saved = await (await download).createReadStream();
      const lines = (await new Response(saved as unknown as ReadableStream).text()).trim().split('\r\n');
      expect({ total, why, saved: lines.length - 1 }).toEqual({
        total: 16,
        why: expect.stringMatching(/Profile "Outlook" on (PC|LT)-\d+ names HO-CAS1.*database MB-HO-0[12] is bound to/s),
        saved: 16,
      });
    }));

  it('finds a site without an array and a web name that is the array', () =>
    inApp(project, async (page) => {
      await page.getByRole('heading', { name: 'Import your files' }).waitFor();
      await importScan(page, fixtureFiles());
      await goTo(page, 'Findings');
      const list = listOf(page, 'Findings');
      await list.grid.getByRole('row', { name: /F01/ }).waitFor();
      const about = await list.grid.getByRole('row', { name: /F01/ }).innerText();
      const patch = { knownNames: [{ name: 'outlook-ho.contoso.local', kind: 'web-name' }] } as const;
      await project.client.call('settings.merge', { patch, by: 'lead' });
      await list.grid.getByRole('row', { name: /F05/ }).waitFor();
      expect(about).toMatch(/Branch/);
    }));
});

describe('the second scan', () => {
  it('shows what changed, lowers the answer, and is undone and done again', () =>
    inApp(project, async (page) => {
      await page.getByRole('heading', { name: 'Import your files' }).waitFor();
      await importScan(page, fixtureFiles());
      const before = await readAnswer(page);
      const tabs = await importScan(page, secondScan());
      const after = await readAnswer(page);
      await page.keyboard.press('Control+z');
      await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor();
      await page.getByRole('link', { name: '36 users, show them' }).waitFor();
      const undone = await readAnswer(page);
      await page.keyboard.press('Control+y');
      await page.getByRole('link', { name: '33 users, show them' }).waitFor();
      expect({ before, tabs, after, undone, redone: await readAnswer(page) }).toEqual({
        before: [36, 34, 30],
        tabs: { New: 0, Changed: 14, Gone: 1, Unchanged: 68 },
        after: [33, 21, 28],
        undone: [36, 34, 30],
        redone: [33, 21, 28],
      });
    }));
});

describe('a call', () => {
  it.each(['müller', 'CONTOSO\\jmueller', 'jmueller', 'PC-0001'])(
    'finds Jürgen Müller by %s, with both profiles',
    (text) =>
      inApp(project, async (page) => {
        await page.getByRole('heading', { name: 'Import your files' }).waitFor();
        await importScan(page, fixtureFiles());
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill(text);
        await page
          .getByRole('option', { name: /Jürgen Müller/ })
          .first()
          .waitFor();
        await page.keyboard.press('Enter');
        const person = personOf(page);
        await person.ready('Jürgen Müller');
        const profiles = await person.readProfiles();
        expect({
          computers: profiles.map(([computer]) => computer?.split(' | ')[0]),
          expected: profiles.map(([, , expected]) => expected?.split(' | ')[0]),
          todo: await person.readPart('Do'),
        }).toEqual({
          computers: expect.arrayContaining(['PC-0001', 'LT-0001']),
          expected: ['outlook-ho', 'outlook-ho'],
          todo: expect.stringContaining('Repair'),
        });
      }),
  );
});
