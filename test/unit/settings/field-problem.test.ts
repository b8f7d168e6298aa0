import { describe, expect, it } from 'vitest';
import { fieldProblem } from '../../../core/settings/field-problem.ts';

describe('what is wrong with a field', () => {
  it.each([
    [{ agents: 'four' }, 'must be a whole number of 1 or more, not "four"'],
    [{ arrays: { 'St. Olav': { dnsTtlSeconds: -1 } } }, 'must be a whole number of seconds, not -1'],
    [{ exempt: [{ database: 'A', until: '2014-02-30' }] }, 'must be a date like 2014-03-31, not "2014-02-30"'],
    [{ agents: null }, null],
    [{ agents: 4 }, null],
  ])('%j: %s', (patch, problem) => {
    expect(fieldProblem(patch)).toBe(problem);
  });
});
