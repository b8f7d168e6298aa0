import type { CardPerson, WaveCard, WaveHead } from '../../../../core/api/wave-report.ts';
import type { MoveLoad } from '../move/move-load.ts';

/** A column of the board: a wave, or null for those who are in none. */
export type BoardColumn = { readonly wave: WaveHead | null };

/**
 * What stands in a column below its head: a card, or one of the people of a card that is open. `position` counts from 1 among
 * the `of` cards of the column, or people of the card.
 */
export type BoardItem = {
  readonly key: string;
  readonly position: number;
  readonly of: number;
  readonly card: WaveCard;
} & ({ readonly kind: 'card' } | { readonly kind: 'person'; readonly person: CardPerson });

/** The cards of a column, each followed by its people while it is open. */
export function itemsOf(cards: readonly WaveCard[], open: ReadonlySet<string>): readonly BoardItem[] {
  return cards.flatMap((card, i): readonly BoardItem[] => {
    const item: BoardItem = { kind: 'card', key: card.key, position: i + 1, of: cards.length, card };
    if (!canOpen(card) || !open.has(card.key)) return [item];
    return [item, ...card.people.map((person, j) => personItem(card, person, j + 1))];
  });
}

/** True for a card that shows its people when it is opened; a card of one person is that person. */
export function canOpen(card: WaveCard): boolean {
  return card.kind !== 'person';
}

/** True for what can be moved: everything but those who are in no wave. */
export function canMove(item: BoardItem): boolean {
  return item.card.kind !== 'unplanned';
}

/** The person that an item is; null for a card of several. */
export function personOf(item: BoardItem): CardPerson | null {
  if (item.kind === 'person') return item.person;
  return item.card.kind === 'person' ? (item.card.people[0] ?? null) : null;
}

/** What moves when an item of a wave is moved. */
export function loadOf(item: BoardItem, wave: number): MoveLoad {
  if (item.kind === 'person') return { people: [item.person.mailboxId], title: item.person.name, from: [wave] };
  const people = item.card.people.map(({ mailboxId }) => mailboxId);
  return { people, title: item.card.title, from: [wave] };
}

/** The row of the item that holds a person, the person's own row first; -1 when nobody does. */
export function rowOfPerson(items: readonly BoardItem[], mailboxId: number): number {
  const own = items.findIndex((item) => personOf(item)?.mailboxId === mailboxId);
  if (own >= 0) return own;
  return items.findIndex(({ card }) => card.people.some((person) => person.mailboxId === mailboxId));
}

function personItem(card: WaveCard, person: CardPerson, position: number): BoardItem {
  return { kind: 'person', key: `${card.key}/${person.mailboxId}`, position, of: card.people.length, card, person };
}
