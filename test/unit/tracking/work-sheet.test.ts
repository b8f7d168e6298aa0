import { describe, expect, it } from 'vitest';
import { statusChoices } from '../../../core/tracking/work-sheet.ts';

describe('statusChoices', () => {
  it('offers what people give, and the present status first where nobody gives it', () => {
    const given = statusChoices('planned');
    expect([given.length, statusChoices(null), statusChoices('verified')]).toEqual([10, given, ['Verified', ...given]]);
  });

  it('has no words with a comma, which would end a choice', () => {
    expect(statusChoices('reverted').filter((words) => words.includes(','))).toEqual([]);
  });

  it('fits into the 255 characters that a spreadsheet takes', () => {
    expect(statusChoices('not-planned').join(',').length).toBeLessThanOrEqual(255);
  });
});
