import type { ReportContents } from '../../core/api/report-report.ts';
import type { ReportFormat, ReportPart } from '../../core/reports/report-kinds.ts';
import { reportParts } from '../../core/reports/report-kinds.ts';
import { languageOf } from '../../core/reports/words/report-language.ts';
import type { ReportsRoute, ReportView } from '../routes/route.ts';
import { toFileName } from './file-name.ts';
import { counted } from './format.ts';

/** What reports are called on the screen; on paper they say it in their own language. */
export const reportTitles: Readonly<Record<ReportView, string>> = {
  workbook: 'Workbook',
  summary: 'Management summary',
  findings: 'Findings',
  sites: 'Site plans',
  waves: 'Wave sheets',
  methods: 'Method cards',
  stragglers: 'Stragglers',
  servers: 'Servers',
  exceptions: 'Exceptions',
  whole: 'Whole report',
  calendar: 'Calendar',
  tables: 'Tables (CSV)',
  machines: 'For machines (JSON)',
};

/** What a report is for, and for whom. */
export const reportPurposes: Readonly<Record<ReportView, string>> = {
  workbook:
    'All tables with filters, charts that follow the cells, and what it was made of. For those who work with the numbers.',
  summary: 'One page for those who decide: how far it is, what stands in the way, and when it will be done.',
  findings: 'What stands in the way, by severity, with who mends it and until when.',
  sites: 'The steps of a site in their order. For the administrators of the site.',
  waves: 'Who comes when, with boxes to tick. For the helpdesk and the people on site.',
  methods: 'What to do on a PC: a card for each version of Outlook. For the helpdesk.',
  stragglers: 'Who is late, how long and why. For those who look after them.',
  servers: 'Who and what still depends on each server that is to go. Read it before one is switched off.',
  exceptions: 'Exempt databases and accepted findings with their last day. For audit.',
  whole: 'All parts one after the other, each on a new page.',
  calendar: 'Waves and gates as events for Outlook and other calendars.',
  tables: 'The tables of the workbook as text, a file each. For other programs and databases.',
  machines: 'The same tables in one file. Its names are the same in every language.',
};

/** The reports as they stand below each other. */
export const reportGroups: readonly { readonly title: string; readonly views: readonly ReportView[] }[] = [
  { title: 'For Excel', views: ['workbook'] },
  { title: 'To read and print', views: [...reportParts, 'whole'] },
  { title: 'For other programs', views: ['calendar', 'tables', 'machines'] },
];

/** What saving in a format is called. */
export const saveWords: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'Save as Excel…',
  pdf: 'Save as PDF…',
  html: 'Save as HTML…',
  csv: 'Save tables…',
  json: 'Save as JSON…',
  ics: 'Save calendar…',
};

/** The formats of a report; the first is the usual one. */
export function formatsOf(view: ReportView): readonly ReportFormat[] {
  switch (view) {
    case 'workbook':
      return ['xlsx'];
    case 'calendar':
      return ['ics'];
    case 'tables':
      return ['csv'];
    case 'machines':
      return ['json'];
    default:
      return ['pdf', 'html'];
  }
}

/** The part that a report is; null for one that is none. */
export function partOf(view: ReportView): ReportPart | null {
  return reportParts.find((part) => part === view) ?? null;
}

/** Why a report cannot be written now; null when it can. */
export function missingWords({ plan, parts }: Pick<ReportContents, 'plan' | 'parts'>, view: ReportView): string | null {
  if (view === 'calendar') return plan === null ? noPlan : null;
  const missing = parts.find(({ part }) => part === view)?.missing ?? null;
  // The report says it in its own language.
  return missing !== null && plan === null ? noPlan : missing;
}

const noPlan = 'There is no plan yet.';

/**
 * What a report is called as a file: the name of all reports of the day, then which it is, in the language of its own titles:
 * `CAS-Plan_Nordwind_2014-03-14_v3 Wave 3.pdf`.
 */
export function reportFileNameOf(
  contents: Pick<ReportContents, 'fileName' | 'parts'>,
  place: Pick<ReportsRoute, 'report' | 'of'>,
  format: { readonly ending: string; readonly locale: string },
): string {
  const which = whichOf(contents, place, format.locale);
  return `${toFileName(which === '' ? contents.fileName : `${contents.fileName} ${which}`)}.${format.ending}`;
}

function whichOf(
  { parts }: Pick<ReportContents, 'parts'>,
  { report, of }: Pick<ReportsRoute, 'report' | 'of'>,
  locale: string,
): string {
  if (report === 'waves' && of !== null) return `${isGerman(locale) ? 'Welle' : 'Wave'} ${of}`;
  if (report === 'sites' && of !== null) return of;
  return parts.find(({ part }) => part === report)?.title ?? '';
}

/** What the locale of a report leaves as it is; null when that is nothing. */
export function localeNote(locale: string): string | null {
  if (isGerman(locale)) return 'Sentences about single people, databases and servers stay in English.';
  return isEnglish(locale) ? null : 'Dates and numbers are written as there; words are in English.';
}

/** That a preview is shorter than what is saved; null when it is not. */
export function leftOutWords(rows: number): string | null {
  return rows === 0
    ? null
    : `${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} left out of this preview. What is saved or printed has all.`;
}

function isGerman(locale: string): boolean {
  return languageOf(locale) === 'de';
}

function isEnglish(locale: string): boolean {
  return new Intl.Locale(locale).language === 'en';
}
