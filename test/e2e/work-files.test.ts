import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { membersOf } from '../factories/members-of.ts';
import { useHandedOut, workElsewhere } from './handed-out.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { workFilesOf } from './page-objects/work-files.ts';
import { openServedProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const at = '#/work';
const { project, makePlan, folder, say, statusesOf, handOut } = useHandedOut(browser);

describe('a wave that is handed out to a second computer', () => {
  it('comes back with four people taken over and one conflict, which is decided, undone, and merged again', async () => {
    await makePlan();
    const people = await membersOf(project().client, 3);
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        await page.getByRole('button', { name: 'Menu of wave 3' }).click();
        await page.getByRole('menuitem', { name: 'Hand out…' }).click();
        const dialog = work.handOutDialog;
        const wave = await dialog.getByRole('combobox', { name: 'Wave' }).locator('option:checked').innerText();
        await dialog.getByRole('combobox', { name: 'For whom' }).fill('eva');
        const { path, name } = await saved(page, () => dialog.getByRole('button', { name: 'Hand out…' }).click());
        await page
          .getByRole('region', { name: 'New messages' })
          .getByText(`Wave 3 is handed out as ${name}.`)
          .waitFor();
        await dialog.waitFor({ state: 'hidden' });
        const left = await work.readList();
        expect({ wave, name, left }).toEqual({
          wave: 'Wave 3, Oslo 1 (M1), Thu 3 Apr, 8 people',
          name: 'Nordwind wave 3.caskade-work',
          left: [['Wave 3', 'eva', '14 Mar 2014, 09:00', 'lead', '8', name, 'not back yet']],
        });
        await workElsewhere(path, people.slice(0, 5));
        await say({ people: people.slice(0, 1), status: 'postponed', until: '2014-04-08', by: 'lead' });
        await page.getByRole('button', { name: 'Merge a work file…' }).click();
        await work.take(path);
        const preview = {
          headline: await work.readHeadline(),
          conflicts: await work.readConflicts(),
          changes: await work.readChanges(),
        };
        await work.choice(/^Magnus Lien, WS-1002, Status: Theirs/).check();
        await page.getByRole('button', { name: 'Merge 4 changes and 1 decision' }).click();
        const done = page.getByRole('region', { name: 'What merging did' });
        await done.getByRole('heading', { name: `${name} is merged` }).waitFor();
        const merged = { told: await done.getByRole('paragraph').innerText(), statuses: await statusesOf(people) };
        await done.getByRole('button', { name: 'Undo' }).click();
        await page.getByText('1 of 1 decided').waitFor();
        const undone = {
          ...{ headline: await work.readHeadline(), statuses: await statusesOf(people) },
          hasFocus: await page.getByRole('region', { name: 'The file' }).and(page.locator(':focus')).count(),
        };
        await page.getByRole('button', { name: 'Merge 4 changes and 1 decision' }).click();
        await done.getByRole('button', { name: 'Merge another file…' }).click();
        await work.take(path);
        const again = {
          headline: await work.readHeadline(),
          isPossible: await page.getByRole('button', { name: 'Merge', exact: true }).isEnabled(),
        };
        await page.getByRole('link', { name: 'Back to the list of work files' }).click();
        const back = (await work.readList())[0]?.at(-1);
        expect({ preview, merged, undone, again, back }).toEqual({
          preview: {
            headline: '4 people are taken over, 1 conflict',
            conflicts: [
              {
                title: 'Magnus Lien, WS-1002, Status',
                base: 'When the wave left Planned',
                choices: [
                  'Magnus Lien, WS-1002, Status: Ours Postponed until 8 Apr 2014 lead, 14 Mar 2014, 09:00',
                  'Magnus Lien, WS-1002, Status: Theirs Done (reported) eva, 14 Mar 2014, 11:30',
                  'Magnus Lien, WS-1002, Status: Not decided ours stays for now',
                ],
              },
            ],
            changes: ['Sofie Aas', 'Kari Nilsen', 'Lars Berg', 'Nora Vik'].map((person) => ({
              ...{ person, field: 'Status', before: 'Planned', after: 'Done (reported)', by: 'eva' },
            })),
          },
          merged: {
            told: '5 people were taken over. 1 conflict decided: 1 as theirs.',
            statuses: [...Array<string>(5).fill('done'), ...Array<string>(3).fill('planned')],
          },
          undone: {
            headline: '4 people are taken over, 1 conflict',
            ...{ statuses: ['postponed', ...Array<string>(7).fill('planned')], hasFocus: 1 },
          },
          again: { headline: 'Nothing is new, 5 known already', isPossible: false },
          back: '5 people taken over',
        });
      },
      { at: '#/waves/board' },
    );
  });
});

describe('the list of work files', () => {
  it('explains itself while it is empty, and wants a plan before a wave can leave', async () => {
    await inApp(
      project(),
      async (page) => {
        const start = page.getByRole('button', { name: 'Hand out a wave…' });
        await page.getByText('There is no wave to hand out: make the plan first.').waitFor();
        const without = await start.isDisabled();
        await makePlan();
        await page.getByText('There is no wave to hand out').waitFor({ state: 'hidden' });
        const words = await page.getByText(/^(A wave can leave|Merging the file)/).count();
        expect({ without, withPlan: await start.isDisabled(), words }).toEqual({
          ...{ without: true, withPlan: false, words: 2 },
        });
      },
      { at },
    );
  });

  it('is where the menu of a wave leads, by the keys on the board and the right button in the table', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        const dialog = workFilesOf(page).handOutDialog;
        const wave = dialog.getByRole('combobox', { name: 'Wave' });
        const handOutEntry = page.getByRole('menuitem', { name: 'Hand out…' });
        const board = page.getByRole('tree', { name: 'Waves and their people' });
        await page.getByRole('heading', { name: 'Wave 2', exact: true }).waitFor();
        await board.focus();
        await page.keyboard.press('Shift+F10');
        await handOutEntry.waitFor();
        await page.keyboard.press('Escape');
        await handOutEntry.waitFor({ state: 'hidden' });
        await board.and(page.locator(':focus')).waitFor();
        await page.keyboard.press('Shift+F10');
        await handOutEntry.press('Enter');
        const byKeys = await wave.inputValue();
        const hasFocus = await dialog.locator(':focus').count();
        await page.evaluate("location.hash = '#/waves/table'");
        await page.getByRole('gridcell', { name: 'Oslo 1 (M1)' }).click({ button: 'right' });
        await handOutEntry.click();
        const byButton = await wave.inputValue();
        await page.evaluate("location.hash = '#/waves/table/4'");
        await page.getByRole('link', { name: 'Hand out…' }).click();
        expect({ byKeys, hasFocus, byButton, byLink: await wave.inputValue() }).toEqual({
          ...{ byKeys: '2', hasFocus: 1, byButton: '3', byLink: '4' },
        });
      },
      { at: '#/waves/board/2' },
    );
  });

  it('is where the menu Tools leads for both, from any page', async () => {
    await makePlan();
    await inApp(project(), async (page) => {
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      await menusOf(page).choose('Tools', 'Hand out a wave…');
      const dialog = workFilesOf(page).handOutDialog;
      const wave = await dialog.getByRole('combobox', { name: 'Wave' }).inputValue();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const afterEscape = new URL(page.url()).hash;
      await menusOf(page).choose('Tools', 'Merge a work file…');
      await page.getByRole('heading', { name: 'Merge a work file' }).waitFor();
      expect({ wave, afterEscape, merge: new URL(page.url()).hash }).toEqual({
        ...{ wave: '1', afterEscape: '#/work', merge: '#/work/merge' },
      });
    });
  });

  it('says in a work file what it is, and what to do with it', async () => {
    const { path } = await handOut();
    const other = await openServedProject('2014-03-17T11:30:00');
    try {
      await other.client.call('project.open', { file: other.registerFile(path) });
      await inApp(
        other,
        async (page) => {
          const note = page.getByText(/^This project is itself a work file/);
          const { waves } = await other.client.call('plan.waves', {});
          expect({ note: await note.innerText(), waves: waves.map(({ number }) => number) }).toEqual({
            note: 'This project is itself a work file: wave 3, Oslo 1 (M1), handed out to eva by lead on 14 Mar 2014, 09:00. When the work is done, send it back as it is; it is merged there.',
            waves: [3],
          });
        },
        { at },
      );
    } finally {
      other.close();
    }
  });

  it('of a project that is open to read only offers neither, and says why', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        await page.route('**/api/host', async (route) => {
          const answer = await route.fetch();
          const reply: unknown = await answer.json();
          await route.fulfill({ response: answer, json: readOnly(reply) });
        });
        await page.reload();
        const reason = 'Both wait: this project is open to read only, and each of them writes to it.';
        await page.getByText(reason).waitFor();
        const buttons = ['Hand out a wave…', 'Merge a work file…'].map((name) => page.getByRole('button', { name }));
        const disabled = await Promise.all(buttons.map((button) => button.isDisabled()));
        await page.evaluate("location.hash = '#/work/hand-out/3'");
        const dialogs = await page.getByRole('dialog').count();
        await page.evaluate("location.hash = '#/work/merge'");
        const fields = await page.getByLabel('Work file', { exact: true }).count();
        expect({ disabled, dialogs, fields }).toEqual({ disabled: [true, true], dialogs: 0, fields: 0 });
      },
      { at },
    );
  });
});

it('everything is within reach at 200 % in a window of 1280 × 720', async () => {
  const { people, path } = await handOut();
  await workElsewhere(path, people.slice(0, 2));
  await say({ people: people.slice(0, 1), status: 'no-contact', until: null, by: 'lead' });
  await inApp(
    project(),
    async (page) => {
      const work = workFilesOf(page);
      const overflow: number[] = [];
      const measure = async (part: string): Promise<void> => {
        await takePicture(page, `work-files-200-percent-${part}`);
        overflow.push(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'));
      };
      await work.readList();
      await measure('list');
      await page.getByRole('button', { name: 'Hand out a wave…' }).click();
      const start = work.handOutDialog.getByRole('button', { name: 'Hand out…' });
      await start.waitFor();
      const box = await start.boundingBox();
      await measure('hand-out');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Merge a work file…' }).click();
      await work.take(path);
      await work.choice(/Theirs/).check();
      await measure('merge');
      expect({ overflow: Math.max(...overflow), isInView: (box?.y ?? 999) + (box?.height ?? 0) <= 360 }).toEqual({
        ...{ overflow: 0, isInView: true },
      });
    },
    { at, appearance: { viewport: { width: 640, height: 360 }, reducedMotion: 'reduce' } },
  );
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  const picture = name.replace(' ', '-');

  it('list, dialog, review and result have nothing that axe calls serious', async () => {
    const { people, path } = await handOut();
    await workElsewhere(path, people.slice(0, 3));
    await say({ people: people.slice(0, 2), status: 'no-contact', until: null, by: 'lead' });
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        const found: unknown[] = [];
        const look = async (part: string): Promise<void> => {
          await takePicture(page, `work-files-${part}-${picture}`);
          found.push(await seriousViolations(page));
        };
        await work.readList();
        await look('list');
        await page.getByRole('button', { name: 'Hand out a wave…' }).click();
        await work.handOutDialog.getByRole('button', { name: 'Hand out…' }).waitFor();
        await look('hand-out');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Merge a work file…' }).click();
        await look('choose');
        await work.take(path);
        await work.choice(/^Magnus Lien.*Theirs/).check();
        await look('review');
        await page.getByRole('button', { name: /^Merge/ }).click();
        await page.getByRole('heading', { name: /is merged$/ }).waitFor();
        await look('done');
        expect(found).toEqual([[], [], [], [], []]);
      },
      { at, appearance: { ...appearance, reducedMotion: 'reduce' } },
    );
  });
});

/** What the host says of itself, as of a project that cannot be written; every other answer as it is. */
function readOnly(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) return reply;
  const { value } = reply;
  const isInfo = typeof value === 'object' && value !== null && 'isReadOnly' in value;
  return isInfo ? { ...reply, value: { ...value, isReadOnly: true } } : reply;
}

describe('a wave that is handed out as a workbook', () => {
  it('comes back with what was written into it, and with the rows that cannot be read', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        const dialog = work.handOutDialog;
        await dialog.getByRole('radio', { name: /^Excel workbook/ }).check();
        const { path, name } = await saved(page, () => dialog.getByRole('button', { name: 'Hand out…' }).click());
        writeInto(path, [
          { alias: 'knilsen', Status: 'Done (reported)', Ticket: 'INC-7', 'Your name': 'Kai' },
          { alias: 'lberg', Note: 'Comes back on Tuesday.', 'Your name': 'Kai' },
          { alias: 'nvik', Status: 'ready' },
        ]);
        await page.getByRole('button', { name: 'Merge a work file…' }).click();
        await work.take(path);
        const headline = await work.readHeadline();
        const changes = await work.readChanges();
        const problems = page.getByRole('table', { name: 'Problems of the file' }).getByRole('row');
        const problem = await problems.nth(1).getByRole('cell').allInnerTexts();
        await page.getByRole('button', { name: 'Merge 3 changes' }).click();
        await page.getByRole('heading', { name: `${name} is merged` }).waitFor();
        await page.getByRole('link', { name: 'Back to the list of work files' }).click();
        expect({ name, headline, changes, problem, list: await work.readList() }).toEqual({
          name: 'Nordwind wave 3.xlsx',
          headline: '2 people are taken over, 1 problem',
          changes: [
            {
              ...{ person: 'Kari Nilsen', field: 'Status', before: 'Planned', after: 'Done (reported)', by: 'Kai' },
            },
            { person: 'Kari Nilsen', field: 'Ticket', before: null, after: 'INC-7', by: 'Kai' },
            { person: 'Lars Berg', field: 'Note', before: null, after: 'Comes back on Tuesday.', by: 'Kai' },
          ],
          problem: ['Wave 3', '6', 'Status', '“ready” is no status.', 'Choose one of the list.', 'STATUS_UNKNOWN'],
          list: [['Wave 3', '–', '14 Mar 2014, 09:00', 'lead', '8', name, '2 people taken over']],
        });
      },
      { at: '#/work/hand-out/3' },
    );
  });
});

/** Writes into the rows of people, as with a spreadsheet program; each value goes below the title of its name. */
function writeInto(
  path: string,
  rows: readonly ({ readonly alias: string } & Readonly<Record<string, string>>)[],
): void {
  const book = XLSX.read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const table = XLSX.utils.sheet_to_json<readonly string[]>(sheet, { header: 1, defval: '' });
  const columnOf = (title: string): number => table[0]?.indexOf(title) ?? -1;
  for (const { alias, ...values } of rows) {
    const r = table.findIndex((row) => row[columnOf('Alias')] === alias);
    for (const [title, value] of Object.entries(values))
      sheet[XLSX.utils.encode_cell({ r, c: columnOf(title) })] = { t: 's', v: value };
  }
  const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  writeFileSync(path, bytes);
}

/** What the page gives to be saved, kept in the folder of the tests under its name. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ readonly path: string; readonly name: string }> {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  const name = file.suggestedFilename();
  const path = join(folder, name);
  await file.saveAs(path);
  return { path, name };
}
