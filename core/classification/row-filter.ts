import { foldText } from '../search/fold-text.ts';
import { assertNever } from '../shared/assert.ts';
import { daysBetween, type IsoDate } from '../shared/dates.ts';
import { type AnswerPart, answerPartOf, dependenceOf } from './answer-part.ts';
import type { UserResult } from './classify-user.ts';
import { nameTest, profileNames } from './named-by-value.ts';
import { namedServersOf } from './named-servers.ts';
import type { Risk } from './risk.ts';
import type { UserState } from './states.ts';
import type { UserIssue } from './user-issue.ts';
import { isVerified } from './verified-user.ts';

/** Which users a number counts or a list shows: those for whom every condition holds. Plain data; empty means all. */
export type RowFilter = readonly RowCondition[];

/**
 * One thing that is asked of a user. A null in `oneOf` stands for what is not known.
 *
 * - `depends` on an individual server, by one of the sides; `database-only` when no profile does
 * - `server` depends on this one: `identity` as `namedServersOf` gives it, `name` is for people
 * - `names` any value of a profile that counts can mean it, whatever state the user has: who holds up its retirement
 * - `no-evidence`, `has-evidence` no profile was seen, or one was
 * - `evidence` the newest observation is between so many days old, both included; `maxDays` null means any older
 * - `verified` the move is proven by a profile that was seen at most so many days ago (`isVerified`)
 * - `text` the column contains these letters, whatever their case and accents
 */
export type RowCondition =
  | { readonly kind: 'part'; readonly oneOf: readonly AnswerPart[] }
  | { readonly kind: 'depends'; readonly by: DependsBy }
  | { readonly kind: 'state'; readonly oneOf: readonly UserState[] }
  | { readonly kind: 'risk'; readonly oneOf: readonly Risk[] }
  | { readonly kind: 'issue'; readonly oneOf: readonly UserIssue[] }
  | { readonly kind: ExactColumn; readonly oneOf: readonly (string | null)[] }
  | { readonly kind: 'server'; readonly identity: string; readonly name: string; readonly by: 'any' | DependsSide }
  | { readonly kind: 'names'; readonly identity: string; readonly name: string; readonly who: NamesWho }
  | { readonly kind: 'evidence'; readonly minDays: number; readonly maxDays: number | null }
  | { readonly kind: 'verified'; readonly maxDays: number }
  | { readonly kind: 'no-evidence' | 'has-evidence' }
  | { readonly kind: 'text'; readonly column: TextColumn; readonly contains: string };

/** A number together with the users that it counts: a list with this filter has exactly so many rows. */
export type CountedRows = { readonly count: number; readonly filter: RowFilter };

export type NamesWho = (typeof namesWho)[number];
export type DependsSide = 'profile' | 'database';
export type ExactColumn = Exclude<TextColumn, 'person'>;
export type DependsBy = (typeof dependsBy)[number];
export type TextColumn = (typeof textColumns)[number];

export const dependsBy = ['any', 'profile', 'database', 'database-only'] as const;

/** Service accounts are applications; everybody else is a person. */
export const namesWho = ['anybody', 'people', 'applications'] as const;

/** The columns in which a text can be looked for; `person` is name, alias or address, `endpoint` that of the deciding profile. */
export const textColumns = ['person', 'alias', 'site', 'database', 'endpoint', 'outlook'] as const;

/** Tells whether a user passes; ages are counted at `asOf`. */
export type UserTest = (user: UserResult) => boolean;

/** Makes the test of a filter. */
export function testOf(filter: RowFilter, asOf: IsoDate): UserTest {
  const tests = filter.map((condition) => testOfCondition(condition, asOf));
  return (user) => tests.every((test) => test(user));
}

function testOfCondition(condition: RowCondition, asOf: IsoDate): UserTest {
  switch (condition.kind) {
    case 'part':
      return (user) => condition.oneOf.includes(answerPartOf(user));
    case 'depends':
      return (user) => dependsIn(user, condition.by);
    case 'state':
      return (user) => condition.oneOf.includes(user.state);
    case 'risk':
      return (user) => condition.oneOf.includes(user.risk);
    case 'issue':
      return (user) => user.issues.some((issue) => condition.oneOf.includes(issue));
    case 'alias':
    case 'site':
    case 'database':
    case 'endpoint':
    case 'outlook':
      return (user) => condition.oneOf.includes(textOf(user, condition.kind));
    case 'server':
      return (user) => namedServersOf(user).some((named) => isMeant(named, condition));
    case 'names':
      return namingTest(condition);
    case 'evidence':
      return (user) => isSeenBetween(user, condition, asOf);
    case 'verified':
      return (user) => isVerified(user, condition.maxDays, asOf);
    case 'no-evidence':
      return (user) => user.newestEvidence === null;
    case 'has-evidence':
      return (user) => user.newestEvidence !== null;
    case 'text':
      return containing(condition.column, foldText(condition.contains));
    default:
      return assertNever(condition, 'condition');
  }
}

/** The text of a user in a column; null when not known. */
function textOf(user: UserResult, column: ExactColumn): string | null {
  return column === 'endpoint' ? (user.decisive?.endpoint ?? null) : user[column];
}

function dependsIn(user: UserResult, by: DependsBy): boolean {
  const { isByProfile, isByDatabase } = dependenceOf(user);
  switch (by) {
    case 'any':
      return isByProfile || isByDatabase;
    case 'profile':
      return isByProfile;
    case 'database':
      return isByDatabase;
    case 'database-only':
      return isByDatabase && !isByProfile;
    default:
      return assertNever(by, 'side');
  }
}

type ServerCondition = Extract<RowCondition, { readonly kind: 'server' }>;

function isMeant(named: { readonly identity: string; readonly by: DependsSide }, wanted: ServerCondition): boolean {
  return named.identity === wanted.identity && (wanted.by === 'any' || wanted.by === named.by);
}

function namingTest({ identity, name, who }: Extract<RowCondition, { readonly kind: 'names' }>): UserTest {
  const isMeantBy = nameTest(identity, name);
  return (user) =>
    (who === 'anybody' || user.isServiceAccount === (who === 'applications')) &&
    user.profiles.some((profile) => profileNames(profile, isMeantBy));
}

type EvidenceCondition = Extract<RowCondition, { readonly kind: 'evidence' }>;

/** Seen after the as-of day counts as seen on it. */
function isSeenBetween(user: UserResult, { minDays, maxDays }: EvidenceCondition, asOf: IsoDate): boolean {
  if (user.newestEvidence === null) return false;
  const days = Math.max(0, daysBetween(user.newestEvidence, asOf));
  return days >= minDays && (maxDays === null || days <= maxDays);
}

function containing(column: TextColumn, wanted: string): UserTest {
  if (column === 'person') return (user) => namesOf(user).some((name) => name.includes(wanted));
  return (user) => {
    const text = textOf(user, column);
    return text !== null && foldText(text).includes(wanted);
  };
}

/** Kept, because people are looked for while somebody types, and folding costs more than looking. */
const foldedNames = new WeakMap<UserResult, readonly string[]>();

function namesOf(user: UserResult): readonly string[] {
  const known = foldedNames.get(user);
  if (known !== undefined) return known;
  const names = [user.displayName, user.alias, user.smtp].flatMap((name) => (name === null ? [] : foldText(name)));
  foldedNames.set(user, names);
  return names;
}
