import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileRef } from '../../../core/api/file-ref.ts';
import type { TableInspection } from '../../../core/api/import-inspection.ts';
import { choicesOf, importOf, type OpenClient, openClient } from '../../factories/open-client.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { makeWorkbook } from '../../factories/workbooks.ts';

const path = useTemporaryFolder();
let open: OpenClient | null = null;
afterEach(() => open?.close());

async function start(): Promise<OpenClient> {
  open = await openClient(path('contoso.caskade'));
  return open;
}

function write({ register }: OpenClient, name: string, content: string | Buffer): FileRef {
  writeFileSync(path(name), content);
  return register(path(name));
}

async function inspect({ client }: OpenClient, file: FileRef, choices: Parameters<typeof choicesOf>[1][] = []) {
  const tables = choices.map((changes) => choicesOf(file, changes));
  const inspected = await client.call('import.inspect', { file, choices: tables });
  if (inspected.kind === 'refused') throw new Error(inspected.error.message);
  return inspected.tables;
}

function only(tables: readonly TableInspection[]): TableInspection {
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

describe('an export as Export-Csv writes it without options', () => {
  it('is read past its #TYPE line, with its delimiter found and its lost accents told', async () => {
    const opened = await start();
    const people = Array.from({ length: 40 }, (_, i) => `"User ${i} M?ller";"u${i}";"u${i}@contoso.example";"MDB-1"`);
    const lines = [
      '#TYPE Microsoft.Exchange.Data.Directory.Management.Mailbox',
      '"DisplayName";"Alias";"PrimarySmtpAddress";"Database"',
    ];
    const file = write(opened, 'mailboxes.csv', [...lines, ...people, ''].join('\r\n'));
    const table = only(await inspect(opened, file));
    const preview = await opened.client.call('import.preview', importOf([file]));
    expect({
      delimiter: table.delimiter,
      header: [table.header.row, table.header.typeName, table.header.candidates.slice(0, 2).map(({ row }) => row)],
      how: table.columns.map(({ field, how }) => `${field} ${how}`),
      issues: table.issues
        .filter(({ code }) => code === 'TYPE_LINE_SKIPPED' || code === 'LETTERS_LOST')
        .map(({ severity, code }) => [severity, code]),
      rows: table.rows,
      counts: preview.counts,
    }).toEqual({
      delimiter: { text: ';', isChosen: false },
      header: [2, 'Microsoft.Exchange.Data.Directory.Management.Mailbox', [1, 2]],
      how: ['displayName name', 'alias name', 'primarySmtpAddress name', 'database name'],
      issues: [
        ['info', 'TYPE_LINE_SKIPPED'],
        ['warning', 'LETTERS_LOST'],
      ],
      rows: { count: 40, isExact: true },
      counts: { new: 40, changed: 0, gone: 0, unchanged: 0, rejected: 0 },
    });
  });
});

describe('a workbook with several sheets and title rows', () => {
  it('shows each sheet, takes the header that is chosen, and needs no choice the second time', async () => {
    const opened = await start();
    const book = makeWorkbook('xlsx', [
      { name: 'Read me', rows: [['Ask Anna before you change anything']] },
      {
        name: 'DBs',
        rows: [
          ['Databases of Contoso', null],
          ['as of March', null],
          ['DB Name', 'RPC CAS'],
          ['MDB-1', 'EX01'],
          ['MDB-2', 'EX02'],
        ],
      },
      { name: 'Empty', rows: [] },
    ]);
    const file = write(opened, 'book.xlsx', book);
    const asFound = await inspect(opened, file);
    const choice = { sheet: 'DBs', headerRow: 3, kind: 'databases' } as const;
    const chosen = (await inspect(opened, file, [choice])).find(({ sheet }) => sheet === 'DBs');
    const choices = { tables: [choicesOf(file, choice)], declined: [] };
    const report = await opened.client.call('import.run', importOf([file], { choices }));
    const again = await inspect(opened, file);
    expect({
      asFound: asFound.map(({ sheet, status, isUsed, rows }) => [sheet, status, isUsed, rows?.count]),
      chosen: [chosen?.header.row, chosen?.header.isChosen, chosen?.columns.map(({ field, how }) => [field, how])],
      report: report.files.map(({ sheet, kind, new: added }) => [sheet, kind, added]),
      again: again.map(({ sheet, isUsed, isRemembered }) => [sheet, isUsed, isRemembered]),
    }).toEqual({
      asFound: [
        ['Read me', 'not-recognized', false, 0],
        ['DBs', 'ready', true, 2],
        ['Empty', 'empty', false, 0],
      ],
      chosen: [
        3,
        true,
        [
          ['name', 'alias'],
          ['rpcClientAccessServer', 'alias'],
        ],
      ],
      report: [['DBs', 'databases', 2]],
      again: [
        ['Read me', false, false],
        ['DBs', true, true],
        ['Empty', false, false],
      ],
    });
  });
});

describe('a file with bad rows', () => {
  it('imports what is fixed in place, and its rejected rows come again as a file that imports', async () => {
    const opened = await start();
    const { client } = opened;
    const good = Array.from({ length: 38 }, (_, i) => `PC-${i},CONTOSO\\u${i},Outlook,EX01`);
    const lines = [
      'Computer,User,ProfileName,HomeServer',
      ...good,
      'PC-90,,Outlook,EX01',
      'PC-93,,Outlook,EX01',
      'PC-91,,Outlook,=EX01',
    ];
    const file = write(opened, 'profiles.csv', `${lines.join('\r\n')}\r\n`);
    const fixed = choicesOf(file, { cells: [{ row: 40, column: 1, text: 'CONTOSO\\v0' }] });
    const request = importOf([file], { choices: { tables: [fixed], declined: [] } });
    const before = await client.call('import.preview', importOf([file]));
    const preview = await client.call('import.preview', request);
    const report = await client.call('import.run', request);
    const target = opened.register(path('profiles.rejected.csv'));
    const fromPreview = await client.call('imports.saveRejected', {
      importId: null,
      previewId: preview.previewId,
      table: null,
      target,
    });
    const fromImport = await client.call('imports.saveRejected', {
      importId: report.importId,
      previewId: null,
      table: null,
      target,
    });
    const corrected = choicesOf(target, {
      cells: [
        { row: 2, column: 1, text: 'CONTOSO\\x' },
        { row: 3, column: 1, text: 'CONTOSO\\w' },
      ],
    });
    const second = await client.call(
      'import.run',
      importOf([target], { partial: true, choices: { tables: [corrected], declined: [] } }),
    );
    const numbers = ({ rows, new: added, rejected }: { rows: number; new: number; rejected: number }) => [
      rows,
      added,
      rejected,
    ];
    expect({
      before: before.files.map(numbers),
      previewed: preview.files.map(numbers),
      imported: report.files.map(numbers),
      saved: [fromPreview, fromImport],
      second: second.files.map(numbers),
    }).toEqual({
      before: [[41, 38, 3]],
      previewed: [[41, 39, 2]],
      imported: [[41, 39, 2]],
      saved: [
        { file: 'profiles.rejected.csv', rows: 2 },
        { file: 'profiles.rejected.csv', rows: 2 },
      ],
      second: [[2, 2, 0]],
    });
  });
});

describe('a file that cannot be used', () => {
  it('is told with its reason and throws nothing', async () => {
    const opened = await start();
    const contents: readonly (readonly [name: string, content: string | Buffer])[] = [
      ['empty.csv', ''],
      ['binary.csv', Buffer.from([0, 1, 2, 3, 0, 0, 9, 9])],
      ['picture.csv', Buffer.from('\x89PNG\r\n', 'latin1')],
      ['broken.xlsx', Buffer.from('PK\x03\x04 this is no archive', 'latin1')],
      ['page.csv', '<html><body>Signed out</body></html>'],
      ['broken-utf8.csv', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Name\n\xe9', 'latin1')])],
      ['quote.csv', `Name,Server,RpcClientAccessServer\n"MDB-1,EX01,EX01\nMDB-2,EX01,EX01\n`],
    ];
    const results = await Promise.all(
      contents.map(([name, content]) =>
        opened.client.call('import.inspect', { file: write(opened, name, content), choices: [] }),
      ),
    );
    expect(
      results.map((result) => [result.name, result.kind === 'refused' ? result.error.code : result.tables]),
    ).toEqual([
      ['empty.csv', 'file-empty'],
      ['binary.csv', 'file-has-nul'],
      ['picture.csv', 'file-not-recognized'],
      ['broken.xlsx', 'file-damaged'],
      ['page.csv', 'file-not-recognized'],
      ['broken-utf8.csv', 'file-bad-encoding'],
      ['quote.csv', 'file-quote-open'],
    ]);
    expect(opened.faults).toEqual([]);
  });
});
