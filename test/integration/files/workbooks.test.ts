import { describe, expect, test } from 'vitest';
import {
  findPartialRead,
  readWorkbook,
  type WorkbookLimits,
  type WorkbookPart,
  workbookLimits,
} from '../../../main/services/files/workbooks.ts';
import {
  makeEncryptedXlsx,
  makeOle,
  makeTable,
  makeWorkbook,
  makeXlsx,
  makeZip,
  makeZipBomb,
  overwriteAt,
  xlsxParts,
} from '../../factories/workbooks.ts';
import { collect, failureOf, openTempFile } from './temp-files.ts';

async function readParts(content: Uint8Array, limits?: Partial<WorkbookLimits>): Promise<WorkbookPart[]> {
  const input = await openTempFile('Book.xlsx', content);
  return collect(readWorkbook(input, { ...workbookLimits, ...limits }));
}

/** All rows of all sheets as `[row, ...cells]`. */
async function readRows(content: Uint8Array): Promise<readonly (readonly (string | number)[])[]> {
  const parts = await readParts(content);
  return parts.flatMap((part) => (part.kind === 'rows' ? part.rows.map(({ row, cells }) => [row, ...cells]) : []));
}

function inlineRow(row: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, i) => `<c r="${'ABCDE'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}

describe('readWorkbook', () => {
  const guid = '6f9619ff-8b86-d011-b42d-00c04fc964ff';
  const seen = new Date(Date.UTC(2014, 2, 14, 8, 12, 44));

  test.each(['xlsx', 'xlsm', 'xls', 'xlsb', 'ods'] as const)('reads the cells of .%s as text', async (format) => {
    const rows = [
      ['Name', 'Guid', 'Size', 'Enabled', 'Seen', 'Code'],
      ['Åse 😀', guid, 1_288_490_188, true, seen, '00042'],
      [null, null, null, null, null, null],
      ['=cmd|x', null, 0.1, false, null, '__proto__'],
    ];
    expect(await readRows(makeWorkbook(format, [{ name: 'Mailboxes', rows }]))).toEqual([
      [1, 'Name', 'Guid', 'Size', 'Enabled', 'Seen', 'Code'],
      [2, 'Åse 😀', guid, '1288490188', 'True', '2014-03-14T08:12:44', '00042'],
      [4, '=cmd|x', '', '0.1', 'False', '', '__proto__'],
    ]);
  });

  test('gives every sheet its name, hidden ones and empty ones too', async () => {
    const sheets = [
      { name: 'Overview', rows: [] },
      { name: 'Data', rows: [['a'], ['b']], isHidden: true },
    ];
    expect(await readParts(makeWorkbook('xlsx', sheets))).toEqual([
      {
        kind: 'sheet',
        name: 'Overview',
        isHidden: false,
        declaredRows: expect.toBeOneOf([null, 1]),
        lastFilledRows: [],
      },
      { kind: 'sheet-end', name: 'Overview', lastRow: 0, declaredRows: expect.toBeOneOf([null, 1]) },
      { kind: 'sheet', name: 'Data', isHidden: true, declaredRows: 2, lastFilledRows: [2] },
      {
        kind: 'rows',
        rows: [
          { row: 1, cells: ['a'] },
          { row: 2, cells: ['b'] },
        ],
      },
      { kind: 'sheet-end', name: 'Data', lastRow: 2, declaredRows: 2 },
    ]);
  });

  test.each([
    [
      'a formula by its stored value',
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>X</f><v>text</v></c>',
      ['2', 'text'],
    ],
    ['errors as empty cells', '<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c>', ['', '1']],
    ['shared and rich text', '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', ['plain', 'rich text']],
    [
      'numbers without exponent',
      '<c r="A1"><v>1.5E-7</v></c><c r="B1"><v>1E+21</v></c>',
      ['0.00000015', '1000000000000000000000'],
    ],
    [
      'numbers without binary noise',
      '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>-12.0</v></c>',
      ['0.3', '-12'],
    ],
    ['text that looks like a number', '<c r="A1" t="s"><v>2</v></c>', ['007']],
    ['booleans', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', ['True', 'False']],
    ['ISO dates', '<c r="A1" t="d"><v>2014-03-14T08:12:44</v></c>', ['2014-03-14T08:12:44']],
  ])('reads %s', async (_, cells, expected) => {
    const sharedStrings = ['<t>plain</t>', '<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>', '<t>007</t>'];
    expect(await readRows(makeXlsx({ sheetData: `<row r="1">${cells}</row>`, sharedStrings }))).toEqual([
      [1, ...expected],
    ]);
  });

  test.each([
    ['a moment', 'dd.mm.yyyy hh:mm', false, '41712.34217592593', '2014-03-14T08:12:44'],
    ['a moment of the Macintosh calendar', 'dd.mm.yyyy hh:mm', true, '40250.34217592593', '2014-03-14T08:12:44'],
    ['a day', 'dd.mm.yyyy', false, '41712', '2014-03-14'],
    ['midnight in a column of moments', 'dd.mm.yyyy hh:mm', false, '41712', '2014-03-14T00:00:00'],
    ['an hour that daylight saving leaves out', 'dd.mm.yyyy hh:mm', false, '41728.104166666664', '2014-03-30T02:30:00'],
    ['a time of day', 'hh:mm:ss', false, '0.34217592593', '08:12:44'],
    ['a number in a colour', '[Red]0.00', false, '41712.5', '41712.5'],
  ])('reads %s as it stands in the sheet', async (_, numberFormat, has1904Dates, value, expected) => {
    const sheetData = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
    expect(await readRows(makeXlsx({ sheetData, numberFormat, has1904Dates }))).toEqual([[1, expected]]);
  });

  test('reads a merged title row as one cell', async () => {
    const sheetData = `<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1"/></row>${inlineRow(3, 'Name', 'Site')}`;
    const afterData = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    expect(await readRows(makeXlsx({ dimension: 'A1:B3', sheetData, afterData }))).toEqual([
      [1, 'Title'],
      [3, 'Name', 'Site'],
    ]);
  });

  test('reads a sheet with cells only in its first and its last row', async () => {
    const sheetData = inlineRow(1, 'first') + inlineRow(1_048_576, 'last');
    expect(await readParts(makeXlsx({ dimension: 'A1:A1048576', sheetData }))).toEqual([
      { kind: 'sheet', name: 'Sheet1', isHidden: false, declaredRows: 1_048_576, lastFilledRows: [1_048_576] },
      {
        kind: 'rows',
        rows: [
          { row: 1, cells: ['first'] },
          { row: 1_048_576, cells: ['last'] },
        ],
      },
      { kind: 'sheet-end', name: 'Sheet1', lastRow: 1_048_576, declaredRows: 1_048_576 },
    ]);
  });

  test('gives all rows in order to a reader that is slower than the worker', async () => {
    const table = makeTable(20_000, 2);
    const input = await openTempFile('Book.xlsx', makeWorkbook('xlsx', [{ name: 'A', rows: table }]));
    const rows: (readonly string[])[] = [];
    for await (const part of readWorkbook(input)) {
      if (part.kind === 'rows') rows.push(...part.rows.map(({ cells }) => cells));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(rows).toEqual(table);
  });
});

describe('readWorkbook says what it could not read', () => {
  test('when a sheet declares more rows than it has', async () => {
    const parts = await readParts(
      makeXlsx({ dimension: 'A1:B10', sheetData: inlineRow(1, 'Name') + inlineRow(2, 'a') }),
    );
    const end = parts.at(-1);
    expect(end?.kind === 'sheet-end' && findPartialRead(end)).toEqual({
      severity: 'error',
      code: 'PARTIAL_READ',
      row: 3,
      column: null,
      count: 8,
      message: 'Sheet Sheet1 declares 10 rows; only 2 could be read.',
      hint: 'Open the workbook in Excel, check its last rows and save it again.',
    });
  });

  test('but not of formatted blank rows, nor of a range to the end of the sheet', async () => {
    const blank = '<row r="3"><c r="A3" s="1"/></row>';
    const formatted = await readParts(makeXlsx({ dimension: 'A1:A3', sheetData: inlineRow(1, 'Name') + blank }));
    const endless = await readParts(makeXlsx({ dimension: 'A1:XFD1048576', sheetData: inlineRow(1, 'Name') }));
    const issues = [formatted, endless].map((parts) => {
      const end = parts.at(-1);
      return end?.kind === 'sheet-end' ? findPartialRead(end) : 'no end';
    });
    expect(issues).toEqual([null, null]);
  });
});

describe('readWorkbook refuses', () => {
  const table = makeTable(500, 5);
  const xlsx = makeWorkbook('xlsx', [{ name: 'A', rows: table }]);
  const xls = makeWorkbook('xls', [{ name: 'A', rows: table }]);
  const ods = makeWorkbook('ods', [{ name: 'A', rows: table }]);
  // BOF of a BIFF8 workbook, then FILEPASS with the RC4 scheme, then EOF.
  const xlsWithPassword = Buffer.concat([
    Buffer.from('0908100000060500bb0dcc0700000000060000002f003600010001000100', 'hex'),
    Buffer.alloc(48, 7),
    Buffer.from('0a000000', 'hex'),
  ]);
  const sheet = xlsxParts({ sheetData: inlineRow(1, 'a') });
  const openDocumentType = 'application/vnd.oasis.opendocument.spreadsheet';
  const lyingCrc = sheet.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, declaredCrc: 1 } : part));
  const locked = sheet.map((part) => ({ ...part, isEncrypted: true }));

  test.each([
    ['a truncated .xlsx', xlsx.subarray(0, xlsx.length - 500), 'file-damaged'],
    ['half an .xlsx', xlsx.subarray(0, xlsx.length >> 1), 'file-damaged'],
    ['an .xlsx with 64 bytes overwritten', overwriteAt(xlsx, 0.5), 'file-damaged'],
    ['an .ods with 64 bytes overwritten', overwriteAt(ods, 0.5), 'file-damaged'],
    ['a wrong checksum', makeZip(lyingCrc), 'file-damaged'],
    ['a truncated .xls', xls.subarray(0, xls.length >> 1), 'file-damaged'],
    ['a sheet that declares rows and has none', makeXlsx({ dimension: 'A1:L100001', sheetData: '' }), 'file-damaged'],
    ['a zip bomb', makeZipBomb(), 'file-too-large'],
    ['a zip bomb that lies about its size', makeZipBomb(1_000), 'file-damaged'],
    ['an encrypted .xlsx', makeEncryptedXlsx(), 'file-encrypted'],
    ['an encrypted archive', makeZip(locked), 'file-encrypted'],
    [
      'an encrypted .ods',
      makeZip([{ name: 'META-INF/manifest.xml', content: `<m t="${openDocumentType}"><encryption-data/></m>` }]),
      'file-encrypted',
    ],
    ['another archive', makeZip([{ name: 'Mailboxes.csv', content: 'Name' }]), 'file-not-recognized'],
    ['an OLE file without a workbook', makeOle({ WordDocument: Buffer.alloc(5_000) }), 'file-not-recognized'],
    ['an .xls with 64 bytes overwritten', overwriteAt(xls, 0.5), 'file-damaged'],
    ['an .xls with 64 bytes overwritten among its rows', overwriteAt(xls, 0.3), 'file-damaged'],
    ['an .xls with a password', makeOle({ Workbook: xlsWithPassword }), 'file-encrypted'],
    [
      'a cell far to the right',
      makeXlsx({
        sheetData: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      }),
      'file-too-many-columns',
    ],
    ['a cell of more than 1 MB', makeXlsx({ sheetData: inlineRow(1, 'x'.repeat(1_100_000)) }), 'file-cell-too-large'],
  ])('%s', async (_, content, code) => {
    expect((await failureOf(readParts(content))).code).toBe(code);
  });

  test('a workbook that unpacks to more than the limit', async () => {
    expect(await failureOf(readParts(xlsx, { unpackedBytes: 100_000 }))).toEqual({
      code: 'file-too-large',
      message: 'Book.xlsx is too large: it unpacks to more than 0 MB.',
      details: { file: 'Book.xlsx' },
    });
  });

  test('a workbook that needs more memory than the limit', async () => {
    const big = makeWorkbook('xlsx', [{ name: 'A', rows: makeTable(20_000, 10) }]);
    expect(await failureOf(readParts(big, { heapMegabytes: 32 }))).toEqual({
      code: 'file-too-large',
      message: 'Book.xlsx needs more memory than a workbook may take.',
      details: { file: 'Book.xlsx' },
    });
  });

  test('a workbook that takes more time than the limit', async () => {
    expect(await failureOf(readParts(xlsx, { milliseconds: 1 }))).toEqual({
      code: 'file-timeout',
      message: 'Book.xlsx could not be read within 1 minute.',
      details: { file: 'Book.xlsx' },
    });
  });
});

describe('readWorkbook ends its worker', () => {
  const workers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;

  test('when it is cancelled before, while the workbook is parsed, and between two batches', async () => {
    const before = workers();
    const big = makeWorkbook('xlsx', [{ name: 'A', rows: makeTable(20_000, 5) }]);
    const input = await openTempFile('Book.xlsx', big);
    async function cancelWhen(isTime: (part: WorkbookPart | null) => boolean): Promise<void> {
      const controller = new AbortController();
      if (isTime(null)) setTimeout(() => controller.abort(), 1);
      for await (const part of readWorkbook(input, workbookLimits, controller.signal))
        if (isTime(part)) controller.abort();
    }
    const early = failureOf(collect(readWorkbook(input, workbookLimits, AbortSignal.abort())));
    const codes = [
      (await early).code,
      (await failureOf(cancelWhen((part) => part === null))).code,
      (await failureOf(cancelWhen((part) => part?.kind === 'rows'))).code,
    ];
    expect([codes, workers()]).toEqual([['cancelled', 'cancelled', 'cancelled'], before]);
  });

  test('when the loop over the parts is left', async () => {
    const before = workers();
    const input = await openTempFile('Book.xlsx', makeWorkbook('xlsx', [{ name: 'A', rows: makeTable(20_000, 2) }]));
    let during = before;
    for await (const part of readWorkbook(input)) {
      if (part.kind !== 'rows') continue;
      during = workers();
      break;
    }
    expect([during, workers()]).toEqual([before + 1, before]);
  });
});
