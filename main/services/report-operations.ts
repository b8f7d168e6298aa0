import type { Handlers } from '../../core/api/dispatch.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { onProject, today } from './on-project.ts';
import { describeReports } from './reports/describe-reports.ts';
import { documentOf } from './reports/report-documents.ts';
import { allFacts, factsOfParts, factsOfReport, workOutFacts } from './reports/work-out-facts.ts';
import { writeReport } from './reports/write-report.ts';
import type { ReadWorkspace, Workspace } from './workspace.ts';

type ReportOperation = Extract<keyof Handlers<ReadWorkspace, Workspace>, `report.${string}`>;

/** The part of the contract that is about reports. */
export const reportOperations: Pick<Handlers<ReadWorkspace, Workspace>, ReportOperation> = {
  'report.describe': (input, workspace, { signal }) =>
    onProject(workspace, async (project) => {
      const facts = await workOutFacts(project, requestOf(input, workspace), allFacts, { signal, progress: silent });
      return describeReports(facts, workspace.pdfPrinter);
    }),

  'report.read': ({ part, site, wave, most, ...input }, workspace, { signal }) =>
    onProject(workspace, async (project) => {
      const call = { signal, progress: silent };
      const facts = await workOutFacts(project, requestOf(input, workspace), factsOfParts([part]), call);
      return documentOf(facts, { part, site, wave, most });
    }),

  'report.write': ({ target, locale, asOf, ...choices }, workspace, call) =>
    onProject(workspace, async (project) => {
      // What programs read must not depend on who wrote it.
      const language = choices.format === 'json' ? 'en' : locale;
      const asked = requestOf({ locale: language, asOf }, workspace);
      const facts = await workOutFacts(project, asked, factsOfReport(choices), call);
      return writeReport(facts, { ...choices, path: workspace.files.pathOf(target) }, workspace.pdfPrinter, call);
    }),
};

/** Only what writes a file tells how far it is. */
function silent(): void {}

function requestOf(
  { locale, asOf }: { readonly locale: string; readonly asOf: IsoDate | null },
  workspace: ReadWorkspace,
) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone, asOf: asOf ?? today(workspace) };
}
