import { describe, expect, it } from 'vitest';
import type { ServerImpact } from '../../../core/planning/server-impact.ts';
import { endOfLoss, stepWords } from '../../../renderer/words/impact-words.ts';

function impactOf(
  now: number,
  ...after: readonly (readonly [step: string, date: string | null, lost: number])[]
): ServerImpact {
  return {
    ...{ server: 'OSL-CAS01', site: 'Oslo', isRetired: false, onlyMemberOf: [] },
    now: { lost: now, interrupted: 0, unknown: 0 },
    after: after.map(([step, date, lost]) => ({ step, date, lost, interrupted: 0, unknown: 0 })),
  };
}

describe('what the plan does about a server', () => {
  it('ends the loss with the step after which nobody loses Outlook for good', () => {
    const impact = impactOf(
      9,
      ['wave:1', '2014-04-01', 0],
      ['wave:2', '2014-04-02', 3],
      ['wave:3', '2014-04-03', 0],
      ['retire-server:X', null, 0],
    );
    expect(endOfLoss(impact)).toEqual({ lost: 0, after: 'wave 3', date: '2014-04-03' });
  });

  it('leaves some, changes nothing, or is not there', () => {
    expect([
      endOfLoss(impactOf(9, ['wave:1', '2014-04-01', 4])),
      endOfLoss(impactOf(0, ['wave:1', '2014-04-01', 0])),
      endOfLoss(impactOf(9)),
    ]).toEqual([{ lost: 4, after: 'wave 1', date: '2014-04-01' }, null, null]);
  });

  it('names steps as people do', () => {
    expect(['wave:11', 'rebind:MDB:1', 'pilot:1', 'odd'].map(stepWords)).toEqual([
      'wave 11',
      'rebind of MDB:1',
      'pilot 1',
      'odd',
    ]);
  });
});
