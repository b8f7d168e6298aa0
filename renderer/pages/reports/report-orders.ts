import type { Inputs } from '../../../core/api/contract.ts';
import type { ReportContents, ReportSheetInfo } from '../../../core/api/report-report.ts';
import type { ReportPart } from '../../../core/reports/report-kinds.ts';
import type { ReportsRoute, ReportView } from '../../routes/route.ts';
import { missingWords, partOf } from '../../words/report-words.ts';

/** The one site or wave that a report is about; both null for each. */
export type Subject = { readonly site: string | null; readonly wave: number | null };

/** A part to be read. */
export type PartOrder = Pick<Inputs['report.read'], 'part' | 'site' | 'wave' | 'locale'>;

/** What can be reported about: the sites of the plan and its waves. */
type Subjects = Pick<ReportContents, 'sites' | 'waves'>;

/** The site or wave of an address; one that is no more counts as none. */
export function subjectOf({ sites, waves }: Subjects, { report, of }: ReportsRoute): Subject {
  return {
    site: report === 'sites' ? (sites.find((site) => site === of) ?? null) : null,
    wave: report === 'waves' ? (waves.find(({ number }) => String(number) === of)?.number ?? null) : null,
  };
}

/** What the preview shows: of each site or wave the first alone. */
export function previewSubject(contents: Subjects, place: ReportsRoute): Subject {
  const { site, wave } = subjectOf(contents, place);
  return {
    site: place.report === 'sites' ? (site ?? contents.sites[0] ?? null) : null,
    wave: place.report === 'waves' ? (wave ?? contents.waves[0]?.number ?? null) : null,
  };
}

/** The parts that are there, of the whole report in its order. */
export function wholeParts(contents: Pick<ReportContents, 'plan' | 'parts'>): readonly ReportPart[] {
  return contents.parts.flatMap(({ part }) => (missingWords(contents, part) === null ? part : []));
}

/** What Print prints: the part or all of them; the management summary of what is not for paper. */
export function printOrders(contents: ReportContents, place: ReportsRoute, locale: string): readonly PartOrder[] {
  const part = partOf(place.report);
  const parts = place.report === 'whole' ? wholeParts(contents) : [part ?? 'summary'];
  return parts.map((one) => ({ part: one, locale, ...subjectOf(contents, place) }));
}

/** What is written of a report: its part, site or wave, and sheets. */
export function writeChoices(
  contents: ReportContents,
  place: ReportsRoute,
  leftOut: ReadonlySet<string>,
): Pick<Inputs['report.write'], 'parts' | 'site' | 'wave' | 'sheets'> {
  const part = partOf(place.report);
  return {
    parts: part === null ? null : [part],
    ...subjectOf(contents, place),
    sheets: chosenSheets(contents, place.report, leftOut),
  };
}

/** The sheets that can be chosen: tables alone where there is nothing but tables; none for what has no sheets. */
export function sheetsOf({ sheets }: Pick<ReportContents, 'sheets'>, view: ReportView): readonly ReportSheetInfo[] {
  if (view === 'workbook') return sheets;
  return view === 'tables' || view === 'machines' ? sheets.filter(({ rows }) => rows !== null) : [];
}

/** The keys of the sheets that are written; null means all, also of those that are to come. */
function chosenSheets(
  contents: Pick<ReportContents, 'sheets'>,
  view: ReportView,
  leftOut: ReadonlySet<string>,
): readonly string[] | null {
  const keys = sheetsOf(contents, view).map(({ key }) => key);
  const chosen = keys.filter((key) => !leftOut.has(key));
  return chosen.length === keys.length ? null : chosen;
}
