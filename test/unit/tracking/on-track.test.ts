import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../core/shared/dates.ts';
import { judgeWave, type TrackFacts } from '../../../core/tracking/on-track.ts';

/** A wave of twenty people on the ten working days from Tuesday 1 to Monday 14 April 2014, judged on a day. */
function judge(asOf: string, counts: Partial<TrackFacts['counts']> = {}, isBegun = true) {
  const { reported = 0, verified = 0, exempt = 0, people = 20 } = counts;
  const days = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14].map((day) => dayNumber(`2014-04-${String(day).padStart(2, '0')}`));
  const open = people - reported - verified - exempt;
  const wave = { start: '2014-04-01', end: '2014-04-14' };
  return judgeWave({ wave, days, counts: { people, reported, verified, exempt, open }, isBegun, asOf });
}

describe('a wave', () => {
  it('is verified when everybody is verified or exempt, also after its end', () => {
    expect(judge('2014-05-01', { verified: 18, exempt: 2 })).toEqual({
      track: 'verified',
      why: '18 people are verified, 2 exempt.',
      expected: 18,
    });
  });

  it('is completed when everybody is reported and some wait for proof, also after its end', () => {
    expect(judge('2014-05-01', { reported: 1, verified: 19 })).toEqual({
      track: 'completed',
      why: 'Nobody is open. 1 person waits for proof, 19 of 20 have it.',
      expected: 20,
    });
  });

  it('is off track the day after its last day, and not on it', () => {
    expect([judge('2014-04-15', { reported: 19 }), judge('2014-04-14', { reported: 18 }).track]).toEqual([
      { track: 'off-track', why: 'It ended on 14 April 2014, and 1 of 20 is still open.', expected: 20 },
      'on-track',
    ]);
  });

  it('has not started more than 7 days before its start, and is due from 7 days on', () => {
    const days = ['2014-03-24', '2014-03-25', '2014-03-31', '2014-04-01', '2014-04-02'];
    expect(days.map((day) => judge(day, {}, false))).toEqual([
      { track: 'not-started', why: 'It starts in 8 days, on 1 April 2014.', expected: 0 },
      { track: 'due-soon', why: 'It starts in 7 days, on 1 April 2014.', expected: 0 },
      { track: 'due-soon', why: 'It starts tomorrow.', expected: 0 },
      { track: 'due-soon', why: 'It starts today; nobody was begun with yet.', expected: 0 },
      { track: 'at-risk', why: 'It should have begun on 1 April 2014; nobody was begun with yet.', expected: 2 },
    ]);
  });

  it('is at risk when it is behind within 7 days of its end, and on track when it is behind earlier', () => {
    expect([judge('2014-04-04', { reported: 3 }), judge('2014-04-07', { reported: 7 })]).toEqual([
      {
        track: 'on-track',
        why: '3 people are reported or verified, 6 should be by now; 17 are open, and 7 working days are left.',
        expected: 6,
      },
      {
        track: 'at-risk',
        why: '7 people are reported or verified, 8 should be by now; 13 are open for 6 working days.',
        expected: 8,
      },
    ]);
  });

  it('is on track when somebody was begun with before it starts', () => {
    expect(judge('2014-03-24', { reported: 1 })).toEqual({
      track: 'on-track',
      why: 'It starts on 1 April 2014 and was begun before; 19 of 20 are open.',
      expected: 0,
    });
  });

  it('is on track near its end when it is no slower than it has to be', () => {
    expect(judge('2014-04-14', { reported: 10, verified: 8 })).toEqual({
      track: 'on-track',
      why: '18 people are reported or verified, 18 should be by now; 2 are open, and 1 working day is left.',
      expected: 18,
    });
  });

  it('expects nothing of those who are exempt', () => {
    expect(judge('2014-04-08', { exempt: 10, reported: 5 })).toMatchObject({ track: 'on-track', expected: 5 });
  });

  it('is verified when nobody in it has work', () => {
    expect(judge('2014-04-08', { people: 0 })).toMatchObject({ track: 'verified', why: 'Nobody in it has work.' });
  });

  it('never falls back from off track to a state before its end while the days go on', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 19 }), fc.boolean(), (offset, reported, isBegun) => {
        const { track } = judge(dateOfDay(dayNumber('2014-03-15') + offset), { reported }, isBegun);
        expect(track === 'off-track').toBe(offset > 30);
      }),
    );
  });
});
