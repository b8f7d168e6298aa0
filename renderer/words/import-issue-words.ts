import type { Issue, IssueSeverity } from '../../core/import/issue.ts';
import { counted, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** How grave an issue is, in a word. */
export const severityWords: Readonly<Record<IssueSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** The mark beside an issue; each has a shape of its own. */
export const severityMarks: Readonly<Record<IssueSeverity, Mark>> = {
  error: 'blocked',
  warning: 'at-risk',
  info: 'exempt',
};

/** `row 5`, `3 rows, the first is 5`; null for what concerns the file or a column. */
export function rowsOfIssue({ row, count }: Pick<Issue, 'row' | 'count'>): string | null {
  if (row === null) return null;
  if (count === 1) return `row ${formats.count(row)}`;
  return `${counted(count, 'row')}, the first is ${formats.count(row)}`;
}
