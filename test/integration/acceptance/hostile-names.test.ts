import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../factories/import-digest.ts';
import { makeWorkbook } from '../../factories/workbooks.ts';
import { contentOf, useRefusals } from './refusals.ts';

const { cli, importRefusal, refusal } = useRefusals();

const formula = "=cmd|' /C calc'!A0";
const red = '\u001b[31mred\u001b[0m';
const turned = 'a\u202eb';
/** Names that mean something to a language that they may fall into: spreadsheet, JavaScript, SQL, HTML, terminal, shell. */
const names = [
  formula,
  '@SUM(1+1)*cmd',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  "'); DROP TABLE mailboxes;--",
  '<img src=x onerror=alert(1)>',
  '$(Remove-Item C: -Recurse)',
  '`"; Stop-Computer; "',
  red,
  turned,
  '%s%n{0}',
  '../../../etc/passwd',
  'Åse 😀 O’Neil "the boss", jr',
];

/** What a terminal would obey: control characters but the line break, and marks that turn the direction of writing. */
const commands = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function csv(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

function people(): string {
  const header = ['DisplayName', 'Alias', 'PrimarySmtpAddress', 'Database', 'RecipientTypeDetails'];
  const rows = names.map((name, i) => [name, `user${i}`, `user${i}@nordwind.example`, name, 'UserMailbox']);
  return csv(header, ...rows);
}

function databases(): string {
  return csv(['Name', 'Server', 'RpcClientAccessServer'], ...names.map((name) => [name, name, name]));
}

describe('names that mean something elsewhere', () => {
  it('are stored, classified, found and shown as the texts that they are', async () => {
    cli.write('Databases.csv', databases());
    cli.write('Mailboxes.csv', people());
    const report = await cli.importInto('Databases.csv', 'Mailboxes.csv');
    const { users, databases: listed } = await cli.classify();
    const rows = users.filter(({ alias }) => alias.startsWith('user'));
    const found = await cli.json<{ hits: { displayName: string }[] }>('find', 'p.caskade', '__proto__');
    expect({
      added: report.files.map((file) => file.new),
      displayNames: rows.map(({ displayName }) => displayName).sort(),
      databases: rows.map(({ database }) => database).sort(),
      bindings: listed.flatMap(({ name, binding }) => (names.includes(name) ? [binding] : [])).sort(),
      found: found.hits.map(({ displayName }) => displayName),
    }).toEqual({
      added: [names.length, names.length],
      displayNames: [...names].sort(),
      databases: [...names].sort(),
      bindings: [...names].sort(),
      found: ['__proto__'],
    });
  });

  it('do not command the terminal, whatever is asked', async () => {
    cli.write('Databases.csv', databases());
    cli.write('Mailboxes.csv', people());
    const asked = [
      ['import', 'p.caskade', 'Databases.csv', 'Mailboxes.csv'],
      ['import', 'p.caskade', 'Databases.csv', '--dry-run'],
      ['classify', 'p.caskade'],
      ['classify', 'p.caskade', '--rows', 'users'],
      ['classify', 'p.caskade', '--rows', 'databases'],
      ['find', 'p.caskade', 'red'],
      ['find', 'p.caskade', `nobody ${red}`],
      ['retire', 'p.caskade', red],
      ['retire', 'p.caskade', '__proto__'],
      ['impact', 'p.caskade'],
      ['impact', 'p.caskade', red],
      ['history', 'p.caskade', '--json'],
      ['classify', 'p.caskade', '--rows', 'users', '--json'],
    ];
    const obeyed: string[] = [];
    for (const argv of asked) {
      const { stdout, stderr } = await cli.run(...argv);
      if (commands.test(stdout + stderr)) obeyed.push(argv.join(' '));
    }
    expect(obeyed).toEqual([]);
  });

  it('are taken back by undo without a trace', async () => {
    const before = await cli.classify();
    cli.write('Databases.csv', databases());
    cli.write('Mailboxes.csv', people());
    await cli.importInto('Databases.csv', 'Mailboxes.csv', '--partial');
    await cli.json('undo', 'p.caskade');
    expect(await cli.classify()).toEqual(before);
  });

  it('as headers are columns without a use', async () => {
    cli.write(
      'Mailboxes.csv',
      csv(['__proto__', 'constructor', 'Alias', 'Database', formula], ['1', '2', 'a', 'b', '3']),
    );
    const { files } = await cli.importInto('Mailboxes.csv');
    expect(
      files.map((file) => [file.kind, file.new, issuesOf(file).map(({ code, message }) => [code, message])]),
    ).toEqual([
      ['mailboxes', 1, [['COLUMN_IGNORED', `Columns that are not used: __proto__, constructor, ${formula}.`]]],
    ]);
  });

  it('in rejected rows are no formulas in the file that is saved, and come back as they were', async () => {
    cli.write('Databases.csv', csv(['Name', 'Server', 'RpcClientAccessServer'], ['', formula, '@cas1']));
    await cli.run('import', 'p.caskade', 'Databases.csv', '--rejected', 'out', '--partial');
    const saved = readFileSync(cli.path('out', 'Databases.rejected.csv'), 'utf8');
    cli.write('Corrected.csv', saved.replace(/^""/m, '"MDB-NEW"'));
    await cli.importInto('Corrected.csv', '--partial');
    const { databases: listed } = await cli.classify();
    expect({
      cells: saved.split('\r\n')[1]?.split('","').slice(0, 3),
      stored: listed.flatMap(({ name, server, binding }) => (name === 'MDB-NEW' ? [[server, binding]] : [])),
    }).toEqual({ cells: ['"', `'${formula}`, "'@cas1"], stored: [[formula, '@cas1']] });
  });
});

describe('names of files and sheets', () => {
  it('do not command the terminal when the file is refused', async () => {
    cli.write(`${red}.csv`, '');
    expect(await importRefusal(`${red}.csv`)).toEqual({
      exitCode: 3,
      code: 'file-empty',
      message: `${red}.csv is empty.`,
    });
  });

  it('may be hostile', async () => {
    const header = ['Alias', 'Database'];
    const sheets = ['__proto__', 'constructor', "=cmd|' C calc'!A0", '<script>'];
    cli.write(
      'Book.xlsx',
      makeWorkbook(
        'xlsx',
        sheets.map((name, i) => ({ name, rows: [header, [`user${i}`, 'DB']] })),
      ),
    );
    cli.write('__proto__.csv', csv(header, ['user9', 'DB']));
    const { files } = await cli.importInto('Book.xlsx', '__proto__.csv', '--as', 'mailboxes');
    const asked = await cli.importInto('Book.xlsx', '--sheet', '__proto__');
    expect({
      all: files.map(({ file, sheet, new: added }) => [file, sheet, added]),
      asked: asked.files.map(({ sheet, unchanged }) => [sheet, unchanged]),
    }).toEqual({
      all: [...sheets.map((name) => ['Book.xlsx', name, 1]), ['__proto__.csv', null, 1]],
      asked: [['__proto__', 1]],
    });
  });

  it('and headers do not command the terminal when a table is not recognized', async () => {
    cli.write('Odd.csv', `${red},${turned},C\r\n1,2,3\r\n`);
    const { exitCode, stderr } = await cli.run('import', 'p.caskade', 'Odd.csv');
    expect({ exitCode, isSafe: !commands.test(stderr), first: stderr.split('\n')[0] }).toEqual({
      exitCode: 3,
      isSafe: true,
      first: 'Odd.csv is none of the known exports. Its columns: \\u001b[31mred\\u001b[0m, a\\u202eb, C.',
    });
  });
});

describe('a settings file', () => {
  it.each([
    ['__proto__ as a setting', '{"__proto__":{"agents":3}}', ['__proto__ is not a known setting']],
    ['constructor as a setting', '{"constructor":{"prototype":{}}}', ['constructor is not a known setting']],
    ['__proto__ as the name of a person', '{"pins":{"__proto__":1}}', ['pins.__proto__ is not a known setting']],
    [
      'several problems',
      '{"agents":"four","vips":"mlien","colour":1}',
      [
        'agents must be a whole number of 1 or more, not "four"',
        'vips must be a list, not "mlien"',
        'colour is not a known setting',
      ],
    ],
  ])('is refused for %s', async (_, json, problems) => {
    cli.write('s.json', json);
    const { exitCode, code, message } = await refusal('settings', 'p.caskade', 's.json');
    const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
    expect({ exitCode, code, message }).toEqual({
      exitCode: 3,
      code: 'settings-invalid',
      message: `The settings cannot be used: ${problems[0]}${more}.`,
    });
  });

  it.each([
    ['that is empty', '', 'settings-invalid', 's.json is not valid JSON: it ends too early.'],
    ['with a missing value', '{"agents": }', 'settings-invalid', 's.json is not valid JSON near {"agents": }.'],
    [
      'with a missing comma',
      '{\n  "agents": 3\n  "vips": []\n}',
      'settings-invalid',
      's.json is not valid JSON at line 3, column 3.',
    ],
    [
      'that is a list',
      '[1]',
      'settings-invalid',
      'The settings cannot be used: the settings must be an object, not a list.',
    ],
    [
      'that is binary',
      Buffer.from([0, 1, 2, 3]),
      'settings-invalid',
      expect.stringMatching(/^s\.json is not valid JSON/),
    ],
  ])('%s is refused', async (_, json, code, message) => {
    cli.write('s.json', json);
    expect(await refusal('settings', 'p.caskade', 's.json')).toEqual({ exitCode: 3, code, message });
  });

  it('that is a folder or missing is refused', async () => {
    cli.write('folder/s.json', '{}');
    expect([
      await refusal('settings', 'p.caskade', 'folder'),
      await refusal('settings', 'p.caskade', 's.json'),
    ]).toEqual([
      { exitCode: 3, code: 'file-not-recognized', message: 'folder is not a file.' },
      { exitCode: 3, code: 'file-missing', message: 's.json does not exist.' },
    ]);
  });

  it('may name sites and people as they are', async () => {
    const settings = { siteTimeZones: { toString: 'Europe/Oslo' }, vips: names, pins: { constructor: 1 } };
    cli.write('s.json', JSON.stringify(settings));
    await cli.json('settings', 'p.caskade', 's.json');
    const before = contentOf(cli.path());
    const shown = await cli.run('settings', 'p.caskade');
    expect({ stored: await cli.json('settings', 'p.caskade'), isSafe: !commands.test(shown.stdout) }).toEqual({
      stored: settings,
      isSafe: true,
    });
    expect(contentOf(cli.path())).toEqual(before);
  });
});
