/**
 * What a report is written as.
 *
 * - `xlsx` a workbook with tables and charts
 * - `html`, `pdf` the parts for people, on paper or on a screen
 * - `csv` the tables of the workbook, a file each, in a folder
 * - `json` the same tables for machines
 * - `ics` waves and gates for calendars
 */
export const reportFormats = ['xlsx', 'html', 'pdf', 'csv', 'json', 'ics'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * The parts that are read and printed, in the order of the whole.
 *
 * - `summary` for the management, one page
 * - `findings` what stands in the way, by severity
 * - `sites` the plan of each site; one with `site`
 * - `waves` the sheet of each wave, with boxes to tick; one with `wave`
 * - `methods` a card for each version of Outlook
 * - `stragglers` who is late, how long and why
 * - `servers` who and what still depends on each server that is to go
 * - `exceptions` exempt databases and accepted findings, with their last day
 */
export const reportParts = [
  'summary',
  'findings',
  'sites',
  'waves',
  'methods',
  'stragglers',
  'servers',
  'exceptions',
] as const;
export type ReportPart = (typeof reportParts)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** What a person chooses of a report. */
export type ReportOptions = {
  /** A language tag such as `de-DE`: the language of the words, and how numbers and dates are written. */
  readonly locale: string;
  readonly paper: Paper;
  /** Which parts are printed; null means all that there are. */
  readonly parts: readonly ReportPart[] | null;
  /** The one site whose plan is printed; null means each. */
  readonly site: string | null;
  /** The one wave whose sheet is printed; null means each. */
  readonly wave: number | null;
  /** Which sheets are written, by their keys; null means all that there are. */
  readonly sheets: readonly string[] | null;
};
