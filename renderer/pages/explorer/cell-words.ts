import { ruleTitle } from '../../../core/lists/columns.ts';
import { cellText, type ListColumn } from '../../../core/lists/list-column.ts';
import type { FindingCondition, ListCell, ListCondition } from '../../../core/lists/list-query.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { formats } from '../../words/format.ts';

/** A value as the list shows it; a dash when it is not known. */
export function shownCell(column: ListColumn, cell: ListCell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (column.kind === 'day') return formats.day(String(cell));
  if (column.kind === 'number' && typeof cell === 'number') return formats.count(cell);
  return cellText(column, cell);
}

/** A value as a filter names it. */
export function valueWords(column: ListColumn, cell: ListCell): string {
  return cell === null ? 'not known' : shownCell(column, cell);
}

/** What a condition asks for, as on the chip that takes it away. */
export function listConditionWords(columns: readonly ListColumn[], condition: ListCondition): string {
  if (condition.kind === 'finding') return findingWords(condition);
  const column = columns.find(({ key }) => key === condition.column);
  if (column === undefined) return `${condition.column}: no such column, so nothing passes`;
  switch (condition.kind) {
    case 'text':
      return `${column.title} contains “${condition.contains}”`;
    case 'values':
      return `${column.title}: ${anyOf(condition.oneOf.map((value) => valueWords(column, value)))}`;
    case 'range':
      return `${column.title}: ${rangeWords(condition, column.kind === 'day' ? 'day' : 'number')}`;
    default:
      return assertNever(condition, 'condition');
  }
}

/** `F40 Mailboxes without evidence`, `F37 Profiles that use … (Oslo)`. */
function findingWords({ finding }: FindingCondition): string {
  const [id = '', site = ''] = finding.split('|');
  return `${id} ${ruleTitle(id)}${site === '' ? '' : ` (${site})`}`;
}

/** A side of a range; null leaves it open. */
export type Bound = string | number | null;

/** Both sides of a range are included. */
export type Range = { readonly from: Bound; readonly to: Bound };

/** `1 Mar 2014 – 14 Mar 2014`, `from 5`, `to 9`. */
export function rangeWords({ from, to }: Range, kind: 'number' | 'day'): string {
  const word = (bound: string | number): string =>
    kind === 'day' ? formats.day(String(bound)) : formats.count(Number(bound));
  if (from === null) return to === null ? 'any' : `to ${word(to)}`;
  if (to === null) return `from ${word(from)}`;
  return from === to ? word(from) : `${word(from)} – ${word(to)}`;
}

/** The first two, and how many there are besides. */
function anyOf(words: readonly string[]): string {
  const shown = words.slice(0, 2).join(', ');
  return words.length > 2 ? `${shown} or ${words.length - 2} more` : shown;
}
