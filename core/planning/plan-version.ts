import type { Settings } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { Plan } from './plan.ts';
import type { FindingKey } from './plan-difference.ts';

/**
 * The plan in force, the plan as it was signed off, or another one: tried out with other settings, or in force before a
 * version took its place.
 */
export const planKinds = ['working', 'baseline', 'what-if'] as const;

export type PlanKind = (typeof planKinds)[number];

/** What is known about a stored plan without reading it. */
export type PlanVersion = {
  readonly kind: PlanKind;
  /** Null for the plan in force. Unique without regard to case. */
  readonly name: string | null;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly asOf: IsoDate;
  /** 64 hex digits: equal hashes, equal plans. */
  readonly hash: string;
};

/** A plan with what it was computed with. */
export type StoredPlan = PlanVersion & {
  readonly settings: Settings;
  /** The open findings of that time. */
  readonly findings: readonly FindingKey[];
  readonly plan: Plan;
};
