/**
 * Writes the workbooks of the samples with the built program, has LibreOffice read them and write them again, and tells what
 * was lost or changed on the way. `--keep FOLDER` keeps everything that was written, to be looked at.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { pdfPages } from '../factories/pdf-text.ts';
import { type BookFacts, readBook } from './book-facts.ts';
import { checkBook } from './check-book.ts';
import { compareBooks, compareNumbers } from './compare-books.ts';
import { compareCsv, isError } from './compare-csv.ts';
import { type Office, openOffice } from './office.ts';

/** A sample as it is reported. `charts` is how many its workbook has at least. */
type Sample = {
  readonly name: string;
  readonly organization: string;
  readonly asOf: string;
  readonly isPlanned: boolean;
  readonly charts: number;
};

const samples: readonly Sample[] = [
  { name: 'nordwind', organization: 'nordwind', asOf: '2014-03-14', isPlanned: false, charts: 1 },
  { name: 'nordwind-planned', organization: 'nordwind', asOf: '2014-03-14', isPlanned: true, charts: 4 },
  { name: 'headoffice-planned', organization: 'headoffice', asOf: '2012-04-02', isPlanned: true, charts: 4 },
  { name: 'fabrikam-planned', organization: 'fabrikam', asOf: '2014-03-21', isPlanned: true, charts: 4 },
];

const locales = ['en-GB', 'de-DE'] as const;
const mostComplaints = 20;

const program = fileURLToPath(new URL('../../dist/caskade.mjs', import.meta.url));
const { values, positionals } = parseArgs({ options: { keep: { type: 'string' } }, allowPositionals: true });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'caskade-office-'));
const profile = mkdtempSync(join(tmpdir(), 'caskade-office-profile-'));
try {
  const office = openOffice(positionals[0] ?? 'soffice', profile);
  console.log(office.version);
  let failed = 0;
  for (const sample of samples) {
    const found = await testSample(office, sample);
    for (const { name, outline, complaints } of found) console.log(verdict(name, outline, complaints));
    failed += found.filter(({ complaints }) => complaints.length > 0).length;
  }
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(profile, { recursive: true, force: true });
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

type Found = { readonly name: string; readonly outline: string; readonly complaints: readonly string[] };

async function testSample(office: Office, sample: Sample): Promise<readonly Found[]> {
  const own = join(folder, sample.name);
  mkdirSync(own, { recursive: true });
  const files = writeReports(sample, own);
  const again = office.convert(files, 'xlsx', join(own, 'again'));
  const prints = office.convert(files, 'pdf', join(own, 'pdf'));
  const books = files.map((file) => readBook(readFileSync(file)));
  const found: Found[] = [];
  for (const [i, book] of books.entries()) {
    const [file = '', written = '', print = ''] = [files[i], again[i], prints[i]];
    const complaints = [
      ...checkBook(book),
      ...checkCharts(book, sample),
      ...compareBooks(book, readBook(readFileSync(written))),
      ...compareSheetsAsCsv(office, file, book, join(own, 'csv')),
      ...(await checkPrint(book, print)),
      ...(i === 0 ? [] : compareNumbers(books[0] ?? book, book)),
    ];
    found.push({ name: `${sample.name} ${locales[i]}`, outline: outlineOf(book), complaints });
  }
  return found;
}

/** The workbook in each language, in the order of the languages. */
function writeReports({ organization, asOf, isPlanned }: Sample, own: string): readonly string[] {
  const project = join(own, `${organization}.caskade`);
  rmSync(project, { force: true });
  caskade('sample', project, '--org', organization);
  if (isPlanned) caskade('plan', project, '--as-of', asOf);
  return locales.map((locale) => {
    const file = join(own, `${locale}.xlsx`);
    caskade('report', project, '--out', file, '--locale', locale, '--as-of', asOf);
    return file;
  });
}

function caskade(...args: readonly string[]): void {
  execFileSync(process.execPath, [program, ...args, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function checkCharts({ sheets }: BookFacts, { charts }: Sample): readonly string[] {
  const count = sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  return count < charts ? [`there are ${count} charts, and ${charts} are expected`] : [];
}

function compareSheetsAsCsv(office: Office, file: string, book: BookFacts, target: string): readonly string[] {
  const csvOf = office.writeCsv(file, target);
  return book.sheets.flatMap((sheet) => {
    const { data } = Papa.parse<string[]>(readFileSync(csvOf(sheet.name), 'utf8'), { skipEmptyLines: false });
    return compareCsv(sheet, data);
  });
}

/** A page for every sheet at least, and no error or number that its column is too narrow for. */
async function checkPrint({ sheets }: BookFacts, file: string): Promise<readonly string[]> {
  const pages = await pdfPages(readFileSync(file));
  return [
    ...(pages.length < sheets.length ? [`${sheets.length} sheets are printed on ${pages.length} pages`] : []),
    ...pages.flatMap((page, i) =>
      page.split(' ').flatMap((word) => (isError(word) || /#{3}/.test(word) ? [`page ${i + 1} prints ${word}`] : [])),
    ),
  ];
}

function outlineOf({ sheets }: BookFacts): string {
  const count = (of: (sheet: BookFacts['sheets'][number]) => number) => sheets.reduce((sum, one) => sum + of(one), 0);
  const cells = count(({ rows }) => rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0));
  const [tables, charts] = [count((sheet) => sheet.tables.length), count((sheet) => sheet.charts.length)];
  return `${sheets.length} sheets, ${cells} cells, ${tables} tables, ${charts} charts`;
}

function verdict(name: string, outline: string, complaints: readonly string[]): string {
  if (complaints.length === 0) return `ok      ${name}: ${outline}`;
  const more = complaints.length - mostComplaints;
  return [
    `FAILED  ${name}: ${outline}`,
    ...complaints.slice(0, mostComplaints).map((complaint) => `        ${complaint}`),
    ...(more > 0 ? [`        and ${more} more`] : []),
  ].join('\n');
}
