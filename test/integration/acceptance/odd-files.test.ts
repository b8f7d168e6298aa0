import { appendFileSync, chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../core/api/import-report.ts';
import { createOpenBackend } from '../../../main/cli/open-backend.ts';
import { runCli } from '../../../main/cli/run-cli.ts';
import { cannotServe, createMemoryOutput } from '../../factories/fake-cli.ts';
import { issuesOf } from '../../factories/import-digest.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { storedRows } from '../../factories/stored-rows.ts';
import { makeWorkbook } from '../../factories/workbooks.ts';
import { withoutRights } from './file-rights.ts';
import { contentOf, useRefusals } from './refusals.ts';

const { cli, importRefusal, refusal } = useRefusals();

const header = 'DisplayName,Alias,PrimarySmtpAddress,Database,RecipientTypeDetails\r\n';
const ada = 'Ada Berg,aberg,aberg@nordwind.example,MDB-OSL-01,UserMailbox\r\n';
const bo = 'Bo Dahl,bdahl,bdahl@nordwind.example,MDB-OSL-01,UserMailbox\r\n';

const stored = (...fields: readonly string[]) => storedRows(cli.path('p.caskade'), 'mailboxes', ...fields);

/** The counts of files as `[file, kind, new, unchanged, gone, duplicates]`. */
function countsOf(files: readonly ImportedFile[]) {
  return files.map(({ file, kind, new: added, unchanged, gone, duplicates }) => [
    file,
    kind,
    added,
    unchanged,
    gone,
    duplicates,
  ]);
}

describe('what is no file to read', () => {
  it.each([
    ['a link to nothing', () => symlinkSync('none.csv', cli.path('x.csv')), 'file-missing', 'x.csv does not exist.'],
    [
      'a link in a circle',
      () => symlinkSync('x.csv', cli.path('x.csv')),
      'file-unreadable',
      'x.csv cannot be read (ELOOP).',
    ],
    ['nothing', () => {}, 'file-missing', 'x.csv does not exist.'],
  ])('%s is refused', async (_, prepare, code, message) => {
    prepare();
    expect(await importRefusal('x.csv')).toEqual({ exitCode: 3, code, message });
  });

  it('a folder without importable files is refused, by whatever name', async () => {
    cli.write('exports.csv/desktop.ini', '[.ShellClassInfo]');
    expect([
      await refusal('import', 'p.caskade', 'exports.csv'),
      await refusal('import', 'p.caskade', 'exports.csv/*.csv'),
    ]).toEqual([
      { exitCode: 3, code: 'file-missing', message: 'exports.csv has no file to import.' },
      { exitCode: 3, code: 'file-missing', message: 'exports.csv/*.csv has no file to import.' },
    ]);
  });

  it('a device is refused and not read', async () => {
    expect(await importRefusal('/dev/zero')).toEqual({
      exitCode: 3,
      code: 'file-not-recognized',
      message: 'zero is not a file.',
    });
  });

  it('a file that may not be read is refused', async () => {
    cli.write('Mailboxes.csv', header + ada);
    chmodSync(cli.path(), 0o777);
    chmodSync(cli.path('p.caskade'), 0o666);
    chmodSync(cli.path('Mailboxes.csv'), 0o000);
    expect(await withoutRights(() => importRefusal('Mailboxes.csv'))).toEqual({
      exitCode: 3,
      code: 'file-locked',
      message: 'Mailboxes.csv cannot be opened (EACCES): another program holds it, or you may not read it.',
    });
  });
});

describe('a file that is not the same at the end of the reading', () => {
  /** Imports two files and does something to the first one as soon as it is being read. */
  async function importDuring(disturb: () => void) {
    const now = () => new Date('2014-03-14T12:00:00Z');
    const [stdout, stderr] = [createMemoryOutput(), createMemoryOutput()];
    let isDone = false;
    const write = async (text: string) => {
      if (!isDone && text.startsWith('reading Mailboxes.csv')) {
        isDone = true;
        disturb();
      }
      return stderr.write(text);
    };
    const argv = ['import', 'p.caskade', 'Mailboxes.csv', nordwindFile('DAG.csv'), '--json'];
    const exitCode = await runCli(argv, {
      ...{ stdout, stderr: { isTerminal: false, write }, cwd: cli.path(), now, version: '0.0.0', locale: 'en-GB' },
      onInterrupt: () => () => {},
      openBackend: createOpenBackend(now, (fault) => {
        throw fault;
      }),
      serve: cannotServe,
    });
    const [bad, good] = JSON.parse(stdout.text()).files;
    return {
      exitCode,
      bad: [bad.kind, bad.new, bad.issues[0].code, bad.issues[0].message],
      good: [good.kind, good.new],
    };
  }

  it.each([
    [
      'grows',
      () => appendFileSync(cli.path('Mailboxes.csv'), bo),
      'file-changed',
      'Mailboxes.csv changed while it was read.',
    ],
    [
      'is replaced',
      () => {
        cli.write('other.csv', header + bo);
        renameSync(cli.path('other.csv'), cli.path('Mailboxes.csv'));
      },
      'file-changed',
      'Mailboxes.csv changed while it was read.',
    ],
    ['vanishes', () => rmSync(cli.path('Mailboxes.csv')), 'file-vanished', 'Mailboxes.csv vanished while it was read.'],
  ])('because it %s is refused, and nothing of it is kept', async (_, disturb, code, message) => {
    cli.write('Mailboxes.csv', header + ada);
    expect({ ...(await importDuring(disturb)), stored: stored('alias') }).toEqual({
      exitCode: 3,
      bad: [null, 0, code, message],
      good: ['dags', 2],
      stored: [],
    });
  });
});

describe('several files', () => {
  it('named twice are read once, and copies change nothing', async () => {
    cli.write('Mailboxes.csv', header + ada);
    copyFileSync(cli.path('Mailboxes.csv'), cli.path('Mailboxes (2).csv'));
    const twice = await cli.importInto('Mailboxes.csv', './Mailboxes.csv', cli.path('Mailboxes.csv'));
    const copies = await cli.importInto('Mailboxes.csv', 'Mailboxes (2).csv');
    expect([countsOf(twice.files), countsOf(copies.files), copies.nothingChanged]).toEqual([
      [['Mailboxes.csv', 'mailboxes', 1, 0, 0, 0]],
      [
        ['Mailboxes.csv', 'mailboxes', 0, 1, 0, 0],
        ['Mailboxes (2).csv', 'mailboxes', 0, 0, 0, 1],
      ],
      true,
    ]);
  });

  it('in a folder are read without what Windows and Excel put there', async () => {
    cli.write('exports/Mailboxes.csv', header + ada);
    for (const name of ['desktop.ini', 'Thumbs.db', '.hidden.csv', '~$Mailboxes.xlsx'])
      cli.write(`exports/${name}`, 'x');
    cli.write('exports/old/Mailboxes.csv', header + bo);
    symlinkSync('none.csv', cli.path('exports', 'gone.csv'));
    const { files } = await cli.importInto('exports');
    expect(countsOf(files)).toEqual([['Mailboxes.csv', 'mailboxes', 1, 0, 0, 0]]);
  });

  it('of which some cannot be used are told one by one, in their order', async () => {
    cli.write('a.csv', '');
    cli.write('Mailboxes.csv', header + ada);
    cli.write('b.pdf', '%PDF-1.4');
    const { exitCode, stdout } = await cli.run(
      'import',
      'p.caskade',
      'a.csv',
      'Mailboxes.csv',
      'b.pdf',
      'c.csv',
      '--json',
    );
    const { files } = JSON.parse(stdout);
    expect({
      exitCode,
      files: files.map((file: ImportedFile) => [file.file, file.new, issuesOf(file)[0]?.code]),
    }).toEqual({
      exitCode: 3,
      files: [
        ['a.csv', 0, 'file-empty'],
        ['Mailboxes.csv', 1, undefined],
        ['b.pdf', 0, 'file-not-recognized'],
        ['c.csv', 0, 'file-missing'],
      ],
    });
  });

  it('of which none can be used are told one by one', async () => {
    cli.write('a.csv', '');
    cli.write('b.pdf', '%PDF-1.4');
    const { stdout } = await cli.run('import', 'p.caskade', 'a.csv', 'b.pdf', '--json', '--quiet');
    expect([await refusal('import', 'p.caskade', 'a.csv', 'b.pdf'), JSON.parse(stdout).error.details.problems]).toEqual(
      [
        { exitCode: 3, code: 'file-empty', message: 'None of the 2 files can be used: a.csv, b.pdf.' },
        [
          'a.csv is empty. Run the export again and look for errors in its window.',
          'b.pdf is a PDF document. Choose a CSV file, a log, an Outlook profile XML or a workbook (.xlsx, .xlsm, .xls, .xlsb, .ods).',
        ],
      ],
    );
  });

  it('may have any name in any folder', async () => {
    const folder = "Größe 'x' & [1]";
    mkdirSync(cli.path(folder));
    const names = ['Mail boxes é (1).csv', '日本.csv', "O'Neil's;x.csv"];
    for (const [i, name] of names.entries())
      cli.write(`${folder}/${name}`, header + ada.replaceAll('aberg', `user${i}`));
    const { files } = await cli.importInto(...names.map((name) => `${folder}/${name}`));
    expect(files.map(({ file, new: added }) => [file, added])).toEqual(names.map((name) => [name, 1]));
  });
});

describe('an export that holds less than the one before', () => {
  it.each([
    ['CSV', 'Mailboxes.csv', header],
    ['a workbook', 'Mailboxes.xlsx', makeWorkbook('xlsx', [{ name: 'M', rows: [header.trim().split(',')] }])],
  ])('marks nothing as gone when it is %s of a header without rows, and says so', async (_, name, content) => {
    cli.write('All.csv', header + ada + bo);
    await cli.importInto('All.csv');
    const before = contentOf(cli.path()).project;
    cli.write(name, content);
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', name, '--json', '--quiet');
    const report = JSON.parse(stdout);
    expect({
      exitCode,
      files: countsOf(report.files),
      issues: issuesOf(report.files[0]).map(({ severity, code }) => [severity, code]),
      nothingChanged: report.nothingChanged,
      content: contentOf(cli.path()).project,
    }).toEqual({
      exitCode: 0,
      files: [[name, 'mailboxes', 0, 0, 0, 0]],
      issues: [['warning', 'NO_ROWS']],
      nothingChanged: true,
      content: before,
    });
    const { stdout: words } = await cli.run('import', 'p.caskade', name);
    expect(words).toContain('Nothing changed: the files hold nothing new that can be used.');
  });

  it('erases nothing that it has no column for', async () => {
    cli.write('All.csv', header + ada + bo);
    cli.write(
      'Offices.csv',
      'Alias,PrimarySmtpAddress,RecipientTypeDetails,Office\r\naberg,aberg@nordwind.example,UserMailbox,Oslo\r\nbdahl,bdahl@nordwind.example,UserMailbox,\r\n',
    );
    await cli.importInto('All.csv');
    await cli.importInto('Offices.csv');
    expect(stored('alias', 'database', 'office')).toEqual([
      { alias: 'aberg', database: 'MDB-OSL-01', office: 'Oslo' },
      { alias: 'bdahl', database: 'MDB-OSL-01', office: null },
    ]);
  });
});

describe('a file that is written as another program writes it', () => {
  const fields = ['displayName', 'alias', 'database'] as const;
  const berg = { displayName: 'Berg, Åse', alias: 'aberg', database: 'MDB-OSL-01' };
  const semicolons = 'DisplayName;Alias;Database\r\nBerg, Åse;aberg;MDB-OSL-01\r\n';

  it.each([
    ['semicolons, with commas in the values', semicolons, berg],
    ['`sep=;` and a byte order mark, as Excel needs it', `\ufeffsep=;\r\n${semicolons}`, berg],
    ['UTF-16 without a byte order mark', Buffer.from(semicolons, 'utf16le'), berg],
    ['UTF-16 of the other byte order without a mark', Buffer.from(semicolons, 'utf16le').swap16(), berg],
    ['Windows-1252', Buffer.from(semicolons, 'latin1'), berg],
    ['line breaks of old Macs', semicolons.replaceAll('\r\n', '\r'), berg],
    [
      'line breaks inside quotes',
      'DisplayName,Alias,Database\r\n"Berg,\r\nÅse",aberg,MDB-OSL-01\r\n',
      { ...berg, displayName: 'Berg,\nÅse' },
    ],
    [
      'a title, a blank line and trailing delimiters',
      `All mailboxes;;;\r\n;;;\r\n${semicolons.replaceAll('\r\n', ';;\r\n')}`,
      berg,
    ],
    ['tabs and quotes', semicolons.replaceAll(';', '\t').replace('Berg, Åse', '"Berg, Åse"'), berg],
  ])('is read with %s', async (_, content, row) => {
    cli.write('Mailboxes.csv', content);
    const { files } = await cli.importInto('Mailboxes.csv');
    expect({ rejected: files.map((file) => file.rejected), stored: stored(...fields) }).toEqual({
      rejected: [0],
      stored: [row],
    });
  });
});
