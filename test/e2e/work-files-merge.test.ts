import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../core/api/contract.ts';
import { useHandedOut, workElsewhere } from './handed-out.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { workFilesOf } from './page-objects/work-files.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const { project, makePlan, say, statusesOf, handOut } = useHandedOut(browser);

describe('a file that comes back', () => {
  it('is decided with the keys alone, waits while the list is looked at, and asks before it is left', async () => {
    const { people, path } = await handOut();
    await workElsewhere(path, people.slice(0, 2));
    await say({ people: people.slice(0, 2), status: 'no-contact', until: null, by: 'lead' });
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        await work.take(path);
        const headline = await work.readHeadline();
        const merge = page.getByRole('button', { name: /^Merge/ });
        const before = { label: await merge.innerText(), isPossible: await merge.isEnabled() };
        await page.getByRole('button', { name: 'All of ours' }).focus();
        await page.keyboard.press('Enter');
        const all = await page.getByText(/\d of 2 decided/).innerText();
        for (let i = 0; i < 12 && !(await isFocused(work.choice(/^Magnus Lien.*Ours/))); i++)
          await page.keyboard.press('Tab');
        await page.keyboard.press('ArrowDown');
        const one = await work.choice(/^Magnus Lien.*Theirs/).isChecked();
        await page.getByRole('link', { name: 'Back to the list of work files' }).click();
        await page.getByText(/is not merged yet, with 2 decisions made\./).waitFor();
        await page.getByRole('link', { name: 'Overview' }).click();
        const question = page.getByRole('dialog', { name: 'Leave this merge?' });
        const lost = await question.getByRole('paragraph').innerText();
        await question.getByRole('button', { name: 'Stay' }).click();
        await page.getByRole('link', { name: 'Go on with it' }).click();
        await drop(page, 'another.xlsx', Buffer.from('x'));
        await page.getByText('Nothing was taken: another file is open.').waitFor();
        await page.getByRole('button', { name: 'Merge 2 decisions' }).click();
        await page.getByRole('heading', { name: /is merged$/ }).waitFor();
        const told = await page.getByRole('region', { name: 'What merging did' }).getByRole('paragraph').innerText();
        await page.getByRole('link', { name: 'Overview' }).click();
        await page.getByRole('heading', { name: 'Overview' }).waitFor();
        expect({ headline, before, all, one, lost, told, statuses: await statusesOf(people.slice(0, 2)) }).toEqual({
          headline: 'Nobody is taken over, 2 conflicts',
          before: { label: 'Merge', isPossible: false },
          ...{ all: '2 of 2 decided', one: true },
          lost: 'What you decided about 2 conflicts is lost. Nothing was written to the project.',
          told: '1 person was taken over. 2 conflicts decided: 1 as theirs, 1 as ours.',
          statuses: ['done', 'no-contact'],
        });
      },
      { at: '#/work/merge' },
    );
  });

  it('leaves what is not decided for the next time', async () => {
    const { people, path } = await handOut();
    await workElsewhere(path, people.slice(0, 2));
    await say({ people: people.slice(0, 1), status: 'no-contact', until: null, by: 'lead' });
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        await work.take(path);
        await page.getByRole('button', { name: 'Merge 1 change' }).click();
        const done = page.getByRole('region', { name: 'What merging did' });
        const told = await done.getByRole('paragraph').innerText();
        await done.getByRole('button', { name: 'Merge another file…' }).click();
        await work.take(path);
        expect({ told, again: await work.readHeadline(), open: (await work.readConflicts()).length }).toEqual({
          told: '1 person was taken over. 1 conflict is not decided: ours stays, and it comes again when the file is merged again.',
          ...{ again: 'Nobody is taken over, 1 conflict, 1 known already', open: 1 },
        });
      },
      { at: '#/work/merge' },
    );
  });

  it('without any work in it is noted as back', async () => {
    const { path } = await handOut();
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        await work.take(path);
        await page.getByRole('button', { name: 'Note that it is back' }).click();
        await page.getByText('Nothing was new. It is noted that the file is back.').first().waitFor();
        await page.getByRole('link', { name: 'Back to the list of work files' }).click();
        await page.getByText('nobody taken over').waitFor();
        expect((await work.readList()).map((row) => row.at(-1))).toEqual(['nobody taken over']);
      },
      { at: '#/work/merge' },
    );
  });

  it('is dropped on the page; what cannot be merged says why, and another file can be chosen', async () => {
    const { people, path } = await handOut();
    await workElsewhere(path, people.slice(0, 1));
    await inApp(
      project(),
      async (page) => {
        await drop(page, 'letter.caskade-work', Buffer.from('Dear Eva'));
        const failure = page.getByRole('region', { name: 'The file' }).getByRole('alert');
        const why = (await failure.innerText()).split('\n');
        await page.getByRole('button', { name: 'Choose another file…' }).click();
        await drop(page, 'Nordwind wave 3.caskade-work', readFileSync(path));
        const headline = page.getByRole('region', { name: 'The file' }).getByRole('status');
        await headline.filter({ hasText: 'taken over' }).waitFor();
        expect({ code: why.at(-1), headline: await headline.innerText() }).toEqual({
          ...{ code: 'project-not-sqlite', headline: '1 person is taken over' },
        });
      },
      { at: '#/work' },
    );
  });

  it('of ten thousand changes stays fluent: a part of them is drawn, all are counted and decided', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        const work = workFilesOf(page);
        await answering(page, { 'work.preview': largeReport });
        await page.getByLabel('Work file', { exact: true }).setInputFiles({
          ...{ name: 'large.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
        });
        await page.getByRole('button', { name: 'All of theirs' }).click();
        await page.getByText('1,500 of 1,500 decided').waitFor();
        const radios = page.getByRole('radio', { name: /Theirs/ });
        const rows = page.getByRole('table', { name: 'Taken over' }).getByRole('row');
        const drawn = { people: await radios.count(), rows: await rows.count() };
        await page.getByRole('button', { name: 'Show 200 more changes' }).click();
        const more = await rows.count();
        expect({
          ...{ drawn, more, headline: await work.readHeadline() },
          label: await page.getByRole('button', { name: /^Merge/ }).innerText(),
          said: await page.getByText('the first 1,000 are listed, all 10,000 count').count(),
        }).toEqual({
          ...{ drawn: { people: 50, rows: 51 }, more: 251 },
          headline: '4,000 people are taken over, 1,500 conflicts',
          label: 'Merge 10,000 changes and 1,500 decisions',
          said: 1,
        });
      },
      { at: '#/work/merge' },
    );
  });

  it('has problems with their places, which can be copied', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        const problem = { sheet: 'Wave 3', row: 7, column: 'Status', code: 'STATUS_UNKNOWN' };
        const words = { message: '“ready” is no status.', hint: 'Choose one of the list.' };
        await answering(page, { 'work.preview': { ...emptyReport, problems: [{ ...problem, ...words }] } });
        await page.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
        await page.getByLabel('Work file', { exact: true }).setInputFiles({
          ...{ name: 'wave.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
        });
        await page.getByRole('button', { name: 'Copy the problems' }).click();
        await page.getByText('Copied 1 problem.').waitFor({ state: 'attached' });
        const copied = await page.evaluate<string>('window.copied');
        expect({ headline: await workFilesOf(page).readHeadline(), copied: copied.split(/\r?\n/) }).toEqual({
          headline: 'Nothing is new, 1 problem',
          copied: [
            'Sheet\tRow\tColumn\tWhat is wrong\tWhat to do\tCode',
            'Wave 3\t7\tStatus\t“ready” is no status.\tChoose one of the list.\tSTATUS_UNKNOWN',
          ],
        });
      },
      { at: '#/work/merge' },
    );
  });
});

/** True for what has the focus. */
async function isFocused(place: Locator): Promise<boolean> {
  return (await place.and(place.page().locator(':focus')).count()) > 0;
}

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const files = await page.evaluateHandle<DataTransferHandle>(`(() => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page.dispatchEvent('main h1', 'drop', { dataTransfer: files });
}

/** A `DataTransfer` of the page. */
type DataTransferHandle = object;

/** Lets the page have other answers to some operations than the program gives. */
async function answering(page: Page, answers: Partial<Outputs>): Promise<void> {
  const known: ReadonlyMap<string, unknown> = new Map(Object.entries(answers));
  await page.route('**/api/call', async (route) => {
    const { name } = JSON.parse(route.request().postData() ?? '{}');
    if (known.has(name)) await route.fulfill({ json: { ok: true, value: known.get(name) } });
    else await route.continue();
  });
}

const emptyReport: Outputs['work.preview'] = {
  file: {
    ...{ name: 'wave.xlsx', format: 'xlsx', wave: 3, waveName: 'Oslo 1', handedOutAt: null, recipient: null },
  },
  ...{ applied: 0, undecided: 0, changes: [], changeCount: 0, conflicts: [], known: 0, problems: [] },
};

const largeReport: Outputs['work.preview'] = {
  ...emptyReport,
  ...{ applied: 4_000, undecided: 1_500, changeCount: 10_000 },
  changes: Array.from({ length: 1_000 }, (_, i) => ({
    ...{ mailboxId: i + 2_000, alias: `user${i}`, name: `Person ${i}`, field: 'status', computer: `PC-${i}` },
    ...{ before: 'Planned', after: 'Done (reported)', at: '2014-04-02T09:12:00Z', by: 'eva' },
  })),
  conflicts: Array.from({ length: 1_500 }, (_, i) => ({
    ...{ mailboxId: i + 1, alias: `both${i}`, name: `Both ${i}`, key: `${i}||ticket`, device: null, computer: null },
    ...{ field: 'ticket', base: null, taken: null },
    ours: { value: `INC-${i}`, at: '2014-04-02T10:00:00Z', by: 'lead' },
    theirs: { value: `CHG-${i}`, at: '2014-04-02T09:30:00Z', by: 'eva' },
  })),
};
