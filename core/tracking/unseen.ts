import { daysBetween, type IsoDate } from '../shared/dates.ts';
import { isLater, type UtcOf } from './evidence-time.ts';
import type { DeviceView, UserTask } from './user-task.ts';

/** When reported work should have been seen by a scan. */
export type UnseenRule = {
  readonly asOf: IsoDate;
  /** `tracking.notSeenDays` of the settings. */
  readonly notSeenDays: number;
  readonly utcOf: UtcOf;
};

/**
 * True for a person whose work is reported on all that is open, on a device more than the days of the rule ago, and no scan
 * has seen that device since.
 */
export function isUnseen({ status, devices }: Pick<UserTask, 'status' | 'devices'>, rule: UnseenRule): boolean {
  return status === 'done' && devices.some((view) => (unseenDaysOf(view, rule) ?? 0) > rule.notSeenDays);
}

/** Days since the work was reported while no newer scan has seen the device; null where that is not the question. */
export function unseenDaysOf(view: DeviceView, { asOf, utcOf }: Omit<UnseenRule, 'notSeenDays'>): number | null {
  const workedAt = view.said?.workedAt ?? null;
  if (view.status !== 'done' || workedAt === null) return null;
  const isSeen = view.evidence !== null && isLater(view.evidence.seenAt, workedAt, utcOf);
  return isSeen ? null : Math.max(0, daysBetween(workedAt, asOf));
}
