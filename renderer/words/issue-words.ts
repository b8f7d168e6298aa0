import type { IssueSeverity } from '../../core/import/issue.ts';
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
