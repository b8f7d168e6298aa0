import type { TaskStatus } from './task-status.ts';

/**
 * The status of a user, from those of the devices: what needs somebody most. A user is verified when every device is, or is
 * exempt; done when nothing but proof is missing. Null when there is no device with anything to do.
 */
export function statusOfUser(devices: readonly TaskStatus[]): TaskStatus | null {
  return mostUrgentFirst.find((status) => devices.includes(status)) ?? null;
}

/** What needs somebody most comes first; what is closed comes last. */
export const mostUrgentFirst = [
  'reverted',
  'failed',
  'in-progress',
  'waiting',
  'no-contact',
  'postponed',
  'skipped',
  'informed',
  'planned',
  'not-planned',
  'done',
  'verified',
  'exempt',
] as const satisfies readonly TaskStatus[];
