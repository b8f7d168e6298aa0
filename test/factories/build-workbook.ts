import type { ReportSheet } from '../../core/reports/sheet.ts';
import { buildWorkbook, type SheetLimits } from '../../main/services/files/report-workbook-build.ts';
import { exampleStamp } from './example-report-sheets.ts';

/** The workbook of these sheets, made here and not in a thread; `limits` is what a sheet may hold. */
export function buildExampleWorkbook(sheets: readonly ReportSheet[], limits?: SheetLimits): Promise<Uint8Array> {
  const rows = sheets.map((sheet, place) => [place, sheet.kind === 'table' ? [...sheet.rows()].flat() : []] as const);
  const words = {
    locale: 'en-GB',
    asOf: 'As of 14 Mar 2014',
    pages: 'Page {page} of {pages}',
    title: 'T',
    subject: 'S',
  };
  const plan = { sheets, words, stamp: exampleStamp, paper: 'a4' } as const;
  return buildWorkbook(plan, new Map(rows), limits);
}
