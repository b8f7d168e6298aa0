import { describe, expect, it } from 'vitest';
import {
  capacityProblem,
  draftOfCapacity,
  isDefault,
  patchOfCapacity,
} from '../../../renderer/pages/settings/capacity/capacity-draft.ts';

const settings = { agents: 2, methods: { M1: { contactRate: 0.07 }, M2: { minutes: 20 } } };

describe('the capacity in the fields', () => {
  it('is what holds: settings and defaults, contact rates in per cent', () => {
    const draft = draftOfCapacity(settings);
    expect([draft.agents, draft.minutesPerAgent, draft['M1.contactRate'], draft['M1.minutes']]).toEqual([
      '2',
      '300',
      '7',
      '12',
    ]);
  });

  it.each([
    ['nothing', {}, null],
    ['a number', { agents: '3' }, { agents: 3 }],
    ['the default back', { agents: '4' }, { agents: null }],
    ['a blank one', { agents: ' ' }, { agents: null }],
    [
      'a share',
      { 'M4.contactRate': '12,5 %' },
      { methods: { M1: { contactRate: 0.07, minutes: null }, M2: null, M4: { contactRate: 0.125, minutes: null } } },
    ],
    ['the last share back', { 'M1.contactRate': '25' }, { methods: null }],
    ['a wrong one', { agents: '0' }, null],
  ])('makes a patch of %s', (_, part, patch) => {
    expect(patchOfCapacity(settings, { ...draftOfCapacity(settings), ...part })).toEqual(patch);
  });

  it.each([
    ['agents', 'two', 'must be a whole number of 1 or more, not "two"'],
    ['agents', '4', null],
    ['minutesPerAgent', '1500', 'must be minutes above 0, at most 1440, not 1500'],
    ['M1.contactRate', '140', 'must be a share from 0 to 100 per cent, not 140'],
    ['M1.contactRate', '100', null],
  ] as const)('%s of %s: %s', (field, text, problem) => {
    expect(capacityProblem(field, text)).toBe(problem);
  });

  it('knows a default, written or blank', () => {
    expect([isDefault('agents', '4'), isDefault('agents', ''), isDefault('agents', '5')]).toEqual([true, true, false]);
  });
});
