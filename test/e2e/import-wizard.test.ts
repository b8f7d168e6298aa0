import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asciiMailboxes,
  inventory,
  laterProfiles,
  movedMailboxes,
  repaired,
  textFile,
  withBadRows,
} from '../factories/upload-files.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { type AppearanceOptions, useBrowser } from './open-app.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
let folder: string;
let project: ServedTestProject;

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  folder = mkdtempSync(join(tmpdir(), 'caskade-wizard-'));
  project = await openServedProject('2014-03-17T09:00:00');
});

afterEach(async () => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the wizard on a project and does the work. */
async function inWizard(
  organization: 'nordwind' | null,
  work: (page: Page) => Promise<void>,
  appearance: AppearanceOptions = {},
): Promise<void> {
  const target = project.registerFile(join(folder, 'Test.caskade'));
  if (organization === null) await project.client.call('project.create', { target, name: null });
  else await project.client.call('project.sample', { target, organization });
  const start = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Choose files…' }).waitFor();
    await work(page);
  };
  await inApp(project, start, { at: '#/import', appearance });
}

describe('the first import as it comes', () => {
  it('skips the type line, finds the delimiter, warns of lost letters with the command, and imports', () =>
    inWizard(null, async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(asciiMailboxes);
      const card = await wizard.cards.first().innerText();
      const doubtful = await page.getByRole('list', { name: 'What is doubtful in mailboxes.csv' }).innerText();
      await wizard.next.click();
      await wizard.waitFor('Check');
      const summary = await page.getByText(/fine ·/).innerText();
      const steps = await wizard.readSteps();
      await wizard.next.click();
      await wizard.waitFor('Changes');
      const tabs = await wizard.readTabs();
      const [, rows] = await wizard.import();
      expect({ card, doubtful, summary, steps, tabs, rows }).toEqual({
        card: expect.stringMatching(
          /3 rows · UTF-8 · semicolon.*looks like Get-Mailbox: 5 of 5 headers, and the #TYPE line/s,
        ),
        doubtful: expect.stringMatching(/"\?" where letters were.*-Encoding UTF8/s),
        summary: expect.stringMatching(/^3 fine · 0 rejected · \d warnings?$/),
        steps: [
          'File, done',
          'Sheet: nothing to ask',
          'Header row: nothing to ask',
          'Columns: nothing to ask',
          'Values: nothing to ask',
          'Check',
          'Changes',
          'Done',
        ],
        tabs: { New: 3, Changed: 0, Gone: 0, Unchanged: 0 },
        rows: '3 rows: 3 new.',
      });
    }));

  it('takes table text from the clipboard', () =>
    inWizard(null, async (page) => {
      const text = 'Name\tFqdn\tSite\ncas-oslo\toutlook-osl.corp.nordwind.local\tOslo';
      await page.evaluate(
        `(() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', ${JSON.stringify(text)});
          window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
        })()`,
      );
      const card = wizardOf(page).cards.first();
      await card.getByText('1 row').waitFor();
      expect(await card.innerText()).toMatch(/^Pasted\.tsv/);
    }));
});

describe('a workbook with several sheets and odd headers', () => {
  it('asks for sheet, header and columns once, and knows the same workbook again', () =>
    inWizard(null, async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(inventory);
      await wizard.next.click();
      await wizard.waitFor('Sheet');
      await takePicture(page, 'import-sheets');
      const sheets = await page
        .getByRole('list', { name: 'Sheets of Inventory.xlsx' })
        .getByRole('listitem')
        .allInnerTexts();
      await wizard.next.click();
      await wizard.waitFor('Header row');
      await takePicture(page, 'import-header-row');
      await page.getByRole('radio', { name: /^3/ }).check();
      await wizard.next.click();
      await wizard.waitFor('Columns');
      await takePicture(page, 'import-columns');
      const columns = page.getByRole('table', { name: 'Columns of Inventory.xlsx, sheet Databases' });
      const matched = await columns.getByRole('row').allInnerTexts();
      await wizard.next.click();
      await wizard.waitFor('Changes');
      await wizard.import();
      await page.getByRole('button', { name: 'Import more files' }).click();
      await wizard.choose(inventory);
      await wizard.next.click();
      await wizard.waitFor('Changes');
      expect({
        sheets: sheets.map((text) => text.replace(/\s+/g, ' ')),
        matched: matched.map((row) => /by .*name/.exec(row)?.[0]),
        again: (await wizard.readSteps()).slice(0, 4),
      }).toEqual({
        sheets: [
          'Read me 1 row has the columns of no known export',
          'Databases 2 rows databases: has the columns of databases: 3 of 3 (DB Name, RPC CAS, Server)',
          'Phones 1 row has the columns of no known export',
        ],
        matched: [undefined, 'by another known name', 'by another known name', 'by its name'],
        again: ['File, done', 'Sheet: nothing to ask', 'Header row: nothing to ask', 'Columns: nothing to ask'],
      });
    }));
});

describe('bad rows', () => {
  it('are named with their reasons, corrected in the grid, left out, and saved for later', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(laterProfiles(withBadRows));
      await wizard.next.click();
      await wizard.waitFor('Check');
      const grid = page.getByRole('grid', { name: 'Rows that are not imported' });
      await grid.getByRole('row').nth(3).waitFor();
      await takePicture(page, 'import-check');
      const before = await grid.getByRole('row').allInnerTexts();
      await grid.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'UserName' }).fill('NORDWIND\\hdahl');
      await page.keyboard.press('Enter');
      await page.getByText(/fine · 2 rejected/).waitFor();
      const download = page.waitForEvent('download');
      await wizard.next.click();
      await wizard.waitFor('Changes');
      await wizard.import();
      await page.getByRole('button', { name: 'Save 2 rejected rows…' }).click();
      const saved = readFileSync(await (await download).path(), 'utf8');
      await page.getByRole('button', { name: 'Import more files' }).click();
      const corrected = saved.replace('NORDWIND\\som...', 'NORDWIND\\new.person').replace('"one more"', '""');
      await wizard.choose(textFile((await download).suggestedFilename(), corrected));
      await wizard.next.click();
      await wizard.waitFor('Changes');
      expect({
        before: before.slice(1).map((row) => row.split('\n')[0]),
        name: (await download).suggestedFilename(),
        added: saved.split('\r\n')[0]?.split(',').slice(-4),
        corrected: await wizard.readTabs(),
      }).toEqual({
        before: ['5', '7', '9'],
        name: 'OutlookProfiles.rejected.csv',
        added: ['"Surplus 1"', '"Row"', '"Problem"', '"Hint"'],
        corrected: { New: 1, Changed: 0, Gone: 0, Unchanged: 1 },
      });
    }));
});

describe('texts that are not understood', () => {
  it('are shown with their rows and read as the person says', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      const inNorwegian = (line: string): string => line.replace(/"(?:True|False)";"(True|False)"/g, '"helt";"$1"');
      await wizard.choose(laterProfiles((lines) => lines.map((line, i) => (i < 3 ? inNorwegian(line) : line))));
      await wizard.next.click();
      await wizard.waitFor('Values');
      await takePicture(page, 'import-values');
      const table = page.getByRole('table', { name: 'Values of CachedMode' });
      const before = (await table.getByRole('row').nth(1).innerText()).split(/\s*\n\s*/);
      await table.getByRole('combobox', { name: 'helt in CachedMode means' }).selectOption('Yes');
      await table.getByText('understood', { exact: true }).waitFor();
      await wizard.next.click();
      await wizard.waitFor('Changes');
      expect({ value: before[0]?.split('\t').slice(0, 2), tabs: await wizard.readTabs() }).toEqual({
        value: ['helt', '2'],
        tabs: { New: 0, Changed: 0, Gone: 0, Unchanged: 39 },
      });
    }));
});

describe('leaving the wizard', () => {
  it('asks first, keeps everything when the person stays, and goes where the person wanted to go', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(asciiMailboxes);
      const dialog = page.getByRole('dialog', { name: 'Leave this import?' });
      await page.getByRole('link', { name: 'Databases' }).click();
      await dialog.getByRole('button', { name: 'Stay' }).click();
      await dialog.waitFor({ state: 'detached' });
      await wizard.cards.first().waitFor();
      const kept = await wizard.cards.count();
      await page.getByRole('link', { name: 'Databases' }).click();
      await dialog.getByRole('button', { name: 'Leave the import' }).click();
      await page.getByRole('heading', { name: 'Databases', level: 1 }).waitFor();
      expect(kept).toBe(1);
    }));
});

describe('importing again', () => {
  it('shows what changed and what it does to the answer; undo takes all of it back, redo brings it again', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(laterProfiles(repaired), movedMailboxes());
      await wizard.next.click();
      await wizard.waitFor('Check');
      await wizard.next.click();
      await wizard.waitFor('Changes');
      const tabs = await wizard.readTabs();
      const answer = (await wizard.answer.innerText()).replace(/\s+/g, ' ');
      await wizard.changes.getByRole('button', { name: /^Endpoint \d/ }).click();
      const change = (await wizard.changes.getByRole('row').nth(1).innerText()).split('\n');
      await page.getByRole('tab', { name: /^Gone/ }).click();
      const gone = (await wizard.changes.getByRole('row').nth(1).innerText()).split('\n');
      const [sentence] = await wizard.import();
      const depending = page.getByRole('contentinfo').getByText(/depend/);
      await depending.filter({ hasText: '17' }).waitFor();
      const numbers = [await depending.innerText()];
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await depending.filter({ hasText: '18' }).waitFor();
      numbers.push(await depending.innerText());
      await page.keyboard.press('Control+y');
      await depending.filter({ hasText: '17' }).waitFor();
      numbers.push(await depending.innerText());
      expect({ tabs, answer, change: change.filter(Boolean), gone, sentence, numbers }).toEqual({
        tabs: { New: 0, Changed: 2, Gone: 1, Unchanged: 76 },
        answer:
          'from 18 → to 17 This import lowers the answer by 1 user. ' +
          'Users by state: profile −1. 36 users in scope, −1. Nothing is written yet.',
        change: [
          ...['Magnus Lien', 'WS-1002 · Outlook'],
          ...['Endpoint', 'was', 'OSL-CAS01', ', becomes', 'outlook-osl.corp.nordwind.local'],
          ...['Endpoint FQDN', 'was', 'OSL-CAS01.corp.nordwind.local', ', becomes', 'outlook-osl.corp.nordwind.local'],
          ...['and Endpoint DN, Unresolved server', 'on the array'],
        ],
        gone: ['Unni Volden', 'uvolden', 'marked as gone'],
        sentence: 'This import lowered the answer by 1 user: 18 → 17.',
        numbers: ['17 depend on a server', '18 depend on a server', '17 depend on a server'],
      });
    }));

  it('leaves out a row that is not ticked', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      await wizard.choose(laterProfiles(repaired));
      await wizard.next.click();
      await wizard.waitFor('Changes');
      await wizard.changes.getByRole('grid').focus();
      await page.keyboard.press('Space');
      await wizard.changes.getByText('left out: stays as it is').waitFor();
      const [sentence] = await wizard.import();
      expect(sentence).toBe('This import left the answer as it was: 18 users.');
    }));
});

describe('without a mouse', () => {
  it('goes from the files to the end, and asks before it loses anything', () =>
    inWizard('nordwind', async (page) => {
      const wizard = wizardOf(page);
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const chooser = page.waitForEvent('filechooser');
      await tabTo(page, 'Choose files…');
      await press('Enter');
      await (await chooser).setFiles([inventory]);
      await wizard.cards.first().getByText('workbook with 3 sheets').waitFor();
      await press('Enter');
      await wizard.waitFor('Sheet');
      await press('Escape');
      await page.getByRole('dialog', { name: 'Leave this import?' }).waitFor();
      await press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await wizard.waitFor('Sheet');
      await tabTo(page, 'Next');
      await press('Enter');
      await wizard.waitFor('Header row');
      await tabTo(page, /^3 names the columns/);
      await press('ArrowUp', 'ArrowDown', 'Enter');
      await wizard.waitFor('Columns');
      await tabTo(page, 'RPC CAS becomes');
      await press('Home');
      await page.getByRole('button', { name: 'Use RPC CAS again' }).waitFor();
      await tabTo(page, 'Use RPC CAS again');
      await press('Enter');
      await tabTo(page, 'Next');
      await press('Enter');
      await page.getByText(/MANY_GONE/).waitFor();
      await press('Enter');
      await wizard.waitFor('Changes');
      await tabTo(page, /^Gone \d/);
      await press('ArrowRight');
      await page.getByRole('tab', { name: /^Unchanged/, selected: true }).waitFor();
      await tabTo(page, /^Import 1 file/);
      await press('Enter');
      await wizard.waitFor('Done');
      expect(await wizard.readSteps()).toContain('Done, done');
    }));
});

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(() => {
        const element = document.activeElement;
        const label = element?.labels?.[0];
        return (element?.getAttribute('aria-label') ?? label?.innerText ?? element?.innerText ?? '').replace(/\\s+/g, ' ').trim();
      })()`,
    );
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it('no step has anything that axe calls serious', () =>
    inWizard(
      'nordwind',
      async (page) => {
        const wizard = wizardOf(page);
        const found: unknown[] = [];
        const look = async (step: string): Promise<void> => {
          await takePicture(page, `import-${step}-${name.replace(' ', '-')}`);
          found.push({ step, violations: await seriousViolations(page) });
        };
        await page.getByRole('button', { name: 'Choose files…' }).waitFor();
        await look('start');
        await wizard.choose(laterProfiles(withBadRows), movedMailboxes(), textFile('Empty.csv', ''));
        await look('files');
        await page.getByRole('button', { name: 'Remove Empty.csv' }).click();
        await wizard.next.click();
        await wizard.waitFor('Check');
        await page.getByRole('grid').getByRole('row').nth(3).waitFor();
        await look('check');
        await page
          .getByRole('navigation', { name: 'Steps of the import' })
          .getByRole('button', { name: /^Columns/ })
          .click();
        await wizard.waitFor('Columns');
        await look('known-columns');
        await wizard.next.click();
        await wizard.waitFor('Check');
        await wizard.next.click();
        await wizard.waitFor('Changes');
        await wizard.changes.getByRole('row').nth(1).waitFor();
        await look('changes');
        await wizard.import();
        await look('done');
        await page.getByRole('link', { name: 'Report of this import' }).click();
        await page
          .getByRole('complementary', { name: 'Report of the import' })
          .getByRole('heading', { level: 3 })
          .first()
          .waitFor();
        await look('report');
        expect(found).toEqual(
          ['start', 'files', 'check', 'known-columns', 'changes', 'done', 'report'].map((step) => ({
            step,
            violations: [],
          })),
        );
      },
      { ...appearance, viewport: { width: 1440, height: 900 } },
    ));
});
