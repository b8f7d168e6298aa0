import type { EntityName } from '../inventory/kinds.ts';
import { compareText } from '../resolution/compare-text.ts';
import { dayOf, daysBetween, type IsoDate, type IsoTime } from '../shared/dates.ts';
import { answerPartOf, partsInScope } from './answer-part.ts';
import type { UserResult } from './classify-user.ts';
import type { CountedRows, RowFilter } from './row-filter.ts';

/** How much of one kind of data the project holds: present rows, and when the newest was collected (null: no rows, no date). */
type DataHolding = { readonly entity: EntityName; readonly rows: number; readonly newest: IsoTime | null };

/** How far one kind of data carries the answer. `outlook-versions` are part of the profiles. */
export type ConfidenceLine = {
  readonly subject: EntityName | 'outlook-versions';
  readonly rows: number;
  readonly newest: IsoDate | null;
  /** Whole days from `newest` to the as-of day, 0 when it is later; null without rows. */
  readonly days: number | null;
  /** True when that is more than the settings allow. */
  readonly isOld: boolean;
  /** How many users it tells about, of how many it should; null where this cannot be said. */
  readonly coverage: { readonly known: number; readonly of: number; readonly missing: CountedRows } | null;
};

/** How sure the answer is (ux.md 2). */
export type DataConfidence = {
  /** The day of the newest data of all; null for an empty project. */
  readonly newest: IsoDate | null;
  readonly lines: readonly ConfidenceLine[];
};

/** Says how sure the answer is, from what is there and from the users in scope. */
export function dataConfidence(input: {
  readonly holdings: readonly DataHolding[];
  readonly users: Iterable<UserResult>;
  readonly asOf: IsoDate;
  readonly evidenceDays: number;
}): DataConfidence {
  const inScope = [...input.users].filter((user) => partsInScope.includes(answerPartOf(user)));
  const lines = subjects.map((subject): ConfidenceLine => {
    const entity = subject === 'outlook-versions' ? 'profiles' : subject;
    const held = input.holdings.find((holding) => holding.entity === entity);
    const newest = held?.newest == null ? null : dayOf(held.newest);
    const days = newest === null ? null : Math.max(0, daysBetween(newest, input.asOf));
    const isOld = days !== null && days > input.evidenceDays;
    return { subject, rows: held?.rows ?? 0, newest, days, isOld, coverage: coverageOf(subject, inScope) };
  });
  const newest =
    lines
      .flatMap((line) => line.newest ?? [])
      .sort(compareText)
      .at(-1) ?? null;
  return { newest, lines };
}

/** In the order in which they are shown. */
const subjects = [
  'mailboxes',
  'databases',
  'profiles',
  'outlook-versions',
  'cas-mailboxes',
  'permissions',
  'connections',
] as const satisfies readonly ConfidenceLine['subject'][];

const inScopeFilter: RowFilter = [{ kind: 'part', oneOf: partsInScope }];

function coverageOf(subject: (typeof subjects)[number], inScope: readonly UserResult[]): ConfidenceLine['coverage'] {
  const gap = gaps[subject];
  if (gap === undefined) return null;
  const asked = inScope.filter(gap.isAsked);
  const count = asked.filter(gap.isMissing).length;
  const missing = { count, filter: [...inScopeFilter, ...gap.filter] };
  return { known: asked.length - count, of: asked.length, missing };
}

/** Who lacks a kind of data. `filter` passes whoever is missing, of the users in scope. */
type Gap = {
  readonly isAsked: (user: UserResult) => boolean;
  readonly isMissing: (user: UserResult) => boolean;
  readonly filter: RowFilter;
};

const gaps: Readonly<Partial<Record<ConfidenceLine['subject'], Gap>>> = {
  databases: {
    isAsked: () => true,
    isMissing: ({ state }) => state === 'INVESTIGATE_DB',
    filter: [{ kind: 'state', oneOf: ['INVESTIGATE_DB'] }],
  },
  profiles: {
    isAsked: () => true,
    isMissing: ({ issues }) => issues.includes('NO_PROFILE_EVIDENCE'),
    filter: [{ kind: 'issue', oneOf: ['NO_PROFILE_EVIDENCE'] }],
  },
  'outlook-versions': {
    isAsked: ({ newestEvidence }) => newestEvidence !== null,
    isMissing: ({ outlook }) => outlook === null,
    filter: [{ kind: 'outlook', oneOf: [null] }, { kind: 'has-evidence' }],
  },
};
