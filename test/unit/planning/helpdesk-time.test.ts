import { describe, expect, it } from 'vitest';
import { helpdeskRates, minutesOf, reservedTime } from '../../../core/planning/helpdesk-time.ts';

describe('helpdesk time', () => {
  it('follows the defaults: 4 × 300 minutes a day, contact rate times minutes for a user, everyone for a VIP', () => {
    expect(helpdeskRates({})).toEqual({
      day: 120_000,
      methods: { M1: 300, M2: 800, M3: 120, M4: 2000, M5: 120, APP_OWNER: 2000 },
      vip: 2000,
    });
  });

  it('takes what the settings say, and rounds a user to a hundredth of a minute', () => {
    const { day, methods } = helpdeskRates({
      agents: 3,
      minutesPerAgent: 0.1,
      methods: { M1: { contactRate: 1 / 3, minutes: 10 }, M4: { minutes: 7 } },
    });
    expect([day, methods.M1, methods.M4]).toEqual([30, 333, 700]);
  });

  it('reserves a hundredth more where the minutes are no whole number, so that fractions never pass a day when added', () => {
    expect([reservedTime(300), reservedTime(333), reservedTime(0), minutesOf(333)]).toEqual([300, 334, 0, 3.33]);
  });
});
