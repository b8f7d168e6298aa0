import type { ImportedFile, ImportReport } from '../../core/api/import-report.ts';
import type { Issue } from '../../core/import/issue.ts';

/**
 * An import in short: a line for each table with the counts that are not 0 (`DAG.csv: dags, 2 rows, 2 new`), followed by a
 * line for each issue (`  warning LETTERS_LOST at row 5, DisplayName, 3 times`).
 */
export function digestOf(report: ImportReport): readonly string[] {
  return report.files.flatMap((file) => [
    digestOfFile(file),
    ...issuesOf(file).map((issue) => `  ${digestOfIssue(issue)}`),
  ]);
}

/**
 * What an import says about a table, but for the information that columns are absent which nobody must export: nearly every
 * table made for a test lacks some.
 */
export function issuesOf({ issues }: Pick<ImportedFile, 'issues'>): readonly Issue[] {
  return issues.filter(({ code, severity }) => code !== 'COLUMN_ABSENT' || severity !== 'info');
}

/** The lines of `digestOf` without those of issues. */
export function countsOf(report: ImportReport): readonly string[] {
  return report.files.map(digestOfFile);
}

function digestOfFile(file: ImportedFile): string {
  const { rows, new: added, changed, unchanged, gone, duplicates, rejected } = file;
  const counts = Object.entries({ rows, new: added, changed, unchanged, gone, duplicates, rejected })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const label = file.sheet === null ? file.file : `${file.file} [${file.sheet}]`;
  return `${label}: ${[file.kind ?? 'refused', ...counts].join(', ')}`;
}

function digestOfIssue({ severity, code, row, column, count }: Issue): string {
  const places = [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])];
  const place = places.length === 0 ? '' : ` at ${places.join(', ')}`;
  return `${severity} ${code}${place}${count === 1 ? '' : `, ${count} times`}`;
}
