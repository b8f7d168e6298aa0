import type { ProgressReport, WaveProgress } from '../../api/tracking-report.ts';
import type { WaveHead, WavesReport } from '../../api/wave-report.ts';
import type { Risk } from '../../classification/risk.ts';
import { methodInWords } from '../../classification/state-words.ts';
import { waveKindWords } from '../../planning/plan-words.ts';
import { type TrackState, trackStates, trackStateWords } from '../../tracking/on-track.ts';
import type { ReportCell, ReportRow, SheetColumn, TableSheet, Tone } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';
import { riskTones } from './state-tones.ts';

/**
 * A row for each wave of the plan: what is planned, what it takes of the helpdesk, and how far it is. Throws RangeError for a
 * wave that the progress lacks.
 */
export function waveSheet(
  { waves }: Pick<WavesReport, 'waves'>,
  progress: Pick<ProgressReport, 'waves' | 'rules'>,
  words: ReportWords,
): TableSheet {
  const progressOf = new Map(progress.waves.map((wave) => [wave.wave, wave]));
  return smallSheet(
    {
      key: 'waves',
      name: words.say('Waves'),
      title: words.say('Waves'),
      note: words.say(
        'Reported and verified never overlap: who is reported waits for proof. A wave is paused when more than {percent} % of its verifications failed.',
        { percent: progress.rules.stopPercent },
      ),
      columns: columnsOf(words),
    },
    waves.map((wave) => {
      const done = progressOf.get(wave.number);
      if (done === undefined) throw new RangeError(`nothing is known of the progress of wave ${wave.number}`);
      return [...plannedCells(wave, words), ...progressCells(done, words)];
    }),
  );
}

/** How the states of a wave are meant. */
export const trackTones: Readonly<Record<TrackState, Tone>> = {
  verified: 'good',
  completed: 'work',
  'off-track': 'bad',
  'not-started': 'quiet',
  'due-soon': 'work',
  'at-risk': 'bad',
  'on-track': 'good',
};

/** The worst risk of the people in a wave; low for an empty one. */
export function worstRiskOf({ risks }: Pick<WaveHead, 'risks'>): Risk {
  if (risks.High > 0) return 'High';
  return risks.Medium > 0 ? 'Medium' : 'Low';
}

function columnsOf(words: ReportWords): readonly SheetColumn[] {
  const { say, translate } = words;
  return [
    smallColumn('number', say('Wave'), 'number', 8),
    smallColumn('name', say('Name'), 'text', 20),
    smallColumn('kind', say('Kind'), 'text', 14),
    smallColumn('site', say('Site'), 'text', 14),
    smallColumn('start', say('First day'), 'day', 12),
    smallColumn('end', say('Last day'), 'day', 12),
    smallColumn('method', say('What to do'), 'text', 34),
    smallColumn('risk', say('Worst risk'), 'text', 10, { tones: translatedTones(riskTones, translate) }),
    smallColumn('highRisk', say('At high risk'), 'number', 12),
    smallColumn('users', say('Users'), 'number', 10),
    smallColumn('profiles', say('Profiles'), 'number', 10),
    smallColumn('minutes', say('Minutes'), 'number', 10),
    smallColumn('capacityMinutes', say('Minutes there are'), 'number', 12),
    smallColumn('load', say('Load'), 'share', 9),
    smallColumn('capacity', say('Capacity'), 'text', 18, {
      tones: { [say('Over capacity')]: 'bad', [say('Within capacity')]: 'good' },
    }),
    smallColumn('locked', say('Locked'), 'text', 9),
    smallColumn('people', say('With a task'), 'number', 10),
    smallColumn('reported', say('Reported'), 'number', 10),
    smallColumn('verified', say('Verified'), 'number', 10),
    smallColumn('open', say('Open'), 'number', 9),
    smallColumn('failed', say('Failed'), 'number', 9),
    smallColumn('reverted', say('Reverted'), 'number', 9),
    smallColumn('exempt', say('Exempt'), 'number', 9),
    smallColumn('expected', say('Expected by now'), 'number', 12),
    smallColumn('track', say('On track?'), 'text', 14, { tones: tonesOfTrack(translate) }),
    smallColumn('why', say('Why'), 'text', 60, { wraps: true }),
    smallColumn('paused', say('Paused'), 'text', 9, { tones: { [say('yes')]: 'bad' } }),
  ];
}

function plannedCells(wave: WaveHead, { say, translate }: ReportWords): ReportRow {
  const { number, name, kind, site, start, end, method, risks, users, profiles, minutes, capacityMinutes } = wave;
  return [
    ...[number, name, translate(waveKindWords[kind]), site, { day: start }, { day: end }],
    ...[translate(methodInWords(method)), translate(worstRiskOf(wave)), risks.High, users, profiles],
    ...[minutes, capacityMinutes, capacityMinutes > 0 ? minutes / capacityMinutes : null],
    say(minutes > capacityMinutes ? 'Over capacity' : 'Within capacity'),
    say(wave.isLocked ? 'yes' : 'no'),
  ];
}

function progressCells(progress: WaveProgress, { say, translate }: ReportWords): readonly ReportCell[] {
  const { people, reported, verified, open, failed, reverted, exempt, expected, track, why, stop } = progress;
  return [
    ...[people, reported, verified, open, failed, reverted, exempt, expected],
    ...[translate(trackStateWords[track]), why, say(stop.isPaused ? 'yes' : 'no')],
  ];
}

function translatedTones(
  tones: Readonly<Record<string, Tone>>,
  translate: ReportWords['translate'],
): Readonly<Record<string, Tone>> {
  return Object.fromEntries(Object.entries(tones).map(([text, tone]) => [translate(text), tone]));
}

function tonesOfTrack(translate: ReportWords['translate']): Readonly<Record<string, Tone>> {
  return Object.fromEntries(trackStates.map((track) => [translate(trackStateWords[track]), trackTones[track]]));
}
