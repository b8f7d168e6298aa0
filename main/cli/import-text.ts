import type { ImportedFile, ImportReport } from '../../core/api/import-report.ts';
import type { Issue } from '../../core/import/issue.ts';
import { taskEffectInWords } from '../../core/tracking/task-effect.ts';
import { countOf, formatCount, renderTable } from './text-table.ts';

/** What an import did, for people: the table of files, what was recognized and why, the issues, and the outcome. */
export function describeImport(report: ImportReport, project: string): readonly string[] {
  return [
    ...describeFiles(report.files),
    '',
    ...report.files.flatMap(describeFile),
    '',
    ...describeOutcome(report),
    ...describeRejected(report, project),
  ];
}

/** The name of a file, with the sheet where it is a workbook. */
export function fileLabel(file: { readonly file: string; readonly sheet: string | null }): string {
  return file.sheet === null ? file.file : `${file.file} [${file.sheet}]`;
}

function describeFiles(files: readonly ImportedFile[]): readonly string[] {
  const columns = [
    { title: 'File' },
    { title: 'Kind' },
    ...countTitles.map((title) => ({ title, align: 'right' as const })),
  ];
  return renderTable(
    columns,
    files.map((file) => [fileLabel(file), file.kind ?? 'refused', ...countsOf(file).map(formatCount)]),
  );
}

const countTitles = ['Rows', 'New', 'Changed', 'Gone', 'Unchanged', 'Duplicates', 'Rejected'];

function countsOf(file: ImportedFile): readonly number[] {
  return [file.rows, file.new, file.changed, file.gone, file.unchanged, file.duplicates, file.rejected];
}

function describeFile(file: ImportedFile): readonly string[] {
  return [`${fileLabel(file)}: ${file.why}`, ...file.issues.flatMap(describeIssue)];
}

function describeIssue(issue: Issue): readonly string[] {
  const place = [
    ...(issue.row === null ? [] : [`row ${issue.row}`]),
    ...(issue.column === null ? [] : [`column ${issue.column}`]),
    ...(issue.row !== null && issue.count > 1 ? [`${formatCount(issue.count)} rows in all`] : []),
  ].join(', ');
  const lead = `  ${issue.severity} ${issue.code}${place === '' ? '' : ` (${place})`}`;
  return [`${lead}: ${issue.message}`, ...(issue.hint === '' ? [] : [`    ${issue.hint}`])];
}

function describeOutcome(report: ImportReport): readonly string[] {
  const { files } = report;
  const changes = [
    `${formatCount(sumOf(files, (file) => file.new))} new`,
    `${formatCount(sumOf(files, (file) => file.changed))} changed`,
    `${formatCount(sumOf(files, (file) => file.gone))} gone`,
  ].join(', ');
  const work = taskEffectInWords(report.tasks, !report.isDryRun);
  const tasks = work === null ? [] : [work];
  const refused = files.filter((file) => file.kind === null).length;
  const notUsed = refused === 0 ? [] : [`${countOf(refused, 'file was', 'files were')} refused.`];
  if (report.nothingChanged) return [`Nothing changed: ${whyNothing(files)}.`, ...notUsed];
  if (report.isDryRun)
    return [`This import would make ${changes}. It was a dry run: nothing was written.`, ...tasks, ...notUsed];
  return [`Imported: ${changes}. \`caskade undo\` takes it back.`, ...tasks, ...notUsed];
}

function whyNothing(files: readonly ImportedFile[]): string {
  const isAllHeld = files.some((file) => file.rows > 0) && files.every((file) => file.rejected === 0);
  return isAllHeld ? 'the project already holds all of it' : 'the files hold nothing new that can be used';
}

function describeRejected(report: ImportReport, project: string): readonly string[] {
  const rejected = sumOf(report.files, (file) => file.rejected);
  if (rejected === 0) return [];
  const said = `${countOf(rejected, 'row was', 'rows were')} rejected.`;
  if (report.importId === null) return [said];
  return [
    `${said} Save them with \`caskade rejected ${quote(project)} ${report.importId} --out DIR\`, correct and import them.`,
  ];
}

function sumOf(files: readonly ImportedFile[], countIn: (file: ImportedFile) => number): number {
  return files.reduce((sum, file) => sum + countIn(file), 0);
}

function quote(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
