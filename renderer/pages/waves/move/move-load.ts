import { counted } from '../../../words/format.ts';

/** People whom somebody wants in another wave, and what they are called together. */
export type MoveLoad = {
  /** Mailbox ids. */
  readonly people: readonly number[];
  /** The title of a card, the name of a person, or `3 people`. */
  readonly title: string;
  /** The waves in which they are now, by number. */
  readonly from: readonly number[];
};

/** `Reception`, `Reception, 12 users`: what is moved, where the title alone would hide how many it is. */
export function loadWords({ title, people }: MoveLoad): string {
  return people.length === 1 || /^[\d.,\s]+ (people|users)\b/.test(title)
    ? title
    : `${title}, ${counted(people.length, 'user')}`;
}

/** Several things that are moved together as one; nobody twice. */
export function joinLoads(loads: readonly MoveLoad[]): MoveLoad {
  const [only] = loads;
  if (only !== undefined && loads.length === 1) return only;
  const people = [...new Set(loads.flatMap((load) => load.people))];
  const from = [...new Set(loads.flatMap((load) => load.from))].sort((a, b) => a - b);
  return { people, title: counted(people.length, 'person', 'people'), from };
}

/** `from wave 3`, `from waves 3 and 5`; empty for people in no wave. */
export function fromWords({ from }: MoveLoad): string {
  if (from.length === 0) return '';
  if (from.length === 1) return `from wave ${from[0]}`;
  return `from waves ${from.slice(0, -1).join(', ')} and ${from.at(-1)}`;
}
