import type { BurnDown, ProgressCounts, StopReport } from '../../core/api/tracking-report.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { type TrackState, trackStateWords } from '../../core/tracking/on-track.ts';
import { counted, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** How a wave goes: its word, and its mark. */
export const trackWords: Readonly<Record<TrackState, { readonly word: string; readonly mark: Mark }>> = {
  verified: { word: trackStateWords.verified, mark: 'done' },
  completed: { word: trackStateWords.completed, mark: 'unknown' },
  'off-track': { word: trackStateWords['off-track'], mark: 'blocked' },
  'not-started': { word: trackStateWords['not-started'], mark: 'waits' },
  'due-soon': { word: trackStateWords['due-soon'], mark: 'to-do' },
  'at-risk': { word: trackStateWords['at-risk'], mark: 'at-risk' },
  'on-track': { word: trackStateWords['on-track'], mark: 'in-progress' },
};

/** `8 verified, 2 reported, 1 failed or reverted, 9 open, 1 exempt`; what is nobody's is left out. */
export function countsInWords(counts: ProgressCounts): string {
  const wrong = counts.failed + counts.reverted;
  const parts = [
    [counts.verified, 'verified'],
    [counts.reported, 'reported'],
    [wrong, 'failed or reverted'],
    [counts.open - wrong, 'open'],
    [counts.exempt, 'exempt'],
  ] as const;
  const named = parts.filter(([count]) => count > 0).map(([count, word]) => `${formats.count(count)} ${word}`);
  return named.length === 0 ? 'nobody' : named.join(', ');
}

/** What is left today, against the plan; empty without people. */
export function burnDownInWords({ people, days }: BurnDown, asOf: IsoDate): string {
  const today = days.find(({ day }) => day === asOf);
  if (today === undefined || today.unreported === null || today.unverified === null) return '';
  const { planned, unreported, unverified } = today;
  const all = `Of ${counted(people, 'person', 'people')} ${formats.count(unreported)} are not yet reported and ${formats.count(unverified)} not yet verified`;
  return `${all}; by the plan ${formats.count(planned)} would be left at the end of today.`;
}

/** When everybody will be reported: `between 12 and 30 May 2014`; null without a forecast. */
export function forecastInWords({ forecast }: Pick<BurnDown, 'forecast'>): string | null {
  if (forecast === null) return null;
  const { from, to } = forecast;
  if (to === null) return `no earlier than ${formats.day(from)}`;
  return from === to ? `on ${formats.day(from)}` : `between ${formats.day(from)} and ${formats.day(to)}`;
}

/** How the verifications of a wave went: `2 of 20 verifications failed.` */
export function stopInWords({ judged, failures }: StopReport): string {
  if (judged === 0) return 'Nothing was verified yet.';
  return `${formats.count(failures)} of ${counted(judged, 'verification')} failed.`;
}
