import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixtureFiles, secondScan } from '../factories/fixture-a.ts';
import { textFile } from '../factories/upload-files.ts';
import { type AppDriver, type DrivenApp, useBrowserDriver, useWindowDriver } from './app-driver.ts';
import { findingsOf } from './page-objects/findings.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { listOf } from './page-objects/list.ts';
import { overviewOf } from './page-objects/overview.ts';
import { personOf } from './page-objects/person.ts';
import { settingsOf } from './page-objects/settings.ts';

/**
 * Scenarios 4, 5, 6 and 12 on Fixture A, in a browser and, where Electron's program is, in a window; 1 to 3 are those of
 * import-wizard.test.ts. The figures are worked out in acceptance/fixture-a.test.ts.
 */
const drivers: readonly (readonly [string, AppDriver])[] = [
  ['a browser', useBrowserDriver('2014-03-14T09:00:00')],
  ['a window', useWindowDriver()],
];

let app: DrivenApp;

/** Imports files through the wizard, as a person does; gives what the review said about the rows. */
async function importScan(files: Readonly<Record<string, string>>) {
  const { page } = app;
  const wizard = wizardOf(page);
  await page.keyboard.press('Control+i');
  const names = Object.keys(files);
  await app.choose(
    'Choose files…',
    Object.entries(files).map(([name, text]) => textFile(name, text)),
  );
  await page.getByRole('button', { name: `Remove ${names.at(-1)}` }).waitFor();
  await page.getByText('Looking into').first().waitFor({ state: 'detached' });
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

describe.each(drivers)('Fixture A in %s', (_, driver) => {
  beforeEach(async ({ skip }) => {
    const reason = driver.whyNot();
    if (reason !== null) skip(reason);
    app = await driver.open();
    await app.page.getByRole('button', { name: 'New project…' }).click();
    await app.page.getByRole('textbox').fill('Fixture A');
    await app.page.getByRole('button', { name: 'Create' }).click();
    await app.page.getByRole('heading', { name: 'Import your files' }).waitFor();
    return async () => {
      await app.close();
      expect(app.complaints()).toEqual([]);
    };
  });

  it('gives the answer, whose numbers open exactly their users', async () => {
    const { page } = app;
    const tabs = await importScan(fixtureFiles());
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
  });

  it('has 16 users on HO-CAS1 by their profile, each with the reason in a sentence, and saves as many', async () => {
    const { page } = app;
    await importScan(fixtureFiles());
    await page.goto(`${page.url().split('#')[0]}#/server/HO-CAS1`);
    const byProfile = page.getByRole('row', { name: /by the profile/ });
    await byProfile.getByRole('link').click();
    const list = listOf(page);
    const total = await list.waitForTotal(16);
    await list.grid.focus();
    await page.keyboard.press('Enter');
    const person = personOf(page);
    await person.pane.getByRole('heading', { level: 2 }).waitFor();
    const why = await person.readPart('Why');
    await page.keyboard.press('Escape');
    const saved = await app.save(async () => {
      await page.keyboard.press('Control+e');
      await page.getByRole('menuitem', { name: 'As CSV' }).click();
    });
    expect({ total, why, saved: saved.trim().split('\r\n').length - 1 }).toEqual({
      total: 16,
      why: expect.stringMatching(/Profile "Outlook" on (PC|LT)-\d+ names HO-CAS1.*database MB-HO-0[12] is bound to/s),
      saved: 16,
    });
  });

  it('finds the site without an array, and that the array bears a web name once that is said', async () => {
    const { page } = app;
    await importScan(fixtureFiles());
    await goTo(page, 'Findings');
    const findings = findingsOf(page);
    await findings.ready();
    const about = await findings.card('F01').innerText();
    await goTo(page, 'Settings');
    await settingsOf(page).open('Known names');
    const form = page.getByRole('form', { name: 'Say what a name is' });
    await form.getByLabel('Name or address').fill('outlook-ho.contoso.local');
    await form.getByLabel('It is').selectOption('web-name');
    await form.getByRole('button', { name: 'Add name' }).click();
    await settingsOf(page).effect.waitFor();
    await goTo(page, 'Findings');
    await findings.card('F05').waitFor();
    expect(about).toMatch(/Branch/);
  });

  it('shows what the second scan changed, has a lower answer then, and undoes it and does it again', async () => {
    const { page } = app;
    await importScan(fixtureFiles());
    const before = await readAnswer(page);
    const tabs = await importScan(secondScan());
    const after = await readAnswer(page);
    await page.keyboard.press('Control+z');
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
  });

  it('finds Jürgen Müller for a caller by name, account, alias and PC, with both profiles and what to do', async () => {
    const { page } = app;
    await importScan(fixtureFiles());
    const person = personOf(page);
    const found: unknown[] = [];
    for (const text of ['müller', 'CONTOSO\\jmueller', 'jmueller', 'PC-0001']) {
      await goTo(page, 'Overview');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(text);
      await page
        .getByRole('option', { name: /^Jürgen Müller/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await person.ready('Jürgen Müller');
      const profiles = await person.readProfiles();
      const firstLines = (column: number) => profiles.map((cells) => cells[column]?.split(' | ')[0]).sort();
      found.push({ computers: firstLines(0), expected: firstLines(2), todo: await person.readPart('Do') });
    }
    expect(found).toEqual(
      Array(4).fill({
        computers: ['LT-0001', 'PC-0001'],
        expected: ['outlook-ho', 'outlook-ho'],
        todo: expect.stringContaining('Repair'),
      }),
    );
  });
});
