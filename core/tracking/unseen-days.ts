import { daysBetween, type IsoDate } from '../shared/dates.ts';
import type { DeviceView } from './user-task.ts';

/**
 * Days since the work on a device was reported, counted at the end of `asOf`, while no proof has come; null for a device whose
 * work is not reported, or is proven.
 */
export function unseenDays({ status, said }: Pick<DeviceView, 'status' | 'said'>, asOf: IsoDate): number | null {
  if (status !== 'done' || said?.workedAt == null) return null;
  return Math.max(0, daysBetween(said.workedAt, asOf));
}
