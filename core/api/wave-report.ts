import type { GroupReport, RefusedMove, UnplannedCode } from '../planning/plan.ts';
import type { WaveHead } from '../planning/wave-heads.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

export type { MoveEffect, MoveRefusal, SplitPermission, WaveShift } from '../planning/move-effect.ts';
export type { CardPerson, WaveCard, WaveCards } from '../planning/wave-cards.ts';
export type { WaveHead } from '../planning/wave-heads.ts';

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

/** The groups of the plan in force that are too large for a wave, or that are in several. */
export type GroupsReport = {
  /** How many there are; the list below ends at 500. */
  readonly total: number;
  /** As in the plan, with the first hundred members and cuts; `users` and `cutCount` tell how many there are. */
  readonly groups: readonly (GroupReport & { readonly users: number; readonly cutCount: number })[];
  /** The names of everybody whom the list mentions, by alias. Somebody who is gone since has no entry. */
  readonly names: Readonly<Record<string, string>>;
};
