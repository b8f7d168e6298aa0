import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../core/settings/settings.ts';
import { dateOfDay } from '../../../core/shared/dates.ts';
import { waveDaysOf } from '../../../core/tracking/wave-days.ts';

/** The days of April on which a wave in Oslo from Thursday 3 to Wednesday 9 is worked on. */
function daysOf(settings: Settings): readonly number[] {
  const wave = { number: 2, site: 'Oslo', start: '2014-04-03', end: '2014-04-09' };
  return waveDaysOf(settings)(wave).map((day) => Number(dateOfDay(day).slice(8)));
}

describe('the days of a wave', () => {
  it('are its working days', () => {
    expect(daysOf({})).toEqual([3, 4, 7, 8, 9]);
  });

  it('leave out the blackouts of the project, the site and the wave, and no others', () => {
    const blackouts = [
      { from: '2014-04-03', to: '2014-04-03' },
      { from: '2014-04-04', to: '2014-04-04', site: 'OSLO' },
      { from: '2014-04-07', to: '2014-04-07', wave: 2 },
      { from: '2014-04-08', to: '2014-04-08', site: 'Bergen' },
      { from: '2014-04-09', to: '2014-04-09', wave: 3 },
    ];
    expect(daysOf({ blackouts })).toEqual([8, 9]);
  });

  it('are all of them when the settings leave none', () => {
    expect(daysOf({ blackouts: [{ from: '2014-04-01', to: '2014-04-30' }] })).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });
});
