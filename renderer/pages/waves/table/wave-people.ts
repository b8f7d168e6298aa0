import type { CardPerson, WaveCard } from '../../../../core/api/wave-report.ts';
import { weightOfRisk } from '../../../../core/classification/risk.ts';
import type { ListSort } from '../../../../core/lists/list-query.ts';
import { compareText } from '../../../../core/resolution/compare-text.ts';
import { foldText } from '../../../../core/search/fold-text.ts';
import type { RowRange } from '../../../table/row-selection.ts';
import { counted } from '../../../words/format.ts';
import type { MoveLoad } from '../move/move-load.ts';

/** Somebody in a wave, and the group that the person stays together with; null for none. */
export type WavePerson = CardPerson & { readonly group: string | null };

/** The people of all cards of a wave, in the order of the cards. */
export function peopleOf(cards: readonly WaveCard[]): readonly WavePerson[] {
  return cards.flatMap(({ kind, title, people }) =>
    people.map((person) => ({ ...person, group: kind === 'group' ? title : null })),
  );
}

/** People in the order of a column; as they came for null, by name where the column says the same. */
export function sortPeople(people: readonly WavePerson[], sort: ListSort | null): readonly WavePerson[] {
  if (sort === null) return people;
  const sign = sort.isDescending ? -1 : 1;
  return people.toSorted((a, b) => sign * compareBy(sort.column, a, b) || compareFolded(a.name, b.name));
}

/** Those in the ranges, in their order. */
export function peopleIn(people: readonly WavePerson[], ranges: readonly RowRange[]): readonly WavePerson[] {
  return ranges.flatMap(([first, last]) => people.slice(first, last + 1));
}

/** People as something to be moved out of their wave. */
export function loadOf(people: readonly CardPerson[], wave: number): MoveLoad | null {
  const [only] = people;
  if (only === undefined) return null;
  const title = people.length === 1 ? only.name : counted(people.length, 'person', 'people');
  return { people: people.map(({ mailboxId }) => mailboxId), title, from: [wave] };
}

/** What is not known comes last. */
function compareBy(column: string, a: WavePerson, b: WavePerson): number {
  switch (column) {
    case 'risk':
      return weightOfRisk[a.risk] - weightOfRisk[b.risk];
    case 'isPinned':
      return Number(b.isPinned) - Number(a.isPinned);
    case 'department':
    case 'database':
    case 'notBefore':
    case 'group':
      return compareKnown(a[column], b[column]);
    default:
      return compareFolded(a.name, b.name);
  }
}

function compareKnown(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareFolded(a, b);
}

function compareFolded(a: string, b: string): number {
  return compareText(foldText(a), foldText(b));
}
