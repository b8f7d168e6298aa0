import { expect, it } from 'vitest';
import { statusChoices } from '../../../core/tracking/status-choices.ts';
import type { TaskStatus } from '../../../core/tracking/task-status.ts';
import type { TransitionFacts } from '../../../core/tracking/transitions.ts';

const free: TransitionFacts = { state: 'PROFILE_UPDATE', isWavePaused: false };

function refusedOf(from: readonly (TaskStatus | null)[], facts: TransitionFacts = free): readonly string[] {
  return statusChoices(from, facts).flatMap(({ status, refused }) =>
    refused === null ? [] : [`${status} ${refused.rule}`],
  );
}

it('a status may be given when one of the devices may have it', () => {
  expect([
    refusedOf(['planned']),
    refusedOf(['exempt', 'verified']),
    refusedOf([null]),
    refusedOf([]),
    refusedOf(['planned'], { ...free, isWavePaused: true }),
    refusedOf(['planned', 'informed'], { state: 'REBIND_ONLY', isWavePaused: true }),
  ]).toEqual([
    [],
    [...['informed TABLE', 'done TABLE', 'waiting TABLE', 'no-contact TABLE', 'postponed TABLE', 'skipped TABLE']],
    ['planned TABLE'],
    ['planned TABLE'],
    ['informed PAUSED', 'in-progress PAUSED'],
    ['in-progress R6', 'done R6'],
  ]);
});
