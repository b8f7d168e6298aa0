import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { countsOf, digestOf } from '../../factories/import-digest.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

const stored = (entity: Parameters<typeof storedRows>[1], ...fields: readonly string[]) =>
  storedRows(cli.path('p.caskade'), entity, ...fields);

describe('a list that an administrator made', () => {
  it('has roles and versions as people write them', async () => {
    cli.write(
      'farm.csv',
      csvText(
        ['Server', 'AD Site', 'Roles', 'Exchange'],
        [
          ['OSL-CAS01', 'Oslo', 'CAS, HT', '2010 SP3'],
          ['OSL-MBX01', 'Oslo', '2', '14.3'],
          ['BGO-EX13', 'Bergen', 'Mailbox Server', 'Exchange 2013'],
        ],
      ),
    );
    await cli.importInto('farm.csv');
    expect(stored('servers', 'name', 'serverRole', 'adminDisplayVersion')).toEqual([
      { name: 'BGO-EX13', serverRole: '["Mailbox"]', adminDisplayVersion: 'Exchange 2013' },
      { name: 'OSL-CAS01', serverRole: '["ClientAccess","HubTransport"]', adminDisplayVersion: '2010 SP3' },
      { name: 'OSL-MBX01', serverRole: '["Mailbox"]', adminDisplayVersion: '14.3' },
    ]);
  });

  it('may end in a summary, which is no mailbox and does not keep others from being gone', async () => {
    const header = ['DisplayName', 'Alias', 'PrimarySmtpAddress', 'Database'];
    const row = (alias: string) => [alias, alias, `${alias}@x.example`, 'MDB-1'];
    cli.write('all.csv', csvText(header, ['ann', 'bob', 'cid'].map(row)));
    cli.write('fewer.csv', csvText(header, [...['ann', 'bob'].map(row), ['Total', '2', '', '']]));
    await cli.importInto('all.csv');
    expect(digestOf(await cli.importInto('fewer.csv'))).toEqual([
      'fewer.csv: mailboxes, 3 rows, 2 unchanged, 1 gone, 1 rejected',
      '  error SUMMARY_ROW at row 4',
    ]);
  });

  it('is recognized by three columns when it has no others', async () => {
    cli.write('who.csv', csvText(['User', 'Computer', 'Server'], [['N\\ann', 'PC-1', 'cas1']]));
    cli.write('names.csv', csvText(['Name', 'Type', 'Target'], [['mail.x.example', 'WebNamespace', 'CAS1']]));
    expect(countsOf(await cli.importInto('who.csv', 'names.csv'))).toEqual([
      'who.csv: profiles, 1 rows, 1 new',
      'names.csv: known-names, 1 rows, 1 new',
    ]);
  });

  it('is told which column it lacks by the header that an export has', async () => {
    cli.write('who.csv', csvText(['User', 'Computer', 'Room'], [['N\\ann', 'PC-1', '12']]));
    await cli.json('new', 'p.caskade');
    const { stdout } = await cli.run('import', 'p.caskade', 'who.csv', '--as', 'profiles', '--json');
    expect(JSON.parse(stdout).error).toEqual({
      code: 'file-not-recognized',
      message:
        'who.csv lacks the column HomeServer, without which profiles cannot be read. It is taken for profiles as asked: 2 of 3 columns are used.',
      hint: 'Export it again with that column, or say with a mapping file (--map) which columns hold homeServer.',
      details: { file: 'who.csv', sheet: null, columns: ['HomeServer'], fields: ['homeServer'] },
    });
  });

  it('has nobody for a cell with several accounts', async () => {
    const row = (alias: string) => [alias, alias, `${alias}@x.example`, 'MDB-1'];
    cli.write('m.csv', csvText(['SamAccountName', 'Alias', 'PrimarySmtpAddress', 'Database'], ['ann', 'bob'].map(row)));
    cli.write('p.csv', csvText(['User', 'Computer', 'HomeServer'], [['CONTOSO\\ann;CONTOSO\\bob', 'PC-1', 'cas1']]));
    await cli.importInto('m.csv', 'p.csv');
    const { profiles, unmatchedProfiles } = (await cli.classify()).summary.totals;
    expect([profiles, unmatchedProfiles]).toEqual([1, 1]);
  });
});

describe('one wrong byte in UTF-8', () => {
  const text = 'DisplayName,Alias,Database\r\nJürgen Groß,jg,MDB-1\r\nÅse Øyen,ao,MDB-1\r\n';
  const rest = 'Renee,rr,MDB-1\r\n';

  it('is told with the first row that reads wrong', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from(rest.replace('ee', 'é'), 'latin1')]);
    cli.write('Mailboxes.csv', bytes);
    expect(digestOf(await cli.importInto('Mailboxes.csv'))).toEqual([
      'Mailboxes.csv: mailboxes, 3 rows, 3 new',
      '  warning ENCODING_DOUBTFUL at row 2, DisplayName, 2 times',
    ]);
  });

  it('is none in text that is all of one encoding', async () => {
    cli.write('Mailboxes.csv', text + rest);
    cli.write('Others.csv', Buffer.from(text.replaceAll(/,(jg|ao)/g, ',x$1'), 'latin1'));
    expect(digestOf(await cli.importInto('Mailboxes.csv', 'Others.csv'))).toEqual([
      'Mailboxes.csv: mailboxes, 3 rows, 3 new',
      'Others.csv: mailboxes, 2 rows, 2 new',
    ]);
  });
});

describe('a day given with --collected', () => {
  it('is not older than a row that was stamped on that day', async () => {
    const header = ['UserName', 'Computer', 'ProfileName', 'HomeServer'];
    const row = ['N\\ann', 'PC-1', 'Outlook'];
    cli.write('stamped.csv', csvText([...header, 'Collected'], [[...row, 'cas-before', '2014-03-14T08:12:44']]));
    cli.write('given.csv', csvText(header, [[...row, 'cas-after']]));
    await cli.importInto('stamped.csv');
    await cli.importInto('given.csv', '--collected', '2014-03-14');
    expect(stored('profiles', 'homeServer', 'collected')).toEqual([
      { homeServer: 'cas-after', collected: '2014-03-14T23:59:59' },
    ]);
  });
});
