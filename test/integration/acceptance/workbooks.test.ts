import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvCells } from '../../factories/csv-text.ts';
import { countsOf, digestOf } from '../../factories/import-digest.ts';
import { nordwindDay, nordwindExports, nordwindSettings } from '../../factories/nordwind-expectations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { makeWorkbook, type SheetContent, type WorkbookFormat } from '../../factories/workbooks.ts';

const cli = useProjectCli();
const title = [['Nordwind, state of 14 March 2014'], ['made for the migration project'], []];

/** A file of the sample as a sheet of the same cells, under a title of three rows. */
function sheetOf(file: string): SheetContent {
  const bytes = readFileSync(file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
  const header =
    text
      .replace(/^\ufeff/, '')
      .split('\n')
      .find((line) => !line.startsWith('#')) ?? '';
  const cells = csvCells(text.replaceAll(/\r?\n/g, '\r\n'), header.includes('";"') ? ';' : ',');
  return { name: basename(file, '.csv').slice(0, 31), rows: [...title, ...cells] };
}

/** Numbers, booleans and dates as Excel would keep them after opening the CSV. */
function asExcelTypes(sheet: SheetContent): SheetContent {
  const typed = (cell: string | number | boolean | Date | null): string | number | boolean | Date | null => {
    if (cell === 'True' || cell === 'False') return cell === 'True';
    const date = typeof cell === 'string' ? /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(cell) : null;
    return date === null ? cell : new Date(`${date[3]}-${date[2]}-${date[1]}T${date[4]}:${date[5]}:${date[6]}Z`);
  };
  return { ...sheet, rows: sheet.rows.map((row) => row.map(typed)) };
}

async function answerFor(...files: readonly string[]) {
  await cli.importInto(...files, '--collected', nordwindDay);
  cli.write('settings.json', JSON.stringify(nordwindSettings));
  await cli.json('settings', 'p.caskade', 'settings.json');
  const { summary, users, profiles, databases } = await cli.classify(nordwindDay);
  await cli.json('undo', 'p.caskade');
  await cli.json('undo', 'p.caskade');
  return { summary, users, profiles, databases };
}

describe('Nordwind in one workbook with a sheet for each kind', () => {
  const sheets = nordwindExports().map(sheetOf);

  it.each<WorkbookFormat>(['xlsx', 'xlsm', 'xls', 'xlsb', 'ods'])('gives the same answer as %s', async (format) => {
    const fromCsv = await answerFor(...nordwindExports());
    const fromTexts = await answerFor(cli.write(`texts.${format}`, makeWorkbook(format, sheets)));
    const fromTypes = await answerFor(cli.write(`types.${format}`, makeWorkbook(format, sheets.map(asExcelTypes))));
    expect(fromTexts).toEqual(fromCsv);
    expect(fromTypes).toEqual(fromCsv);
  });

  it('reports each sheet as a table of its own, and the rows above its header', async () => {
    cli.write('Nordwind.xlsx', makeWorkbook('xlsx', sheets));
    const report = await cli.importInto('Nordwind.xlsx');
    expect(countsOf(report)).toEqual([
      'Nordwind.xlsx [ExchangeServers]: servers, 9 rows, 9 new',
      'Nordwind.xlsx [CASArray_full_members]: arrays, 2 rows, 2 new',
      'Nordwind.xlsx [DAG]: dags, 2 rows, 2 new',
      'Nordwind.xlsx [MailboxDatabases]: databases, 14 rows, 14 new',
      'Nordwind.xlsx [Mailboxes_unicode]: mailboxes, 40 rows, 40 new',
      'Nordwind.xlsx [CASMailbox]: cas-mailboxes, 40 rows, 40 new',
      'Nordwind.xlsx [KnownNames]: known-names, 5 rows, 5 new',
      'Nordwind.xlsx [OutlookProfiles_wide]: profiles, 39 rows, 39 new',
    ]);
    const codes = report.files.map(({ issues }) => issues.filter(({ code }) => code === 'TITLE_ROWS_SKIPPED').length);
    expect(codes).toEqual(Array(8).fill(1));
  });

  it('counts rows as Excel does and skips sheets of no known kind', async () => {
    const broken = [...title, ['Name', 'Server', 'RpcClientAccessServer'], ['MDB-1', 'S1', 'cas1'], ['', 'S2', 'cas2']];
    const notes = {
      name: 'Notes',
      rows: [
        ['Remember', 'the milk'],
        ['soon', ''],
      ],
    };
    cli.write('book.xlsx', makeWorkbook('xlsx', [notes, { name: 'DBs', rows: broken }]));
    const report = await cli.importInto('book.xlsx');
    expect(digestOf(report)).toEqual([
      'book.xlsx [DBs]: databases, 2 rows, 1 new, 1 rejected',
      '  info SHEET_SKIPPED',
      '  info TITLE_ROWS_SKIPPED at row 1, 2 times',
      '  error KEY_MISSING at row 6',
    ]);
  });
});
