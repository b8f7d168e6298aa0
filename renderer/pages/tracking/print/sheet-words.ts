import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import type { ListQuery } from '../../../../core/lists/list-query.ts';
import { counted, formats } from '../../../words/format.ts';
import { listConditionWords } from '../../explorer/cell-words.ts';

/** How many rows a list for the round has at most: nobody walks further with one. */
export const mostOnPaper = 1_000;

/** The columns that the list for the round needs. */
export const paperColumns = [
  ...['name', 'office', 'phone', 'computer', 'outlook', 'method', 'status', 'until', 'callBackOn'],
  ...['note', 'detail', 'wave', 'waveDay'],
] as const;

/** The filter as a line below the title; empty when there is none. */
export function filterLine({ conditions }: ListQuery): string {
  return conditions.map((condition) => listConditionWords(listColumns.tasks, condition)).join(' · ');
}

/** The waves of the rows: `Wave 3, 8 Apr 2014`; up to three, then how many there are. Empty when nobody is in one. */
export function wavesLine(rows: readonly ListRow[]): string {
  const days = new Map<number, string | null>();
  for (const { cells } of rows) {
    if (typeof cells.wave === 'number') days.set(cells.wave, typeof cells.waveDay === 'string' ? cells.waveDay : null);
  }
  const waves = [...days].sort(([left], [right]) => left - right);
  if (waves.length > 3) return counted(waves.length, 'wave');
  return waves.map(([wave, day]) => `Wave ${wave}${day === null ? '' : `, ${formats.day(day)}`}`).join(' · ');
}

/** How many are on paper, and that others are not. */
export function countLine(shown: number, total: number): string {
  if (total <= shown) return counted(total, 'person', 'people');
  return `The first ${formats.count(shown)} of ${counted(total, 'person', 'people')}. Filter the list to print the others.`;
}
