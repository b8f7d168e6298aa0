import { compareText } from '../resolution/compare-text.ts';
import { foldText } from '../search/fold-text.ts';
import { assertNever } from '../shared/assert.ts';
import { answerPartOf, answerParts } from './answer-part.ts';
import type { UserResult } from './classify-user.ts';
import { userStates } from './states.ts';

/** The columns by which users can be put in order. */
export type UserColumn = (typeof userColumns)[number];

export const userColumns = [
  'part',
  'state',
  'name',
  'alias',
  'site',
  'database',
  'endpoint',
  'outlook',
  'risk',
  'evidence',
] as const;

/** The order of a list. What is not known comes last, in either direction; equals go by name and alias. */
export type UserSort = { readonly column: UserColumn; readonly isDescending: boolean };

/** Puts users in order. A filter keeps it, so one order serves many filters. */
export function orderUsers(users: Iterable<UserResult>, { column, isDescending }: UserSort): readonly UserResult[] {
  const keyed: KeyedUser[] = [];
  for (const user of users) keyed.push({ user, key: keyOf(user, column), tie: nameKey(user) });
  const sign = isDescending ? -1 : 1;
  return keyed.sort((left, right) => compareKeyed(left, right, sign)).map(({ user }) => user);
}

type Key = string | number | null;
type KeyedUser = { readonly user: UserResult; readonly key: Key; readonly tie: string };

function compareKeyed(left: KeyedUser, right: KeyedUser, sign: number): number {
  if (left.key === null || right.key === null) {
    if (left.key !== right.key) return left.key === null ? 1 : -1;
  } else if (left.key !== right.key) {
    return left.key < right.key ? -sign : sign;
  }
  return compareText(left.tie, right.tie) || left.user.mailboxId - right.user.mailboxId;
}

function keyOf(user: UserResult, column: UserColumn): Key {
  switch (column) {
    case 'part':
      return answerParts.indexOf(answerPartOf(user));
    case 'state':
      return userStates.indexOf(user.state);
    case 'risk':
      return risks.indexOf(user.risk);
    case 'name':
      return nameKey(user);
    case 'alias':
      return foldText(user.alias);
    case 'endpoint':
      return folded(user.decisive?.endpoint ?? null);
    case 'evidence':
      return user.newestEvidence;
    case 'site':
    case 'database':
    case 'outlook':
      return folded(user[column]);
    default:
      return assertNever(column, 'column');
  }
}

const risks: readonly string[] = ['Low', 'Medium', 'High'];

/** Kept, because every order needs it and folding costs more than comparing. */
const nameKeys = new WeakMap<UserResult, string>();

function nameKey(user: UserResult): string {
  const known = nameKeys.get(user);
  if (known !== undefined) return known;
  const key = `${foldText(user.displayName ?? user.alias)}\n${foldText(user.alias)}`;
  nameKeys.set(user, key);
  return key;
}

function folded(text: string | null): string | null {
  return text === null ? null : foldText(text);
}
