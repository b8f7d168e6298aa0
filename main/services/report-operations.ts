import type { Handlers } from '../../core/api/dispatch.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { onProject, today } from './on-project.ts';
import { describeReports } from './reports/describe-reports.ts';
import { documentOf } from './reports/report-documents.ts';
import { reportFacts } from './reports/report-facts.ts';
import { writeReport } from './reports/write-report.ts';
import type { ReadWorkspace, Workspace } from './workspace.ts';

type ReportOperation = Extract<keyof Handlers<ReadWorkspace, Workspace>, `report.${string}`>;

/** The part of the contract that is about reports. */
export const reportOperations: Pick<Handlers<ReadWorkspace, Workspace>, ReportOperation> = {
  'report.describe': (input, workspace) =>
    onProject(workspace, (project) =>
      describeReports(reportFacts(project, requestOf(input, workspace)), workspace.pdfPrinter),
    ),

  'report.read': ({ part, site, wave, most, ...input }, workspace) =>
    onProject(workspace, (project) =>
      documentOf(reportFacts(project, requestOf(input, workspace)), { part, site, wave, most }),
    ),

  'report.write': ({ target, locale, asOf, ...choices }, workspace, call) =>
    onProject(workspace, (project) => {
      // What programs read must not depend on who wrote it.
      const language = choices.format === 'json' ? 'en' : locale;
      const facts = reportFacts(project, requestOf({ locale: language, asOf }, workspace));
      return writeReport(facts, { ...choices, path: workspace.files.pathOf(target) }, workspace.pdfPrinter, call);
    }),
};

function requestOf(
  { locale, asOf }: { readonly locale: string; readonly asOf: IsoDate | null },
  workspace: ReadWorkspace,
) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone, asOf: asOf ?? today(workspace) };
}
