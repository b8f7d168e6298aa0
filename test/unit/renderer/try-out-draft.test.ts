import { describe, expect, it } from 'vitest';
import { draftOf, draftProblem, patchOf } from '../../../renderer/pages/versions/try-out-draft.ts';

const settings = { agents: 4, pilot: { users: ['mlien'], size: 10 }, start: '2014-04-01', siteOrder: ['Oslo'] };
const draft = draftOf(settings);
const sites = ['Oslo', 'Bergen'];

describe('a plan that is tried out', () => {
  it('begins with the settings of the project, blank where the default holds', () => {
    expect(draft).toEqual({
      ...{ agents: '4', minutesPerAgent: '', maxUsersPerWave: '', pilotSize: '10', start: '2014-04-01' },
      siteOrder: 'Oslo',
    });
  });

  it('takes along only what was changed; a field that was emptied goes back to the default', () => {
    const changed = { ...draft, agents: ' 2 ', pilotSize: '', start: '', siteOrder: 'bergen, Oslo' };
    expect(patchOf(changed, settings, sites)).toEqual({
      ...{ agents: 2, pilot: { size: null }, start: null, siteOrder: ['bergen', 'Oslo'] },
    });
  });

  it('is nothing while nothing was changed or a field is wrong', () => {
    expect([
      patchOf(draft, settings, sites),
      patchOf({ ...draft, agents: '2', maxUsersPerWave: 'many' }, settings, sites),
    ]).toEqual([null, null]);
  });

  it('says what is wrong with a field', () => {
    const wrong = { ...draft, agents: '0', maxUsersPerWave: 'many', siteOrder: 'Oslo, Narvik' };
    expect([
      draftProblem('agents', wrong, sites),
      draftProblem('maxUsersPerWave', wrong, sites),
      draftProblem('siteOrder', wrong, sites),
      draftProblem('siteOrder', { ...wrong, siteOrder: 'Oslo, OSLO' }, sites),
      draftProblem('start', wrong, sites),
    ]).toEqual([
      expect.stringContaining('must be'),
      expect.stringContaining('must be a whole number'),
      'There is no site named Narvik.',
      'OSLO stands there twice.',
      null,
    ]);
  });
});
