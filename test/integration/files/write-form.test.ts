import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { type Form, writeForm } from '../../../main/services/files/write-form.ts';
import { readZip } from '../../factories/read-zip.ts';

const names = ['=1+1', '@SUM(A1)', '-2', '<b>"Ann" & \u0001Bo</b>', 'x'.repeat(40_000)];

it('writes names as texts, whatever they look like', async () => {
  const book = XLSX.read(await writeForm(form()));
  const sheet = book.Sheets["Ann's wave"];
  const cells = ['A2', 'A3', 'A4', 'A5', 'A6'].map((at): XLSX.CellObject | undefined => sheet?.[at]);
  expect(cells.map((cell) => [cell?.t, cell?.f, cell?.v])).toEqual(
    [...names.slice(0, 4), `${'x'.repeat(32_766)}…`].map((text) => ['s', undefined, text]),
  );
});

it('quotes the name of the sheet where the titles are printed on every page', async () => {
  const workbook = readZip(Buffer.from(await writeForm(form()))).get('xl/workbook.xml') ?? '';
  expect(/"_xlnm.Print_Titles" localSheetId="0">([^<]+)</.exec(workbook)?.[1]?.replaceAll('&apos;', "'")).toBe(
    "'Ann''s wave'!$1:$1",
  );
});

it('gives rows with the same choices one list, which overlaps no other', async () => {
  const choices = [
    { column: 1, rows: [0, 1, 3], words: ['a', 'b'] },
    { column: 1, rows: [2, 4], words: ['c'] },
  ];
  const sheet = readZip(Buffer.from(await writeForm(form({ choices })))).get('xl/worksheets/sheet1.xml') ?? '';
  expect([...sheet.matchAll(/sqref="([^"]+)"/g)].map(([, cells]) => cells)).toEqual(['B2:B3 B5:B5', 'B4:B4 B6:B6']);
});

function form(changes: Partial<Form> = {}): Form {
  return {
    ...{ title: 'A form', at: '2014-04-01T08:00:00Z', sheet: "Ann's wave", choices: [], lists: {} },
    columns: [
      { title: 'Name', width: 20, use: 'locked' },
      { title: 'Status', width: 12, use: 'open' },
    ],
    rows: names.map((name) => [name, null]),
    hidden: { name: 'Caskade', rows: [] },
    ...changes,
  };
}
