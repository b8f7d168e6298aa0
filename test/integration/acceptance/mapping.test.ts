import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { countsOf } from '../../factories/import-digest.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';
import { makeWorkbook } from '../../factories/workbooks.ts';

const cli = useProjectCli();

function storedDatabases() {
  return storedRows(cli.path('p.caskade'), 'databases', 'name', 'server', 'rpcClientAccessServer');
}

const foreignHeader = ['Datenbank', 'Rechner', 'Ziel', 'Bemerkung'];
const foreignTable = csvText(foreignHeader, [['MDB-1', 'S1', 'cas1', 'old']], { delimiter: ';' });
const stored = [{ name: 'MDB-1', server: 'S1', rpcClientAccessServer: 'cas1' }];

function writeMapping(columns: Readonly<Record<string, string | null>>): void {
  cli.write('map.json', JSON.stringify({ kind: 'databases', columns }));
}

describe('--map', () => {
  it('reads a table whose headers nobody knows, and is remembered for these headers', async () => {
    cli.write('a.csv', foreignTable);
    cli.write('b.csv', csvText(foreignHeader, [['MDB-1', 'S1', 'cas2', 'old']], { delimiter: ';' }));
    writeMapping({ Datenbank: 'name', Rechner: 'server', Ziel: 'rpcClientAccessServer' });
    const mapped = await cli.importInto('a.csv', '--map', 'map.json');
    expect([countsOf(mapped), storedDatabases()]).toEqual([['a.csv: databases, 1 rows, 1 new'], stored]);
    const remembered = await cli.importInto('b.csv');
    expect([countsOf(remembered), remembered.files[0]?.changes]).toEqual([
      ['b.csv: databases, 1 rows, 1 changed'],
      [{ row: 'mdb-1', field: 'rpcClientAccessServer', old: 'cas1', new: 'cas2' }],
    ]);
  });

  it('leaves out a column that is mapped to nothing', async () => {
    cli.write('a.csv', csvText(['Name', 'Server', 'RpcClientAccessServer'], [['MDB-1', 'S1', 'cas1']]));
    writeMapping({ RpcClientAccessServer: null });
    await cli.importInto('a.csv', '--map', 'map.json');
    expect(storedDatabases()).toEqual([{ name: 'MDB-1', server: 'S1', rpcClientAccessServer: null }]);
  });

  it('refuses a field that the kind does not have, and writes nothing', async () => {
    cli.write('a.csv', foreignTable);
    writeMapping({ Datenbank: 'title' });
    await expect(cli.importInto('a.csv', '--map', 'map.json')).rejects.toThrow(/^mapping-invalid: /);
    expect(storedDatabases()).toEqual([]);
  });
});

describe('--as', () => {
  it('takes a table for the kind that is named, whatever its headers look like', async () => {
    cli.write('a.csv', csvText(['Name', 'Site'], [['Oslo', 'Oslo']]));
    const report = await cli.importInto('a.csv', '--as', 'sites');
    expect([report.files[0]?.kind, storedRows(cli.path('p.caskade'), 'sites', 'name')]).toEqual([
      'sites',
      [{ name: 'Oslo' }],
    ]);
  });

  it('refuses a table that lacks what the rows of the kind are known by', async () => {
    cli.write('a.csv', csvText(['Colour', 'Shape'], [['red', 'round']]));
    await expect(cli.importInto('a.csv', '--as', 'databases')).rejects.toThrow(/^file-not-recognized: /);
  });
});

describe('--sheet', () => {
  const header = ['Name', 'Server', 'RpcClientAccessServer'];
  const sheets = [
    { name: 'Old', rows: [header, ['MDB-1', 'S1', 'cas-old']] },
    { name: 'New', rows: [header, ['MDB-1', 'S1', 'cas1']] },
  ];

  it('reads that sheet only', async () => {
    cli.write('book.xlsx', makeWorkbook('xlsx', sheets));
    const report = await cli.importInto('book.xlsx', '--sheet', 'new');
    expect([countsOf(report), storedDatabases()]).toEqual([['book.xlsx [New]: databases, 1 rows, 1 new'], stored]);
  });

  it('says which sheets there are when the named one is missing', async () => {
    cli.write('book.xlsx', makeWorkbook('xlsx', sheets));
    await cli.json('new', 'p.caskade');
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', 'book.xlsx', '--sheet', 'Newest', '--json');
    const { error } = JSON.parse(stdout);
    expect([exitCode, error.code, error.hint]).toEqual([3, 'file-not-recognized', 'Its sheets: Old, New.']);
  });
});
