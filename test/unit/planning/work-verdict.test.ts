import { describe, expect, it } from 'vitest';
import type { UserMethod } from '../../../core/classification/method.ts';
import { type UserState, userStates } from '../../../core/classification/states.ts';
import { waveMethod, workVerdict } from '../../../core/planning/work-verdict.ts';
import { nordwindInput } from '../../factories/plan-inputs.ts';

const [sample] = nordwindInput().users;

describe('what a state asks of the plan', () => {
  it('is work for …UPDATE, a reason for those to be looked at, and nothing for the rest', () => {
    expect(userStates.map((state) => `${state} ${verdictOf(state, 'M1')}`)).toEqual([
      'DONE null',
      'DONE_NO_PROFILE null',
      'PROFILE_UPDATE work',
      'VERIFY verify',
      'INVESTIGATE_PROFILE investigate',
      'REBIND_ONLY frozen',
      'REBIND_THEN_UPDATE work',
      'REBIND_THEN_VERIFY verify',
      'REBIND_THEN_INVESTIGATE investigate',
      'REBIND_NO_PROFILE null',
      'WAIT_ARRAY_REBIND_ONLY frozen',
      'WAIT_ARRAY_THEN_UPDATE work',
      'WAIT_ARRAY_THEN_VERIFY verify',
      'WAIT_ARRAY_THEN_INVESTIGATE investigate',
      'WAIT_ARRAY_NO_PROFILE null',
      'INVESTIGATE_DB investigate',
      'EXEMPT null',
      'OUT_OF_SCOPE_LEGACY null',
      'OUT_OF_SCOPE_MODERN null',
    ]);
  });

  it('is not work while no method is known', () => {
    expect(verdictOf('PROFILE_UPDATE', 'hold')).toBe('method-unknown');
  });

  it('leaves out the redirect that may come before the method', () => {
    expect((['M2', 'M11 then M4', 'APP_OWNER', 'hold', 'none'] as const).map(waveMethod)).toEqual([
      'M2',
      'M4',
      'APP_OWNER',
      null,
      null,
    ]);
  });
});

function verdictOf(state: UserState, method: UserMethod) {
  if (sample === undefined) throw new Error('the sample has no user');
  return workVerdict({ ...sample, state, method });
}
