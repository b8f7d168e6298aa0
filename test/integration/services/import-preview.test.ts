import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportPreview, PreviewTab } from '../../../core/api/import-preview.ts';
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
const cy = 'Cy Dahl,cdahl,cy@contoso.example,MDB-2,UserMailbox';

function rows({ client }: OpenClient, { previewId }: ImportPreview, tab: PreviewTab, field: string | null = null) {
  return client.call('import.previewRows', { previewId, tab, entity: null, field, offset: 0, limit: 100 });
}

describe('a preview of an import', () => {
  it('sorts rows into new, changed, gone and unchanged, and writes nothing', async () => {
    const opened = await start();
    const first = write(opened, 'a.csv', [mailboxHeader, ann, bo, cy]);
    await opened.client.call('import.run', importOf([first]));
    const second = write(opened, 'b.csv', [
      mailboxHeader,
      ann,
      bo.replace('MDB-1', 'MDB-2'),
      'Di Foss,dfoss,di@contoso.example,MDB-2,UserMailbox',
    ]);
    const preview = await opened.client.call('import.preview', importOf([second]));
    const lists = await Promise.all(
      (['new', 'changed', 'gone', 'unchanged'] as const).map((tab) => rows(opened, preview, tab)),
    );
    const { changes } = await opened.client.call('history.list', {});
    expect({
      counts: preview.counts,
      fields: preview.fields,
      rows: lists.map((list) => list.rows.map(({ title, fields }) => [title, fields.length])),
      changed: lists[1]?.rows,
      history: changes.length,
      faults: opened.faults,
    }).toEqual({
      counts: { new: 1, changed: 1, gone: 1, unchanged: 1, rejected: 0 },
      fields: [{ entity: 'mailboxes', field: 'database', title: 'Database of a user', count: 1 }],
      rows: [[['Di Foss', 5]], [['Bo Ek', 1]], [['Cy Dahl', 0]], [['Ann Lie', 0]]],
      changed: [
        {
          ...{ id: 'mailboxes:smtp:bo@contoso.example', entity: 'mailboxes', title: 'Bo Ek', subtitle: 'bek' },
          fields: [{ field: 'database', title: 'Database of a user', old: 'MDB-1', new: 'MDB-2' }],
          effect: null,
          isAccepted: true,
        },
      ],
      history: 1,
      faults: [],
    });
  });

  it('leaves what is not accepted as it is, in the preview and in the import', async () => {
    const opened = await start();
    const first = write(opened, 'a.csv', [mailboxHeader, ann, bo, cy]);
    await opened.client.call('import.run', importOf([first]));
    const second = write(opened, 'b.csv', [
      mailboxHeader,
      ann.replace('MDB-1', 'MDB-9'),
      bo.replace('MDB-1', 'MDB-9'),
      'Di Foss,dfoss,di@contoso.example,MDB-2,UserMailbox',
    ]);
    const declined = [
      'mailboxes:smtp:bo@contoso.example',
      'mailboxes:smtp:cy@contoso.example',
      'mailboxes:smtp:di@contoso.example',
    ];
    const request = importOf([second], { choices: { tables: [], declined } });
    const preview = await opened.client.call('import.preview', request);
    const lists = await Promise.all(
      (['new', 'changed', 'gone', 'unchanged'] as const).map((tab) => rows(opened, preview, tab)),
    );
    const report = await opened.client.call('import.run', request);
    const { rows: users } = await opened.client.call('classify.rows', { rows: 'users', asOf: null });
    const listed = users?.map((user) => ('alias' in user && 'smtp' in user ? [user.alias, user.database] : []));
    await opened.client.call('history.undo', {});
    const again = await opened.client.call('history.redo', {});
    const numbers = ({
      new: added,
      changed,
      gone,
      unchanged,
    }: {
      new: number;
      changed: number;
      gone: number;
      unchanged: number;
    }) => [added, changed, gone, unchanged];
    expect({
      lists: lists.map((list) => list.rows.map(({ title, isAccepted }) => [title, isAccepted])),
      previewed: preview.files.map(numbers),
      imported: report.files.map(numbers),
      listed,
      again,
    }).toEqual({
      lists: [
        [['Di Foss', false]],
        [
          ['Ann Lie', true],
          ['Bo Ek', false],
        ],
        [['Cy Dahl', false]],
        [],
      ],
      previewed: [[0, 1, 0, 1]],
      imported: [[0, 1, 0, 1]],
      listed: [
        ['alie', 'MDB-9'],
        ['bek', 'MDB-1'],
        ['cdahl', 'MDB-2'],
      ],
      again: { redone: 'imported b.csv' },
    });
  });

  it('tells what the import does to the answer', async () => {
    const opened = await start();
    const lines = (binding: string) => ['Name,Server,RpcClientAccessServer', `MDB-1,EX01,${binding}`];
    const base = [
      write(opened, 'mailboxes.csv', [mailboxHeader, ann, bo]),
      write(opened, 'databases.csv', lines('EX01.contoso.example')),
      write(opened, 'servers.csv', [
        'Name,Fqdn,Site,ServerRole',
        'EX01,EX01.contoso.example,Oslo,"ClientAccess, Mailbox"',
      ]),
      write(opened, 'arrays.csv', ['Name,Fqdn,Site,Members', 'out,outlook.contoso.example,Oslo,EX01']),
    ];
    await opened.client.call('import.run', importOf(base));
    const rebound = write(opened, 'rebound.csv', lines('outlook.contoso.example'));
    const preview = await opened.client.call('import.preview', importOf([rebound]));
    const { rows: changed } = await rows(opened, preview, 'changed');
    const { before, after } = preview.effect;
    await opened.client.call('import.run', importOf([rebound]));
    const overview = await opened.client.call('overview', { asOf: null });
    expect({
      numbers: [before.depending, after.depending],
      effect: changed.map(({ title, effect }) => [title, effect]),
      inTheEnd: overview.parts.map(({ part, count }) => ({ part, count })),
    }).toEqual({
      numbers: [2, 0],
      effect: [['MDB-1', { tone: 'better', text: '2 users no longer on a server', part: null }]],
      inTheEnd: after.parts,
    });
  });

  it('lists rejected rows by page and by problem', async () => {
    const opened = await start();
    const file = write(opened, 'a.csv', [
      mailboxHeader,
      ann,
      'No Name,,,MDB-1,UserMailbox',
      'Nobody,,,MDB-1,UserMailbox',
      'Too,many,a@b.example,MDB-1,x,y',
    ]);
    const { previewId } = await opened.client.call('import.preview', importOf([file]));
    const all = { previewId, file: null, sheet: null, code: null, offset: 0, limit: 10 };
    const whole = await opened.client.call('import.previewProblems', all);
    const second = await opened.client.call('import.previewProblems', { ...all, code: 'KEY_MISSING', offset: 1 });
    const closed = await opened.client.call('import.closePreview', { previewId });
    const afterwards = await opened.client.call('import.previewProblems', all).catch(({ code }) => code);
    expect({
      facets: whole.facets.map(({ code, count }) => [code, count]),
      rows: whole.rows.map(({ row, code, column }) => [row, code, column]),
      second: [second.total, second.rows.map(({ row, cells }) => [row, cells[0]])],
      closed,
      afterwards,
    }).toEqual({
      facets: [
        ['KEY_MISSING', 2],
        ['TOO_MANY_CELLS', 1],
      ],
      rows: [
        [3, 'KEY_MISSING', null],
        [4, 'KEY_MISSING', null],
        [5, 'TOO_MANY_CELLS', null],
      ],
      second: [2, [[4, 'Nobody']]],
      closed: { isClosed: true },
      afterwards: 'not-found',
    });
  });
});

describe('choices for a table', () => {
  it('correct a cell and discard a row', async () => {
    const opened = await start();
    const file = write(opened, 'a.csv', [mailboxHeader, ann, 'Bo Ek,,,MDB-1,UserMailbox', cy]);
    const table = choicesOf(file, { cells: [{ row: 3, column: 1, text: 'bek' }], discarded: [4] });
    const report = await opened.client.call(
      'import.run',
      importOf([file], { choices: { tables: [table], declined: [] } }),
    );
    const { rows: users } = await opened.client.call('classify.rows', { rows: 'users', asOf: null });
    expect([report.files[0]?.rows, users.map((user) => ('alias' in user ? user.alias : null))]).toEqual([
      2,
      ['alie', 'bek'],
    ]);
  });

  it('leave what is stored of a profile as it is when its registry values are discarded', async () => {
    const opened = await start();
    const line = (profile: string, server: string): string => {
      const key = `HKCU\\Software\\Microsoft\\Office\\15.0\\Outlook\\Profiles\\${profile}\\13dbb0c8aa05101a9bb000aa002fc45a`;
      return `PC-1,CONTOSO\\alie,${key},001f6602,String,${server}`;
    };
    const registry = 'Computer,User,Key,ValueName,ValueType,Value';
    const scan = [registry, line('Outlook', 'cas01.contoso.example'), line('Second', 'cas02.contoso.example')];
    await opened.client.call('import.run', importOf([write(opened, 'a.csv', scan)]));
    const file = write(
      opened,
      'b.csv',
      scan.map((text) => text.replace('cas02', 'cas03')),
    );
    const choices = { tables: [choicesOf(file, { discarded: [3] })], declined: [] };
    const preview = await opened.client.call('import.preview', importOf([file], { choices }));
    expect(preview.counts).toEqual({ new: 0, changed: 0, gone: 0, unchanged: 1, rejected: 0 });
  });

  it('leave two people as they are who would exchange their addresses', async () => {
    const opened = await start();
    const dnHeader = 'Alias,PrimarySmtpAddress,LegacyExchangeDN,Database';
    const before = [dnHeader, 'ann,a@contoso.example,/o=x/cn=ann,MDB-1', 'bo,b@contoso.example,/o=x/cn=bo,MDB-1'];
    await opened.client.call('import.run', importOf([write(opened, 'a.csv', before)]));
    const after = [dnHeader, 'ann,b@contoso.example,/o=x/cn=ann,MDB-1', 'bo,a@contoso.example,/o=x/cn=bo,MDB-1'];
    const file = write(opened, 'b.csv', after);
    const declined = ['mailboxes:smtp:a@contoso.example', 'mailboxes:smtp:b@contoso.example'];
    const request = importOf([file], { choices: { tables: [], declined } });
    const report = await opened.client.call('import.run', request);
    const { rows: users } = await opened.client.call('classify.rows', { rows: 'users', asOf: null });
    const addresses = users.map((user) => ('smtp' in user ? user.smtp : null));
    expect([report.nothingChanged, addresses]).toEqual([true, ['a@contoso.example', 'b@contoso.example']]);
  });

  it('judge what is gone when the discarded row is a sum of the others', async () => {
    const opened = await start();
    const databases = ['Name,Server,RpcClientAccessServer,Mailboxes', 'MDB-1,EX01,CAS01,3', 'MDB-2,EX01,CAS01,4'];
    await opened.client.call('import.run', importOf([write(opened, 'a.csv', databases)]));
    const file = write(opened, 'b.csv', [...databases.slice(0, 2), 'Total,,,3']);
    const counts = [[], [3]].map(async (discarded) => {
      const choices = { tables: [choicesOf(file, { discarded })], declined: [] };
      return (await opened.client.call('import.preview', importOf([file], { choices }))).counts;
    });
    const sorted = { new: 0, changed: 0, gone: 1, unchanged: 1 };
    expect(await Promise.all(counts)).toEqual([
      { ...sorted, rejected: 1 },
      { ...sorted, rejected: 0 },
    ]);
  });

  it('are refused when they name what the file does not have', async () => {
    const opened = await start();
    const file = write(opened, 'a.csv', [mailboxHeader, ann]);
    const refusals = [
      choicesOf(file, { columns: [{ column: 9, field: 'alias' }] }),
      choicesOf(file, { columns: [{ column: 0, field: 'nothing' }] }),
      choicesOf(file, { values: [{ field: 'nothing', from: 'a', to: 'b' }] }),
      choicesOf(file, { headerRow: 40 }),
      choicesOf(file, { discarded: [17] }),
      choicesOf(file, { sheet: 'DBs' }),
    ].map((table) =>
      opened.client
        .call('import.run', importOf([file], { choices: { tables: [table], declined: [] } }))
        .catch(({ code, message }) => `${code}: ${message}`),
    );
    expect(await Promise.all(refusals)).toEqual([
      'choices-invalid: a.csv has no column 10; its header has 5.',
      'choices-invalid: mailboxes in a.csv have no field nothing.',
      'choices-invalid: mailboxes in a.csv have no field nothing.',
      'choices-invalid: a.csv has no row with text in line 40 that could be the header.',
      'choices-invalid: a.csv has no row 17 with data.',
      'choices-invalid: a.csv has no sheets.',
    ]);
  });

  it('decide which of two columns of one name is the right one', async () => {
    const opened = await start();
    const file = write(opened, 'a.csv', ['Name,Server,RpcClientAccessServer,Server', 'MDB-1,EX01,CAS01,EX02']);
    const refused = await opened.client.call('import.inspect', { file, choices: [] });
    const table = choicesOf(file, {
      columns: [
        { column: 1, field: null },
        { column: 3, field: 'server' },
      ],
    });
    const chosen = await opened.client.call('import.inspect', { file, choices: [table] });
    const preview = await opened.client.call(
      'import.preview',
      importOf([file], { choices: { tables: [table], declined: [] } }),
    );
    const { rows: added } = await rows(opened, preview, 'new');
    expect({
      status: [refused, chosen].map((seen) => (seen.kind === 'read' ? seen.tables[0]?.status : seen.error.code)),
      server: added.map(({ fields }) => fields.find(({ field }) => field === 'server')?.new),
    }).toEqual({ status: ['header-twice', 'ready'], server: ['EX02'] });
  });

  it('decide about encoding, delimiter and culture', async () => {
    const opened = await start();
    const lines = [
      'DisplayName|Alias|PrimarySmtpAddress|Database|WhenCreated',
      'Mü,ller|m|m@contoso.example|MDB-1|03/04/2014',
      '',
    ];
    writeFileSync(path('a.csv'), Buffer.from(lines.join('\n'), 'latin1'));
    const file = opened.register(path('a.csv'));
    const inspect = (changes: Parameters<typeof choicesOf>[1]) =>
      opened.client.call('import.inspect', { file, choices: [choicesOf(file, changes)] });
    const wrong = await inspect({ encoding: 'utf-8' });
    const comma = await inspect({ delimiter: ',' });
    const right = choicesOf(file, { encoding: 'windows-1252', delimiter: '|', culture: 'en-US' });
    const preview = await opened.client.call(
      'import.preview',
      importOf([file], { choices: { tables: [right], declined: [] } }),
    );
    const { rows: added } = await rows(opened, preview, 'new');
    const values = added[0]?.fields.map(({ field, new: value }) => [field, value]) ?? [];
    expect({
      wrong: wrong.kind === 'refused' ? wrong.error.code : wrong.tables,
      comma: comma.kind === 'read' ? comma.tables.map(({ columns }) => columns.length) : comma.error,
      values: values.filter(([field]) => field === 'displayName' || field === 'whenCreated'),
    }).toEqual({
      wrong: 'file-bad-encoding',
      comma: [2],
      values: [
        ['displayName', 'Mü,ller'],
        ['whenCreated', '2014-03-04T00:00:00'],
      ],
    });
  });

  it('leave files and sheets out, and a refused file does not stop the others', async () => {
    const opened = await start();
    const good = write(opened, 'a.csv', [mailboxHeader, ann]);
    const other = write(opened, 'b.csv', [mailboxHeader, bo]);
    const useless = write(opened, 'c.csv', ['x', 'y']);
    const tables = [choicesOf(other, { isUsed: false })];
    const preview = await opened.client.call(
      'import.preview',
      importOf([good, other, useless], { choices: { tables, declined: [] } }),
    );
    const nothing = await opened.client
      .call('import.preview', importOf([other], { choices: { tables, declined: [] } }))
      .catch(({ code }) => code);
    const stranger = await opened.client
      .call('import.preview', importOf([good], { choices: { tables, declined: [] } }))
      .catch(({ code }) => code);
    expect({
      files: preview.files.map(({ file, new: added, issues }) => [file, added, issues[0]?.severity ?? null]),
      nothing,
      stranger,
      faults: opened.faults,
    }).toEqual({
      files: [
        ['a.csv', 1, 'info'],
        ['c.csv', 0, 'error'],
      ],
      nothing: 'choices-invalid',
      stranger: 'choices-invalid',
      faults: [],
    });
  });
});
