import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { digestOf } from '../../factories/import-digest.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

function write(name: string, header: string, ...rows: readonly string[]): string {
  cli.write(
    name,
    csvText(
      header.split(','),
      rows.map((row) => row.split(',')),
    ),
  );
  return name;
}

function stored(...fields: readonly string[]) {
  return storedRows(cli.path('p.caskade'), 'mailboxes', ...fields);
}

describe('people with the same account in two domains', () => {
  const header = 'UserPrincipalName,SamAccountName,Database';
  const [a, b] = ['jdoe@a.local,jdoe,DB1', 'jdoe@b.local,jdoe,DB2'];

  it.each([
    ['two files of one import', ['a.csv', 'b.csv']],
    ['one file', ['both.csv']],
  ])('stay two mailboxes in %s', async (_, files) => {
    write('a.csv', header, a);
    write('b.csv', header, b);
    write('both.csv', header, a, b);
    await cli.importInto(...files);
    expect(stored('userPrincipalName', 'database')).toEqual([
      { userPrincipalName: 'jdoe@a.local', database: 'DB1' },
      { userPrincipalName: 'jdoe@b.local', database: 'DB2' },
    ]);
  });

  it('stay two when only their legacy DN tells them apart', async () => {
    await cli.importInto(
      write('a.csv', 'SamAccountName,LegacyExchangeDN,Database', 'jdoe,/o=n/cn=j1,DB1', 'jdoe,/o=n/cn=j2,DB2'),
    );
    expect(stored('legacyExchangeDn').length).toBe(2);
  });

  it('are not guessed: a row that fits both is rejected and makes nobody gone', async () => {
    await cli.importInto(write('a.csv', header, a, b));
    const report = await cli.importInto(write('weak.csv', 'SamAccountName,Alias,Database', 'jdoe,jdoe,DB9'));
    expect(digestOf(report)).toEqual([
      'weak.csv: mailboxes, 1 rows, 1 rejected',
      '  error AMBIGUOUS_IDENTITY at row 2',
      '  warning GONE_NOT_JUDGED',
    ]);
    expect(stored('database')).toEqual([{ database: 'DB1' }, { database: 'DB2' }]);
  });
});

describe('an address that passes to another person', () => {
  const header = 'LegacyExchangeDN,PrimarySmtpAddress,DisplayName,Database';
  const after = ['/o=n/cn=jdoe,jane@x.no,John,DB1', '/o=n/cn=mary,jdoe@x.no,Mary,DB1'];

  it.each([
    ['in the order of the rows', after],
    ['in reverse', [...after].reverse()],
  ])('does not mix the two up, %s', async (_, rows) => {
    await cli.importInto(
      write('old.csv', header, '/o=n/cn=jdoe,jdoe@x.no,John,DB1', '/o=n/cn=mary,mary@x.no,Mary,DB1'),
    );
    const report = await cli.importInto(write('new.csv', header, ...rows));
    expect(report.files[0]).toMatchObject({ new: 0, changed: 2, gone: 0 });
    expect(stored('legacyExchangeDn', 'primarySmtpAddress', 'displayName')).toEqual([
      { legacyExchangeDn: '/o=n/cn=jdoe', primarySmtpAddress: 'jane@x.no', displayName: 'John' },
      { legacyExchangeDn: '/o=n/cn=mary', primarySmtpAddress: 'jdoe@x.no', displayName: 'Mary' },
    ]);
  });
});

describe('rejected rows', () => {
  it('make nobody gone when they may be anybody', async () => {
    const people = ['a', 'b', 'c'].map((name) => `${name}@x.no,${name},DB1`);
    await cli.importInto(write('full.csv', 'PrimarySmtpAddress,Alias,Database', ...people));
    const report = await cli.importInto(
      write('bad.csv', 'PrimarySmtpAddress,Alias,Database', 'a@x.no,a,DB1', ',,DB1', ',,DB1'),
    );
    expect(digestOf(report)).toEqual([
      'bad.csv: mailboxes, 3 rows, 1 unchanged, 2 rejected',
      '  error KEY_MISSING at row 3, 2 times',
      '  warning GONE_NOT_JUDGED',
    ]);
  });
});
