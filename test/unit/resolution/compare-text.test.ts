import { describe, expect, it } from 'vitest';
import { compareText } from '../../../core/resolution/compare-text.ts';

describe('compareText', () => {
  it('orders by code units, with null as an empty text', () => {
    expect(['b', null, 'ä', 'a', 'B'].sort(compareText)).toEqual([null, 'B', 'a', 'b', 'ä']);
    expect(compareText('a', 'a')).toBe(0);
    expect(compareText(null, '')).toBe(0);
  });
});
