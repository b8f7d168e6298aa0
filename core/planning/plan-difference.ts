import type { ProfileMethod } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { StepKind, StepStatus } from './plan.ts';

/**
 * What is different between two plans, `before` and `after` in every pair. Compared the other way round it is the same with
 * both sides exchanged.
 */
export type PlanDifference = {
  /** How the plans are called, for people: `Baseline`, `Today`. */
  readonly labels: Sides<string>;
  readonly totals: Sides<PlanTotals>;
  /** Days by which the last day moves, later or (negative) earlier; null when one of the plans has no last day. */
  readonly endShiftDays: number | null;
  /** By alias. */
  readonly moved: readonly MovedPerson[];
  readonly newlyPlanned: readonly PlannedPerson[];
  readonly noLongerPlanned: readonly PlannedPerson[];
  /** By number. */
  readonly waves: Changes<WaveLoad>;
  /** By id. */
  readonly steps: Changes<StepPlace>;
  /** Null unless the findings of both plans were given; by id, site and subject. */
  readonly findings: { readonly opened: readonly FindingKey[]; readonly closed: readonly FindingKey[] } | null;
};

export type Sides<Value> = { readonly before: Value; readonly after: Value };

export type Changes<Value> = {
  readonly added: readonly Value[];
  readonly removed: readonly Value[];
  /** In both plans, but not the same. */
  readonly changed: readonly Sides<Value>[];
};

export type PlanTotals = {
  readonly start: IsoDate;
  /** The last day of a step or a wave; null when nothing is dated. */
  readonly end: IsoDate | null;
  readonly users: number;
  readonly unplanned: number;
  readonly waves: number;
  readonly steps: number;
  readonly minutes: number;
};

/** Where somebody is planned. `start` and `end` are those of the wave. */
export type Place = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly wave: number;
  readonly name: string;
  readonly site: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
};

/** Somebody whose wave, site or days are not the same. */
export type MovedPerson = Sides<Place>;

/** Somebody who is in a wave of one plan only. */
export type PlannedPerson = Place & {
  /** Why the other plan has the person in no wave, as a sentence; null when it does not mention the person. */
  readonly reason: string | null;
};

export type WaveLoad = {
  readonly number: number;
  readonly name: string;
  readonly site: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly method: ProfileMethod;
  readonly users: number;
  readonly minutes: number;
  readonly capacityMinutes: number;
};

export type StepPlace = {
  readonly id: string;
  readonly kind: StepKind;
  readonly site: string;
  readonly target: string;
  readonly date: IsoDate | null;
  readonly status: StepStatus;
};

/** What identifies a finding. */
export type FindingKey = { readonly id: string; readonly site: string | null; readonly subject: string };
