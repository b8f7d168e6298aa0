import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { personOf } from './page-objects/person.ts';
import { usersOf } from './page-objects/users.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-person-'));
let nordwind: ServedTestProject;

beforeAll(async () => {
  nordwind = await openServedProject('2014-03-17T09:00:00');
  const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
  await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
  const logs = ['LogonStatistics.csv', 'RCA_20140314-1.LOG'].map((name) =>
    nordwind.registerFile(fileURLToPath(new URL(`../fixtures/nordwind/${name}`, import.meta.url))),
  );
  await nordwind.client.call('import.run', {
    ...{ files: logs, as: null, sheet: null, culture: null, mapping: null, collected: null },
    ...{ partial: false, dryRun: false, choices: null, by: 'lead' },
  });
  await nordwind.client.call('plan.compute', { patch: { vips: ['mlien'] }, asOf: null, by: 'lead' });
});

afterAll(async () => {
  await nordwind.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

const inApp = inAppOf(browser);

async function findAndOpen(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Find person/ }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('a call', () => {
  it('opens the person with the row beside it, and tells state, reason and next step in the order of a call', () =>
    inApp(nordwind, async (page) => {
      await findAndOpen(page, 'NORDWIND\\mlien');
      const person = personOf(page);
      await person.ready('Magnus Lien');
      await usersOf(page).waitForTotal(1);
      await takePicture(page, 'person-to-do');
      expect({
        headings: await person.readHeadings(),
        why: await person.readPart('Why'),
        profiles: await person.readProfiles(),
      }).toEqual({
        headings: [
          '2 Magnus Lien',
          expect.stringMatching(/^3 Task · wave \d+, from /),
          '3 Why',
          '3 Do · Outlook 2010, M1, about 20 minutes',
          '3 Follow-up',
          '3 Notes',
          '3 Profiles · 1 profile',
          expect.stringMatching(/^3 Wave \d+ · /),
          '3 People',
          '3 History',
        ],
        why: [
          'Why',
          'Profile "Outlook" on WS-1002 names OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: repair the account (M1).',
          'PROFILE_UPDATE · DB_OK · P_CAS · M1',
        ].join(' | '),
        profiles: [
          [
            'WS-1002 | Outlook, default | 2010, cached',
            'OSL-CAS01 | an individual Client Access server in Oslo | 14 Mar 2014',
            'outlook-osl | MDB-OSL-01 is bound to it',
            'OSL-CAS02 | logon 14 Mar 2014, 08:01',
          ],
        ],
      });
    }));

  it.each(['magnus', 'mlien', 'WS-1002', 'mlien@nordwind.example'])('is answered for "%s" too', (typed) =>
    inApp(nordwind, async (page) => {
      await findAndOpen(page, typed);
      await personOf(page).ready('Magnus Lien');
    }),
  );

  it.each(['Åse', 'aase', 'ase brekke', 'Oeyen'])('finds Åse Brekke-Øyen by "%s"', (typed) =>
    inApp(nordwind, async (page) => {
      await findAndOpen(page, typed);
      await personOf(page).ready('Åse Brekke-Øyen');
    }),
  );

  it('copies the instruction and says so', () =>
    inApp(
      nordwind,
      async (page) => {
        const person = personOf(page);
        await person.ready('Magnus Lien');
        await page.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
        await person.pane.getByRole('button', { name: 'Copy instruction' }).click();
        await page.getByText('Copied the instruction for Magnus Lien.').waitFor();
        const copied = await page.evaluate<string>('window.copied');
        expect(copied.split(/\r?\n/).slice(0, 3)).toEqual([
          'Outlook 2010 of Magnus Lien (mlien) on WS-1002: repair the account (M1), about 20 minutes.',
          '',
          '1. Check that the database of the user is rebound: Test E-mail AutoConfiguration shows the array (V3). If not, stop.',
        ]);
      },
      { at: '#/users?open=2' },
    ));

  it('prints the instruction and nothing else of the window', () =>
    inApp(
      nordwind,
      async (page) => {
        await personOf(page).ready('Magnus Lien');
        await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
        await page.getByRole('button', { name: 'Print', exact: true }).click();
        await page.emulateMedia({ media: 'print' });
        const sheet = page.locator('[data-print-sheet]');
        await sheet.getByRole('heading', { level: 1, name: 'Magnus Lien' }).waitFor();
        await takePicture(page, 'person-print');
        const others = await page.locator('#root').isVisible();
        await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
        await sheet.waitFor({ state: 'detached' });
        expect(others).toBe(false);
      },
      { at: '#/users?open=2' },
    ));
});

describe('somebody whose profile is not to be touched yet', () => {
  it.each([
    ['saas', 'Sofie Aas', 'Nothing is to be done with the profile yet'],
    ['jmoe', 'Jonas Moe', 'Leave the profile as it is'],
  ])('%s gets no instruction to copy', (alias, name, title) =>
    inApp(nordwind, async (page) => {
      await findAndOpen(page, alias);
      const person = personOf(page);
      await person.ready(name);
      await takePicture(page, `person-${alias}`);
      expect({
        title: await person.pane.getByText(title, { exact: true }).count(),
        buttons: await person.pane.getByRole('button', { name: /Copy|Print/ }).count(),
      }).toEqual({ title: 1, buttons: 0 });
    }),
  );
});

it('a mailbox that is not there is said to be missing', () =>
  inApp(
    nordwind,
    async (page) => {
      const alert = page.getByRole('alert').filter({ hasText: 'This person is not in the project any more.' });
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/Find the person by name\.\s+not-found$/);
    },
    { at: '#/users?open=99999' },
  ));

it.each(Object.entries(appearances))('in %s the pane has nothing that axe calls serious', (name, appearance) =>
  inApp(
    nordwind,
    async (page) => {
      const person = personOf(page);
      await person.ready('Magnus Lien');
      await usersOf(page).waitForTotal(40);
      for (const summary of await person.pane.locator('summary').all()) await summary.click();
      await takePicture(page, `person-${name.replace(' ', '-')}`);
      expect(await seriousViolations(page)).toEqual([]);
    },
    { at: '#/users?open=2', appearance: { ...appearance, viewport: { width: 1440, height: 1300 } } },
  ),
);
