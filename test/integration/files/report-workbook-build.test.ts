import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportSheet } from '../../../core/reports/sheet.ts';
import { buildExampleWorkbook } from '../../factories/build-workbook.ts';
import { checkWorkbook } from '../../factories/check-workbook.ts';
import { exampleColumn, exampleTable } from '../../factories/example-report-sheets.ts';
import { readZip } from '../../factories/read-zip.ts';
import { openPackage, type PackageSheet } from '../../factories/workbook-package.ts';
import { childOf, findAll, type XmlTree } from '../../factories/xml-tree.ts';

it('goes on in another sheet when a table is too long for one, and drops nothing', async () => {
  const table = exampleTable([['a'], ['b'], ['c'], ['d'], ['e']], [exampleColumn('name')]);
  const bytes = await buildExampleWorkbook(
    [table, exampleTable([['x']], [exampleColumn('name')], { key: 'more', name: 'users (2)' })],
    2,
  );
  const found = openPackage(bytes)
    .sheets()
    .map(({ name, cells }) => [name, ...['A4', 'A5', 'A6', 'A7'].map((at) => cells.get(at))]);
  expect({ found, problems: checkWorkbook(bytes) }).toEqual({
    problems: [],
    found: [
      ['Users', 'name', 'a', 'b', undefined],
      ['Users (2)', 'name', 'c', 'd', undefined],
      ['Users (3)', 'name', 'e', undefined, undefined],
      ['users (2) (2)', 'name', 'x', undefined, undefined],
    ],
  });
});

it('refuses a table that gives another number of rows than it said', async () => {
  const table = exampleTable([['a'], ['b']], [exampleColumn('name')]);
  const build = (count: number) => buildExampleWorkbook([{ ...table, count }]);
  await expect(build(1)).rejects.toThrow('users has more rows than it said');
  await expect(build(3)).rejects.toThrow('users has 1 rows fewer than it said');
});

it('colours the words of a column by what they mean, and rules its rows', async () => {
  const tones = { 'He said "no"': 'bad', Ready: 'good' } as const;
  const bytes = await buildExampleWorkbook([
    exampleTable([['Ready', 1]], [exampleColumn('state', { tones }), exampleColumn('n', { kind: 'number' })]),
  ]);
  const sheet = openPackage(bytes).part('xl/worksheets/sheet1.xml');
  const rules = sheet.children
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap(({ attributes, children }) =>
      children.map((rule) => [attributes.sqref, rule.attributes.type, rule.children[0]?.text]),
    );
  expect(rules).toEqual([
    ['A5:A5', 'cellIs', '"He said ""no"""'],
    ['A5:A5', 'cellIs', '"Ready"'],
    ['A5:B5', 'expression', 'TRUE'],
  ]);
});

it('writes a value by its kind where its column has another', async () => {
  const table = exampleTable(
    [
      ['text', 1.5, { day: '2014-03-14' }, { moment: '2014-03-14T12:00:00' }],
      [{ day: '2014-03-14' }, 2, 7, { moment: '1899-01-01T00:00:00Z' }],
    ],
    [
      exampleColumn('a'),
      exampleColumn('b', { kind: 'number' }),
      exampleColumn('c', { kind: 'day' }),
      exampleColumn('d', { kind: 'moment' }),
    ],
  );
  const book = openPackage(await buildExampleWorkbook([table]));
  const formats = cellFormats(book.part('xl/styles.xml'));
  const sheet = book.sheets()[0];
  const nodes = findAll(book.part('xl/worksheets/sheet1.xml'), 'c').map(({ attributes }) => attributes);
  const found = nodes
    .filter(({ r = '' }) => /[56]$/.test(r))
    .map(({ r = '', s }) => [sheet?.cells.get(r), formats[Number(s)]]);
  expect(found).toEqual([
    ...[
      ['text', '@'],
      [1.5, '#,##0.0#'],
      [41_712, '14'],
      [41_712.5, '22'],
    ],
    ...[
      [41_712, '14'],
      [2, '#,##0'],
      [7, '#,##0'],
      ['1899-01-01T00:00:00Z', '22'],
    ],
  ]);
});

it('gives a wide table several pages of paper', async () => {
  const columns = Array.from({ length: 12 }, (_, index) => exampleColumn(`c${index}`, { width: 38 }));
  const setup = (await sheetXml([exampleTable([], columns)])).match(/fitToWidth="(\d+)"/)?.[1];
  expect(setup).toBe('3');
});

it('makes rows as tall as their sentences need', async () => {
  const table = exampleTable([['short'], ['word '.repeat(30)]], [exampleColumn('why', { width: 30, wraps: true })]);
  expect((await sheetXml([table])).match(/<row r="\d"[^>]*>/g)?.slice(-2)).toEqual([
    '<row r="5">',
    '<row r="6" ht="75" customHeight="1">',
  ]);
});

it('keeps any text', async () => {
  const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 100, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(texts, async (rows) => {
      const table = exampleTable(
        rows.map((text) => [text, text]),
        [exampleColumn('name'), exampleColumn('why', { wraps: true })],
      );
      const { cells } = firstSheet(await buildExampleWorkbook([table]));
      const read = rows.map((_, index) => [cells.get(`A${index + 5}`), cells.get(`B${index + 5}`)]);
      expect(read).toEqual(rows.map((text) => [wellFormed(text), wellFormed(text)]));
    }),
    { numRuns: 30 },
  );
});

it('is sound with any names and titles', async () => {
  const name = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 4, maxLength: 4 }), async (names) => {
      const sheets = names.map((text) =>
        exampleTable([[text, 1]], [exampleColumn('a', { title: text }), exampleColumn('b', { title: text })], {
          ...{ key: text, name: text, title: text, note: text },
        }),
      );
      expect(checkWorkbook(await buildExampleWorkbook(sheets))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

async function sheetXml(sheets: readonly ReportSheet[]): Promise<string> {
  return readZip(Buffer.from(await buildExampleWorkbook(sheets))).get('xl/worksheets/sheet1.xml') ?? '';
}

/** The format of each style: the id of one that is built in, else its code. */
function cellFormats(styles: XmlTree): readonly (string | undefined)[] {
  const codes = new Map(
    findAll(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const xfs = childOf(styles, 'cellXfs')?.children ?? [];
  return xfs.map(({ attributes: { numFmtId } }) => codes.get(numFmtId) ?? numFmtId);
}

function firstSheet(bytes: Uint8Array): PackageSheet {
  const [sheet] = openPackage(bytes).sheets();
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}
