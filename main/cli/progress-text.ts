import type { ProgressCounts, ProgressReport, WaveProgress } from '../../core/api/tracking-report.ts';
import type { TrackState } from '../../core/tracking/on-track.ts';
import { countOf, formatCount, renderTable, type TextColumn } from './text-table.ts';

/** How far the work is, in words: everybody, each wave with its state and why, each site, and when it will be done. */
export function describeProgress(report: ProgressReport): readonly string[] {
  const { totals, waves, sites, asOf } = report;
  if (totals.people === 0 && waves.length === 0) return ['Nobody has work. `caskade plan PROJECT` makes waves.'];
  return [
    headline(report),
    `As of ${asOf}.`,
    '',
    ...(waves.length === 0 ? ['No plan was computed: there are no waves.'] : describeWaves(waves)),
    ...waves.flatMap(describeTrouble),
    ...(sites.length === 0 ? [] : ['', ...describeSites(sites)]),
    ...describeForecast(report),
  ];
}

function headline({ totals, rules }: ProgressReport): string {
  const { people, verified, reported, exempt, open, failed, reverted, unseen } = totals;
  const parts = [`${formatCount(verified)} verified`, `${formatCount(reported)} reported`, `${formatCount(open)} open`];
  const bad = [...some(failed, 'failed'), ...some(reverted, 'reverted')];
  const openWords = bad.length === 0 ? '' : ` (${bad.join(', ')})`;
  const late =
    unseen === 0
      ? ''
      : ` ${countOf(unseen, 'person was', 'people were')} reported more than ${countOf(rules.unseenDays, 'day')} ago and not seen since.`;
  return `${countOf(people, 'person', 'people')} with work: ${parts.join(', ')}${openWords}, ${formatCount(exempt)} exempt.${late}`;
}

function some(count: number, word: string): readonly string[] {
  return count === 0 ? [] : [`${formatCount(count)} ${word}`];
}

const countColumns: readonly TextColumn[] = [
  'People',
  'Verified',
  'Reported',
  'Exempt',
  'Open',
  'Failed',
  'Reverted',
].map((title) => ({ title, align: 'right' }));

function countsOf({ people, verified, reported, exempt, open, failed, reverted }: ProgressCounts): readonly string[] {
  return [people, verified, reported, exempt, open, failed, reverted].map(formatCount);
}

function describeWaves(waves: readonly WaveProgress[]): readonly string[] {
  return renderTable(
    [
      { title: 'Wave', align: 'right' },
      ...['Name', 'Start', 'End'].map((title) => ({ title })),
      ...countColumns,
      { title: 'Expected', align: 'right' },
      { title: 'State' },
    ],
    waves.map((wave) => [
      String(wave.wave),
      ...[wave.name, wave.start, wave.end, ...countsOf(wave), formatCount(wave.expected)],
      `${trackWords[wave.track]}${wave.stop.isPaused ? ', paused' : ''}`,
    ]),
  );
}

const trackWords: Readonly<Record<TrackState, string>> = {
  verified: 'verified',
  completed: 'completed',
  'off-track': 'off track',
  'not-started': 'not started',
  'due-soon': 'due soon',
  'at-risk': 'at risk',
  'on-track': 'on track',
};

/** Why a wave is late or in danger, and what the stop rule says. */
function describeTrouble({ wave, track, why, stop }: WaveProgress): readonly string[] {
  const { failures, judged, isPaused, resumed } = stop;
  const failed = `${formatCount(failures)} of ${countOf(judged, 'verification')} failed`;
  return [
    ...(track === 'off-track' || track === 'at-risk' ? [`Wave ${wave} is ${trackWords[track]}: ${why}`] : []),
    ...(isPaused
      ? [
          `Wave ${wave} is paused: ${failed}. Begin with nobody more before it is known why; then \`caskade progress PROJECT --resume ${wave} --reason TEXT\`.`,
        ]
      : []),
    ...(resumed === null
      ? []
      : [
          `Wave ${wave} goes on although ${failed}${resumed.by === null ? '' : `, says ${resumed.by}`} (${resumed.at}): ${resumed.reason}`,
        ]),
  ];
}

function describeSites(sites: ProgressReport['sites']): readonly string[] {
  return renderTable(
    [{ title: 'Site' }, ...countColumns],
    sites.map(({ site, ...counts }) => [site ?? '(not known)', ...countsOf(counts)]),
  );
}

function describeForecast({ burnDown: { forecast, days }, asOf }: ProgressReport): readonly string[] {
  const today = days.findLast(({ day, unreported }) => unreported !== null && day <= asOf);
  const left =
    today === undefined || today.unreported === null
      ? []
      : [
          `Left in the waves: ${formatCount(today.unreported)} not reported (${formatCount(today.planned)} by the plan), ${formatCount(today.unverified ?? 0)} not verified.`,
        ];
  const end = forecast === null ? [] : [`${endOf(forecast)} ${forecast.why}`];
  return left.length + end.length === 0 ? [] : ['', ...left, ...end];
}

function endOf({ from, to }: NonNullable<ProgressReport['burnDown']['forecast']>): string {
  if (to === null) return `All will be reported no earlier than ${from}.`;
  return from === to ? `All will be reported on ${from}.` : `All will be reported between ${from} and ${to}.`;
}
