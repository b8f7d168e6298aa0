import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../factories/import-digest.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { makeOle, makeZip } from '../../factories/workbooks.ts';
import { useRefusals } from './refusals.ts';

const { cli, importRefusal } = useRefusals();

const header = 'DisplayName,Alias,PrimarySmtpAddress,Database,RecipientTypeDetails\r\n';
const ada = 'Ada Berg,aberg,aberg@nordwind.example,MDB-OSL-01,UserMailbox\r\n';
const bo = 'Bo Dahl,bdahl,bdahl@nordwind.example,MDB-OSL-01,UserMailbox\r\n';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a file of the wrong kind is refused with what it is', () => {
  it.each([
    ['an empty file', 'Mailboxes.csv', '', 'file-empty', 'Mailboxes.csv is empty.'],
    ['blank lines', 'Mailboxes.csv', ' \r\n\r\n', 'file-empty', 'Mailboxes.csv is empty.'],
    ['a byte order mark alone', 'Mailboxes.csv', '\ufeff', 'file-empty', 'Mailboxes.csv is empty.'],
    ['a PDF', 'Mailboxes.pdf', '%PDF-1.4\n%âãÏÓ\n1 0 obj', 'file-not-recognized', 'Mailboxes.pdf is a PDF document.'],
    [
      'a picture named .csv',
      'Mailboxes.csv',
      latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
      'file-not-recognized',
      'Mailboxes.csv is a picture.',
    ],
    [
      'an address book',
      'Contacts.csv',
      'First Name,Last Name,E-mail Address,Business Phone\r\nAda,Berg,ada@fabrikam.example,1\r\n',
      'file-not-recognized',
      'Contacts.csv is none of the known exports. Its columns: First Name, Last Name, E-mail Address, Business Phone.',
    ],
    [
      'a list of processes',
      'Processes.csv',
      '#TYPE System.Diagnostics.Process\r\n"Name","Id","Handles"\r\n"svchost","4","100"\r\n',
      'file-not-recognized',
      'Processes.csv is none of the known exports. Its columns: Name, Id, Handles.',
    ],
    [
      'a list of accounts of the directory',
      'Users.csv',
      'GivenName,Name,ObjectClass,SamAccountName,SID\r\nAda,Ada Berg,user,aberg,S-1-5\r\n',
      'file-not-recognized',
      'Users.csv is none of the known exports. Its columns: GivenName, Name, ObjectClass, SamAccountName, SID.',
    ],
    [
      'a table without its header',
      'Mailboxes.csv',
      ada,
      'file-not-recognized',
      'Mailboxes.csv is none of the known exports. Its columns: Ada Berg, aberg, aberg@nordwind.example, MDB-OSL-01, UserMailbox.',
    ],
    [
      'an archive',
      'Mailboxes.zip',
      makeZip([{ name: 'Mailboxes.csv', content: header }]),
      'file-not-recognized',
      'Mailboxes.zip is not a workbook.',
    ],
    [
      'a document of Word',
      'Mailboxes.doc',
      makeOle({ WordDocument: Buffer.alloc(5_000, 1) }),
      'file-not-recognized',
      'Mailboxes.doc is an Office file without a worksheet.',
    ],
    [
      'a project',
      'other.caskade',
      latin1('SQLite format 3\0 and so on'),
      'file-not-recognized',
      'other.caskade is a database (a project file is opened, not imported).',
    ],
    [
      'bytes of no kind',
      'Mailboxes.csv',
      Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 251)),
      'file-has-nul',
      'Mailboxes.csv holds binary data, not text.',
    ],
    [
      'zeros, as a crashed computer leaves them',
      'Mailboxes.csv',
      Buffer.alloc(70_000),
      'file-has-nul',
      'Mailboxes.csv holds binary data, not text.',
    ],
    [
      'a film named .csv',
      'Mailboxes.csv',
      latin1('\0\0\0\x18ftypmp42\0\0\0\0mp42isom\r\n'),
      'file-has-nul',
      'Mailboxes.csv holds binary data, not text.',
    ],
    [
      'a web page named .xls',
      'Mailboxes.xls',
      '<html><body><table><tr><td>Alias</td></tr></table></body></html>',
      'file-not-recognized',
      'Mailboxes.xls is a web page (HTML).',
    ],
    [
      'an XML spreadsheet named .xls',
      'Mailboxes.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      'file-not-recognized',
      'Mailboxes.xls is an XML spreadsheet of Excel 2003.',
    ],
    [
      'objects of Export-Clixml',
      'Mailboxes.xml',
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"/></Objs>',
      'file-not-recognized',
      'Mailboxes.xml is a file of Export-Clixml.',
    ],
    [
      'XML of another kind',
      'Mailboxes.xml',
      '<Servers><Server>OSL-CAS01</Server></Servers>',
      'file-not-recognized',
      'Mailboxes.xml is XML, but not of the MAPI profile toolkit.',
    ],
  ])('%s', async (_, name, content, code, message) => {
    cli.write(name, content);
    expect(await importRefusal(name)).toEqual({ exitCode: 3, code, message });
  });
});

describe('a text file that is too large or damaged is refused with the line', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, i) => `C${i}`).join(',');

  it.each([
    [
      'a header of 5,001 columns',
      `Alias,Database,${columns(4_999)}\r\na,b\r\n`,
      'file-too-many-columns',
      'Mailboxes.csv, line 1: the row has more than 5,000 cells.',
    ],
    [
      'a row of 5,001 cells',
      `${header}${ada}a${','.repeat(5_000)}\r\n`,
      'file-too-many-columns',
      'Mailboxes.csv, line 3: the row has more than 5,000 cells.',
    ],
    [
      'a cell of 50 MB',
      `${header}${ada}${'x'.repeat(50 * 1_048_576)},b,b@nordwind.example,MDB-OSL-01,UserMailbox\r\n`,
      'file-cell-too-large',
      'Mailboxes.csv, line 3: a cell is larger than 1 MB.',
    ],
    [
      'a cell of 50 MB in quotes, with line breaks',
      `${header}${ada}"${'x,\r\n'.repeat(50 * 262_144)}",b,b@nordwind.example,MDB-OSL-01,UserMailbox\r\n`,
      'file-cell-too-large',
      'Mailboxes.csv, line 3: a cell is larger than 1 MB.',
    ],
    [
      'a header of 50 MB',
      `Alias,Database,${'x'.repeat(50 * 1_048_576)}\r\na,b,c\r\n`,
      'file-cell-too-large',
      'Mailboxes.csv, line 1: a cell is larger than 1 MB.',
    ],
    [
      'a quote that is never closed',
      `${header}${ada}"Bo Dahl,bdahl,bdahl@nordwind.example,MDB-OSL-01,UserMailbox\r\n${ada}`,
      'file-quote-open',
      'Mailboxes.csv, line 3: a quote is opened and not closed.',
    ],
    [
      'a quote that another row seems to close',
      `${header}${ada}"Bo Dahl,bdahl,b@nordwind.example,MDB-OSL-01,UserMailbox\r\n"Dahl, Bo",b2,b2@nordwind.example,MDB,X\r\n`,
      'file-quote-open',
      'Mailboxes.csv, line 3: a quote is opened and not closed.',
    ],
    [
      'UTF-8 by its mark, with bytes that are not',
      Buffer.concat([
        Buffer.from(`\ufeff${header}`),
        latin1('Åse,ase,ase@nordwind.example,MDB-OSL-01,UserMailbox\r\n'),
      ]),
      'file-bad-encoding',
      'Mailboxes.csv begins with the UTF-8 mark but holds bytes that are not UTF-8.',
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      'file-bad-encoding',
      'Mailboxes.csv is written in UTF-32, which this program does not read.',
    ],
    [
      'UTF-16 that ends in half a character',
      Buffer.concat([Buffer.from(`\ufeff${header}${ada}`, 'utf16le'), Buffer.of(0x41)]),
      'file-bad-encoding',
      'Mailboxes.csv holds bytes that are not UTF-16LE.',
    ],
    [
      'a header twice',
      'Alias,Database,DisplayName, database \r\nada,MDB-OSL-01,Ada,MDB-OSL-02\r\n',
      'file-header-twice',
      'Mailboxes.csv, row 1: columns 2 and 4 are both named Database.',
    ],
  ])('%s', async (_, content, code, message) => {
    cli.write('Mailboxes.csv', content);
    expect(await importRefusal('Mailboxes.csv')).toEqual({ exitCode: 3, code, message });
  });

  it('lines of 1 MB without a delimiter are no table, and are not shown whole', async () => {
    cli.write('junk.csv', Array.from({ length: 5 }, () => 'q'.repeat(1_048_576)).join('\n'));
    expect(await importRefusal('junk.csv')).toEqual({
      exitCode: 3,
      code: 'file-not-recognized',
      message: `junk.csv is none of the known exports. Its columns: ${'q'.repeat(57)}....`,
    });
  });
});

describe('profile XML that could do harm is refused', () => {
  const good = readFileSync(nordwindFile('WS-1002_mlien.xml'), 'utf8').replace(/^<\?xml[^>]*\?>/, '');

  it.each([
    [
      'an external entity',
      `<?xml version="1.0"?><!DOCTYPE Profiles [<!ENTITY x SYSTEM "file:///etc/passwd">]>${good}`,
      'it defines a document type or entities, which a profile export never does',
    ],
    [
      'entities that multiply',
      `<!DOCTYPE Profiles [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${good.replace('mlien@', '&b;@')}`,
      'it defines a document type or entities, which a profile export never does',
    ],
    ['an unknown entity', good.replace('mlien@', '&nbsp;mlien@'), 'it uses the unknown entity &nbsp;'],
  ])('%s', async (_, content, problem) => {
    cli.write('WS-1002_mlien.xml', content);
    expect(await importRefusal('WS-1002_mlien.xml')).toEqual({
      exitCode: 3,
      code: 'file-xml-refused',
      message: `WS-1002_mlien.xml is not a usable XML file: ${problem}.`,
    });
  });

  it('a file that was cut off names the line', async () => {
    cli.write('WS-1002_mlien.xml', good.slice(0, good.length / 2));
    expect(await importRefusal('WS-1002_mlien.xml')).toEqual({
      exitCode: 3,
      code: 'file-xml-refused',
      message: expect.stringMatching(/^WS-1002_mlien\.xml is not a usable XML file: line \d+: /),
    });
  });
});

describe('a bad row is rejected alone', () => {
  it('with its row and column when a cell holds a NUL', async () => {
    cli.write('Mailboxes.csv', `${header}${ada}${bo.replace('Bo', 'B\0o')}`);
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', 'Mailboxes.csv', '--json', '--quiet');
    const { rows, new: added, rejected, issues } = JSON.parse(stdout).files[0];
    expect({ exitCode, rows, added, rejected, issues: issuesOf({ issues }) }).toEqual({
      exitCode: 3,
      rows: 2,
      added: 1,
      rejected: 1,
      issues: [
        {
          severity: 'error',
          code: 'NUL_IN_CELL',
          row: 3,
          column: 'DisplayName',
          count: 1,
          message: 'DisplayName holds a NUL character. The row is not imported.',
          hint: 'The file is damaged or no text. Export it again.',
        },
      ],
    });
  });

  it.each([
    ['Mailboxes.csv', `${header}${ada}${bo}\r\nTotal: 2\r\n`],
    ['Databases.csv', 'Name,Server,RpcClientAccessServer\r\nDB1,S1,cas1\r\nDB2,S1,cas1\r\n\r\nTotal: 2\r\n'],
  ])('when a summary line ends %s', async (name, content) => {
    cli.write(name, content);
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', name, '--partial', '--json', '--quiet');
    const { rows, new: added, rejected, issues } = JSON.parse(stdout).files[0];
    expect({ exitCode, rows, added, rejected, issues: issuesOf({ issues }) }).toEqual({
      exitCode: 3,
      rows: 3,
      added: 2,
      rejected: 1,
      issues: [
        {
          severity: 'error',
          code: 'TOO_FEW_CELLS',
          row: 5,
          column: null,
          count: 1,
          message: 'The row has a single cell. The row is not imported.',
          hint: 'Delete the row if it is a summary. Otherwise the file was cut there: export it again.',
        },
      ],
    });
  });

  it('and lines of a megabyte below that limit are read', async () => {
    const long = (alias: string) =>
      `${alias.repeat(1_000_000)},${alias},${alias}@nordwind.example,MDB-OSL-01,UserMailbox\r\n`;
    cli.write('Mailboxes.csv', `${header}${['a', 'b', 'c', 'd', 'e'].map(long).join('')}`);
    const { files } = await cli.importInto('Mailboxes.csv');
    expect(files.map(({ rows, new: added, rejected }) => [rows, added, rejected])).toEqual([[5, 5, 0]]);
  });
});

it('a refusal of the program as a process is one JSON document and an exit code', () => {
  cli.write('Mailboxes.csv', '');
  const main = fileURLToPath(new URL('../../../main/main.ts', import.meta.url));
  const argv = [main, 'import', 'p.caskade', 'Mailboxes.csv', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: cli.path(), encoding: 'utf8' });
  expect({ status, stdout: JSON.parse(stdout), stderr }).toEqual({
    status: 3,
    stdout: {
      error: {
        code: 'file-empty',
        message: 'Mailboxes.csv is empty.',
        hint: 'Run the export again and look for errors in its window.',
        details: { file: 'Mailboxes.csv' },
      },
    },
    stderr: '',
  });
});
