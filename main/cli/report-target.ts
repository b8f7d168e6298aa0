import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { type ReportFormat, reportFormats } from '../../core/reports/report-kinds.ts';
import { AppError } from '../../core/shared/app-error.ts';

/** What is written and how; `isFolder` is true where `path` is a folder that gets the report under a name of its own. */
export type ReportTarget = {
  readonly format: ReportFormat;
  /** CSV files in one ZIP file. */
  readonly archive: boolean;
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
};

/**
 * What `--out` and `--format` ask for. The extension tells the format unless it is named; a folder gets a workbook then. Throws
 * `usage` for a name that tells none.
 */
export async function reportTarget(cwd: string, out: string, asked: ReportFormat | null): Promise<ReportTarget> {
  const path = resolve(cwd, out);
  const extension = extname(path).toLowerCase().slice(1);
  const told = extension === 'zip' ? 'csv' : (reportFormats.find((format) => format === extension) ?? null);
  const isFolder = await isExistingFolder(path);
  const format = asked ?? told ?? (isFolder ? 'xlsx' : null);
  if (format === null) throw unknownFormat(out);
  const archive = format === 'csv' && extension === 'zip' && !isFolder;
  return { format, archive, path, isFolder: isFolder && !(format === 'csv' && extension === 'csv') };
}

/** The file, or folder of CSV files, of a report with that name in a folder. */
export function pathInFolder({ path, format }: ReportTarget, fileName: string): string {
  return join(path, `${fileName}.${format}`);
}

async function isExistingFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

function unknownFormat(file: string): AppError {
  return new AppError(
    'usage',
    `${file} does not tell which report is wanted.`,
    `End the name with ${reportFormats.map((format) => `.${format}`).join(', ')} or .zip, or name the format with --format.`,
    { file, formats: reportFormats },
  );
}
