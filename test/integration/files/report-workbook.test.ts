import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Call } from '../../../core/api/dispatch.ts';
import { createJobs } from '../../../core/api/jobs.ts';
import type { ReportSheet } from '../../../core/reports/sheet.ts';
import { reportWords } from '../../../core/reports/words/report-words.ts';
import { writeReportWorkbook } from '../../../main/services/files/report-workbook.ts';
import { checkWorkbook } from '../../factories/check-workbook.ts';
import {
  exampleColumn,
  exampleReportSheets,
  exampleStamp,
  exampleTable,
} from '../../factories/example-report-sheets.ts';
import { readZip } from '../../factories/read-zip.ts';
import { openPackage } from '../../factories/workbook-package.ts';

describe('the workbook of a report', () => {
  it('is sound in every part', async () => {
    expect(checkWorkbook(await write(exampleReportSheets()))).toEqual([]);
  });

  it('writes moments on pages in the time zone of the report', async () => {
    const { cells } = sheetNamed(await write(exampleReportSheets()), 'Summary');
    expect([...cells.values()].filter((value) => String(value).includes(':30'))).toEqual(['14 Mar 2014, 10:30']);
  });

  it('has the cells of its tables as what they are', async () => {
    const sheet = XLSX.read(await write(exampleReportSheets()), { cellNF: true }).Sheets["Sites' plan"];
    const row = ['A6', 'B6', 'C6', 'G6', 'H6', 'I6'].map((at): XLSX.CellObject | undefined => sheet?.[at]);
    expect(row.map((cell) => [cell?.t, cell?.v, cell?.z])).toEqual([
      ['s', 'Bergen', '@'],
      ['s', 'Blocked', '@'],
      ['n', 103, '#,##0'],
      ['n', 0.25, '0.0%'],
      ['n', 41_731, 'm/d/yy'],
      ['n', 41_709.354166666664, 'm/d/yy h:mm'],
    ]);
  });

  it('says above each table what it is, as of when, and in which zone its moments are', async () => {
    const { cells } = sheetNamed(await write(exampleReportSheets()), "Sites' plan");
    expect(['A1', 'A2', 'A3', 'A4', 'I4', 'A5'].map((at) => cells.get(at))).toEqual([
      ...['Sites', 'As of 14 Mar 2014 · Every site with users, by what is left to do.', undefined],
      ...['Site', 'Last seen (UTC)', 'Oslo'],
    ]);
  });

  it('writes names as texts, whatever they look like', async () => {
    const names = [
      '=HYPERLINK("x")',
      '+1',
      '-2',
      '@x',
      ' both ',
      '_x000D_',
      '#N/A',
      '1E5',
      'a\nb',
      '<b>"Å" & \u0001</b>',
    ];
    const table = exampleTable(
      names.map((name) => [name]),
      [exampleColumn('name')],
    );
    const sheet = XLSX.read(await write([table])).Sheets.Users;
    const cells = names.map((_, index): XLSX.CellObject | undefined => sheet?.[`A${index + 5}`]);
    expect(cells.map((cell) => [cell?.t, cell?.f, cell?.v])).toEqual(names.map((name) => ['s', undefined, name]));
  });

  it('shortens a text that no cell holds', async () => {
    const table = exampleTable([['x'.repeat(40_000)]], [exampleColumn('name')]);
    expect(sheetNamed(await write([table]), 'Users').cells.get('A5')).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('has the formats that the country of the reader decides', async () => {
    const book = openPackage(await write(exampleReportSheets()));
    const formats = book.part('xl/styles.xml').children.find(({ name }) => name === 'cellXfs');
    const ids = new Set(formats?.children.map(({ attributes }) => attributes.numFmtId));
    expect([ids.has('14'), ids.has('22'), JSON.stringify(book.part('xl/styles.xml')).includes('builtin-')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('keeps an empty table, with the one empty row that tables need', async () => {
    const book = openPackage(await write([exampleTable([], [exampleColumn('name'), exampleColumn('note')])]));
    expect(book.part('xl/tables/table1.xml').attributes.ref).toBe('A4:B5');
  });

  it('has the title row on every page of paper, and says whose it is and as of when', async () => {
    const sheets = [exampleTable([['x']], [exampleColumn('name')], { name: "Ann's & Bo's" })];
    const files = readZip(Buffer.from(await write(sheets)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect([
      /<definedName [^>]*>([^<]*)</.exec(files.get('xl/workbook.xml') ?? '')?.[1],
      /<headerFooter>.*<\/headerFooter>/.exec(sheet)?.[0],
      /<pageSetup [^>]*>/.exec(sheet)?.[0],
    ]).toEqual([
      "'Ann''s &amp; Bo''s'!$A:$A,'Ann''s &amp; Bo''s'!$4:$4",
      "<headerFooter><oddHeader>&amp;LNordwind &amp;&amp; Søn&amp;RAnn's &amp;&amp; Bo's</oddHeader>" +
        '<oddFooter>&amp;LAs of 14 Mar 2014&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    ]);
  });

  it('says in its properties what it was made of', async () => {
    const { Props, Custprops } = XLSX.read(await write(exampleReportSheets()), { bookProps: true });
    expect([Props?.Title, Props?.Author, Props?.Company, Props?.Application, Props?.CreatedDate, Custprops]).toEqual([
      ...['CAS migration of Nordwind & Søn', 'Caskade', 'Nordwind & Søn', 'Caskade 0.1.0'],
      new Date('2014-03-14T09:30:00Z'),
      {
        'As of': '2014-03-14',
        Program: 'Caskade 0.1.0',
        'Plan number': 3,
        'Plan as of': '2014-03-13',
        'Plan hash': 'ab'.repeat(32),
      },
    ]);
  });

  it('draws its charts from the cells of its tables, and knows what is in them', async () => {
    const chart = readZip(Buffer.from(await write(exampleReportSheets()))).get('xl/charts/chart2.xml') ?? '';
    expect(
      [...chart.matchAll(/<c:f>([^<]*)<\/c:f><c:\w+>(?:<c:formatCode>([^<]*)<.*?>)?.*?<c:v>([^<]*)</g)].map(
        ([, ...found]) => found,
      ),
    ).toEqual([
      ["'Burn-down'!$B$4", undefined, 'Planned'],
      ["'Burn-down'!$A$5:$A$16", 'm/d/yyyy', '41730'],
      ["'Burn-down'!$B$5:$B$16", '#,##0', '420'],
      ["'Burn-down'!$C$4", undefined, 'Left'],
      ["'Burn-down'!$A$5:$A$16", 'm/d/yyyy', '41730'],
      ["'Burn-down'!$C$5:$C$16", '#,##0', '420'],
    ]);
  });

  it('leaves out a chart whose table is not in the workbook', async () => {
    const sheets = exampleReportSheets().filter(({ key }) => key !== 'burn-down');
    const bytes = await write(sheets);
    const charts = openPackage(bytes).paths.filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    expect([charts.length, checkWorkbook(bytes)]).toEqual([2, []]);
  });

  it('speaks the language of the report', async () => {
    const { cells } = sheetNamed(await write(exampleReportSheets(), {}, 'de-DE'), 'Summary');
    expect(cells.get('A2')).toBe('Nordwind & Søn · Stand 14. März 2014');
  });
});

describe('writing the workbook of a report', () => {
  it('tells how many rows it has read, and then that it writes', async () => {
    const told: string[] = [];
    await write([exampleTable([['a'], ['b'], ['c']], [exampleColumn('name')])], {
      progress: ({ phase, done, total }) => told.push(`${phase} ${done} ${total}`),
    });
    expect(told).toEqual(['read 0 3', 'read 2 3', 'read 3 3', 'write 0 null']);
  });

  it('ends while rows are read when it is cancelled, and reads no more', async () => {
    const { jobs, signal } = aJob();
    let read = 0;
    const table = exampleTable([], [exampleColumn('name')], {
      *rows() {
        for (; read < 1_000; read += 1) {
          if (read === 3) jobs.cancel('job');
          yield [['x']];
        }
      },
    });
    await expect(write([table], { signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(read).toBeLessThan(10);
  });

  it('ends while it writes when it is cancelled', async () => {
    const { jobs, signal } = aJob();
    const rows = Array.from({ length: 20_000 }, (_, index) => [`user ${index}`, index]);
    const table = exampleTable(rows, [exampleColumn('name'), exampleColumn('count', { kind: 'number' })], {
      rows: () => [rows],
    });
    const cancel: Partial<Call> = { signal, progress: ({ phase }) => void (phase === 'write' && jobs.cancel('job')) };
    await expect(write([table], cancel)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says so when memory does not suffice', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) =>
      Array.from({ length: 10 }, (_, column) => `${index} ${column}`),
    );
    const columns = Array.from({ length: 10 }, (_, column) => exampleColumn(`c${column}`));
    const table = exampleTable(rows, columns, { rows: () => [rows] });
    await expect(write([table], {}, 'en-GB', 24)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('fails as the rows fail', async () => {
    const table = exampleTable([], [exampleColumn('name')], {
      rows: () => {
        throw new Error('the disk is gone');
      },
    });
    await expect(write([table])).rejects.toMatchObject({ message: 'the disk is gone' });
  });
});

function write(
  sheets: readonly ReportSheet[],
  call: Partial<Pick<Call, 'signal' | 'progress'>> = {},
  locale = 'en-GB',
  heapMegabytes?: number,
): Promise<Uint8Array> {
  const whole = { signal: aJob().signal, progress: () => {}, ...call };
  const options = { words: reportWords(locale, 'Europe/Oslo'), paper: 'a4' } as const;
  return writeReportWorkbook(sheets, exampleStamp, options, whole, heapMegabytes);
}

function aJob() {
  const jobs = createJobs();
  return { jobs, signal: jobs.start('job').signal };
}

function sheetNamed(bytes: Uint8Array, name: string) {
  const sheet = openPackage(bytes)
    .sheets()
    .find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}
