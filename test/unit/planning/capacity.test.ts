import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityInWords, capacityOf } from '../../../core/planning/capacity.ts';
import { helpdeskRates, reservedTime } from '../../../core/planning/helpdesk-time.ts';

const count = new Intl.NumberFormat('en').format;

describe('the capacity of the helpdesk', () => {
  it.each([
    [{}, '4 agents × 300 min = 1,200 min a day → 400 users a day by guided repair (M1), 60 by visit (M4)'],
    [{ agents: 2 }, '2 agents × 300 min = 600 min a day → 200 users a day by guided repair (M1), 30 by visit (M4)'],
    [
      { agents: 1, minutesPerAgent: 12, methods: { M1: { contactRate: 1 }, M4: { contactRate: 0 } } },
      '1 agent × 12 min = 12 min a day → 1 user a day by guided repair (M1), any number by visit (M4)',
    ],
    [
      { minutesPerAgent: 10, methods: { M1: { contactRate: 0 }, M4: { minutes: 60 } } },
      '4 agents × 10 min = 40 min a day → any number of users a day by guided repair (M1), 0 by visit (M4)',
    ],
  ])('%j: %s', (settings, words) => {
    expect(capacityInWords(capacityOf(settings), count)).toBe(words);
  });

  it('counts the other methods and VIPs as the planner does', () => {
    const { usersPerDay, vipsPerDay } = capacityOf({});
    expect({ usersPerDay, vipsPerDay }).toEqual({
      usersPerDay: { M1: 400, M2: 150, M3: 1000, M4: 60, M5: 1000, APP_OWNER: 60 },
      vipsPerDay: 60,
    });
  });

  it('is the most that a wave may take from a day, and one user more never fits', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    const minutes = fc.double({ min: 0.1, max: 1440, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        minutes,
        rate,
        minutes,
        (agents, minutesPerAgent, contactRate, each) => {
          const settings = { agents, minutesPerAgent, methods: { M1: { contactRate, minutes: each } } };
          const { day, methods } = helpdeskRates(settings);
          const users = capacityOf(settings).usersPerDay.M1;
          if (users === null) return methods.M1 === 0;
          return reservedTime(users * methods.M1) <= day && reservedTime((users + 1) * methods.M1) > day;
        },
      ),
    );
  });
});
