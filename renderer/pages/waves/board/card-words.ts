import type { CardPerson } from '../../../../core/api/wave-report.ts';
import { formats } from '../../../words/format.ts';
import { riskWords } from '../../../words/person-words.ts';
import type { BoardItem } from './board-items.ts';

/** How an item stands. */
export type ItemState = { readonly isChosen: boolean; readonly isLifted: boolean };

/** What an item shows by marks and frames alone, for who does not see them: `high risk, pinned, chosen`. */
export function markWords(item: BoardItem, { isChosen, isLifted }: ItemState): string {
  const standing = [...(isChosen ? ['chosen'] : []), ...(isLifted ? ['being moved'] : [])];
  if (item.card.kind === 'unplanned') return standing.join(', ');
  const { risk, isPinned } = item.kind === 'card' ? item.card : item.person;
  const person = item.kind === 'card' && item.card.kind === 'person' ? item.card.people[0] : null;
  const isVip = item.kind === 'person' ? item.person.isVip : person?.isVip === true;
  return [riskWords[risk], ...(isVip ? ['VIP'] : []), ...(isPinned ? ['pinned'] : []), ...standing].join(', ');
}

/** What tells a person apart below a card: department or database, and since when a move is possible. */
export function personDetail({ department, database, notBefore }: CardPerson): string {
  const place = department ?? database ?? '';
  if (notBefore === null) return place;
  return [...(place === '' ? [] : [place]), `not before ${formats.shortDay(notBefore)}`].join(', ');
}
