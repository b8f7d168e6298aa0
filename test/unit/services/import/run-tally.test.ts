import { describe, expect, it } from 'vitest';
import { emptyCounts, RunTally } from '../../../../main/services/import/run-tally.ts';

describe('the tally of a run', () => {
  it('counts a row for the table that spoke first, whatever later rows say', () => {
    const counts = [emptyCounts(), emptyCounts()];
    const tally = new RunTally(counts);
    tally.see(5, 0, 'unchanged');
    tally.amend(5, 'changed');
    tally.see(6, 1, 'new');
    expect(counts.map((count) => [count.new, count.changed, count.unchanged])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('knows rows of any id and says which it did not see', () => {
    const tally = new RunTally([emptyCounts()]);
    tally.see(100_000, 0, 'older');
    expect([tally.statusOf(100_000), tally.statusOf(99_999), tally.statusOf(5_000_000)]).toEqual(['older', null, null]);
  });

  it('counts older evidence as unchanged and rejected rows not at all', () => {
    const counts = emptyCounts();
    const tally = new RunTally([counts]);
    tally.see(1, 0, 'older');
    tally.see(2, 0, 'kept');
    expect(counts).toEqual({ ...emptyCounts(), unchanged: 1 });
  });

  it('refuses to amend what it has not seen', () => {
    expect(() => new RunTally([emptyCounts()]).amend(1, 'changed')).toThrow('row 1 was not seen before');
  });
});
