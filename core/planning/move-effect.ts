import type { PermissionRight } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { RuleId } from './plan.ts';
import type { Sides } from './plan-difference.ts';

/** What people are to do in the plan: be in that wave. */
export type MoveRequest = {
  /** Mailbox ids; the order does not matter. */
  readonly people: readonly number[];
  /** The number of the wave that they are to be in. */
  readonly wave: number;
  /** True moves the groups of these people as a whole; false parts them from everybody who is not named. */
  readonly whole: boolean;
};

/** What a move does, or the rules that forbid it. When anybody is refused, nothing is moved. */
export type MoveEffect = {
  /** Everybody who changes the wave, by alias; without those who are there already. */
  readonly moved: readonly MovedMember[];
  /** Others of the same groups who are not named, by alias: with `whole` they go along, without they stay. */
  readonly companions: readonly MovedMember[];
  readonly refused: readonly MoveRefusal[];
  /** The wave that they come to; null when there is none of that number. */
  readonly to: WaveShift | null;
  /** The waves that they leave, by number. */
  readonly from: readonly WaveShift[];
  /** Days by which all of them are done later, or (negative) earlier; null when it differs or nobody moves. */
  readonly shiftDays: number | null;
  /** Permissions that no longer keep people together, because the move parts them; strongest first. */
  readonly splits: readonly SplitPermission[];
  /** What is not forbidden and worth a thought, as sentences: a full wave, an early large one, a blackout. */
  readonly warnings: readonly string[];
  /** The move in one or two sentences: what happens, and what becomes of the waves. */
  readonly summary: string;
};

export type MovedMember = { readonly mailboxId: number; readonly alias: string; readonly name: string };

/** Why somebody cannot be moved. */
export type MoveRefusal = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly name: string;
  readonly rule: RuleId;
  /** One sentence for people. */
  readonly reason: string;
  /** The first wave that would take the person; null when none does. */
  readonly instead: number | null;
  /** The step of the plan that stands in the way, such as the rebind; null when none does. */
  readonly step: string | null;
};

/** A wave before and after a move. */
export type WaveShift = {
  readonly number: number;
  readonly name: string;
  readonly start: IsoDate;
  readonly users: Sides<number>;
  readonly minutes: Sides<number>;
  readonly capacityMinutes: number;
  /** The most users that the wave may hold; null for any number. */
  readonly userLimit: number | null;
};

/** A permission between somebody who is moved alone and somebody who stays. */
export type SplitPermission = {
  /** Alias and name of who holds it. */
  readonly holder: string;
  readonly holderName: string;
  /** Alias and name of the mailbox that it opens. */
  readonly mailbox: string;
  readonly mailboxName: string;
  readonly right: PermissionRight;
};
