import type { Call } from '../../../core/api/dispatch.ts';
import type { WrittenReport } from '../../../core/api/report-report.ts';
import type { ReportFormat, ReportOptions } from '../../../core/reports/report-kinds.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { writeReportWorkbook } from '../files/report-workbook.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { checkPlaces } from './check-places.ts';
import { chosenSheets, chosenTables } from './chosen-sheets.ts';
import { type PdfPrinter, pdfUnavailable } from './pdf-printer.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportHtml } from './report-html.ts';
import { giveTurn } from './table-batches.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeCsvArchive, writeCsvFolder } from './write-csv-report.ts';
import { writeJsonReport } from './write-json-report.ts';

/** What is to be written, and where: `path` is a file, or the folder of CSV files unless `archive` puts them into one ZIP file. */
export type WriteRequest = Omit<ReportOptions, 'locale'> & {
  readonly format: ReportFormat;
  readonly path: string;
  readonly archive: boolean;
  readonly overwrite: boolean;
};

/**
 * Writes a report. What cannot be made whole is not written at all, and nothing of it is left behind; only of a folder of CSV
 * files some can be new and some old, where another program holds one of them. Throws `plan-missing`, `not-found`,
 * `pdf-unavailable`, `cancelled` and `file-write-failed`.
 */
export async function writeReport(
  facts: ReportFacts,
  asked: WriteRequest,
  printer: PdfPrinter | null,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  const request = { ...asked, ...checkPlaces(facts, asked) };
  const { format, path } = request;
  switch (format) {
    case 'csv': {
      const tables = chosenTables(facts, request);
      return request.archive
        ? writeCsvArchive(tables, { path, at: facts.stamp.at }, call)
        : writeCsvFolder(tables, request, call);
    }
    case 'json':
      return writeJsonReport(facts, chosenTables(facts, request), path, call);
    case 'ics':
      return writeCalendar(facts, request);
    case 'xlsx':
      return writeWorkbook(facts, request, call);
    case 'html':
      return writeBytes(path, Buffer.from(await reportHtml(facts, request, call)), call);
    case 'pdf':
      return writeBytes(path, await printPdf(facts, request, printer, call), call);
    default:
      return assertNever(format, 'format');
  }
}

/** A workbook is an archive, which is whole before it can be written. */
async function writeWorkbook(
  facts: ReportFacts,
  request: WriteRequest,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  const { words, stamp } = facts;
  const progress: Call['progress'] = ({ phase, ...left }) =>
    call.progress({ ...left, phase: phase === 'write' ? 'packing the workbook' : 'writing the report' });
  const options = { words, paper: request.paper };
  const told = { signal: call.signal, progress };
  const bytes = await writeReportWorkbook(chosenSheets(facts, request), stamp, options, told);
  return writeBytes(request.path, bytes, call);
}

async function printPdf(
  facts: ReportFacts,
  request: WriteRequest,
  printer: PdfPrinter | null,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<Uint8Array> {
  if (printer === null) throw pdfUnavailable('This program prints no PDF files.');
  const html = await reportHtml(facts, request, call);
  call.progress({ phase: 'printing the report', done: 0, total: null, rows: null });
  await giveTurn(call.signal);
  return printer.print(html, call.signal);
}

async function writeBytes(path: string, bytes: Uint8Array, { signal }: Pick<Call, 'signal'>): Promise<WrittenReport> {
  await giveTurn(signal);
  await writeFileAtomically(path, bytes, true);
  return { files: [path], bytes: bytes.length };
}
