import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTally } from '../../../core/tracking/progress-counts.ts';
import { taskStatuses } from '../../../core/tracking/task-status.ts';

describe('counts of progress', () => {
  it('keep reported, verified, exempt and open apart', () => {
    const tally = createTally();
    for (const status of ['planned', 'done', 'done', 'verified', 'failed', 'reverted', 'exempt'] as const)
      tally.add(status, false);
    expect(tally.counts()).toEqual({
      ...{ people: 7, reported: 2, verified: 1, exempt: 1, failed: 1, reverted: 1, open: 3, unseen: 0 },
      byStatus: { planned: 1, done: 2, verified: 1, failed: 1, reverted: 1, exempt: 1 },
    });
  });

  it('count as unseen nobody but those who are reported', () => {
    const tally = createTally();
    tally.add('done', true);
    tally.add('verified', true);
    expect(tally.counts().unseen).toBe(1);
  });

  it('add up, whatever the statuses', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...taskStatuses), fc.boolean())), (people) => {
        const tally = createTally();
        for (const [status, isUnseen] of people) tally.add(status, isUnseen);
        const { reported, verified, exempt, open, byStatus, unseen, failed, reverted } = tally.counts();
        const ofStatuses = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
        expect([reported + verified + exempt + open, ofStatuses]).toEqual([people.length, people.length]);
        expect([unseen <= reported, failed + reverted <= open]).toEqual([true, true]);
      }),
    );
  });
});
