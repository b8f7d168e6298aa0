import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readConnectedClients,
  readDataSources,
  readImportedFiles,
  readLogonAccounts,
  readOutlook2003Versions,
  readPublicFolders,
} from '../../../db/data-sources.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { openProject, type Project } from '../../../main/services/project.ts';
import { csvText } from '../../factories/csv-text.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const opened: Project[] = [];

/** The project as it is now, open to read until the test ends. */
function read(): ReadDb {
  const project = openProject(cli.path('p.caskade'), 'read', () => new Date('2014-03-14T12:00:00Z'));
  opened.push(project);
  return project.reader();
}

afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

const columns = ['Name', 'Server', 'RpcClientAccessServer', 'PublicFolderDatabase'];

describe('where data comes from', () => {
  beforeEach(async () => {
    await cli.importInto(
      cli.write(
        'a.csv',
        csvText(
          ['Alias', 'Database'],
          [
            ['a', 'M1'],
            ['b', 'M1'],
          ],
        ),
        '2014-03-01T10:00:00Z',
      ),
    );
    await cli.importInto(
      '--partial',
      cli.write('b.csv', csvText(['Alias', 'Database'], [['c', 'M1']]), '2014-03-10T10:00:00Z'),
    );
  });

  it('is told by entity with rows, dates and files', () => {
    const sources = readDataSources(read());
    const days = ({ oldest, newest, ...rest }: (typeof sources)[number]) => ({
      ...rest,
      days: [oldest?.slice(0, 10), newest?.slice(0, 10)],
    });
    expect(sources.filter(({ rows }) => rows > 0).map(days)).toEqual([
      { entity: 'mailboxes', rows: 3, files: ['a.csv', 'b.csv'], days: ['2014-03-01', '2014-03-10'] },
    ]);
  });

  it('is told by file, without imports that were undone', async () => {
    const before = readImportedFiles(read()).map(({ file, kind, isPartial, rows }) => ({
      file,
      kind,
      isPartial,
      rows,
    }));
    await cli.json('undo', 'p.caskade');
    expect([before, readImportedFiles(read()).map(({ file }) => file)]).toEqual([
      [
        { file: 'a.csv', kind: 'mailboxes', isPartial: false, rows: 2 },
        { file: 'b.csv', kind: 'mailboxes', isPartial: true, rows: 1 },
      ],
      ['a.csv'],
    ]);
  });

  it('knows a corrected file of rejected rows by its columns', async () => {
    const row = ['d', 'M1', '3', 'Alias was cut', 'Correct it'];
    await cli.importInto(
      '--partial',
      cli.write('c.csv', csvText(['Alias', 'Database', 'Row', 'Problem', 'Hint'], [row])),
    );
    expect(readImportedFiles(read()).map(({ file, isCorrection }) => `${file} ${isCorrection}`)).toEqual([
      'a.csv false',
      'b.csv false',
      'c.csv true',
    ]);
  });
});

describe('public folder databases', () => {
  it('are known by mailbox database', async () => {
    const rows = [
      ['MDB-1', 'S1', 'CAS1', 'PF-1'],
      ['MDB-2', 'S1', 'CAS1', ''],
    ];
    await cli.importInto(cli.write('databases.csv', csvText(columns, rows)));
    expect(readPublicFolders(read())).toEqual({ isExported: true, byDatabase: new Map([['mdb-1', 'PF-1']]) });
  });

  it.each([
    [columns, true],
    [columns.slice(0, 3), false],
  ])('are exported when the column was there, filled or not: %j', async (header, isExported) => {
    await cli.importInto(
      cli.write('databases.csv', csvText(header, [['MDB-1', 'S1', 'CAS1', ''].slice(0, header.length)])),
    );
    expect(readPublicFolders(read())).toEqual({ isExported, byDatabase: new Map() });
  });
});

describe('people in logs and profiles', () => {
  it('are read once each', async () => {
    await cli.importInto(
      nordwindFile('RCA_20140314-1.LOG'),
      nordwindFile('LogonStatistics.csv'),
      nordwindFile('OutlookProfiles_wide.csv'),
    );
    const db = read();
    const clients = readConnectedClients(db);
    const accounts = readLogonAccounts(db);
    const versions = [...readOutlook2003Versions(db).values()];
    expect([
      clients.length === new Set(clients).size && clients.every((client) => client.startsWith('/o=')),
      accounts.length === new Set(accounts).size && accounts.length > 0,
      new Set(versions.map((version) => version.split('.')[0])),
    ]).toEqual([true, true, new Set(['11'])]);
  });
});
