import type { Overview } from '../../api/overview-report.ts';
import type { PlanChart } from '../../api/plan-chart-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import { type AnswerPart, partsInScope } from '../../classification/answer-part.ts';
import type { ChartSeries, SheetChart } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { partTones } from './state-tones.ts';

/** What the charts show; those of the plan are left out without one. */
export type ChartFacts = {
  readonly overview: Pick<Overview, 'sites' | 'parts'>;
  readonly progress: Pick<ProgressReport, 'burnDown' | 'asOf'>;
  readonly waves: Pick<WavesReport, 'waves'> | null;
  readonly planChart: Pick<PlanChart, 'blastRadius'> | null;
};

/** The charts of the summary, each bound to a table of the workbook that has rows. */
export function summaryCharts(
  { overview, progress, waves, planChart }: ChartFacts,
  words: ReportWords,
): readonly SheetChart[] {
  return [
    ...(overview.sites.some(({ site }) => site !== null) ? [statesBySite(overview, words)] : []),
    ...(progress.burnDown.days.length > 0 ? [burnDownChart(progress, words)] : []),
    ...(waves !== null && waves.waves.length > 0 ? [loadChart(waves, words)] : []),
    ...(planChart === null || isEmpty(planChart) ? [] : [blastChart(planChart, words)]),
  ];
}

/** True when nobody loses Outlook, now or along the plan. */
function isEmpty({ blastRadius: { now, points } }: NonNullable<ChartFacts['planChart']>): boolean {
  return now === 0 && points.length === 0;
}

/** The columns of the sheet of sites that the parts of the answer have. */
function siteColumnOf(part: AnswerPart): string {
  return part === 'on-array' ? 'onArray' : part;
}

const dashedParts: ReadonlySet<AnswerPart> = new Set(['database-first', 'no-array']);

/** No two parts look alike: what is to be corrected besides servers stands back. */
function toneOf(part: AnswerPart): ChartSeries['tone'] {
  return part === 'other' ? 'quiet' : partTones[part];
}

function statesBySite({ sites, parts }: ChartFacts['overview'], words: ReportWords): SheetChart {
  const { say } = words;
  const [first] = sites;
  const shown = partsInScope.filter((part) => parts.some((one) => one.part === part && one.count > 0));
  return {
    ...{ kind: 'column', isStacked: true, sheet: 'sites', category: 'name' },
    title: say('Users by state and site'),
    alt:
      first === undefined || first.depends.count === 0
        ? say('Users by state at each site. No site has users who depend on a server.')
        : say('Users by state at each site. {site} has most who depend on a server: {count}.', {
            site: first.site ?? say('An unknown site'),
            count: first.depends.count,
          }),
    series: shown.map((part) => series(siteColumnOf(part), toneOf(part), dashedParts.has(part))),
    axes: { category: say('Site'), value: say('Users') },
  };
}

function burnDownChart({ burnDown, asOf }: ChartFacts['progress'], words: ReportWords): SheetChart {
  const { say } = words;
  const today = burnDown.days.find(({ day }) => day === asOf);
  return {
    ...{ kind: 'line', isStacked: false, sheet: 'burn-down', category: 'day' },
    title: say('Burn-down: people left, day by day'),
    alt: say(
      'People left by the plan, and those not yet reported and not yet verified. Of {people} people {unreported} are not yet reported and {unverified} not yet verified.',
      {
        people: burnDown.people,
        unreported: today?.unreported ?? burnDown.people,
        unverified: today?.unverified ?? burnDown.people,
      },
    ),
    series: [
      series('planned', 'plan', true),
      ...(burnDown.baseline === null ? [] : [series('baseline', 'baseline', true)]),
      series('unreported', 'work'),
      series('unverified', 'good'),
    ],
    axes: { category: say('Day'), value: say('People left') },
  };
}

function loadChart({ waves }: NonNullable<ChartFacts['waves']>, words: ReportWords): SheetChart {
  const { say, plural } = words;
  const over = waves.filter(({ minutes, capacityMinutes }) => minutes > capacityMinutes).length;
  return {
    ...{ kind: 'column', isStacked: false, sheet: 'waves', category: 'number' },
    title: say('Load of the helpdesk per wave'),
    alt: say('Minutes that each wave takes beside the minutes that there are. {over}', {
      over:
        over === 0
          ? say('No wave takes more than there are.')
          : plural(over, '{count} wave takes more than there are.', '{count} waves take more than there are.'),
    }),
    series: [series('minutes', 'work'), series('capacityMinutes', 'quiet', true)],
    axes: { category: say('Wave'), value: say('Minutes') },
  };
}

function blastChart({ blastRadius }: NonNullable<ChartFacts['planChart']>, words: ReportWords): SheetChart {
  const { say } = words;
  return {
    ...{ kind: 'area', isStacked: false, sheet: 'blast-radius', category: 'day' },
    title: say('Blast radius along the plan'),
    alt: say('Users who lose Outlook when their server stops: {now} today, {end} after the last step.', {
      now: blastRadius.now,
      end: blastRadius.points.at(-1)?.users ?? blastRadius.now,
    }),
    series: [series('users', 'bad')],
    axes: { category: say('Day'), value: say('Users who lose Outlook') },
  };
}

function series(column: string, tone: ChartSeries['tone'], isDashed = false): ChartSeries {
  return { column, tone, isDashed };
}
