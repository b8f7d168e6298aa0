import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/shared/dates.ts';
import { burnDown } from '../../../core/tracking/burn-down.ts';

const tuesday = dayNumber('2014-04-01');
const waiting = { reported: null, verified: null };

describe('the burn-down', () => {
  it('lets the people of waves leave evenly, and writes what is reported and verified up to today', () => {
    const waves = [
      { people: 3, days: [tuesday, tuesday + 1] },
      { people: 1, days: [tuesday + 3] },
    ];
    const people = [
      { reported: tuesday, verified: tuesday + 1 },
      { reported: tuesday + 1, verified: null },
      waiting,
      waiting,
    ];
    expect(burnDown(waves, people, tuesday + 1)).toEqual([
      { day: '2014-04-01', planned: 3, baseline: null, unreported: 3, unverified: 4 },
      { day: '2014-04-02', planned: 1, baseline: null, unreported: 2, unverified: 3 },
      { day: '2014-04-03', planned: 1, baseline: null, unreported: null, unverified: null },
      { day: '2014-04-04', planned: 0, baseline: null, unreported: null, unverified: null },
    ]);
  });

  it('begins with the work when that was earlier, and goes on until today', () => {
    const people = [{ reported: tuesday - 1, verified: tuesday - 1 }];
    expect(burnDown([{ people: 1, days: [tuesday] }], people, tuesday + 1)).toEqual([
      { day: '2014-03-31', planned: 1, baseline: null, unreported: 0, unverified: 0 },
      { day: '2014-04-01', planned: 0, baseline: null, unreported: 0, unverified: 0 },
      { day: '2014-04-02', planned: 0, baseline: null, unreported: 0, unverified: 0 },
    ]);
  });

  it('counts work of years before from its first day, a year before the waves', () => {
    const old = { reported: dayNumber('1999-01-01'), verified: null };
    const days = burnDown([{ people: 1, days: [tuesday] }], [old], tuesday);
    expect([days.length, days[0]]).toEqual([
      367,
      { day: '2013-03-31', planned: 1, baseline: null, unreported: 0, unverified: 1 },
    ]);
  });

  it('follows a baseline too, over its own days and people', () => {
    const waves = [{ people: 1, days: [tuesday] }];
    const baseline = [{ people: 3, days: [tuesday - 1, tuesday + 1] }];
    expect(burnDown(waves, [waiting], tuesday, baseline).map((day) => [day.day, day.planned, day.baseline])).toEqual([
      ['2014-03-31', 1, 2],
      ['2014-04-01', 0, 2],
      ['2014-04-02', 0, 0],
    ]);
  });

  it('is empty without waves', () => {
    expect(burnDown([], [], tuesday)).toEqual([]);
  });

  it('never is below 0 or rises, ends at 0 by the plan, and today with those who are left', () => {
    const wave = fc
      .tuple(fc.nat({ max: 50 }), fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1 }))
      .map(([people, days]) => ({ people, days: days.sort((a, b) => a - b).map((day) => tuesday + day) }));
    const person = fc.tuple(fc.option(fc.nat({ max: 30 })), fc.option(fc.nat({ max: 30 }))).map(([reported, late]) => ({
      reported: reported === null ? null : tuesday + reported,
      verified: reported === null || late === null ? null : tuesday + Math.min(30, reported + late),
    }));
    fc.assert(
      fc.property(fc.array(wave, { minLength: 1 }), fc.array(person), (waves, people) => {
        const days = burnDown(waves, people, tuesday + 30);
        for (const [i, { planned, unreported, unverified }] of days.entries()) {
          const before = days[i - 1];
          expect(planned).toBeGreaterThanOrEqual(0);
          expect(unreported ?? 0).toBeGreaterThanOrEqual(0);
          expect(unverified ?? 0).toBeGreaterThanOrEqual(unreported ?? 0);
          expect(planned).toBeLessThanOrEqual(before?.planned ?? planned);
          expect(unreported ?? 0).toBeLessThanOrEqual(before?.unreported ?? unreported ?? 0);
        }
        const today = days.find(({ day }) => dayNumber(day) === tuesday + 30);
        expect([days.at(-1)?.planned, today?.unreported, today?.unverified]).toEqual([
          0,
          people.filter(({ reported }) => reported === null).length,
          people.filter(({ verified }) => verified === null).length,
        ]);
      }),
    );
  });
});
