import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { createClient } from '../../../core/api/client.ts';
import { createDirectTransport } from '../../../core/api/direct-transport.ts';
import { createContext } from '../../../core/api/dispatch.ts';
import type { SampleOrganization } from '../../../core/api/project-operations.ts';
import { listColumns } from '../../../core/lists/columns.ts';
import { cellText } from '../../../core/lists/list-column.ts';
import { type ListName, type ListQuery, listNames, wholeList } from '../../../core/lists/list-query.ts';
import { collectorsFolder, samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { textOfList } from '../../../main/services/lists.ts';
import { operations } from '../../../main/services/operations.ts';
import { openWorkspace } from '../../../main/services/workspace.ts';
import { expectedVerdicts } from '../../factories/nordwind-expectations.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
let close = () => {};
afterEach(() => close());

const asOf = '2014-03-17';

async function openSample(organization: SampleOrganization) {
  const files = createFileRegistry();
  const clock = () => new Date('2014-03-17T09:00:00');
  const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
  const workspace = openWorkspace({ files, ...folders, clock }, null);
  close = workspace.close;
  const faults: unknown[] = [];
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => faults.push(fault));
  const client = createClient(createDirectTransport(operations, context));
  await client.call('project.sample', { target: files.register(path('sample.caskade')), organization });
  const page = (list: ListName, offset = 0, limit = 1000) =>
    client.call('list.page', { list, query: wholeList, offset, limit, asOf });
  const save = async (list: ListName, format: 'csv' | 'xlsx') => {
    const file = path(`${list}.${format}`);
    const columns = listColumns[list].map(({ key }) => key);
    const asked = { list, query: wholeList, columns, ranges: null, asOf };
    await client.call('list.save', { ...asked, target: files.register(file), format });
    return file;
  };
  return { client, page, save, files, context, project: workspace.read.project() };
}

type Sample = Awaited<ReturnType<typeof openSample>>;

/** What the screen shows of a list: titles, and the words of every cell. */
async function shownTable({ page }: Sample, list: ListName): Promise<string[][]> {
  const columns = listColumns[list];
  const { rows } = await page(list);
  return [
    columns.map(({ title }) => title),
    ...rows.map(({ cells }) => columns.map((column) => cellText(column, cells[column.key]))),
  ];
}

describe.each(['nordwind', 'headoffice'] as const)('the lists of %s', (organization) => {
  it('come in pages that together are the list', async () => {
    const { page } = await openSample(organization);
    const whole = await page('users');
    const starts = Array.from({ length: Math.ceil(whole.total / 7) }, (_, place) => place * 7);
    const pages = await Promise.all(starts.map((start) => page('users', start, 7)));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  });

  it.each(listNames)('give each row of %s an id of its own', async (list) => {
    const { rows } = await (await openSample(organization)).page(list);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(listNames)('have a cell for every column of %s', async (list) => {
    const { rows } = await (await openSample(organization)).page(list);
    const filled = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
    expect(listColumns[list].filter(({ key }) => !filled.has(key))).toEqual([]);
  });

  it.each(listNames)('are saved as CSV exactly as %s is shown', async (list) => {
    const sample = await openSample(organization);
    const shown = await shownTable(sample, list);
    const text = readFileSync(await sample.save(list, 'csv'), 'utf8').replace(/^\u{FEFF}/u, '');
    const read = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const safe = shown.map((cells) => cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
    expect(read).toEqual(safe);
  });

  it.each(listNames)('are saved as a workbook exactly as %s is shown', async (list) => {
    const sample = await openSample(organization);
    const shown = await shownTable(sample, list);
    const book = xlsx.read(readFileSync(await sample.save(list, 'xlsx')));
    const sheet = book.Sheets[list] ?? {};
    expect(xlsx.utils.sheet_to_json(sheet, { header: 1, defval: '', raw: false })).toEqual(shown);
  });
});

describe('the rows of the samples', () => {
  it('say of each user of nordwind what is expected of it', async () => {
    const { rows } = await (await openSample('nordwind')).page('users');
    const said = new Map(rows.map(({ cells }) => [cells.alias, { state: cells.state, risk: cells.risk }]));
    const expected = new Map(expectedVerdicts().map(({ alias, state, risk }) => [alias, { state, risk }]));
    expect(said).toEqual(expected);
  });

  it.each([
    ['nordwind', [40, 39, 14, 12, 3, 15, 28]],
    ['headoffice', [36, 34, 5, 4, 2, 4, 32]],
  ] as const)('are as many as the exports of %s hold', async (organization, expected) => {
    const { page } = await openSample(organization);
    const pages = await Promise.all(listNames.map((list) => page(list)));
    expect(pages.map(({ total }) => total)).toEqual(expected);
  });

  it('have a task for each who has something to do or to find out', async () => {
    const { rows } = await (await openSample('nordwind')).page('tasks');
    const idle = /^(DONE|DONE_NO_PROFILE|REBIND_NO_PROFILE|WAIT_ARRAY_NO_PROFILE|EXEMPT|OUT_OF_SCOPE_\w+)$/;
    const expected = expectedVerdicts().filter(({ state }) => !idle.test(state));
    expect(rows.map(({ cells }) => cells.alias).sort()).toEqual(expected.map(({ alias }) => alias).sort());
  });
});

describe('the cells of users', () => {
  it('come for the columns that are asked for', async () => {
    const { client } = await openSample('nordwind');
    const query: ListQuery = { ...wholeList, conditions: [{ kind: 'values', column: 'alias', oneOf: ['mlien'] }] };
    const asked = { list: 'users', query, offset: 0, limit: 10, asOf } as const;
    const { rows } = await client.call('list.page', { ...asked, columns: ['account', 'wave', 'isVip', 'none'] });
    expect(rows.map(({ cells }) => cells)).toEqual([{ account: 'NORDWIND\\mlien', wave: null, isVip: false }]);
  });

  it('know the wave of each who is in the plan', async () => {
    const { client, page } = await openSample('nordwind');
    await client.call('plan.compute', { patch: null, asOf, by: 'lead' });
    const { rows } = await page('users');
    const cards = await Promise.all(rows.map(({ id }) => client.call('person.get', { id: Number(id), asOf })));
    expect(rows.map(({ cells }) => [cells.wave, cells.waveDay, cells.account, cells.upn, cells.phone])).toEqual(
      cards.map(({ place, identity }) => [
        place.wave?.number ?? null,
        place.wave?.start ?? null,
        identity.account,
        identity.upn,
        identity.phone,
      ]),
    );
  });

  it('know why somebody is in no wave', async () => {
    const { client, page } = await openSample('nordwind');
    const { unplanned } = await client.call('plan.compute', { patch: null, asOf, by: 'lead' });
    const { rows } = await page('users');
    const reasons = rows.flatMap(({ cells }) => (cells.noWave === null ? [] : [[cells.alias, cells.noWave]]));
    expect(reasons.sort()).toEqual(unplanned.map(({ alias, code }) => [alias, code]).sort());
  });
});

describe('the values of a column', () => {
  it('are those with the letters, as many as are asked for', async () => {
    const { client } = await openSample('nordwind');
    const asked = { list: 'users', query: wholeList, column: 'database', asOf, contains: 'MDB-o', limit: 2 } as const;
    const { values, isCut } = await client.call('list.values', asked);
    expect([values.map(({ value }) => String(value).slice(0, 5)), isCut]).toEqual([['MDB-O', 'MDB-O'], true]);
  });
});

describe('rows that are taken out of a list', () => {
  it('are refused for the clipboard when they are too many', async () => {
    const { project } = await openSample('nordwind');
    // The contract refuses ranges that repeat rows; here they stand for a list of so many.
    const ranges = Array.from({ length: 1251 }, () => [0, 39] as const);
    const asked = { list: 'users', query: wholeList, columns: ['alias'], ranges, asOf } as const;
    expect(failureOf(() => textOfList(project, asked))).toMatchObject({
      code: 'usage',
      details: { rows: 50_040, most: 50_000 },
    });
  });

  it('are numbers and days in a workbook, with filters above them', async () => {
    const sample = await openSample('nordwind');
    const book = xlsx.read(readFileSync(await sample.save('users', 'xlsx')), { cellNF: true });
    const sheet = book.Sheets.users ?? {};
    const keys = listColumns.users.map(({ key }) => key);
    const cellOf = (key: string): xlsx.CellObject => sheet[xlsx.utils.encode_cell({ r: 1, c: keys.indexOf(key) })];
    expect({
      profiles: cellOf('profiles').t,
      evidence: [cellOf('evidence').t, cellOf('evidence').z],
      alias: cellOf('alias').t,
      filter: sheet['!autofilter']?.ref?.startsWith('A1:'),
    }).toEqual({ profiles: 'n', evidence: ['n', 'yyyy-mm-dd'], alias: 's', filter: true });
  });

  it('are saved batch by batch until somebody cancels, and then leave no file', async () => {
    const { client, files, context } = await openSample('fabrikam');
    const target = path('cancelled.csv');
    const done: number[] = [];
    context.events.subscribe((event) => {
      if (event.kind !== 'progress') return;
      done.push(event.done);
      context.jobs.cancel(event.jobId);
    });
    const asked = {
      list: 'profiles',
      query: wholeList,
      columns: ['alias'],
      ranges: null,
      asOf,
      format: 'csv',
    } as const;
    const saving = client.call('list.save', { ...asked, target: files.register(target) }, { jobId: 'save' });
    await expect(saving).rejects.toMatchObject({ code: 'cancelled' });
    expect({ done, isThere: existsSync(target) }).toEqual({ done: [2000], isThere: false });
  });
});
