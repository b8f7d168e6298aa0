import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../core/api/import-report.ts';
import type { HistoryChange } from '../../../core/api/project-reports.ts';
import { entityNames } from '../../../core/inventory/kinds.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { csvCells, csvText } from '../../factories/csv-text.ts';
import { countsOf, digestOf } from '../../factories/import-digest.ts';
import { nordwindExports } from '../../factories/nordwind-expectations.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

/** Everything that an import may change: the answer, and each row with every field, its date and whether it is gone. */
async function contentOfProject() {
  const rows = entityNames.map((entity) => {
    const fields = shapes[entity].fields.map((field) => field.name);
    return { entity, rows: storedRows(cli.path('p.caskade'), entity, 'key', ...fields, 'collected', 'isDateAssumed') };
  });
  return { answer: await cli.classify(), rows };
}

/** The bytes of the project file, but for the two counters in its header in which SQLite counts openings to write. */
function projectBytes(): string {
  const bytes = readFileSync(cli.path('p.caskade'));
  return bytes.fill(0, 24, 28).fill(0, 92, 96).toString('latin1');
}

async function history(): Promise<readonly HistoryChange[]> {
  return (await cli.json<{ changes: readonly HistoryChange[] }>('history', 'p.caskade')).changes;
}

/** A second state of Nordwind: people without letters lost, two of them gone, one moved, one database bound anew. */
function writeLaterExports(): string[] {
  const [header = [], ...mailboxes] = csvCells(readFileSync(nordwindFile('Mailboxes_ascii_default.csv'), 'utf8'));
  const kept = mailboxes.filter(([, alias]) => alias !== 'hdahl' && alias !== 'saas');
  const moved = kept.map((row) =>
    row.map((cell, i) => (row[1] === 'rskaar' && header[i] === 'Database' ? 'MDB-OSL-01' : cell)),
  );
  const databases = readFileSync(nordwindFile('MailboxDatabases_useculture_de.csv'), 'utf8');
  return [
    cli.write('Mailboxes.csv', csvText(header, [...moved, ['New Hire', 'nhire', 'nhire', 'nhire@nordwind.example']])),
    cli.write('Databases.csv', databases.replace('OSL-CAS02.CORP.NORDWIND.LOCAL.', 'outlook-osl.corp.nordwind.local')),
  ];
}

describe('importing the same files again', () => {
  it('changes nothing, says so, and makes no step to undo', async () => {
    await cli.importInto(...nordwindExports());
    const before = projectBytes();
    const again = await cli.importInto(...nordwindExports());
    const { isDryRun, nothingChanged, changeId } = again;
    expect({ files: countsOf(again), isDryRun, nothingChanged, changeId }).toEqual({
      files: [
        'ExchangeServers.csv: servers, 9 rows, 9 unchanged',
        'CASArray_full_members.csv: arrays, 2 rows, 2 unchanged',
        'DAG.csv: dags, 2 rows, 2 unchanged',
        'MailboxDatabases.csv: databases, 14 rows, 14 unchanged',
        'Mailboxes_unicode.csv: mailboxes, 40 rows, 40 unchanged',
        'CASMailbox.csv: cas-mailboxes, 40 rows, 40 unchanged',
        'KnownNames.csv: known-names, 5 rows, 5 unchanged',
        'OutlookProfiles_wide.csv: profiles, 39 rows, 39 unchanged',
      ],
      ...{ isDryRun: false, nothingChanged: true, changeId: null },
    });
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', ...nordwindExports());
    expect([
      exitCode,
      stdout.trimEnd().split('\n').at(-1),
      (await history()).length,
      projectBytes() === before,
    ]).toEqual([0, 'Nothing changed: the project already holds all of it.', 1, true]);
  });

  it.each(['OutlookProfiles_registry_long.csv', 'WS-1002_mlien.xml', 'RCA_20140314-1.LOG', 'LogonStatistics.csv'])(
    'holds for %s',
    async (name) => {
      await cli.importInto(nordwindFile(name));
      const content = await contentOfProject();
      const again = await cli.importInto(nordwindFile(name));
      expect([again.nothingChanged, await contentOfProject()]).toEqual([true, content]);
    },
  );
});

describe('undo and redo of an import', () => {
  it('restore the answer and every row exactly', async () => {
    await cli.importInto(...nordwindExports());
    const before = await contentOfProject();
    const report = await cli.importInto(...writeLaterExports());
    expect(countsOf(report)).toEqual([
      'Mailboxes.csv: mailboxes, 39 rows, 1 new, 4 changed, 34 unchanged, 2 gone',
      'Databases.csv: databases, 14 rows, 14 changed',
    ]);
    const after = await contentOfProject();
    await cli.json('undo', 'p.caskade');
    const undone = await contentOfProject();
    await cli.json('redo', 'p.caskade');
    const redone = await contentOfProject();
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
    expect(after.answer).not.toEqual(before.answer);
  });

  it('take all files of a run back in one step', async () => {
    await cli.importInto(...nordwindExports());
    await cli.json('undo', 'p.caskade');
    const { answer, rows } = await contentOfProject();
    expect([answer.summary.totals.mailboxes, rows.flatMap((of) => of.rows)]).toEqual([0, []]);
    expect((await history()).map(({ undone }) => undone)).toEqual([true]);
  });
});

describe('a dry run', () => {
  /** What both reports have in common: all but the marks of a run that was written. */
  function account({ files, nothingChanged }: ImportReport) {
    return { files, nothingChanged };
  }

  it('reports what the import then reports, and writes nothing', async () => {
    await cli.json('new', 'p.caskade');
    for (const files of [nordwindExports(), writeLaterExports()]) {
      const before = projectBytes();
      const preview = await cli.importInto(...files, '--dry-run');
      expect({ ...preview, files: [] }).toEqual({
        ...{ files: [], isDryRun: true, nothingChanged: false, importId: null, changeId: null, tasks: null },
      });
      expect(projectBytes() === before).toBe(true);
      const commit = await cli.importInto(...files);
      expect(account(preview)).toEqual(account(commit));
    }
  });

  it('shows each field that would change, old and new', async () => {
    await cli.importInto(...nordwindExports());
    const [, databases = ''] = writeLaterExports();
    const [file] = (await cli.importInto(databases, '--dry-run')).files;
    expect(file?.changes.filter(({ field }) => field === 'rpcClientAccessServer')).toEqual([
      {
        ...{ row: 'mdb-osl-03', field: 'rpcClientAccessServer' },
        ...{ old: 'OSL-CAS02.CORP.NORDWIND.LOCAL.', new: 'outlook-osl.corp.nordwind.local' },
      },
    ]);
  });
});

describe('rejected rows', () => {
  const header = '"Name","Server","RpcClientAccessServer"\r\n';

  it('are saved with their own columns and the problem, and import as they are once corrected', async () => {
    cli.write('DBs.csv', `${header}"MDB-1","S1","cas1"\r\n"","S2","=cas2"\r\n"MDB-3","S3","cas3","surplus"\r\n`);
    const first = await cli.importInto('DBs.csv', '--rejected', 'out');
    expect(digestOf(first)).toEqual([
      'DBs.csv: databases, 3 rows, 1 new, 2 rejected',
      '  error KEY_MISSING at row 3',
      '  error TOO_MANY_CELLS at row 4',
    ]);
    const saved = readFileSync(cli.path('out', 'DBs.rejected.csv'), 'utf8');
    const rows = csvCells(saved);
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['Name', 'Server', 'RpcClientAccessServer'],
      ['', 'S2', "'=cas2"],
      ['MDB-3', 'S3', 'cas3'],
    ]);
    expect(rows[0]?.slice(-3)).toEqual(['Row', 'Problem', 'Hint']);
    expect(rows.slice(1).map((cells) => cells.at(-3))).toEqual(['3', '4']);
    cli.write('Corrected.csv', saved.replace('"","S2"', '"MDB-2","S2"').replace('"surplus"', '""'));
    const corrected = await cli.importInto('Corrected.csv', '--partial');
    expect([
      countsOf(corrected),
      storedRows(cli.path('p.caskade'), 'databases', 'name', 'rpcClientAccessServer'),
    ]).toEqual([
      ['Corrected.csv: databases, 2 rows, 2 new'],
      [
        { name: 'MDB-1', rpcClientAccessServer: 'cas1' },
        { name: 'MDB-2', rpcClientAccessServer: '=cas2' },
        { name: 'MDB-3', rpcClientAccessServer: 'cas3' },
      ],
    ]);
  });

  it('keep what is stored of the thing that they mean', async () => {
    cli.write('a.csv', `${header}"MDB-1","S1","cas1"\r\n"MDB-2","S2","cas2"\r\n`);
    await cli.importInto('a.csv');
    cli.write('b.csv', `${header}"MDB-1","S1","cas1"\r\n"MDB-2","S2","cas2","x"\r\n`);
    expect(countsOf(await cli.importInto('b.csv'))).toEqual(['b.csv: databases, 2 rows, 1 unchanged, 1 rejected']);
    expect(storedRows(cli.path('p.caskade'), 'databases', 'name')).toEqual([{ name: 'MDB-1' }, { name: 'MDB-2' }]);
  });
});

describe('a run with a file that cannot be used', () => {
  it('imports the others, refuses that one as a whole, and takes nothing for gone', async () => {
    await cli.importInto(nordwindFile('MailboxDatabases.csv'));
    cli.write('Broken.csv', 'Colour,Shape\r\nred,round\r\n');
    cli.write('One.csv', '"Name","Server","RpcClientAccessServer"\r\n"MDB-NEW","S1","cas1"\r\n');
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', 'Broken.csv', 'One.csv', '--json', '--quiet');
    expect([exitCode, digestOf(JSON.parse(stdout))]).toEqual([
      3,
      ['Broken.csv: refused', '  error file-not-recognized', 'One.csv: databases, 1 rows, 1 new'],
    ]);
  });
});
