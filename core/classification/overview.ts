import { compareText } from '../resolution/compare-text.ts';
import { dayOf, daysBetween, type IsoDate } from '../shared/dates.ts';
import { groupBy } from '../shared/group-by.ts';
import {
  type AnswerPart,
  answerPartOf,
  answerParts,
  dependenceOf,
  dependingParts,
  partsInScope,
} from './answer-part.ts';
import type { UserResult } from './classify-user.ts';
import { namedServersOf } from './named-servers.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import type { CountedRows, DependsBy, RowFilter } from './row-filter.ts';
import { isVerified } from './verified-user.ts';

/** One part of the answer, all users or those of a site. */
export type PartCount = CountedRows & { readonly part: AnswerPart };

/** A site's share of the work; `site` null holds the users whose home site is not known. */
export type SiteLine = {
  readonly site: string | null;
  /** Users in scope. */
  readonly users: CountedRows;
  readonly depends: CountedRows;
  /** The parts that occur, in the order of `answerParts`; they add up to `users`. */
  readonly parts: readonly PartCount[];
};

/** An individual server that is still named. A user counts once a column, so `users` can be less than the sum. */
export type ServerLine = {
  readonly identity: string;
  readonly server: string;
  readonly users: CountedRows;
  readonly byProfile: CountedRows;
  readonly byDatabase: CountedRows;
};

/** The users of an Outlook version, that of the deciding profile; null when no version is known. */
export type OutlookLine = {
  readonly outlook: string | null;
  readonly users: CountedRows;
  readonly depends: CountedRows;
};

/** Users whose newest profile was seen so many days before the as-of day; both null: no profile was seen. */
export type EvidenceLine = {
  readonly minDays: number | null;
  readonly maxDays: number | null;
  readonly users: CountedRows;
};

/** The answer on one page (ux.md 2), as far as users tell it. */
export type OverviewFacts = {
  readonly asOf: IsoDate;
  readonly answer: {
    /** `individualCas.users` of the summary. */
    readonly users: CountedRows;
    readonly byProfile: CountedRows;
    readonly byDatabase: CountedRows;
    readonly byDatabaseOnly: CountedRows;
    readonly inScope: CountedRows;
    /** Of those on the array: who is proven to be there by a profile that is not old (`isVerified`). */
    readonly verified: CountedRows;
    readonly exempt: CountedRows;
    readonly outOfScope: CountedRows;
  };
  /** The parts in scope in the order of `answerParts`, zeros included; they add up to `answer.inScope`. */
  readonly parts: readonly PartCount[];
  /** Most dependents first. */
  readonly sites: readonly SiteLine[];
  /** Most users first. */
  readonly servers: readonly ServerLine[];
  /** By version, the unknown last. */
  readonly outlook: readonly OutlookLine[];
  readonly evidence: readonly EvidenceLine[];
  /** At most three, the most urgent first. */
  readonly next: readonly NextAction[];
};

/** Adds the users of an organization up. The order of `users` does not matter. `evidenceDays` is that of the settings. */
export function buildOverview(input: {
  readonly users: Iterable<UserResult>;
  readonly asOf: IsoDate;
  readonly evidenceDays: number;
}): OverviewFacts {
  const everybody = [...input.users].map((user) => ({ user, part: answerPartOf(user) }));
  const inScope = everybody.filter(({ part }) => partsInScope.includes(part));
  return {
    asOf: input.asOf,
    answer: answerOf(everybody, input),
    parts: partsInScope.map((part) => ({ part, ...countedBy(inScope, part) })),
    sites: siteLines(inScope),
    servers: serverLines(inScope.map(({ user }) => user)),
    outlook: outlookLines(inScope),
    evidence: evidenceLines(inScope, input),
    next: nextActions(inScope.map(({ user }) => user)),
  };
}

type PlacedUser = { readonly user: UserResult; readonly part: AnswerPart };

const inScopeFilter: RowFilter = [{ kind: 'part', oneOf: partsInScope }];

function answerOf(
  everybody: readonly PlacedUser[],
  { asOf, evidenceDays }: { readonly asOf: IsoDate; readonly evidenceDays: number },
): OverviewFacts['answer'] {
  const ways = everybody.map(({ user }) => dependenceOf(user));
  const depending = (by: DependsBy, counts: (way: (typeof ways)[number]) => boolean): CountedRows => ({
    count: ways.filter(counts).length,
    filter: [{ kind: 'depends', by }],
  });
  return {
    users: depending('any', (way) => way.isByProfile || way.isByDatabase),
    byProfile: depending('profile', (way) => way.isByProfile),
    byDatabase: depending('database', (way) => way.isByDatabase),
    byDatabaseOnly: depending('database-only', (way) => way.isByDatabase && !way.isByProfile),
    inScope: { count: everybody.filter(({ part }) => partsInScope.includes(part)).length, filter: inScopeFilter },
    verified: {
      count: everybody.filter(({ user }) => isVerified(user, evidenceDays, asOf)).length,
      filter: [{ kind: 'verified', maxDays: evidenceDays }],
    },
    exempt: countedBy(everybody, 'exempt'),
    outOfScope: countedBy(everybody, 'out-of-scope'),
  };
}

function countedBy(users: readonly PlacedUser[], wanted: AnswerPart, filter: RowFilter = []): CountedRows {
  const count = users.filter(({ part }) => part === wanted).length;
  return { count, filter: [{ kind: 'part', oneOf: [wanted] }, ...filter] };
}

function countedAmong(users: readonly PlacedUser[], wanted: readonly AnswerPart[], filter: RowFilter): CountedRows {
  const count = users.filter(({ part }) => wanted.includes(part)).length;
  return { count, filter: [{ kind: 'part', oneOf: wanted }, ...filter] };
}

function siteLines(inScope: readonly PlacedUser[]): readonly SiteLine[] {
  return [...groupBy(inScope, ({ user }) => user.site)]
    .map(([site, users]): SiteLine => {
      const filter: RowFilter = [{ kind: 'site', oneOf: [site] }];
      const parts = answerParts.map((part) => ({ part, ...countedBy(users, part, filter) }));
      return {
        site,
        users: countedAmong(users, partsInScope, filter),
        depends: countedAmong(users, dependingParts, filter),
        parts: parts.filter(({ count }) => count > 0),
      };
    })
    .sort(
      (left, right) =>
        right.depends.count - left.depends.count ||
        right.users.count - left.users.count ||
        compareNullLast(left.site, right.site),
    );
}

type ServerTally = { name: string; any: number; profile: number; database: number };

function serverLines(users: readonly UserResult[]): readonly ServerLine[] {
  const tallies = new Map<string, ServerTally>();
  for (const user of users) addServers(tallies, user);
  return [...tallies]
    .map(([identity, { name, any, profile, database }]): ServerLine => {
      const counted = (by: 'any' | 'profile' | 'database', count: number): CountedRows => ({
        count,
        filter: [{ kind: 'server', identity, name, by }],
      });
      return {
        identity,
        server: name,
        users: counted('any', any),
        byProfile: counted('profile', profile),
        byDatabase: counted('database', database),
      };
    })
    .sort((left, right) => right.users.count - left.users.count || compareText(left.identity, right.identity));
}

function addServers(tallies: Map<string, ServerTally>, user: UserResult): void {
  const counted = new Set<string>();
  for (const { identity, name, by } of namedServersOf(user)) {
    const tally = tallies.get(identity) ?? { name, any: 0, profile: 0, database: 0 };
    tallies.set(identity, tally);
    if (compareText(name, tally.name) < 0) tally.name = name;
    tally[by] += 1;
    if (!counted.has(identity)) tally.any += 1;
    counted.add(identity);
  }
}

function outlookLines(inScope: readonly PlacedUser[]): readonly OutlookLine[] {
  return [...groupBy(inScope, ({ user }) => user.outlook)]
    .map(([outlook, users]): OutlookLine => {
      const filter: RowFilter = [{ kind: 'outlook', oneOf: [outlook] }];
      const depends = countedAmong(users, dependingParts, filter);
      return { outlook, users: countedAmong(users, partsInScope, filter), depends };
    })
    .sort((left, right) => compareNullLast(left.outlook, right.outlook));
}

/** Up to a week, up to the age at which evidence is old, up to three times that, older, and never seen. */
function evidenceLines(
  inScope: readonly PlacedUser[],
  { asOf, evidenceDays }: { readonly asOf: IsoDate; readonly evidenceDays: number },
): readonly EvidenceLine[] {
  const days = groupBy(inScope, ({ user }) => (user.newestEvidence === null ? null : dayOf(user.newestEvidence)));
  const ages = [...days].map(([day, { length }]) => ({ age: day === null ? null : ageOf(day, asOf), users: length }));
  const sum = (counts: (age: number | null) => boolean): number =>
    ages.reduce((total, { age, users }) => (counts(age) ? total + users : total), 0);
  const ends: readonly (number | null)[] = [
    ...new Set([Math.min(7, evidenceDays), evidenceDays, evidenceDays * 3]),
    null,
  ];
  const seen = ends.map((maxDays, i): EvidenceLine => {
    const minDays = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    const count = sum((age) => age !== null && age >= minDays && (maxDays === null || age <= maxDays));
    return { minDays, maxDays, users: { count, filter: [...inScopeFilter, { kind: 'evidence', minDays, maxDays }] } };
  });
  const unseen = sum((age) => age === null);
  const filter: RowFilter = [...inScopeFilter, { kind: 'no-evidence' }];
  return [...seen, { minDays: null, maxDays: null, users: { count: unseen, filter } }];
}

function ageOf(day: IsoDate, asOf: IsoDate): number {
  return Math.max(0, daysBetween(day, asOf));
}

function compareNullLast(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return compareText(left, right);
}
