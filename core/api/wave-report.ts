import type { Risk } from '../classification/risk.ts';
import type { GroupReport, RefusedMove, StepStatus, UnplannedCode, Wave } from '../planning/plan.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

export type { MoveEffect, MoveRefusal, SplitPermission, WaveShift } from '../planning/move-effect.ts';

/** The waves of the plan in force without their people, who come with `plan.cards`. */
export type WavesReport = {
  readonly asOf: IsoDate;
  /** The first day on which anything happens. */
  readonly start: IsoDate;
  /** By number. */
  readonly waves: readonly WaveHead[];
  /** Users in waves. */
  readonly users: number;
  /** Users in no wave, by the reason; the most common first. */
  readonly unplanned: readonly { readonly code: UnplannedCode; readonly users: number }[];
  /** What the helpdesk gives on a working day. */
  readonly minutesPerDay: number;
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  readonly workingDays: readonly number[];
  readonly blackouts: readonly BlackoutReport[];
  /** What the settings asked for when the plan was made and a rule forbade. */
  readonly refused: readonly RefusedMove[];
  readonly age: PlanAge;
};

/** A closed time, both ends inclusive; null where it holds for all sites or waves. */
export type BlackoutReport = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly site: string | null;
  readonly wave: number | null;
  readonly reason: string | null;
};

export type WaveHead = Omit<Wave, 'members'> & {
  /** The most users that it may hold. */
  readonly userLimit: number;
  /** How many of its users are pinned to it. */
  readonly pinned: number;
  /** How many of its users have each risk. */
  readonly risks: Readonly<Record<Risk, number>>;
  /** The step of the plan that carries it out, and what was said about it. */
  readonly step: string;
  readonly status: StepStatus;
};

/** Whether the plan still says what it would say if it were made now. */
export type PlanAge = {
  /** When it was made, or changed by hand last. */
  readonly at: IsoTime;
  readonly by: string | null;
  /** How often people were moved by hand or a wave locked since it was computed. */
  readonly edits: number;
  /** What happened since that a new plan would take into account, as words: `imported 3 files`, `the settings of pilot`. */
  readonly since: readonly string[];
};

/** The people of a wave as cards, or those of no wave. */
export type WaveCards = {
  /** Null for those who are in no wave. */
  readonly wave: number | null;
  readonly cards: readonly WaveCard[];
};

/**
 * A card of the board.
 *
 * - `group` people who stay together
 * - `department` people of one department (or database, without one) whom nothing ties together
 * - `person` one user
 * - `unplanned` users in no wave for the same reason at the same site or database; it cannot be moved
 */
export type WaveCard = {
  /** Stays the same over moves of others. */
  readonly key: string;
  readonly kind: 'group' | 'department' | 'person' | 'unplanned';
  readonly title: string;
  /** What tells it apart, in a few words: databases, who is with whom, the reason. */
  readonly detail: string;
  readonly users: number;
  readonly minutes: number;
  /** The worst of its people. */
  readonly risk: Risk;
  /** True when everybody on it is pinned. */
  readonly isPinned: boolean;
  /** Its people by alias; of an `unplanned` card the first hundred. */
  readonly people: readonly CardPerson[];
  /** The reason of an `unplanned` card; null on others. */
  readonly code: UnplannedCode | null;
};

export type CardPerson = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly name: string;
  readonly department: string | null;
  readonly database: string | null;
  /** The method of the wave that the person needs; null when none is known. */
  readonly method: ProfileMethod | null;
  readonly risk: Risk;
  readonly isPinned: boolean;
  readonly isVip: boolean;
  /** The first day that the rebind of the database allows; null when nothing is rebound or there is no such day. */
  readonly notBefore: IsoDate | null;
};

/** The groups of the plan in force that are too large for a wave, or that are in several. */
export type GroupsReport = {
  /** How many there are; the list below ends at 500. */
  readonly total: number;
  /** As in the plan, with the first hundred members and cuts; `users` and `cutCount` tell how many there are. */
  readonly groups: readonly (GroupReport & { readonly users: number; readonly cutCount: number })[];
  /** The names of everybody whom the list mentions, by alias. Somebody who is gone since has no entry. */
  readonly names: Readonly<Record<string, string>>;
};
