import * as z from 'zod/mini';
import { papers, reportFormats, reportParts } from '../reports/report-kinds.ts';
import { operation, output } from './operation.ts';
import { day, fileRef, flag, oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import { localeTag } from './parse-locale.ts';
import type { ReportContents, ReportDocument, WrittenReport } from './report-report.ts';

const languageAndDay = { locale: localeTag, asOf: orNull(day) };

/** What can be reported, and what every report says of itself. */
export const describeReports = operation(
  'read',
  'report.describe',
  parser(z.strictObject(languageAndDay)),
  output<ReportContents>(),
);

/**
 * One part as it is read and printed. `most` is how many rows each of its tables may have, null all. Fails with `plan-missing`
 * where it is about the plan, and `not-found` for an unknown site or wave.
 */
export const readReport = operation(
  'read',
  'report.read',
  parser(
    z.strictObject({
      ...languageAndDay,
      part: oneOf(reportParts),
      site: orNull(text),
      wave: orNull(rowId),
      most: orNull(rowId),
    }),
  ),
  output<ReportDocument>(),
);

/**
 * Writes a report to a file, which may exist; `csv` into a folder, of which files of others are replaced only with `overwrite`,
 * or with `archive` into one ZIP file; `json` in English whatever the locale is. Tells of its progress, and can be cancelled:
 * then nothing is written. Fails with `plan-missing`, `not-found`, `pdf-unavailable`, `file-too-large`, `project-exists`,
 * `file-write-failed`.
 */
export const writeReport = operation(
  'read',
  'report.write',
  parser(
    z.strictObject({
      ...languageAndDay,
      format: oneOf(reportFormats),
      target: fileRef,
      paper: oneOf(papers),
      parts: orNull(z.readonly(z.array(oneOf(reportParts)))),
      site: orNull(text),
      wave: orNull(rowId),
      sheets: orNull(z.readonly(z.array(text))),
      archive: flag,
      overwrite: flag,
    }),
  ),
  output<WrittenReport>(),
);
