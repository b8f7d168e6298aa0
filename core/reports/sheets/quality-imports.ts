import type { Severity } from '../../findings/finding.ts';
import type { ImportedFileFacts } from '../../findings/finding-input.ts';
import { isReplaced } from '../../findings/import-findings.ts';
import type { Issue, IssueSeverity } from '../../import/issue.ts';
import type { ReportWords } from '../words/report-words.ts';
import { problem, type QualityProblem } from './quality-problem.ts';

/**
 * What imports lack: rows that were rejected, parts, and what was said about files, notes apart. A file that a later complete
 * import of its kind has replaced says nothing any more.
 */
export function importProblems(imports: readonly ImportedFileFacts[], words: ReportWords): readonly QualityProblem[] {
  return imports
    .filter((file) => !isReplaced(file, imports))
    .flatMap((file) => [
      ...(file.rejected > 0 && !isCorrected(file, imports) ? [rejected(file, words)] : []),
      ...(file.isPartial && !file.isCorrection ? [partial(file, words)] : []),
      ...file.issues.flatMap((issue) => issueProblem(file, issue)),
    ]);
}

/** True when as many rows came back in a file of corrected rows. */
function isCorrected(file: ImportedFileFacts, imports: readonly ImportedFileFacts[]): boolean {
  return imports.some(
    (later) =>
      later.isCorrection &&
      later.kind === file.kind &&
      later.importId > file.importId &&
      later.rows - later.rejected >= file.rejected,
  );
}

function rejected({ file, sheet, rejected: count, rows }: ImportedFileFacts, words: ReportWords): QualityProblem {
  return problem({
    ...{ area: 'rejected', severity: 'high', file, sheet, count, of: rows },
    what: words.say('Rows that were rejected'),
    fix: words.say('Save the rejected rows, correct them and import them again, or export the file anew.'),
  });
}

function partial({ file, sheet, rows }: ImportedFileFacts, words: ReportWords): QualityProblem {
  return problem({
    ...{ area: 'partial', severity: 'low', file, sheet, count: rows },
    what: words.say('Imported as a part of the whole: what it lacks does not count as gone'),
    fix: words.say('Import everything at once when the whole is exported.'),
  });
}

/** Sentences about rows stay as the import made them. */
function issueProblem({ file, sheet }: ImportedFileFacts, issue: Issue): readonly QualityProblem[] {
  const severity = severityOf[issue.severity];
  if (severity === null) return [];
  const { code, message: what, hint, count, row, column } = issue;
  const area = cutCodes.has(code) ? 'truncated' : 'import';
  return [problem({ area, severity, what, fix: hint === '' ? null : hint, count, file, sheet, row, column })];
}

/** Notes say what the import did by itself, and nothing is to be done about them. */
const severityOf: Readonly<Record<IssueSeverity, Severity | null>> = { error: 'high', warning: 'medium', info: null };

const cutCodes: ReadonlySet<string> = new Set([
  ...['NAME_TRUNCATED', 'LIST_TRUNCATED', 'EXACTLY_1000_MAILBOXES', 'PARTIAL_READ', 'TYPE_NAME_TEXT', 'LETTERS_LOST'],
]);
