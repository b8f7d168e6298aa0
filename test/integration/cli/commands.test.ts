import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleCalls, importedFile, importReport } from '../../factories/example-calls.ts';
import { fileRef } from '../../factories/example-files.ts';
import { exampleSettings } from '../../factories/example-settings.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caskade-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('new', () => {
  it('creates a project and prints its file and name', async () => {
    const { calls, stdout, opened } = await runFakeCli(['new', 'contoso.caskade', '--name', 'Contoso']);
    expect({ input: calls[0]?.input, stdout, opened }).toEqual({
      input: { target: fileRef('/home/lead/contoso.caskade'), name: 'Contoso' },
      stdout: 'Created the project "Contoso" in contoso.caskade.\n',
      opened: [{ kind: 'create', isClosed: true }],
    });
  });
});

describe('sample', () => {
  it('creates nordwind unless told otherwise', async () => {
    const calls = [
      ...(await runFakeCli(['sample', 'p'])).calls,
      ...(await runFakeCli(['sample', 'p', '--org', 'headoffice'])).calls,
    ];
    expect(calls.map((call) => call.input)).toEqual([
      { target: fileRef('/home/lead/p'), organization: 'nordwind' },
      { target: fileRef('/home/lead/p'), organization: 'headoffice' },
    ]);
  });
});

describe('import', () => {
  it('passes every option on', async () => {
    const argv = [
      'import',
      'p',
      'a.csv',
      'b.xlsx',
      '--as',
      'profiles',
      '--sheet',
      'S',
      '--culture',
      'de-DE',
      '--map',
      'm.json',
    ];
    const more = ['--collected', '2014-03-14', '--partial', '--dry-run', '--by', 'lead'];
    const { calls } = await runFakeCli([...argv, ...more]);
    expect(calls.map((call) => call.input)).toEqual([
      {
        files: [fileRef('/home/lead/a.csv'), fileRef('/home/lead/b.xlsx')],
        as: 'profiles',
        sheet: 'S',
        culture: 'de-DE',
        mapping: fileRef('/home/lead/m.json'),
        collected: '2014-03-14',
        partial: true,
        dryRun: true,
        choices: null,
        by: 'lead',
      },
    ]);
  });

  it('shows what each file did, its issues and the outcome', async () => {
    const report = importReport({
      files: [
        importedFile({
          rows: 1204,
          new: 1000,
          changed: 3,
          rejected: 1,
          issues: [
            {
              severity: 'error',
              code: 'KEY_MISSING',
              row: 12,
              column: 'Alias',
              count: 1,
              message: 'The row names no mailbox.',
              hint: 'Fill in the alias.',
            },
            {
              severity: 'warning',
              code: 'LETTERS_LOST',
              row: 2,
              column: null,
              count: 3,
              message: 'Letters became question marks.',
              hint: 'Export with -Encoding Unicode.',
            },
          ],
        }),
        importedFile({
          file: 'Book.xlsx',
          sheet: 'DBs',
          kind: 'databases',
          preset: null,
          why: '5 headers fit',
          rows: 14,
          new: 14,
        }),
      ],
    });
    const { stdout, exitCode } = await runFakeCli(['import', 'my p.caskade', 'a.csv'], { 'import.run': () => report });
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 3,
      lines: [
        'File             Kind        Rows    New  Changed  Gone  Unchanged  Duplicates  Rejected',
        'Mailboxes.csv    mailboxes  1,204  1,000        3     0          0           0         1',
        'Book.xlsx [DBs]  databases     14     14        0     0          0           0         0',
        '',
        'Mailboxes.csv: looks like Get-Mailbox: 13 of 13 headers',
        '  error KEY_MISSING (row 12, column Alias): The row names no mailbox.',
        '    Fill in the alias.',
        '  warning LETTERS_LOST (row 2, 3 rows in all): Letters became question marks.',
        '    Export with -Encoding Unicode.',
        'Book.xlsx [DBs]: 5 headers fit',
        '',
        'Imported: 1,014 new, 3 changed, 0 gone. `caskade undo` takes it back.',
        '1 row was rejected. Save them with `caskade rejected "my p.caskade" 7 --out DIR`, correct and import them.',
        '',
      ],
    });
  });

  it.each([
    [
      { isDryRun: true, importId: null },
      'This import would make 40 new, 0 changed, 0 gone. It was a dry run: nothing was written.',
    ],
    [{ nothingChanged: true, importId: null, changeId: null }, 'Nothing changed: the project already holds all of it.'],
  ])('says what became of it: %j', async (changes, sentence) => {
    const { stdout, exitCode } = await runFakeCli(['import', 'p', 'a.csv'], {
      'import.run': () => importReport(changes),
    });
    expect({ exitCode, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ exitCode: 0, last: sentence });
  });

  it('does not end with 3 for warnings', async () => {
    const issues = [
      { severity: 'warning', code: 'LETTERS_LOST', row: null, column: null, count: 3, message: 'm', hint: 'h' },
    ] as const;
    const report = importReport({ files: [importedFile({ issues })] });
    expect((await runFakeCli(['import', 'p', 'a.csv'], { 'import.run': () => report })).exitCode).toBe(0);
  });

  it('reads the files of a folder that it can import, one level deep, and of patterns', async () => {
    for (const name of ['b.csv', 'a.XLSX', 'notes.docx', '.hidden.csv', '~$a.xlsx'])
      writeFileSync(join(folder, name), '');
    const { calls } = await runFakeCli(['import', 'p', '.', 'b.csv', '*.doc?'], {}, { cwd: folder });
    expect(calls[0]?.input).toMatchObject({
      files: ['a.XLSX', 'b.csv', 'notes.docx'].map((name) => join(folder, name)),
    });
  });

  it('refuses a folder without files', async () => {
    const { exitCode, stdout } = await runFakeCli(['import', 'p', '.', '--json'], {}, { cwd: folder });
    expect({ exitCode, code: JSON.parse(stdout).error.code }).toEqual({ exitCode: 3, code: 'file-missing' });
  });

  it('saves rejected rows beside the import when asked to', async () => {
    const report = importReport({ files: [importedFile({ rejected: 1 })] });
    const { stdout, exitCode } = await runFakeCli(
      ['import', 'p', 'a.csv', '--rejected', 'out'],
      { 'import.run': () => report },
      { cwd: folder },
    );
    expect({ exitCode, files: readdirSync(join(folder, 'out')) }).toEqual({
      exitCode: 3,
      files: ['Mailboxes.rejected.csv'],
    });
    expect(stdout).toContain(`Saved ${join(folder, 'out', 'Mailboxes.rejected.csv')}.`);
  });

  it('imports nothing when rejected rows could not be saved', async () => {
    writeFileSync(join(folder, 'out'), 'a file');
    const { calls, exitCode } = await runFakeCli(['import', 'p', 'a.csv', '--rejected', 'out'], {}, { cwd: folder });
    expect({ calls, exitCode }).toEqual({ calls: [], exitCode: 1 });
  });

  it('refuses --rejected in a dry run, which keeps no rows', async () => {
    const { exitCode, calls } = await runFakeCli(['import', 'p', 'a.csv', '--dry-run', '--rejected', 'out']);
    expect({ exitCode, calls }).toEqual({ exitCode: 2, calls: [] });
  });
});

describe('rejected', () => {
  it('saves the rows as CSV that can be corrected, and replaces no file', async () => {
    const argv = ['rejected', 'p', '7', '--out', '.', '--json'];
    const first = await runFakeCli(argv, {}, { cwd: folder });
    const second = await runFakeCli(argv, {}, { cwd: folder });
    expect([JSON.parse(first.stdout), JSON.parse(second.stdout)]).toEqual([
      { importId: 7, files: [join(folder, 'Mailboxes.rejected.csv')] },
      { importId: 7, files: [join(folder, 'Mailboxes.rejected-2.csv')] },
    ]);
    expect(readFileSync(join(folder, 'Mailboxes.rejected.csv'), 'utf8')).toBe(
      '\ufeff"Alias","Database","Row","Problem","Hint"\r\n' +
        '"","MDB-OSL-01","12","The row names no mailbox.","Fill in the alias or the address."\r\n',
    );
  });

  it('takes the last import unless one is named', async () => {
    const last = await runFakeCli(['rejected', 'p', '--out', '.'], {}, { cwd: folder });
    const named = await runFakeCli(['rejected', 'p', '3', '--out', '.'], {}, { cwd: folder });
    expect([...last.calls, ...named.calls].map((call) => call.input)).toEqual([{ importId: null }, { importId: 3 }]);
  });

  it('writes formulas as text and keeps file names inside the folder', async () => {
    const rows = [['=cmd|x', '@sum', '+47 22 00 00', '-1', '-1+cmd', 'a"b']];
    const tables = [{ file: 'Book.xlsx', sheet: '..\\..\\x:y', columns: ['A', 'B', 'C', 'D', 'E', 'F'], rows }];
    await runFakeCli(
      ['rejected', 'p', '--out', '.'],
      { 'imports.rejectedRows': () => ({ importId: 7, tables }) },
      { cwd: folder },
    );
    const [name = ''] = readdirSync(folder);
    expect({ name, row: readFileSync(join(folder, name), 'utf8').split('\r\n')[1] }).toEqual({
      name: 'Book..._.._x_y.rejected.csv',
      row: `"'=cmd|x","'@sum","'+47 22 00 00","'-1","'-1+cmd","a""b"`,
    });
  });

  it('says when there are none', async () => {
    const none = { 'imports.rejectedRows': () => ({ importId: 7, tables: [] }) };
    const { stdout } = await runFakeCli(['rejected', 'p', '--out', '.'], none, { cwd: folder });
    expect(stdout).toBe('Import 7 rejected no rows.\n');
  });
});

describe('settings', () => {
  it('shows the settings', async () => {
    const json = await runFakeCli(['settings', 'p', '--json']);
    const none = await runFakeCli(['settings', 'p'], { 'settings.get': () => ({}) });
    expect({ json: JSON.parse(json.stdout), none: none.stdout }).toEqual({
      json: exampleSettings,
      none: 'The project has no settings of its own. Defaults hold.\n',
    });
  });

  it.each([
    ['UTF-8', Buffer.from('{"agents":null}')],
    ['UTF-8 with BOM', Buffer.from('\ufeff{"agents":null}')],
    ['UTF-16', Buffer.from('\ufeff{"agents":null}', 'utf16le')],
  ])('merges a file in %s', async (_, bytes) => {
    writeFileSync(join(folder, 's.json'), bytes);
    const { calls, stdout } = await runFakeCli(
      ['settings', 'p', 's.json', '--by', 'lead', '--json'],
      {},
      { cwd: folder },
    );
    expect({ input: calls[0]?.input, printed: JSON.parse(stdout) }).toEqual({
      input: { patch: { agents: null }, by: 'lead' },
      printed: exampleCalls['settings.merge'].output,
    });
  });

  it.each([
    ['{"agents":0}', 'settings-invalid'],
    ['{"agents":', 'settings-invalid'],
    [null, 'file-missing'],
  ])('refuses %j with exit code 3', async (text, code) => {
    if (text !== null) writeFileSync(join(folder, 's.json'), text);
    const { calls, stdout, exitCode } = await runFakeCli(['settings', 'p', 's.json', '--json'], {}, { cwd: folder });
    expect({ calls, exitCode, code: JSON.parse(stdout).error.code }).toEqual({ calls: [], exitCode: 3, code });
  });
});

describe('classify', () => {
  it('answers in one sentence, users first', async () => {
    const { stdout, calls } = await runFakeCli(['classify', 'p', '--as-of', '2014-03-14']);
    expect({ input: calls[0]?.input, lines: stdout.split('\n') }).toEqual({
      input: { asOf: '2014-03-14' },
      lines: [
        '18 users still depend on an individual Client Access server (16 by their profile, 10 by their database), of 40.',
        '16 profiles and 6 databases name an individual server.',
        'As of 2014-03-14.',
        '',
        'Users           Count  Meaning',
        'PROFILE_UPDATE     13  update the profile',
        'DONE                6  on the array',
        '',
        'Profiles     Count  Meaning',
        'P_OWN_ARRAY      9  names the array of its site',
        '',
        'Databases  Count  Meaning',
        'DB_CAS         4  bound to a Client Access server of its site',
        'DB_OK          3  bound to the array of its site',
        '',
        'The project holds 3 sites, 9 servers, 2 arrays, 14 databases, 40 mailboxes, 38 profiles (1 without a mailbox).',
        '',
      ],
    });
  });

  it.each([
    [0, 'No user depends on an individual Client Access server, of 40.'],
    [1, '1 user still depends on an individual Client Access server (1 by their profile, 0 by their database), of 40.'],
  ])('says it for %i users', async (users, sentence) => {
    const summary = exampleCalls['classify.summary'].output;
    const individualCas = { users, usersByProfile: users, usersByDatabase: 0, profiles: users, databases: 0 };
    const { stdout } = await runFakeCli(['classify', 'p'], {
      'classify.summary': () => ({ ...summary, individualCas }),
    });
    expect(stdout.split('\n')[0]).toBe(sentence);
  });

  it('prints the rows as a JSON array, however many there are', async () => {
    const [row] = exampleCalls['classify.rows'].output.rows;
    const rows = Array.from({ length: 2500 }, (_, index) => ({ ...row, name: `MDB-${index}` }));
    const { stdout, calls } = await runFakeCli(['classify', 'p', '--rows', 'databases', '--json'], {
      'classify.rows': () => ({ kind: 'databases', rows }) as (typeof exampleCalls)['classify.rows']['output'],
    });
    expect({ rows: JSON.parse(stdout), input: calls[0]?.input }).toEqual({ rows, input: undefined });
  });

  it('prints an empty list as an empty array', async () => {
    const none = { 'classify.rows': () => ({ kind: 'users', rows: [] }) as const };
    const { stdout } = await runFakeCli(['classify', 'p', '--rows', 'users', '--json'], none);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('shows rows as a table with numbers on the right', async () => {
    const { stdout } = await runFakeCli(['classify', 'p', '--rows', 'databases']);
    expect(stdout).toMatch(
      /^Database {4}Site {2}Server .* Risk {2}Users {2}Why\nMDB-OSL-02 {2}Oslo .* Low {3}1,205 {2}Database .*\n$/,
    );
  });
});

describe('find, retire, history, imports', () => {
  it('finds by several words and says when there is nobody', async () => {
    const some = await runFakeCli(['find', 'p', 'magnus', 'lien', '--limit', '5']);
    const none = await runFakeCli(['find', 'p', 'nobody'], { find: () => ({ hits: [], places: [] }) });
    expect({ input: some.calls[0]?.input, none: none.stdout, exitCode: none.exitCode }).toEqual({
      input: { text: 'magnus lien', limit: 5 },
      none: 'Nobody was found for "nobody".\n',
      exitCode: 0,
    });
    expect(some.stdout).toContain('Magnus Lien  mlien');
  });

  it('shows what still depends on a server, and ends with 0 either way', async () => {
    const { stdout, exitCode } = await runFakeCli(['retire', 'p', 'osl-cas02']);
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        'OSL-CAS02 cannot be retired yet.',
        '',
        '1 database:',
        '  MDB-OSL-03',
        '',
        '3 users:',
        '  abrekke',
        '  knilsen',
        '  lberg',
        '',
        '1 application:',
        '  svc-besadmin',
        '',
        '1 other dependency:',
        '  autodiscover: mail.nordwind.example',
        '',
      ],
    });
  });

  it('shows undone changes as such', async () => {
    const { stdout } = await runFakeCli(['history', 'p']);
    expect(stdout).toBe('At                   By    What\n2014-03-14T08:12:44  lead  imported Mailboxes.csv  undone\n');
  });

  it('shows imports with their files', async () => {
    const { stdout } = await runFakeCli(['imports', 'p']);
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      'Import  At                   By  File             Kind        Rows  Rejected  SHA-256',
      '7  2014-03-14T08:12:44      Mailboxes.csv    mailboxes  1,040         2  abababababab',
      '7  2014-03-14T08:12:44      Book.xlsx [DBs]  databases     14         0  cdcdcdcdcdcd',
      '',
    ]);
  });

  it('says what was undone and redone', async () => {
    const printed = [(await runFakeCli(['undo', 'p'])).stdout, (await runFakeCli(['redo', 'p'])).stdout];
    expect(printed).toEqual(['Undone: imported Mailboxes.csv.\n', 'Done again: imported Mailboxes.csv.\n']);
  });
});
