import type { IsoDate } from '../shared/dates.ts';
import type { RefusedMove, UnplannedCode } from './plan.ts';
import type { FindingKey, PlanTotals, Sides, StepPlace, WaveLoad } from './plan-difference.ts';

/**
 * What is different between two plans, in a size that a page can show however many people there are: everything is counted,
 * and of long lists the first are given.
 */
export type PlanDigest = {
  /** How the plans are called, for people: `Signed off`, `the plan in force`. */
  readonly labels: Sides<string>;
  /** True when nothing is different, leaving settings and labels aside. */
  readonly isSame: boolean;
  readonly totals: Sides<PlanTotals>;
  /** Days by which the last day moves, later or (negative) earlier; null when one of the plans has no last day. */
  readonly endShiftDays: number | null;
  /** People who are in a wave of another number or site, by where they were and where they are to be. */
  readonly moved: PeopleDigest<MoveGroup>;
  /** People who stay in their wave, whose days are others, by wave. */
  readonly shifted: PeopleDigest<MoveGroup>;
  /** People in a wave of the later plan only, by why the earlier one has them in none. */
  readonly newlyPlanned: PeopleDigest<ReasonGroup>;
  /** People in a wave of the earlier plan only, by why the later one has them in none. */
  readonly noLongerPlanned: PeopleDigest<ReasonGroup>;
  /** By number; without those for which only the time that is left of the day is different. */
  readonly waves: Some<Pair<WaveLoad>>;
  /** By id. */
  readonly steps: Some<Pair<StepPlace>>;
  readonly findings: { readonly opened: Some<FindingKey>; readonly closed: Some<FindingKey> };
  /** Wishes of the settings that a rule forbids in one of the plans only. */
  readonly refused: { readonly opened: Some<RefusedMove>; readonly closed: Some<RefusedMove> };
  /** What became of the settings, as sentences without a capital or full stop. */
  readonly settings: readonly string[];
};

/** The first of a list, and how many it has. */
export type Some<Item> = { readonly total: number; readonly items: readonly Item[] };

/** Something in one plan or both; null where a plan does not have it, at most on one side. */
export type Pair<Value> = { readonly before: Value | null; readonly after: Value | null };

/** People in groups. */
export type PeopleDigest<Group> = {
  /** How many people there are. */
  readonly people: number;
  /** How many of them the search for a name left; all of them without a search. */
  readonly found: number;
  /** Of those who were found, the largest group first. */
  readonly groups: Some<Group>;
};

/** People who go from the same wave to the same wave. */
export type MoveGroup = { readonly from: WavePlace; readonly to: WavePlace; readonly people: Some<DigestPerson> };

/** People who are in no wave of one of the plans for the same reason; null when that plan does not mention them. */
export type ReasonGroup = { readonly code: UnplannedCode | null; readonly people: Some<DigestPerson> };

/** A wave as the place of somebody. */
export type WavePlace = {
  readonly wave: number;
  readonly name: string;
  readonly site: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
};

export type DigestPerson = {
  readonly mailboxId: number;
  readonly alias: string;
  /** The display name; the alias without one, and for somebody who is no longer in the inventory. */
  readonly name: string;
  /** Why the later plan has the person there, in plain sentences; for those who are in a wave of one plan only, also where. */
  readonly why: string;
};
