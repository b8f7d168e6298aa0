import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ann,
  bo,
  choicesOf,
  importOf,
  mailboxHeader,
  type OpenClient,
  useOpenClient,
} from '../../factories/open-client.ts';

const { path, start, write } = useOpenClient();

/** Two imports: two mailboxes, then one of them moved, the other gone, and a row of no use. */
async function importTwice(opened: OpenClient): Promise<void> {
  const first = write(opened, 'a.csv', [mailboxHeader, ann, bo]);
  await opened.client.call('import.run', importOf([first], { by: 'lead' }));
  const second = write(opened, 'b.csv', [`${mailboxHeader},Notes`, `${ann.replace('MDB-1', 'MDB-2')},x`]);
  await opened.client.call('import.run', importOf([second]));
}

function mailboxCounts({ client }: OpenClient) {
  return client.call('classify.summary', { asOf: null }).then(({ totals }) => totals.mailboxes);
}

describe('the report of a past import', () => {
  it('is what was stored of it, also when it was undone', async () => {
    const opened = await start();
    await importTwice(opened);
    const first = await opened.client.call('imports.report', { importId: 1 });
    const second = await opened.client.call('imports.report', { importId: 2 });
    await opened.client.call('imports.undo', { importId: 2, alsoLater: false });
    const undone = await opened.client.call('imports.report', { importId: 2 });
    const unknown = await opened.client.call('imports.report', { importId: 3 }).catch(({ code }) => code);
    expect({
      first: [first.by, first.laterChanges, first.files.map(({ file, new: added, bytes }) => [file, added, bytes])],
      second: second.files.map(({ changed, gone, columns }) => [changed, gone, columns.at(-1)]),
      undone: { ...undone, undone: false },
      wasUndone: undone.undone,
      unknown,
    }).toEqual({
      first: ['lead', ['imported b.csv'], [['a.csv', 2, 168]]],
      second: [[1, 1, { header: 'Notes', field: null }]],
      undone: second,
      wasUndone: true,
      unknown: 'not-found',
    });
  });

  it('stands beside that of another import', async () => {
    const opened = await start();
    await importTwice(opened);
    const { tables } = await opened.client.call('imports.compare', { importId: 1, otherId: 2 });
    expect(
      tables.map(({ left, right, isSameFile, onlyLeft, onlyRight }) => ({
        ...{ files: [left?.file, right?.file], rows: [left?.rows, right?.rows], isSameFile, onlyLeft, onlyRight },
      })),
    ).toEqual([{ files: ['a.csv', 'b.csv'], rows: [2, 1], isSameFile: false, onlyLeft: [], onlyRight: ['Notes'] }]);
  });
});

describe('undoing an import', () => {
  it('asks before it takes later changes back too, and all of them can be redone', async () => {
    const opened = await start();
    const { client } = opened;
    await importTwice(opened);
    const refusal = await client.call('imports.undo', { importId: 1, alsoLater: false }).catch((error) => error);
    const untouched = await mailboxCounts(opened);
    const { undone } = await client.call('imports.undo', { importId: 1, alsoLater: true });
    const after = await mailboxCounts(opened);
    const again = await client.call('imports.undo', { importId: 1, alsoLater: true }).catch(({ code }) => code);
    await client.call('history.redo', {});
    await client.call('history.redo', {});
    expect({
      refusal: [refusal.code, refusal.details],
      untouched,
      undone,
      after,
      again,
      redone: await mailboxCounts(opened),
    }).toEqual({
      refusal: ['undo-later-changes', { changes: ['imported b.csv'] }],
      untouched: 1,
      undone: ['imported b.csv', 'imported a.csv'],
      after: 0,
      again: 'nothing-to-undo',
      redone: 1,
    });
  });
});

describe('a mapping that was chosen', () => {
  it('is remembered for the headers with its values, can be saved as a file that the import reads, and be forgotten', async () => {
    const opened = await start();
    const { client, register } = opened;
    const lines = ['DB,Where,Rec,Junk', 'MDB-1,EX01,oui,x'];
    const file = write(opened, 'odd.csv', lines);
    const table = choicesOf(file, {
      kind: 'databases',
      columns: [
        { column: 0, field: 'name' },
        { column: 1, field: 'rpcClientAccessServer' },
        { column: 2, field: 'recovery' },
        { column: 3, field: null },
      ],
      values: [{ field: 'recovery', from: 'Oui', to: 'true' }],
    });
    await client.call('import.run', importOf([file], { choices: { tables: [table], declined: [] } }));
    const { mappings } = await client.call('mappings.list', {});
    const inspected = await client.call('import.inspect', { file, choices: [] });
    const [seen] = inspected.kind === 'read' ? inspected.tables : [];
    const saved = await client.call('mappings.save', { choices: table, target: register(path('map.json')) });
    const json = JSON.parse(readFileSync(path('map.json'), 'utf8'));
    await client.call('mappings.remove', { fingerprint: mappings[0]?.fingerprint ?? '' });
    const forgotten = await client.call('import.inspect', { file, choices: [] });
    const byFile = await client.call(
      'import.run',
      importOf([file], { mapping: register(path('map.json')), dryRun: true }),
    );
    expect({
      mappings: mappings.map(({ kind, columns, values, lastFile }) => ({ kind, columns, values, lastFile })),
      seen: [seen?.isRemembered, seen?.columns.map(({ how }) => how), seen?.values[0]?.found],
      saved,
      json,
      forgotten: forgotten.kind === 'read' ? forgotten.tables.map(({ isRemembered }) => isRemembered) : null,
      byFile: byFile.files.map(({ kind, unchanged }) => [kind, unchanged]),
    }).toEqual({
      mappings: [
        {
          kind: 'databases',
          columns: [
            { header: 'db', field: 'name' },
            { header: 'where', field: 'rpcClientAccessServer' },
            { header: 'rec', field: 'recovery' },
            { header: 'junk', field: null },
          ],
          values: [{ field: 'recovery', from: 'Oui', to: 'true' }],
          lastFile: 'odd.csv',
        },
      ],
      seen: [
        true,
        ['saved', 'saved', 'saved', 'ignored'],
        [{ text: 'oui', count: 1, isUnderstood: true, becomes: 'true' }],
      ],
      saved: { file: 'map.json', columns: 4 },
      json: {
        kind: 'databases',
        columns: { db: 'name', where: 'rpcClientAccessServer', rec: 'recovery', junk: null },
        values: { recovery: { Oui: 'true' } },
      },
      forgotten: [false],
      byFile: [['databases', 1]],
    });
  });
});
