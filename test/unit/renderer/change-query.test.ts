import { describe, expect, it } from 'vitest';
import { type ListQuery, wholeList } from '../../../core/lists/list-query.ts';
import { nextSort, withCondition, withToggledValue } from '../../../renderer/pages/explorer/change-query.ts';

describe('a condition on a column', () => {
  it('takes the place of the one that was there, and goes', () => {
    const both: ListQuery = {
      ...wholeList,
      conditions: [
        { kind: 'text', column: 'name', contains: 'a' },
        { kind: 'text', column: 'alias', contains: 'b' },
      ],
    };
    const changed = withCondition(both, 'name', { kind: 'text', column: 'name', contains: 'c' });
    expect([changed.conditions, withCondition(changed, 'name', null).conditions]).toEqual([
      [
        { kind: 'text', column: 'name', contains: 'c' },
        { kind: 'text', column: 'alias', contains: 'b' },
      ],
      [{ kind: 'text', column: 'alias', contains: 'b' }],
    ]);
  });

  it('takes values one after another, also what is not known', () => {
    const one = withToggledValue(wholeList, 'site', 'Oslo');
    const two = withToggledValue(one, 'site', null);
    expect([
      two.conditions,
      withToggledValue(two, 'site', 'Oslo').conditions,
      withToggledValue(one, 'site', 'Oslo').conditions,
    ]).toEqual([
      [{ kind: 'values', column: 'site', oneOf: ['Oslo', null] }],
      [{ kind: 'values', column: 'site', oneOf: [null] }],
      [],
    ]);
  });
});

describe('the title of a column', () => {
  it('orders upwards, downwards, and as the list comes', () => {
    const up = nextSort({ column: 'site', isDescending: true }, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { column: 'name', isDescending: false },
      { column: 'name', isDescending: true },
      null,
    ]);
  });
});
