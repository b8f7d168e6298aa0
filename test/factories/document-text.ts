import type { PlainBlock } from '../../core/documents/document.ts';
import { writeMarkdown } from '../../core/documents/write-markdown.ts';
import { reportWords } from '../../core/reports/words/report-words.ts';

/** The words of reports in tests. */
export const english = reportWords('en-GB', 'UTC');
export const german = reportWords('de-DE', 'UTC');

/** Blocks as lines of text that a person can review; empty lines are left out. */
export function linesOf(blocks: Iterable<PlainBlock>): readonly string[] {
  return writeMarkdown({ title: '', blocks: [...blocks] })
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\([\\`*_[\]<|~&#])/g, '$1'));
}
