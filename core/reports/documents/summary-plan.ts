import type { Overview } from '../../api/overview-report.ts';
import type { PlanChart } from '../../api/plan-chart-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import type { Figure, PlainBlock } from '../../documents/document.ts';
import { forecastPhrase } from '../sheets/summary-progress.ts';
import type { ReportWords } from '../words/report-words.ts';

/** When the work goes on, for how many, and what it does to the blast radius. */
export function planFigures(
  { start, end, blastRadius, baseline }: Pick<PlanChart, 'start' | 'end' | 'blastRadius' | 'baseline'>,
  waves: Pick<WavesReport, 'users' | 'waves' | 'unplanned' | 'age'>,
  { burnDown }: Pick<ProgressReport, 'burnDown'>,
  words: ReportWords,
): readonly Figure[] {
  const { say, day, count, plural } = words;
  const unplanned = waves.unplanned.reduce((sum, { users }) => sum + users, 0);
  const forecast = burnDown.forecast === null ? null : forecastPhrase(burnDown.forecast, words);
  const after = blastRadius.points.at(-1)?.users ?? blastRadius.now;
  return [
    {
      ...{ label: say('First day'), value: day(start) },
      ...(waves.age.since.length === 0
        ? { note: null, mark: null }
        : { note: say('plan older than data or settings'), mark: 'at-risk' as const }),
    },
    {
      label: say('Last day of the waves'),
      value: end === null ? '\u2013' : day(end),
      note: endNote(end, baseline, forecast, words),
      mark: null,
    },
    {
      label: say('Users in waves'),
      value: count(waves.users),
      note: [
        plural(waves.waves.length, 'in {count} wave', 'in {count} waves'),
        ...(unplanned === 0 ? [] : [say('{count} in none', { count: unplanned })]),
      ].join(', '),
      mark: null,
    },
    {
      label: say('Lose Outlook when their server stops'),
      value: count(blastRadius.now),
      note: say('after the plan: {count}', { count: after }),
      mark: blastRadius.now === 0 ? 'done' : 'at-risk',
    },
  ];
}

/** How far the people with work are, as one bar; nothing while nobody has any. */
export function progressBars({ totals }: Pick<ProgressReport, 'totals'>, words: ReportWords): PlainBlock[] {
  const { say, count } = words;
  const { verified, reported, open, exempt, people } = totals;
  if (people === 0) return [];
  const parts = [
    { fill: 'solid', value: verified, text: say('Verified') },
    { fill: 'slanted', value: reported, text: say('Reported, not yet proven') },
    { fill: 'empty', value: open, text: say('Open') },
    { fill: 'dotted', value: exempt, text: say('Exempt') },
  ] as const;
  return [
    {
      kind: 'bars',
      title: say('Progress of the people with work'),
      heads: { label: say('Whom'), words: say('How far') },
      legend: parts
        .filter(({ value }) => value > 0)
        .map(({ fill, value, text }) => ({ fill, text: `${text}: ${count(value)}` })),
      bars: [
        {
          label: say('All'),
          parts,
          words: say('{verified} of {people} verified', { verified, people }),
        },
      ],
    },
  ];
}

/** How new the data is, and how many profiles were seen, as a sentence or two. */
export function confidenceSentence({ confidence }: Pick<Overview, 'confidence'>, words: ReportWords): string {
  const { say, day, plural } = words;
  if (confidence.newest === null) return say('Nothing was imported yet.');
  const profiles = confidence.lines.find(({ subject }) => subject === 'profiles')?.coverage ?? null;
  const old = confidence.lines.filter(({ isOld }) => isOld).length;
  return [
    say('The newest data is of {day}.', { day: day(confidence.newest) }),
    ...(profiles === null
      ? []
      : [say('A profile was seen of {known} of {of} users.', { known: profiles.known, of: profiles.of })]),
    ...(old === 0
      ? []
      : [plural(old, '{count} kind of data is older than allowed.', '{count} kinds of data are older than allowed.')]),
  ].join(' ');
}

/** The forecast, else how it was signed off: there is room for one of them. */
function endNote(
  end: string | null,
  baseline: PlanChart['baseline'],
  forecast: string | null,
  { say, day }: ReportWords,
): string | null {
  if (forecast !== null) return say('at this pace {forecast}', { forecast });
  return baseline === null || baseline.end === null || baseline.end === end
    ? null
    : say('baseline {day}', { day: day(baseline.end) });
}
