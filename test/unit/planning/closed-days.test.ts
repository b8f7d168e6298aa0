import { describe, expect, it } from 'vitest';
import { planStart, wantedStart } from '../../../core/planning/calendar.ts';
import { closuresOf, overlapping, siteWithoutDays } from '../../../core/planning/closed-days.ts';
import { dateOfDay, dayNumber } from '../../../core/shared/dates.ts';

const easter = { from: '2014-04-14', to: '2014-04-21' };
const oslo = { from: '2014-04-21', to: '2014-04-25', site: 'Oslo' };
const wave = { from: '2014-04-20', to: '2014-04-20', wave: 3 };

describe('closed times', () => {
  it.each([
    ['of the project and of a site meet on a common day', oslo, [easter]],
    ['of another site do not meet', { ...oslo, from: '2014-04-22', site: 'Bergen' }, []],
    ['of the same site meet, whatever the case', { from: '2014-04-23', to: '2014-04-23', site: 'OSLO' }, [oslo]],
    ['of another wave do not meet', { ...wave, wave: 4, from: '2014-04-26', to: '2014-04-27' }, []],
    ['of everything meet those of a wave', { from: '2014-04-20', to: '2014-04-20' }, [easter, wave]],
  ])('%s', (_, entry, found) => {
    const others = [easter, oslo, wave].filter((other) => other !== entry);
    expect(overlapping(others, entry, null)).toEqual(found);
  });

  it('do not meet the entry that is changed', () => {
    expect(overlapping([easter, oslo], { ...easter, to: '2014-04-15' }, 0)).toEqual([]);
  });

  it('say why a day is closed', () => {
    const closures = closuresOf({ blackouts: [easter, oslo] });
    expect(['2014-04-13', '2014-04-21', '2014-04-28'].map((day) => closures(dayNumber(day)))).toEqual([
      { isWorkingDay: false, blackouts: [] },
      { isWorkingDay: true, blackouts: [easter, oslo] },
      { isWorkingDay: true, blackouts: [] },
    ]);
  });

  it.each([
    [undefined, []],
    [null, [{ from: '2014-03-01', to: '9999-12-31' }]],
    ['Oslo', [{ from: '2014-03-01', to: '9999-12-31', site: 'Oslo' }]],
    [undefined, [{ from: '2014-03-01', to: '9999-12-31', wave: 3 }]],
    [undefined, [{ from: '2014-03-01', to: '2014-03-10' }]],
  ])('leave %s without a working day: %j', (site, blackouts) => {
    expect(siteWithoutDays({ blackouts }, '2014-03-14')).toBe(site);
  });
});

describe('the start of a plan', () => {
  it.each([
    ['2014-03-28', '2014-03-28', {}],
    ['2014-03-29', '2014-03-31', { start: '2014-03-29' }],
    ['2014-03-28', '2014-04-01', { blackouts: [{ from: '2014-03-27', to: '2014-03-31' }] }],
    ['2014-03-28', '2014-03-28', { blackouts: [{ from: '2014-03-27', to: '2014-03-31', site: 'Oslo' }] }],
  ])('is wanted on %s and is %s with %j', (wanted, first, settings) => {
    const days = [wantedStart(settings, '2014-03-14'), planStart(settings, '2014-03-14')];
    expect(days.map(dateOfDay)).toEqual([wanted, first]);
  });
});
