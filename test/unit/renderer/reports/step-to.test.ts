import { describe, expect, it } from 'vitest';
import { stepTo } from '../../../../renderer/pages/reports/step-to.ts';

describe('stepTo', () => {
  it.each([
    [null, 1, 'a'],
    [null, -1, null],
    ['a', 1, 'b'],
    ['a', -1, null],
    ['c', 1, 'c'],
    ['c', -1, 'b'],
  ])('from %j by %i leads to %j', (from, steps, to) => {
    expect(stepTo(['a', 'b', 'c'], from, steps)).toBe(to);
  });

  it('stays at all where there is nothing', () => {
    expect(stepTo([], null, 1)).toBeNull();
  });
});
