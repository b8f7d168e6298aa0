import type { Wave } from '../planning/plan.ts';
import { type DayNumber, dayInWords, dayNumber, type IsoDate } from '../shared/dates.ts';
import type { ProgressCounts } from './progress-counts.ts';

/**
 * Whether a wave goes as planned (peers.md 4.3); the first that holds, in this order. Begun is a wave when work was said about
 * somebody, or a scan of its first day or later shows somebody right. The 7 days are days of the calendar; the pace is counted
 * in working days.
 *
 * - `verified` everybody is verified or exempt
 * - `completed` everybody is reported done, verified or exempt
 * - `off-track` the last day has passed
 * - `not-started` nothing was begun, and it starts in more than 7 days
 * - `due-soon` nothing was begun, and it starts in 7 days or less, or today
 * - `at-risk` it should have begun and has not; or it ends in 7 days or less and goes slower than it has to
 * - `on-track` all others
 */
export const trackStates = [
  'verified',
  'completed',
  'off-track',
  'not-started',
  'due-soon',
  'at-risk',
  'on-track',
] as const;

export type TrackState = (typeof trackStates)[number];

/** What the states of a wave are called. */
export const trackStateWords: Readonly<Record<TrackState, string>> = {
  verified: 'Verified',
  completed: 'Completed',
  'off-track': 'Off track',
  'not-started': 'Not started',
  'due-soon': 'Due soon',
  'at-risk': 'At risk',
  'on-track': 'On track',
};

/** What a wave is judged by. */
export type TrackFacts = {
  readonly wave: Pick<Wave, 'start' | 'end'>;
  /** The days on which it is worked on, in their order. */
  readonly days: readonly DayNumber[];
  readonly counts: Pick<ProgressCounts, 'people' | 'reported' | 'verified' | 'exempt' | 'open'>;
  readonly isBegun: boolean;
  readonly asOf: IsoDate;
};

/** The state of a wave, why, and how many people should be reported or verified by now. */
export type TrackVerdict = { readonly track: TrackState; readonly why: string; readonly expected: number };

/** Judges a wave. */
export function judgeWave(facts: TrackFacts): TrackVerdict {
  const { wave, counts, isBegun, asOf } = facts;
  const { people, reported, verified, exempt, open } = counts;
  const expected = expectedBy(facts);
  const say = (track: TrackState, why: string): TrackVerdict => ({ track, why, expected });
  if (open === 0 && reported === 0)
    return say('verified', people === 0 ? 'Nobody in it has work.' : `${proven(verified, exempt)}.`);
  if (open === 0)
    return say('completed', `Nobody is open. ${waits(reported)} for proof, ${verified} of ${people} have it.`);
  const today = dayNumber(asOf);
  const toEnd = dayNumber(wave.end) - today;
  if (toEnd < 0)
    return say(
      'off-track',
      `It ended on ${dayInWords(wave.end)}, and ${open} of ${people} ${open === 1 ? 'is' : 'are'} still open.`,
    );
  if (!isBegun) return judgeUnbegun(dayNumber(wave.start) - today, wave.start, say);
  if (today < dayNumber(wave.start))
    return say(
      'on-track',
      `It starts on ${dayInWords(wave.start)} and was begun before; ${open} of ${people} ${open === 1 ? 'is' : 'are'} open.`,
    );
  const done = reported + verified;
  const how = `${are(done)} reported or verified, ${expected} should be by now; ${open} ${open === 1 ? 'is' : 'are'} open`;
  const left = facts.days.filter((day) => day >= today).length;
  if (toEnd <= nearDays && done < expected) return say('at-risk', `${how} for ${workingDays(left)}.`);
  return say('on-track', `${how}, and ${workingDays(left)} ${left === 1 ? 'is' : 'are'} left.`);
}

/** How many days before its start or end a wave is near it. */
const nearDays = 7;

function judgeUnbegun(
  toStart: number,
  start: IsoDate,
  say: (track: TrackState, why: string) => TrackVerdict,
): TrackVerdict {
  if (toStart > nearDays) return say('not-started', `It starts in ${toStart} days, on ${dayInWords(start)}.`);
  if (toStart > 1) return say('due-soon', `It starts in ${toStart} days, on ${dayInWords(start)}.`);
  if (toStart === 1) return say('due-soon', 'It starts tomorrow.');
  if (toStart === 0) return say('due-soon', 'It starts today; nobody was begun with yet.');
  return say('at-risk', `It should have begun on ${dayInWords(start)}; nobody was begun with yet.`);
}

/** The people who are not exempt, evenly over the working days; those before today are over. */
function expectedBy({ days, counts, asOf, wave }: TrackFacts): number {
  const people = counts.people - counts.exempt;
  const today = dayNumber(asOf);
  if (today > dayNumber(wave.end)) return people;
  return Math.floor((people * days.filter((day) => day < today).length) / Math.max(1, days.length));
}

function proven(verified: number, exempt: number): string {
  if (exempt === 0) return `${are(verified)} verified`;
  return verified === 0 ? `${are(exempt)} exempt` : `${are(verified)} verified, ${exempt} exempt`;
}

function are(people: number): string {
  return people === 1 ? '1 person is' : `${people} people are`;
}

function waits(people: number): string {
  return people === 1 ? '1 person waits' : `${people} people wait`;
}

function workingDays(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`;
}
