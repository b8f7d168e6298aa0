import type { RefusedMove, UnplannedCode } from '../planning/plan.ts';
import type { PlanTotals, WaveLoad } from '../planning/plan-difference.ts';
import type { PlanDigest, Some } from '../planning/plan-digest.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

export type {
  DigestPerson,
  MoveGroup,
  Pair,
  PeopleDigest,
  PlanDigest,
  ReasonGroup,
  Some,
  WavePlace,
} from '../planning/plan-digest.ts';

/** What a new plan would be, and what it would do to the plan in force. */
export type PlanPreview = {
  readonly asOf: IsoDate;
  /** Of the new plan; `plan.compute` takes it as what is expected. */
  readonly hash: string;
  /** When the plan in force was made and by whom; null while there is none. */
  readonly inForce: { readonly at: IsoTime; readonly by: string | null } | null;
  /** True when computing the plan would store nothing: people, dates, findings and settings are the same. */
  readonly isSame: boolean;
  readonly totals: PlanTotals;
  /** By number. */
  readonly waves: Some<WaveLoad>;
  /** What changes; null while there is no plan in force. */
  readonly changes: PlanDigest | null;
  /** Who is pinned to a wave, by alias, and whether the new plan has them there. */
  readonly pins: { readonly kept: number; readonly lost: number; readonly people: Some<PinReport> };
  /** The locked waves of the new plan, by number. */
  readonly locked: Some<WaveLoad>;
  /** What the settings ask for and a rule forbids; what the plan in force refuses too comes last. */
  readonly refused: Some<RefusedMove & { readonly isNew: boolean }>;
  /** Users in no wave of the new plan, by the reason; the most common first. */
  readonly unplanned: readonly { readonly code: UnplannedCode; readonly users: number }[];
};

export type PinReport = { readonly alias: string; readonly wave: number; readonly isKept: boolean };
