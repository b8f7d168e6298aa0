import type { IsoTime } from '../shared/dates.ts';
import type { StatusValue } from './task.ts';
import type { UserTask } from './user-task.ts';

/** The stop rule of a wave: more than the share of the settings of all verifications failed (domain.md 7.1). */
export type StopReport = {
  /** People whose work was proven right or wrong. */
  readonly judged: number;
  /** Those of them who were proven wrong, and not right since: somebody who is worked on again is still one. */
  readonly failures: number;
  /** True while the wave is paused: the rule holds and nobody has said that it goes on. */
  readonly isPaused: boolean;
  /** Who said last that it goes on; null when nobody did, or more failed since. */
  readonly resumed: { readonly at: IsoTime; readonly by: string | null; readonly reason: string } | null;
};

/** That a wave goes on although the rule holds it. */
export type Resumption = {
  readonly wave: number;
  /** The name of the wave then: its number can change with the plan. */
  readonly name: string;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly reason: string;
  /** How many verifications had failed; more of them stop the wave again. */
  readonly failures: number;
};

/** How a verification went: `right` the array was seen, `wrong` an old name was. */
export type Verdict = 'right' | 'wrong';

/** What a status says about the work, when something has proven it; null when it says nothing new. */
export function verdictOf({ status, reason, proof }: Pick<StatusValue, 'status' | 'reason' | 'proof'>): Verdict | null {
  if (status === 'verified') return 'right';
  if (status === 'reverted') return 'wrong';
  return status === 'failed' && (reason === 'still-old-name' || proof !== null) ? 'wrong' : null;
}

/**
 * How the verification of a person went: wrong when that of any device did, right when the person is verified; null while
 * there is none. `lastOf` is the last verdict that events hold for a device, because a new status covers an old verdict.
 */
export function judgeUser(
  { devices, status }: Pick<UserTask, 'devices' | 'status'>,
  lastOf: (device: string) => Verdict | null,
): Verdict | null {
  const isWrong = devices.some((view) => {
    if (view.status === 'exempt') return false;
    const own = view.said === null ? null : verdictOf(view.said);
    return (own ?? (view.status === 'verified' ? 'right' : lastOf(view.device))) === 'wrong';
  });
  return isWrong ? 'wrong' : status === 'verified' ? 'right' : null;
}

/**
 * Whether the rule holds a wave. `stopPercent` is the share of failures that is still borne; `resumptions` are all that was
 * said about going on, in the order of time.
 */
export function applyStopRule(
  wave: { readonly name: string; readonly judged: number; readonly failures: number },
  stopPercent: number,
  resumptions: readonly Resumption[],
): StopReport {
  const { judged, failures } = wave;
  const isHeld = failures * 100 > stopPercent * judged;
  const last = resumptions.findLast(({ name }) => name === wave.name);
  const isResumed = last !== undefined && last.failures >= failures;
  return {
    ...{ judged, failures },
    isPaused: isHeld && !isResumed,
    resumed: isHeld && isResumed ? { at: last.at, by: last.by, reason: last.reason } : null,
  };
}
