import { describe, expect, it } from 'vitest';
import {
  actionOfProfileState,
  combine,
  type DbAction,
  dbStates,
  type ProfileAction,
  profileStates,
  userStates,
  weightOfProfileAction,
} from '../../../core/classification/states.ts';

/** The table of domain.md 5.4, row by row. */
const table: readonly (readonly [DbAction, ProfileAction, string])[] = [
  ['NONE', 'NONE', 'DONE'],
  ['NONE', 'UPDATE', 'PROFILE_UPDATE'],
  ['NONE', 'VERIFY', 'VERIFY'],
  ['NONE', 'INVESTIGATE', 'INVESTIGATE_PROFILE'],
  ['NONE', 'NA', 'DONE_NO_PROFILE'],
  ['REBIND', 'NONE', 'REBIND_ONLY'],
  ['REBIND', 'UPDATE', 'REBIND_THEN_UPDATE'],
  ['REBIND', 'VERIFY', 'REBIND_THEN_VERIFY'],
  ['REBIND', 'INVESTIGATE', 'REBIND_THEN_INVESTIGATE'],
  ['REBIND', 'NA', 'REBIND_NO_PROFILE'],
  ['CREATE_THEN_REBIND', 'NONE', 'WAIT_ARRAY_REBIND_ONLY'],
  ['CREATE_THEN_REBIND', 'UPDATE', 'WAIT_ARRAY_THEN_UPDATE'],
  ['CREATE_THEN_REBIND', 'VERIFY', 'WAIT_ARRAY_THEN_VERIFY'],
  ['CREATE_THEN_REBIND', 'INVESTIGATE', 'WAIT_ARRAY_THEN_INVESTIGATE'],
  ['CREATE_THEN_REBIND', 'NA', 'WAIT_ARRAY_NO_PROFILE'],
  ['INVESTIGATE', 'NONE', 'INVESTIGATE_DB'],
  ['INVESTIGATE', 'UPDATE', 'INVESTIGATE_DB'],
  ['INVESTIGATE', 'VERIFY', 'INVESTIGATE_DB'],
  ['INVESTIGATE', 'INVESTIGATE', 'INVESTIGATE_DB'],
  ['INVESTIGATE', 'NA', 'INVESTIGATE_DB'],
  ['EXEMPT', 'NONE', 'EXEMPT'],
  ['EXEMPT', 'UPDATE', 'EXEMPT'],
  ['EXEMPT', 'VERIFY', 'EXEMPT'],
  ['EXEMPT', 'INVESTIGATE', 'EXEMPT'],
  ['EXEMPT', 'NA', 'EXEMPT'],
];

describe('combine', () => {
  it.each(table)('database %s and profile %s give %s', (dbAction, profileAction, state) => {
    expect(combine(dbAction, profileAction, 'in')).toBe(state);
  });

  it.each(['NONE', 'UPDATE', 'VERIFY', 'INVESTIGATE', 'NA'] as const)(
    'keeps a mailbox out of scope, whatever its profile (%s)',
    (profileAction) => {
      expect([combine('NA', profileAction, 'legacy'), combine('NA', profileAction, 'modern')]).toEqual([
        'OUT_OF_SCOPE_LEGACY',
        'OUT_OF_SCOPE_MODERN',
      ]);
    },
  );

  it('reaches every state of a user', () => {
    const reached = new Set([...table.map(([, , state]) => state), 'OUT_OF_SCOPE_LEGACY', 'OUT_OF_SCOPE_MODERN']);
    expect([...reached].sort()).toEqual([...userStates].sort());
  });
});

describe('actionOfProfileState', () => {
  it('is that of domain.md 5.3', () => {
    const byAction = (action: ProfileAction) => profileStates.filter((state) => actionOfProfileState[state] === action);
    expect({ none: byAction('NONE'), verify: byAction('VERIFY'), investigate: byAction('INVESTIGATE') }).toEqual({
      none: ['P_OWN_ARRAY'],
      verify: ['P_BLANK', 'P_NONE'],
      investigate: ['P_UNKNOWN'],
    });
    expect(byAction('UPDATE')).toHaveLength(12);
  });
});

describe('weightOfProfileAction', () => {
  it('lets INVESTIGATE win over UPDATE, VERIFY and NONE', () => {
    const actions: ProfileAction[] = ['NONE', 'VERIFY', 'NA', 'INVESTIGATE', 'UPDATE'];
    expect(actions.sort((a, b) => weightOfProfileAction[b] - weightOfProfileAction[a])).toEqual([
      'INVESTIGATE',
      'UPDATE',
      'VERIFY',
      'NONE',
      'NA',
    ]);
  });
});

describe('the lists of states', () => {
  it('name each state once', () => {
    for (const states of [dbStates, profileStates, userStates]) expect(new Set(states).size).toBe(states.length);
  });
});
