import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../factories/import-digest.ts';
import {
  makeEncryptedXlsx,
  makeTable,
  makeWorkbook,
  makeXlsx,
  makeZip,
  makeZipBomb,
  overwriteAt,
  xlsxParts,
} from '../../factories/workbooks.ts';
import { contentOf, useRefusals } from './refusals.ts';

const { cli, importRefusal } = useRefusals();

const header = ['Alias', 'PrimarySmtpAddress', 'Database', 'RecipientTypeDetails'];
const person = (alias: string) => [alias, `${alias}@nordwind.example`, 'MDB-OSL-01', 'UserMailbox'];
const people = { name: 'Mailboxes', rows: [header, person('aberg'), person('bdahl')] };
const large = { name: 'Mailboxes', rows: makeTable(2_000, 5) };

/** One row of a sheet that is written by hand, from column A on. */
function sheetRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, i) => `<c r="${'ABCDE'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}

describe('a workbook that cannot be used is refused', () => {
  it.each([
    [
      'a truncated .xlsx',
      'Mailboxes.xlsx',
      makeWorkbook('xlsx', [large]).subarray(0, 8_000),
      'file-damaged',
      'Mailboxes.xlsx is damaged: its end is missing.',
    ],
    [
      'a truncated .xls',
      'Mailboxes.xls',
      makeWorkbook('xls', [large]).subarray(0, 20_000),
      'file-damaged',
      'Mailboxes.xls is damaged: its content cannot be read.',
    ],
    [
      'a truncated .ods',
      'Mailboxes.ods',
      makeWorkbook('ods', [large]).subarray(0, 3_000),
      'file-damaged',
      'Mailboxes.ods is damaged: its end is missing.',
    ],
    [
      'an .xlsx with overwritten bytes',
      'Mailboxes.xlsx',
      overwriteAt(makeWorkbook('xlsx', [large]), 0.5),
      'file-damaged',
      'Mailboxes.xlsx is damaged: its part xl/worksheets/sheet1.xml cannot be unpacked.',
    ],
    [
      'an .xlsx with a password',
      'Mailboxes.xlsx',
      makeEncryptedXlsx(),
      'file-encrypted',
      'Mailboxes.xlsx is protected with a password.',
    ],
    [
      'an archive with a password',
      'Mailboxes.xlsx',
      makeZip(xlsxParts({ sheetData: '' }).map((part) => ({ ...part, isEncrypted: true }))),
      'file-encrypted',
      'Mailboxes.xlsx is protected with a password.',
    ],
    [
      'a zip bomb',
      'Mailboxes.xlsx',
      makeZipBomb(),
      'file-too-large',
      'Mailboxes.xlsx is too large: it would unpack to more than 200 times its size.',
    ],
    [
      'a zip bomb that denies it',
      'Mailboxes.xlsx',
      makeZipBomb(1_000),
      'file-damaged',
      'Mailboxes.xlsx is damaged: its part xl/worksheets/sheet1.xml cannot be unpacked.',
    ],
    [
      'an .xlsx that is an archive of something else',
      'Mailboxes.xlsx',
      makeZip([{ name: 'readme.txt', content: 'Nothing to see here.' }]),
      'file-not-recognized',
      'Mailboxes.xlsx is not a workbook.',
    ],
    [
      'a workbook of other things',
      'Budget.xlsx',
      makeWorkbook('xlsx', [
        {
          name: 'Budget',
          rows: [
            ['Month', 'Cost'],
            ['May', 3],
          ],
        },
      ]),
      'file-not-recognized',
      'Budget.xlsx is none of the known exports. Its columns: Month, Cost.',
    ],
    [
      'a workbook without a cell',
      'Mailboxes.xlsx',
      makeWorkbook('xlsx', [{ name: 'Mailboxes', rows: [] }]),
      'file-not-recognized',
      'Mailboxes.xlsx is none of the known exports. It has no header row.',
    ],
    [
      'a cell to the right of column 5,000',
      'Mailboxes.xlsx',
      makeWorkbook('xlsx', [{ name: 'Mailboxes', rows: [[...header, ...Array<string>(4_996).fill('x'), 'y']] }]),
      'file-too-many-columns',
      'Mailboxes.xlsx, sheet Mailboxes, row 1: a cell stands to the right of column 5,000.',
    ],
    [
      'a cell of more than 1 MB',
      'Mailboxes.xlsx',
      makeXlsx({ sheetData: `${sheetRow(1, header)}${sheetRow(2, ['x'.repeat(1_048_577)])}` }),
      'file-cell-too-large',
      'Mailboxes.xlsx, sheet Sheet1, row 2: a cell is larger than 1 MB.',
    ],
    [
      'a header twice',
      'Mailboxes.xlsx',
      makeWorkbook('xlsx', [
        { name: 'All', rows: [['All mailboxes'], ['Alias', 'Database', 'Alias'], ['a', 'b', 'c']] },
      ]),
      'file-header-twice',
      'Mailboxes.xlsx, sheet All, row 2: columns 1 and 3 are both named Alias.',
    ],
  ])('%s', async (_, name, content, code, message) => {
    cli.write(name, content);
    expect(await importRefusal(name)).toEqual({ exitCode: 3, code, message });
  });

  it('when it lacks the sheet that was asked for, with the names of those that it has', async () => {
    cli.write('Book.xlsx', makeWorkbook('xlsx', [people, { name: 'Notes', rows: [['x']] }]));
    const before = contentOf(cli.path());
    const { exitCode, stdout } = await cli.run(
      'import',
      'p.caskade',
      'Book.xlsx',
      '--sheet',
      'Users',
      '--json',
      '--quiet',
    );
    expect({ exitCode, ...JSON.parse(stdout), content: contentOf(cli.path()) }).toEqual({
      exitCode: 3,
      error: {
        code: 'file-not-recognized',
        message: 'Book.xlsx has no sheet "Users".',
        hint: 'Its sheets: Mailboxes, Notes.',
        details: { file: 'Book.xlsx', sheet: 'Users' },
      },
      content: before,
    });
  });
});

describe('a workbook of which a part can be used', () => {
  it('is imported without the rows that its sheet only declares, and says how many are missing', async () => {
    const sheetData = [header, person('aberg'), person('bdahl')].map((texts, i) => sheetRow(i + 1, texts)).join('');
    cli.write('Mailboxes.xlsx', makeXlsx({ dimension: 'A1:D500', sheetData }));
    const { exitCode, stdout } = await cli.run('import', 'p.caskade', 'Mailboxes.xlsx', '--json', '--quiet');
    const { sheet, new: added, issues } = JSON.parse(stdout).files[0];
    expect({ exitCode, sheet, added, issues: issuesOf({ issues }) }).toEqual({
      exitCode: 3,
      sheet: 'Sheet1',
      added: 2,
      issues: [
        {
          severity: 'error',
          code: 'PARTIAL_READ',
          row: 4,
          column: null,
          count: 497,
          message: 'Sheet Sheet1 declares 500 rows; only 3 could be read.',
          hint: 'Open the workbook in Excel, check its last rows and save it again.',
        },
      ],
    });
  });

  it('marks nothing as gone when rows are missing', async () => {
    cli.write('All.xlsx', makeWorkbook('xlsx', [people]));
    await cli.importInto('All.xlsx');
    const sheetData = [header, person('aberg')].map((texts, i) => sheetRow(i + 1, texts)).join('');
    cli.write('Cut.xlsx', makeXlsx({ dimension: 'A1:D3', sheetData }));
    const { files } = await cli.importInto('Cut.xlsx');
    expect(files.map(({ unchanged, gone }) => [unchanged, gone])).toEqual([[1, 0]]);
  });

  it('says which sheets were not used', async () => {
    const sheets = [{ name: 'Read me', rows: [['Exported on Friday']] }, people, { name: 'Empty', rows: [] }];
    cli.write('Book.xlsx', makeWorkbook('xlsx', sheets));
    const { files } = await cli.importInto('Book.xlsx');
    expect(files.map((file) => [file.sheet, file.new, issuesOf(file).map(({ message }) => message)])).toEqual([
      [
        'Mailboxes',
        2,
        [
          'Sheet "Read me" was not used: its columns are those of no known export.',
          'Sheet "Empty" was not used: it is empty.',
        ],
      ],
    ]);
  });

  it.each([
    ['CSV', [header, person('aberg')].map((cells) => cells.join(',')).join('\r\n')],
    ['tabs', [header, person('aberg')].map((cells) => cells.join('\t')).join('\r\n')],
    [
      'UTF-16 with tabs',
      Buffer.from(`\ufeff${[header, person('aberg')].map((c) => c.join('\t')).join('\r\n')}`, 'utf16le'),
    ],
    ['.xlsx', makeWorkbook('xlsx', [{ name: 'Mailboxes', rows: [header, person('aberg')] }])],
  ])('is read by its content when %s is named .xls', async (_, content) => {
    cli.write('Mailboxes.xls', content);
    const { files } = await cli.importInto('Mailboxes.xls');
    expect(files.map((file) => [file.kind, file.new, issuesOf(file)])).toEqual([['mailboxes', 1, []]]);
  });
});
