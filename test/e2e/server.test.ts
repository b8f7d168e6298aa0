import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { overviewOf } from './page-objects/overview.ts';
import { usersOf } from './page-objects/users.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-server-'));
let nordwind: ServedTestProject;

beforeAll(async () => {
  nordwind = await openServedProject('2014-03-17T09:00:00');
  const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
  await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
  await nordwind.client.call('settings.merge', { patch: { retiring: ['OSL-CAS01'] }, by: 'lead' });
  await nordwind.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
});

afterAll(async () => {
  await nordwind.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

const inApp = inAppOf(browser);

function cardOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

async function linesOf(items: Locator): Promise<readonly string[]> {
  await items.first().waitFor();
  return (await items.allInnerTexts()).map((text) => text.split(/\s+/).join(' '));
}

describe('the page of a server', () => {
  it('is reached from the overview, and says why the server cannot be retired', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      await page.getByRole('link', { name: 'OSL-CAS01', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'OSL-CAS01' }).waitFor();
      const retire = cardOf(page, 'Can it be retired?');
      const reasons = await linesOf(retire.getByRole('listitem'));
      await takePicture(page, 'server');
      expect({ reasons, isReady: await retire.getByText('Not ready to retire').count() }).toEqual({
        reasons: [
          '1 database is bound to it',
          '9 people hold it in a profile',
          '1 exempt database is bound to it',
          '1 it has the role HubTransport',
          '1 the web name mail.nordwind.example leads to it',
          '1 it is the witness of DAG1',
        ],
        isReady: 1,
      });
    }));

  it('is found from anywhere by its name, and a database by its own', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type('osl-cas02');
      await page.getByRole('option', { name: /^OSL-CAS02/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'OSL-CAS02' }).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('MDB-TOS');
      await page.getByRole('option', { name: /^MDB-TOS-01/ }).click();
      await page.waitForURL(/#\/databases\?where=/);
      expect(decodeURIComponent(new URL(page.url()).hash)).toContain('"oneOf":["MDB-TOS-01"]');
    }));

  it('leads from a number to exactly its people', () =>
    inApp(
      nordwind,
      async (page) => {
        await cardOf(page, 'Can it be retired?')
          .getByRole('link', { name: /^9 users/ })
          .click();
        expect(await usersOf(page).waitForTotal(9)).toBe(9);
      },
      { at: '#/server/osl-cas01' },
    ));

  it('says who loses Outlook when it stops, and what the plan changes about that', () =>
    inApp(
      nordwind,
      async (page) => {
        const card = cardOf(page, 'If it stops');
        await card.getByRole('link').first().waitFor();
        const rows = await linesOf(card.getByRole('table').getByRole('row'));
        expect({ first: rows[0], last: rows.at(-1)?.replace(/^.* 2014 /, ''), isFalling: rows.length > 2 }).toEqual({
          first: 'After date lost interrupted not known',
          last: expect.stringMatching(/^\d+ \d+ \d+$/),
          isFalling: true,
        });
      },
      { at: '#/server/OSL-CAS01' },
    ));

  it('knows an array by its name and lists the servers that it stands for', () =>
    inApp(
      nordwind,
      async (page) => {
        const facts = cardOf(page, 'What it is');
        const members = await linesOf(facts.getByRole('link'));
        expect({ members, retire: await cardOf(page, 'Can it be retired?').count() }).toEqual({
          members: ['OSL-CAS01', 'OSL-CAS02'],
          retire: 0,
        });
      },
      { at: '#/server/outlook-osl.corp.nordwind.local' },
    ));

  it('answers for a name that nothing explains', () =>
    inApp(
      nordwind,
      async (page) => {
        await page.getByText('which nothing in the inventory explains').first().waitFor();
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('nobody-knows');
      },
      { at: '#/server/nobody-knows' },
    ));
});

it.each(Object.entries(appearances))('in %s the page has nothing that axe calls serious', (name, appearance) =>
  inApp(
    nordwind,
    async (page) => {
      await cardOf(page, 'Can it be retired?').getByRole('listitem').first().waitFor();
      await cardOf(page, 'If it stops').getByRole('link').first().waitFor();
      await takePicture(page, `server-${name.replace(' ', '-')}`);
      expect(await seriousViolations(page)).toEqual([]);
    },
    { at: '#/server/OSL-CAS01', appearance: { ...appearance, viewport: { width: 1280, height: 1000 } } },
  ),
);

it('keeps everything within reach at 200 % in a window of 1280 × 720', () =>
  inApp(
    nordwind,
    async (page) => {
      await cardOf(page, 'If it stops').getByRole('link').first().waitFor();
      await takePicture(page, 'server-200-percent');
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
    },
    { at: '#/server/OSL-CAS01', appearance: { viewport: { width: 640, height: 360 } } },
  ));
