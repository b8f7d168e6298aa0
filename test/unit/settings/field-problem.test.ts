import { describe, expect, it } from 'vitest';
import { fieldProblem, fieldProblemAt } from '../../../core/settings/field-problem.ts';

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

describe('what is wrong at a place', () => {
  const patch = { blackouts: [{ from: '2014-04-31', to: 'never', wave: 0 }] };

  it.each([
    ['blackouts[0].from', 'must be a date like 2014-03-31, not "2014-04-31"'],
    ['blackouts[0].wave', 'must be a whole number of 1 or more, not 0'],
    ['blackouts[0].site', null],
    ['blackouts', 'must be a date like 2014-03-31, not "2014-04-31"'],
    ['black', null],
  ])('%s: %s', (place, problem) => {
    expect(fieldProblemAt(patch, place)).toBe(problem);
  });
});
