import type { ReportSheet } from '../../core/reports/sheet.ts';
import { buildWorkbook } from '../../main/services/files/report-workbook-build.ts';
import { exampleStamp } from './example-report-sheets.ts';

/** The workbook of these sheets, made here and not in a thread; `mostRows` is how many a table of a sheet may have. */
export function buildExampleWorkbook(sheets: readonly ReportSheet[], mostRows?: number): Promise<Uint8Array> {
  const words = {
    locale: 'en-GB',
    asOf: 'As of 14 Mar 2014',
    pages: 'Page {page} of {pages}',
    title: 'T',
    subject: 'S',
  };
  const plan = { sheets, words, stamp: exampleStamp, paper: 'a4' } as const;
  return buildWorkbook(plan, rowsOf, mostRows);

  async function* rowsOf(place: number) {
    const sheet = sheets[place];
    if (sheet?.kind === 'table') yield* sheet.rows();
  }
}
