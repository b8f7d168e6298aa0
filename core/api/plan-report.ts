import type {
  GroupReport,
  PlannedArray,
  RefusedMove,
  StepKind,
  StepStatus,
  UnplannedCode,
  WaveKind,
} from '../planning/plan.ts';
import type { PlanVersion } from '../planning/plan-version.ts';
import type { ProfileMethod } from '../settings/settings.ts';
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
export type SitePlanReport = {
  readonly site: string;
  readonly timeZone: string | null;
  readonly array: PlannedArray | null;
  readonly blockers: readonly string[];
  readonly steps: readonly StepReport[];
};

/** A wave; `start` and `end` are inclusive days of its site. */
export type WaveReport = {
  readonly number: number;
  readonly name: string;
  readonly kind: WaveKind;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly method: ProfileMethod;
  readonly site: string;
  readonly isOutlook2003: boolean;
  readonly isLocked: boolean;
  readonly users: number;
  readonly profiles: number;
  readonly minutes: number;
  readonly capacityMinutes: number;
  /** Aliases. */
  readonly members: readonly string[];
};

/** Somebody who is in no wave, and why. */
export type UnplannedReport = { readonly alias: string; readonly code: UnplannedCode; readonly reason: string };

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

/** The versions of the plan, oldest first; the plan in force is not among them. */
export type PlanVersionList = { readonly versions: readonly PlanVersion[] };
