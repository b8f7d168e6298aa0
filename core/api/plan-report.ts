import type {
  GroupReport,
  RefusedMove,
  SitePlan,
  StepKind,
  StepStatus,
  UnplannedUser,
  Wave,
} from '../planning/plan.ts';
import type { PlanTotals } from '../planning/plan-difference.ts';
import type { PlanVersion } from '../planning/plan-version.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

export type { PlanVersion } from '../planning/plan-version.ts';

/** A step of the plan (product.md 4). */
export type StepReport = {
  readonly id: string;
  readonly kind: StepKind;
  readonly site: string;
  /** What the step acts on: a database, the FQDN of an array, a server, the name of a wave, else the site. */
  readonly target: string;
  /** Null when the step cannot be dated; `note` says why. */
  readonly date: IsoDate | null;
  readonly status: StepStatus;
  /** Who said so, and when; null while nobody did. */
  readonly by: string | null;
  readonly at: IsoTime | null;
  readonly dependsOn: readonly string[];
  /** For the Exchange Management Shell; null when there is nothing to type. */
  readonly command: string | null;
  readonly verify: string;
  readonly rollback: string;
  readonly note: string;
};

/** The chain of one site. */
export type SitePlanReport = Omit<SitePlan, 'steps'> & { readonly steps: readonly StepReport[] };

/** A wave; `start` and `end` are inclusive days of its site, `members` aliases. */
export type WaveReport = Omit<Wave, 'members'> & { readonly members: readonly string[] };

/** Somebody who is in no wave, and why. */
export type UnplannedReport = Omit<UnplannedUser, 'mailboxId'>;

/** The plan (product.md 4, `plan --json`). */
export type PlanReport = {
  readonly asOf: IsoDate;
  readonly start: IsoDate;
  readonly sites: readonly SitePlanReport[];
  readonly waves: readonly WaveReport[];
  readonly unplanned: readonly UnplannedReport[];
  readonly refused: readonly RefusedMove[];
  readonly groups: readonly GroupReport[];
  /** 64 hex digits of everything but what was said about steps: equal hashes, equal plans. */
  readonly hash: string;
};

/** Why somebody is in a wave, or in none. */
export type PlacementReport = {
  readonly alias: string;
  /** Null for somebody in no wave. */
  readonly wave: number | null;
  readonly explanation: string;
};

/** A plan with what it comes to. */
export type PlanHead = PlanVersion & { readonly totals: PlanTotals };

/** The plan in force, null before the first, and its versions, newest first. */
export type PlanHeads = { readonly inForce: PlanHead | null; readonly versions: readonly PlanHead[] };

/** The baseline that was saved last beside the plan in force; null where there is none. */
export type BaselineReport = {
  readonly baseline: PlanHead | null;
  readonly inForce: PlanHead | null;
  /** Days by which the plan in force ends later, or (negative) earlier, than the baseline; null when that is not known. */
  readonly endShiftDays: number | null;
};

/** The versions of the plan, oldest first; the plan in force is not among them. */
export type PlanVersionList = { readonly versions: readonly PlanVersion[] };
