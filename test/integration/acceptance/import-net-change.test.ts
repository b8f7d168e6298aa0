import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

function write(name: string, header: string, rows: readonly string[], modified?: string): string {
  cli.write(
    name,
    csvText(
      header.split(','),
      rows.map((row) => row.split(',')),
    ),
    modified,
  );
  return name;
}

function stored(entity: Parameters<typeof storedRows>[1], ...fields: readonly string[]) {
  return storedRows(cli.path('p.caskade'), entity, ...fields);
}

const registry = 'Computer,User,Key,ValueName,ValueType,Value';
const profileKey = 'HKCU\\Software\\Microsoft\\Office\\15.0\\Outlook\\Profiles\\Outlook';

/** A registry row of a section. */
function value(section: string, name: string, text: string): string {
  return `PC1,N\\u1,${profileKey}\\${section.repeat(32)},${name},REG_SZ,${text}`;
}

describe('importing the same rows again', () => {
  it('changes nothing when the sections of a registry scan are interleaved', async () => {
    const rows = [
      value('a', '001e6602', 'CAS1'),
      value('b', '001e6602', 'CAS2'),
      value('a', '001e6608', 'CAS1'),
      value('b', '001e6608', 'CAS2'),
    ];
    const file = write('r.csv', registry, rows, '2014-03-10T00:00:00Z');
    expect((await cli.importInto(file)).files[0]).toMatchObject({ rows: 4, new: 2, duplicates: 0 });
    expect(await cli.importInto(file)).toMatchObject({
      nothingChanged: true,
      changeId: null,
      files: [{ changes: [] }],
    });
    expect((await cli.json<{ changes: unknown[] }>('history', 'p.caskade')).changes.length).toBe(1);
  });

  it('changes nothing when the file contradicts itself', async () => {
    const file = write('m.csv', 'Alias,Database', ['a,DB1', 'a,DB2'], '2014-03-10T00:00:00Z');
    await cli.importInto(file);
    const again = await cli.importInto(file);
    expect([again.nothingChanged, again.files[0]?.changes]).toEqual([true, []]);
    expect(stored('mailboxes', 'database')).toEqual([{ database: 'DB2' }]);
  });
});

describe('a rejected value of a registry scan', () => {
  it('erases nothing of its section', async () => {
    await cli.importInto(write('r1.csv', registry, [value('a', '001e6602', 'CAS1')], '2014-03-01T00:00:00Z'));
    const next = [value('a', '001e6602', 'System.Byte[]'), value('a', '001e6608', 'CAS1')];
    await cli.importInto(write('r2.csv', registry, next, '2014-03-10T00:00:00Z'));
    expect(stored('profiles', 'homeServer', 'unresolvedServer')).toEqual([
      { homeServer: 'CAS1', unresolvedServer: 'CAS1' },
    ]);
  });
});

describe('older evidence', () => {
  it('erases nothing by its blank cells', async () => {
    const header = 'Computer,UserName,HomeServer,HomeServerFqdn,Collected';
    const now = ['PC1,N\\u1,CAS1,cas1.x,2014-03-10', 'PC2,N\\u2,CAS1,cas1.x,2014-03-10'];
    await cli.importInto(write('new.csv', header, now));
    const old = ['PC1,N\\u1,CAS1,,2014-01-01', 'PC2,N\\u2,CAS1,cas1.x,2014-01-01'];
    const report = await cli.importInto(write('old.csv', header, old));
    expect(report.files[0]).toMatchObject({ changed: 0, unchanged: 2 });
    expect(stored('profiles', 'homeServerFqdn')).toEqual([{ homeServerFqdn: 'cas1.x' }, { homeServerFqdn: 'cas1.x' }]);
  });

  it('of an inventory file does not turn the clock back', async () => {
    const header = 'Name,Server,RpcClientAccessServer';
    await cli.importInto(write('new.csv', header, ['DB1,S1,array.x', 'DB2,S1,array.x']), '--collected', '2014-03-10');
    const report = await cli.importInto(write('old.csv', header, ['DB1,S1,cas1.x'], '2014-01-10T00:00:00Z'));
    expect(report).toMatchObject({ nothingChanged: true, files: [{ changed: 0, gone: 0 }] });
    expect(report.files[0]?.issues.map(({ code }) => code)).toContain('OLDER_EVIDENCE');
  });

  it('is told from a wrong clock: a date in the future counts as none', async () => {
    const header = 'Computer,UserName,HomeServer,Collected';
    const wrong = write('wrong.csv', header, ['PC1,N\\u1,CAS1,2099-01-01'], '2014-03-01T00:00:00Z');
    const first = await cli.importInto(wrong);
    expect(first.files[0]?.issues.map(({ code }) => code)).toContain('FUTURE_DATE');
    await cli.importInto(write('right.csv', header, ['PC1,N\\u1,array,2014-03-10']));
    expect(stored('profiles', 'homeServer')).toEqual([{ homeServer: 'array' }]);
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', wrong, '--collected', '2999-01-01', '--json');
    expect([exitCode, JSON.parse(stdout).error.code]).toEqual([2, 'usage']);
  });
});

describe('two tables of one import', () => {
  const header = 'Alias,PrimarySmtpAddress,Office,Database';
  const first = ['a,a@x.no,Bergen,D', 'b,b@x.no,,D'];
  const second = ['a,a@x.no,,D', 'c,c@x.no,Oslo,D'];

  it.each([
    ['in order', ['m1.csv', 'm2.csv']],
    ['in reverse', ['m2.csv', 'm1.csv']],
  ])('say the same together whichever comes first, %s', async (_, files) => {
    const before = ['a', 'b', 'c'].map((name) => `${name},${name}@x.no,Oslo,D`);
    await cli.importInto(write('m0.csv', header, before, '2014-03-01T00:00:00Z'));
    write('m1.csv', header, first, '2014-03-10T00:00:00Z');
    write('m2.csv', header, second, '2014-03-10T00:00:00Z');
    await cli.importInto(...files);
    expect(stored('mailboxes', 'alias', 'office')).toEqual([
      { alias: 'a', office: 'Bergen' },
      { alias: 'b', office: null },
      { alias: 'c', office: 'Oslo' },
    ]);
  });
});
