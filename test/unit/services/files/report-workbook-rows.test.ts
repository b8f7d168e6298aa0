import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../../core/reports/sheet.ts';
import { fillSheet, type TableBody } from '../../../../main/services/files/report-workbook-rows.ts';

const columns = [{ kind: 'text' }, { kind: 'number' }, { kind: 'day' }] as const;

/** As the library writes it: a row of the titles, then a sample row for each look, with styles from 10 on. */
const skeleton = [
  '<dimension ref="A1:C9"/><sheetData><row r="4"><c r="A4" t="inlineStr"/></row>',
  ...[5, 6, 7, 8, 9].map(
    (row) =>
      `<row r="${row}">${['A', 'B', 'C'].map((letter, c) => `<c r="${letter}${row}" s="${row * 10 + c}"><v>1</v></c>`).join('')}</row>`,
  ),
  '</sheetData><tableParts/>',
].join('');

async function fill(rows: readonly ReportRow[], heightOf: TableBody['heightOf'] = () => null): Promise<string> {
  const pieces: string[] = [];
  const body = { firstRow: 5, columns, count: rows.length, heightOf };
  for await (const piece of fillSheet(skeleton, body, oneByOne(rows))) pieces.push(piece);
  return pieces.join('');
}

async function* oneByOne(rows: readonly ReportRow[]) {
  for (const row of rows) yield [row];
}

function bodyOf(xml: string): string {
  return /<row r="4">.*?<\/row>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
}

describe('fillSheet', () => {
  it('puts rows in the place of the samples, each cell with the style of its column, and leaves empty cells out', async () => {
    const rows = [
      ['Oslo', 4, { day: '2014-03-14' }],
      [null, 0, null],
    ];
    expect(await fill(rows)).toBe(
      '<dimension ref="A1:C6"/><sheetData><row r="4"><c r="A4" t="inlineStr"/></row>' +
        '<row r="5"><c r="A5" s="50" t="inlineStr"><is><t>Oslo</t></is></c><c r="B5" s="51"><v>4</v></c><c r="C5" s="52"><v>41712</v></c></row>' +
        '<row r="6"><c r="B6" s="51"><v>0</v></c></row>' +
        '</sheetData><tableParts/>',
    );
  });

  it.each([
    ['a number among texts', [7, null, null], '<c r="A5" s="50"><v>7</v></c>'],
    ['a fraction', [null, 2.5, null], '<c r="B5" s="71"><v>2.5</v></c>'],
    ['a day among numbers', [null, { day: '2014-03-14' }, null], '<c r="B5" s="81"><v>41712</v></c>'],
    ['a moment among days', [null, null, { moment: '2014-03-14T12:00:00Z' }], '<c r="C5" s="92"><v>41712.5</v></c>'],
  ])('gives %s its own look', async (_, row, cell) => {
    expect(bodyOf(await fill([row]))).toBe(`<row r="5">${cell}</row>`);
  });

  it.each([
    ['=1+1', '<t>=1+1</t>'],
    ['# WARNING', '<t># WARNING</t>'],
    ['#N/A', '<t>#N/A</t>'],
    ['<a> & b', '<t>&lt;a&gt; &amp; b</t>'],
    [' both ends ', '<t xml:space="preserve"> both ends </t>'],
    ['two\nlines', '<t>two\nlines</t>'],
    ['a\rb\u0001', '<t>a_x000D_b_x0001_</t>'],
    ['_x000D_', '<t>_x005F_x000D_</t>'],
    ['Tromsø 🙂', '<t>Tromsø 🙂</t>'],
  ])('keeps the text %j', async (text, xml) => {
    expect(bodyOf(await fill([[text, null, null]]))).toBe(
      `<row r="5"><c r="A5" s="50" t="inlineStr"><is>${xml}</is></c></row>`,
    );
  });

  it('gives tall rows their height', async () => {
    const xml = await fill(
      [
        ['low', null, null],
        ['high', null, null],
      ],
      (row) => (row[0] === 'high' ? 30 : null),
    );
    expect([...xml.matchAll(/<row r="[56]"[^>]*>/g)].map(([row]) => row)).toEqual([
      '<row r="5">',
      '<row r="6" ht="30" customHeight="1">',
    ]);
  });

  it('keeps the row below the titles for a table without rows', async () => {
    expect(await fill([])).toBe(
      '<dimension ref="A1:C5"/><sheetData><row r="4"><c r="A4" t="inlineStr"/></row></sheetData><tableParts/>',
    );
  });

  it('refuses a sheet without samples', async () => {
    const body = { firstRow: 50, columns, count: 0, heightOf: () => null };
    await expect(fillSheet(skeleton, body, oneByOne([])).next()).rejects.toThrow('without its sample rows');
  });
});
