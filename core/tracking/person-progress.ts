import { type DayNumber, dayNumber, type IsoTime } from '../shared/dates.ts';
import type { BurnPerson } from './burn-down.ts';
import type { TaskStatus } from './task-status.ts';
import type { DeviceView, UserTask } from './user-task.ts';

/** Since when a person's work is reported and verified, and whether anybody has begun with it. */
export type PersonProgress = BurnPerson & {
  /** True when work was said about the person, or a scan of the wave's first day or later shows it right. */
  readonly isBegun: boolean;
};

/**
 * How far a person of a wave is, by what is known today: work that a scan has refuted was never done. What was verified without
 * a report counts as reported on the same day. `dayOf` gives the day of a moment where people work.
 */
export function personProgress(
  { status, devices, wave }: Pick<UserTask, 'status' | 'devices' | 'wave'>,
  dayOf: (time: IsoTime) => DayNumber,
): PersonProgress {
  const counted = devices.filter((view) => view.status === 'done' || view.status === 'verified');
  const verified = status === 'verified' ? latest(counted.map((view) => verifiedOn(view, dayOf))) : null;
  const reported =
    status === 'done' || status === 'verified' ? latest(counted.map((view) => reportedOn(view, dayOf))) : null;
  const isSaid = devices.some(({ said }) => said !== null && workStatuses.has(said.status));
  const isSeen = verified !== null && wave !== null && verified >= dayNumber(wave.start);
  return {
    reported: reported !== null && verified !== null ? Math.min(reported, verified) : reported,
    verified,
    isBegun: isSaid || isSeen,
  };
}

/** The statuses that tell of work, or of trying; who is informed is not yet worked on. */
const workStatuses: ReadonlySet<TaskStatus> = new Set([
  ...(['in-progress', 'done', 'verified', 'failed', 'postponed', 'no-contact'] as const),
  ...(['waiting', 'skipped', 'reverted'] as const),
]);

function reportedOn(view: DeviceView, dayOf: (time: IsoTime) => DayNumber): DayNumber | null {
  const workedAt = view.said?.workedAt ?? null;
  if (workedAt !== null) return dayOf(workedAt);
  return view.status === 'done' && view.said !== null ? dayOf(view.said.at) : verifiedOn(view, dayOf);
}

function verifiedOn({ said, evidence, status }: DeviceView, dayOf: (time: IsoTime) => DayNumber): DayNumber | null {
  if (status !== 'verified') return null;
  const at = said?.status === 'verified' ? (said.proof?.seenAt ?? said.at) : (evidence?.seenAt ?? null);
  return at === null ? null : dayOf(at);
}

/** The last of them; null when there is none, or one is not known. */
function latest(days: readonly (DayNumber | null)[]): DayNumber | null {
  const known = days.filter((day) => day !== null);
  if (known.length === 0 || known.length < days.length) return null;
  return known.reduce((most, day) => Math.max(most, day));
}
