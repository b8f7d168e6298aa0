import type { Wave } from '../../../core/planning/plan.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import type { TaskBoard } from '../tracking/task-board.ts';

/** A wave that leaves: who is in it, as what, and what is known of the project at that moment. */
export type LeavingWave = {
  readonly uid: string;
  readonly wave: Wave;
  /** The members who are still in the project, in the order of the wave. */
  readonly people: readonly number[];
  readonly stored: StoredPlan;
  readonly board: TaskBoard;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly recipient: string | null;
};
