import type { IsoDate } from '../shared/dates.ts';
import type { PlannedArray } from './plan.ts';

/** The gates of a site in the order of work: what a bead of the plan page stands for (ux.md 5). */
export const gateNames = ['balancer', 'dns', 'array', 'databases', 'autodiscover', 'waves', 'retire'] as const;

export type GateName = (typeof gateNames)[number];

/**
 * How far a gate is.
 *
 * - `done` every step of it was carried out, or the inventory shows that there is nothing to do
 * - `in-progress` some of its steps were carried out
 * - `next` none was, and one of them can be now
 * - `waits` its steps stand on others, or something has to be found out first
 * - `blocked` the first gate of a site that an open blocker stops, and the array of a site that has none
 * - `exempt` it is not for this site
 */
export type GateState = 'done' | 'in-progress' | 'next' | 'waits' | 'blocked' | 'exempt';

/**
 * Why a gate is as it is where its steps do not tell.
 *
 * - `blocker` open findings stop the site
 * - `no-array` the site has no array, and none is planned
 * - `one-server` one Client Access server needs no balancer
 * - `in-use` the array exists, and the plan asks for nothing more
 * - `nothing-left` nobody and nothing needs it
 * - `unclear` databases that something is to be found out about first
 * - `held` users who are in no wave although there is something to do or to find out
 * - `stays` no server of the site is to be retired
 */
export type GateReason =
  | 'blocker'
  | 'no-array'
  | 'one-server'
  | 'in-use'
  | 'nothing-left'
  | 'unclear'
  | 'held'
  | 'stays';

/** An open finding that stops a site: its id, such as `F13`, and what it says. */
export type GateFinding = { readonly id: string; readonly message: string };

export type Gate = {
  readonly name: GateName;
  readonly state: GateState;
  /** Null where its steps tell; `stays` also beside the steps of a site that keeps its servers. */
  readonly reason: GateReason | null;
  /** The days of what is left, of a gate that is done those of its steps; null when nothing of it has a date. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Databases, waves, servers to be retired, else steps: those that are left, and all. Users where they are held. */
  readonly left: number;
  readonly total: number;
  /** True when what exists is to be confirmed and nothing set up. */
  readonly isConfirmation: boolean;
  /** Ids of its steps, in the order of work. */
  readonly steps: readonly string[];
  /** The step of it that comes next, of a gate that is done its last; null without steps. */
  readonly step: string | null;
  /** What blocks it; empty unless it is blocked. */
  readonly findings: readonly GateFinding[];
};

/** The chain of a site, one gate of each name in the order of work. */
export type SiteGates = {
  readonly site: string;
  /** Null when the site has no array and none is planned. */
  readonly array: PlannedArray | null;
  readonly gates: readonly Gate[];
};
