import type { WaveProgress } from '../../core/api/tracking-report.ts';
import type { WaveHead } from '../../core/planning/wave-heads.ts';

/** A wave of two people in Oslo on 3 April 2014 without its people. */
export function makeHead(number: number, over: Partial<WaveHead> = {}): WaveHead {
  return {
    ...{ number, name: `Oslo ${number}`, kind: 'wave', start: '2014-04-03', end: '2014-04-03', method: 'M1' },
    ...{ site: 'Oslo', isOutlook2003: false, isLocked: false, users: 2, profiles: 3, minutes: 6, capacityMinutes: 24 },
    ...{ userLimit: null, groups: 0, pinned: 0, risks: { High: 0, Medium: 1, Low: 1 } },
    ...{ step: `wave:${number}`, status: 'planned' },
    ...over,
  };
}

/** The progress of that wave, in which nothing was done yet. */
export function makeWaveProgress(wave: number, over: Partial<WaveProgress> = {}): WaveProgress {
  return {
    ...{ wave, name: `Oslo ${wave}`, site: 'Oslo', start: '2014-04-03', end: '2014-04-03' },
    ...{ people: 2, reported: 0, verified: 0, exempt: 0, failed: 0, reverted: 0, open: 2, unseen: 0 },
    ...{ byStatus: { planned: 2 }, track: 'not-started', why: 'It starts in 20 days.', expected: 0 },
    stop: { judged: 0, failures: 0, isPaused: false, resumed: null },
    ...over,
  };
}
