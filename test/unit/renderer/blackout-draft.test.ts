import { describe, expect, it } from 'vitest';
import {
  type BlackoutDraft,
  blackoutProblems,
  draftOfBlackout,
  emptyBlackout,
  listWith,
  overlapsOf,
} from '../../../renderer/pages/settings/calendar/blackout-draft.ts';

const christmas: BlackoutDraft = { ...emptyBlackout, from: '2014-12-24', to: '2015-01-02', reason: 'freeze' };
const place = { settings: {}, asOf: '2014-03-14', sites: ['Oslo', 'Bergen'], at: null };

describe('a blackout in the form', () => {
  it.each([
    [{}, {}],
    [{ from: '' }, { from: 'is missing' }],
    [{ to: '2014-12-23' }, { to: 'must be a date that is not before `from`, not "2014-12-23"' }],
    [{ scope: 'site' as const }, { site: 'is missing' }],
    [{ scope: 'site' as const, site: 'Rome' }, { site: 'No site of the project has this name.' }],
    [{ scope: 'site' as const, site: 'oslo' }, {}],
    [{ scope: 'wave' as const, wave: '' }, { wave: 'is missing' }],
    [{ scope: 'wave' as const, wave: 'two' }, { wave: 'must be a whole number of 1 or more, not "two"' }],
    [{ from: '2014-01-01', to: '9999-12-31' }, { to: 'leaves no working day' }],
    [
      { from: '2014-01-01', to: '9999-12-31', scope: 'site' as const, site: 'Oslo' },
      { to: 'leaves no working day in Oslo' },
    ],
  ])('with %j has the problems %j', (part, problems) => {
    expect(blackoutProblems({ ...christmas, ...part }, place)).toEqual(problems);
  });

  it('is stored with what its scope needs, in the order of days, and comes back the same', () => {
    const easter = { from: '2014-04-14', to: '2014-04-21' };
    const draft: BlackoutDraft = { ...christmas, scope: 'wave', wave: '3', site: 'Oslo' };
    const list = listWith({ blackouts: [{ from: '2016-01-01', to: '2016-01-01' }, easter] }, draft, 0);
    expect({ list, draft: draftOfBlackout(list[1] ?? easter) }).toEqual({
      list: [easter, { from: '2014-12-24', to: '2015-01-02', site: 'Oslo', wave: 3, reason: 'freeze' }],
      draft,
    });
  });

  it('leaves out what another scope had', () => {
    expect(listWith({}, { ...christmas, site: 'Oslo', wave: '3' }, null)).toEqual([
      { from: '2014-12-24', to: '2015-01-02', reason: 'freeze' },
    ]);
  });

  it('tells which others have days of it, itself aside', () => {
    const settings = { blackouts: [{ from: '2014-12-31', to: '2015-01-01' }] };
    expect([
      overlapsOf(christmas, { ...place, settings }),
      overlapsOf(christmas, { ...place, settings, at: 0 }),
      overlapsOf({ ...christmas, to: '' }, { ...place, settings }),
    ]).toEqual([settings.blackouts, [], []]);
  });
});
