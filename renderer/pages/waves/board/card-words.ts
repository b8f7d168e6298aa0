import type { CardPerson, WaveCard } from '../../../../core/api/wave-report.ts';
import { counted, formats } from '../../../words/format.ts';
import { riskWords } from '../wave-words.ts';
import { type BoardItem, canOpen } from './board-items.ts';

/** All that an item shows, and how it stands, for who does not see it. */
export function itemInWords(item: BoardItem, state: ItemState): string {
  return [...(item.kind === 'card' ? cardFacts(item.card) : personFacts(item.person)), ...stateFacts(state)].join(', ');
}

/** How an item stands. */
export type ItemState = { readonly isChosen: boolean; readonly isLifted: boolean };

/** What tells a person apart below a card: department or database, and since when a move is possible. */
export function personDetail({ department, database, notBefore }: CardPerson): string {
  const place = department ?? database ?? '';
  if (notBefore === null) return place;
  return [...(place === '' ? [] : [place]), `not before ${formats.shortDay(notBefore)}`].join(', ');
}

function cardFacts(card: WaveCard): readonly string[] {
  const marks = card.kind === 'unplanned' ? [] : [riskWords(card.risk), ...(card.isPinned ? ['pinned'] : [])];
  return [
    card.title,
    ...(canOpen(card) ? [counted(card.users, 'user')] : []),
    ...(card.detail === '' ? [] : [card.detail]),
    ...marks,
  ];
}

function personFacts(person: CardPerson): readonly string[] {
  const detail = personDetail(person);
  return [
    person.name,
    ...(detail === '' ? [] : [detail]),
    riskWords(person.risk),
    ...(person.isVip ? ['VIP'] : []),
    ...(person.isPinned ? ['pinned'] : []),
  ];
}

function stateFacts({ isChosen, isLifted }: ItemState): readonly string[] {
  return [...(isChosen ? ['chosen'] : []), ...(isLifted ? ['being moved'] : [])];
}
