import type { UserState } from '../classification/states.ts';
import { assertNever } from '../shared/assert.ts';
import { type SettableStatus, type TaskStatus, taskStatusWords } from './task-status.ts';

/**
 * From which status people may go to which (domain.md 7.3): the one table. What is not here is refused. A status may always be
 * given again, to correct what was said with it.
 */
export const allowedTransitions: Readonly<Record<TaskStatus, readonly SettableStatus[]>> = {
  'not-planned': [
    'informed',
    'in-progress',
    'done',
    'waiting',
    'no-contact',
    'postponed',
    'skipped',
    'failed',
    'exempt',
  ],
  planned: ['informed', 'in-progress', 'done', 'waiting', 'no-contact', 'postponed', 'skipped', 'failed', 'exempt'],
  informed: ['planned', 'in-progress', 'done', 'waiting', 'no-contact', 'postponed', 'skipped', 'failed', 'exempt'],
  'in-progress': ['planned', 'informed', 'done', 'waiting', 'no-contact', 'postponed', 'skipped', 'failed', 'exempt'],
  done: ['planned', 'in-progress', 'waiting', 'no-contact', 'postponed', 'skipped', 'failed', 'exempt'],
  waiting: ['planned', 'informed', 'in-progress', 'done', 'no-contact', 'postponed', 'skipped', 'failed', 'exempt'],
  'no-contact': ['planned', 'informed', 'in-progress', 'done', 'waiting', 'postponed', 'skipped', 'failed', 'exempt'],
  postponed: ['planned', 'informed', 'in-progress', 'done', 'waiting', 'no-contact', 'skipped', 'failed', 'exempt'],
  skipped: ['planned', 'informed', 'in-progress', 'done', 'waiting', 'no-contact', 'postponed', 'failed', 'exempt'],
  failed: ['planned', 'informed', 'in-progress', 'done', 'waiting', 'no-contact', 'postponed', 'skipped', 'exempt'],
  exempt: ['planned'],
  verified: ['in-progress', 'failed'],
  reverted: [
    'planned',
    'informed',
    'in-progress',
    'done',
    'waiting',
    'no-contact',
    'postponed',
    'skipped',
    'failed',
    'exempt',
  ],
};

/** What a change of status is judged by, besides the status that it starts from. */
export type TransitionFacts = {
  readonly state: UserState;
  /** True while the stop rule holds the person's wave. */
  readonly isWavePaused: boolean;
};

/** Why a change of status is refused, in words that end a sentence's thought. */
export type RefusedTransition = {
  /** `TABLE` the table does not have it, `R6` the profile is frozen until its database is bound, `PAUSED` the stop rule holds. */
  readonly rule: 'TABLE' | 'R6' | 'PAUSED';
  readonly reason: string;
};

/** Whether somebody may give that status; null when they may. */
export function refuseTransition(
  from: TaskStatus,
  to: SettableStatus,
  { state, isWavePaused }: TransitionFacts,
): RefusedTransition | null {
  if (from !== to && !allowedTransitions[from].includes(to))
    return { rule: 'TABLE', reason: `From “${taskStatusWords[from]}” a task does not go to “${taskStatusWords[to]}”.` };
  const isWork = to === 'in-progress' || to === 'done';
  if (isWork && (state === 'REBIND_ONLY' || state === 'WAIT_ARRAY_REBIND_ONLY'))
    return {
      rule: 'R6',
      reason:
        'The profile names the array and the database does not: a repair would take it back. Rebind the database first.',
    };
  const isStart = (from === 'planned' || from === 'not-planned') && (to === 'informed' || to === 'in-progress');
  if (isWavePaused && isStart)
    return {
      rule: 'PAUSED',
      reason: 'The wave is paused, because too many verifications failed. The progress page says more.',
    };
  return null;
}

/** What stands in the way of success although the change is allowed; null when nothing does. */
export function warnOfTransition(to: SettableStatus, { state }: Pick<TransitionFacts, 'state'>): string | null {
  switch (to) {
    case 'in-progress':
    case 'done':
      return state.startsWith('REBIND_THEN') || state.startsWith('WAIT_ARRAY')
        ? 'The database is still bound to another server: a profile repaired now names that server again.'
        : null;
    case 'planned':
    case 'informed':
    case 'waiting':
    case 'no-contact':
    case 'postponed':
    case 'skipped':
    case 'failed':
    case 'exempt':
      return null;
    default:
      return assertNever(to, 'status');
  }
}
