import { type AnswerPart, answerPartOf } from '../classification/answer-part.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { PermissionRight, Settings } from '../settings/settings.ts';
import { type PermissionLink, weightOfRight } from './permission-link.ts';
import { nameKeyOf } from './site-names.ts';

/** Who works in a person's mailbox, in whose mailbox the person works, and who is kept together with them. */
export type LinkedPeople = {
  /** False when no permissions were imported, so that nobody knows. */
  readonly isKnown: boolean;
  /** How many there are; `list` has the first of them, those of the same wave first. */
  readonly total: number;
  readonly list: readonly LinkedPerson[];
};

export type LinkedPerson = {
  readonly id: number;
  readonly alias: string;
  readonly displayName: string | null;
  readonly part: AnswerPart;
  /** What they may do in the person's mailbox, and the person in theirs; the strongest right first. */
  readonly rightsHere: readonly PermissionRight[];
  readonly rightsThere: readonly PermissionRight[];
  /** True when the settings keep them together. */
  readonly isKeptTogether: boolean;
  /** Null when they are in no wave. */
  readonly wave: number | null;
};

/** Collects the people around one. `links` null when no permissions were imported; others than the person's are left out. */
export function findLinkedPeople(input: {
  readonly user: UserResult;
  readonly users: ReadonlyMap<number, UserResult>;
  readonly links: readonly PermissionLink[] | null;
  /** Mailbox ids of those whom the settings keep together with the person. */
  readonly keptTogether: ReadonlySet<number>;
  readonly waveOf: (mailboxId: number) => number | null;
}): LinkedPeople {
  const { user, users, links, keptTogether, waveOf } = input;
  const here = new Map<number, PermissionRight[]>();
  const there = new Map<number, PermissionRight[]>();
  for (const { holder, mailbox, right } of links ?? []) {
    if (mailbox === user.mailboxId) addTo(here, holder, right);
    else if (holder === user.mailboxId) addTo(there, mailbox, right);
  }
  const ids = new Set([...here.keys(), ...there.keys(), ...keptTogether]);
  ids.delete(user.mailboxId);
  const own = waveOf(user.mailboxId);
  const list = [...ids]
    .flatMap((id): readonly LinkedPerson[] => {
      const other = users.get(id);
      if (other === undefined) return [];
      const rights = { rightsHere: sorted(here.get(id)), rightsThere: sorted(there.get(id)) };
      const { alias, displayName } = other;
      const place = { isKeptTogether: keptTogether.has(id), wave: waveOf(id) };
      return [{ id, alias, displayName, part: answerPartOf(other), ...rights, ...place }];
    })
    .sort((left, right) => Number(right.wave === own) - Number(left.wave === own) || compareNames(left, right));
  return { isKnown: links !== null, total: list.length, list: list.slice(0, mostPeople) };
}

/** The mailboxes that the settings keep together with an alias; `idOf` gives the mailbox of an alias. */
export function keptTogetherWith(
  alias: string,
  { keepTogether }: Settings,
  idOf: (alias: string) => number | null,
): ReadonlySet<number> {
  const lists = (keepTogether ?? []).filter((list) => list.some((other) => nameKeyOf(other) === nameKeyOf(alias)));
  return new Set(lists.flatMap((list) => list.flatMap((other) => idOf(other) ?? [])));
}

/** A mailbox of an application can open thousands; the pane shows so many. */
const mostPeople = 20;

function addTo(rights: Map<number, PermissionRight[]>, id: number, right: PermissionRight): void {
  const known = rights.get(id);
  if (known === undefined) rights.set(id, [right]);
  else if (!known.includes(right)) known.push(right);
}

function sorted(rights: readonly PermissionRight[] = []): readonly PermissionRight[] {
  return rights.toSorted((left, right) => weightOfRight[right] - weightOfRight[left]);
}

function compareNames(left: LinkedPerson, right: LinkedPerson): number {
  return compareText(left.displayName ?? left.alias, right.displayName ?? right.alias) || left.id - right.id;
}
