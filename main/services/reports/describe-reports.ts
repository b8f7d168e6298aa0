import type { ReportContents } from '../../../core/api/report-report.ts';
import { reportFileName } from '../../../core/reports/report-file-name.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { listParts } from './report-documents.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportSheets } from './report-sheets.ts';

/** What can be reported of the project now. */
export function describeReports(facts: ReportFacts, printer: PdfPrinter | null): ReportContents {
  const { stamp } = facts;
  return {
    ...stamp,
    fileName: reportFileName(stamp),
    parts: listParts(facts),
    sheets: reportSheets(facts).map((sheet) => ({
      ...{ key: sheet.key, name: sheet.name, rows: sheet.kind === 'table' ? sheet.count : null },
    })),
    sites: facts.plan?.plan.sites.map(({ site }) => site) ?? [],
    waves: (facts.waves()?.waves ?? []).map(({ number, name, start, users }) => ({
      number,
      name,
      start,
      people: users,
    })),
    canPrintPdf: printer?.isThere() === true,
  };
}
