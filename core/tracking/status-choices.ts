import { type SettableStatus, settableStatuses, type TaskStatus } from './task-status.ts';
import { type RefusedTransition, refuseTransition, type TransitionFacts } from './transitions.ts';

/** A status that people can give, and why not here; null when they may. */
export type StatusChoice = { readonly status: SettableStatus; readonly refused: RefusedTransition | null };

/**
 * Every status that people can give, for work that stands on several devices: it may be given when one of them may have it.
 * `from` null is a device about which nothing was said.
 */
export function statusChoices(from: readonly (TaskStatus | null)[], facts: TransitionFacts): readonly StatusChoice[] {
  const starts = from.length === 0 ? [null] : from;
  return settableStatuses.map((status) => {
    const refusals = starts.map((start) => refuseTransition(start ?? 'not-planned', status, facts));
    return { status, refused: refusals.includes(null) ? null : (refusals[0] ?? null) };
  });
}
