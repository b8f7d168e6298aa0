import type { FindingWork, WorkFinding } from '../../api/finding-work-report.ts';
import type { Overview } from '../../api/overview-report.ts';
import type { PlanChart } from '../../api/plan-chart-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import type { AnswerPart } from '../../classification/answer-part.ts';
import {
  type BarFill,
  bullets,
  type Figure,
  heading,
  type Inline,
  numbered,
  type PlainBlock,
  paragraph,
  type Text,
} from '../../documents/document.ts';
import type { Severity } from '../../findings/finding.ts';
import { answerPartWords } from '../../lists/columns.ts';
import { groupBy } from '../../shared/group-by.ts';
import { actionPhrases } from '../sheets/action-phrases.ts';
import { answerSentence } from '../sheets/summary-answer.ts';
import { stoppedSites } from '../sheets/summary-findings.ts';
import { pausedWaves } from '../sheets/summary-progress.ts';
import type { ReportWords } from '../words/report-words.ts';
import { cutText } from './cut-text.ts';
import { severityFigures } from './finding-list.ts';
import { confidenceSentence, planFigures, progressBars } from './summary-plan.ts';

/** What the page for the management is made of; what is about the plan is null without one. */
export type SummaryFacts = {
  readonly overview: Overview;
  readonly findings: Pick<FindingWork, 'findings' | 'stopped'>;
  readonly progress: ProgressReport;
  readonly waves: Pick<WavesReport, 'users' | 'waves' | 'unplanned' | 'age'> | null;
  readonly chart: Pick<PlanChart, 'start' | 'end' | 'blastRadius' | 'baseline'> | null;
};

/** The answer, what stands in the way, what comes next, the plan and how far it is: as much as one page holds. */
export function managementSummary(facts: SummaryFacts, words: ReportWords): PlainBlock[] {
  const { overview, findings, progress } = facts;
  const { say } = words;
  const stops = warnings(facts, words);
  return [
    paragraph([{ strong: answerSentence(overview, words) }]),
    { kind: 'figures', figures: answerFigures(overview, words) },
    ...siteBars(overview, words),
    heading(2, say('What stands in the way')),
    paragraph(severityLine(findings, words)),
    ...stops,
    ...worstFindings(findings, mostRules - stops.length, words),
    ...nextSteps(overview, words),
    ...(facts.chart === null || facts.waves === null
      ? [heading(2, say('Plan')), paragraph(say('There is no plan yet.'))]
      : [
          heading(2, say('Plan')),
          { kind: 'figures' as const, figures: planFigures(facts.chart, facts.waves, progress, words) },
          ...progressBars(progress, words),
        ]),
    paragraph(confidenceSentence(overview, words)),
  ];
}

/** What does not fit stands in the other parts. */
const mostSites = 5;
const mostWarnings = 2;
/** What stops the work takes the place of rules. */
const mostRules = 4;
const mostPlaces = 3;
const mostOfPlace = 24;
/** What two lines hold, and a label beside a bar. */
const mostOfItem = 190;
const mostOfWarning = 150;
const mostOfLabel = 22;

function answerFigures({ answer, parts }: Overview, words: ReportWords): readonly Figure[] {
  const { say, count, share } = words;
  const all = answer.inScope.count;
  const onArray = parts.find(({ part }) => part === 'on-array')?.count ?? 0;
  const figure = (label: string, value: number, note: string | null, mark: Figure['mark']): Figure => ({
    ...{ label, value: count(value), note, mark },
  });
  return [
    figure(say('Users in scope'), all, null, null),
    figure(say('On the array'), onArray, share(onArray, all), 'done'),
    figure(say('Depend on an individual server'), answer.users.count, share(answer.users.count, all), 'to-do'),
    figure(say('Proven on the array'), answer.verified.count, share(answer.verified.count, all), null),
  ];
}

/** How each part of the answer is drawn: as on the screen, without its colour. */
export const partFills: Readonly<Record<AnswerPart, BarFill>> = {
  'on-array': 'solid',
  profile: 'light',
  'database-first': 'upright',
  'will-revert': 'slanted',
  'no-array': 'crossed',
  unknown: 'dotted',
  other: 'empty',
  exempt: 'empty',
  'out-of-scope': 'empty',
};

function siteBars({ sites, parts }: Overview, words: ReportWords): PlainBlock[] {
  const { say, plural, translate } = words;
  if (sites.length === 0) return [];
  const shown = sites.slice(0, mostSites);
  const rest = sites.length - shown.length;
  return [
    heading(2, say('By site')),
    {
      kind: 'bars',
      title: [
        say('Users in scope by site and by what is to be done'),
        ...(rest === 0 ? [] : [plural(rest, '{count} more site', '{count} more sites')]),
      ].join('; '),
      heads: { label: say('Site'), words: say('Users') },
      legend: parts
        .filter(({ count }) => count > 0)
        .map(({ part }) => ({ fill: partFills[part], text: translate(answerPartWords[part]) })),
      bars: shown.map((line) => ({
        label: cutText(line.site ?? say('Site not known'), mostOfLabel),
        parts: line.parts.map(({ part, count }) => ({ fill: partFills[part], value: count })),
        words: plural(line.users.count, '{depends} of {count} user depends', '{depends} of {count} users depend', {
          depends: line.depends.count,
        }),
      })),
    },
  ];
}

/** How many open findings each severity has, on one line. */
function severityLine(findings: SummaryFacts['findings'], words: ReportWords): Text {
  return severityFigures(findings, words).flatMap(({ label, value, note, mark }, i): readonly Inline[] => [
    ...(i === 0 ? [] : [' \u00a0 \u00a0 ']),
    ...(mark === null ? [] : [{ mark, state: `${label}: ` }]),
    { strong: value },
    ...(note === null ? [] : [` (${note})`]),
  ]);
}

/** The worst that stops the work: waves on hold, then sites. */
function warnings({ findings, progress }: SummaryFacts, words: ReportWords): PlainBlock[] {
  const all = [...pausedWaves(progress, words), ...stoppedSites(findings, words)].flatMap((block) =>
    block.kind === 'warning' ? [block.text] : [],
  );
  const rest = all.length - mostWarnings;
  const label = words.say('Stopped');
  const more =
    rest > 0
      ? [words.plural(rest, '{count} more site or wave is stopped.', '{count} more sites or waves are stopped.')]
      : [];
  return all
    .slice(0, mostWarnings)
    .map((text, i) => [cutText(text, mostOfWarning), ...(i === mostWarnings - 1 ? more : [])].join(' '))
    .map((text) => ({ kind: 'warning', label, text }));
}

/** The worst rules that nobody accepted, a line each, with what they are about. */
function worstFindings({ findings }: SummaryFacts['findings'], most: number, words: ReportWords): PlainBlock[] {
  const open = findings.filter(({ accepted, severity }) => accepted === null && isSevere(severity));
  const rules = [...groupBy(open, ({ id }) => id)];
  const rest = rules.slice(most).reduce((sum, [, own]) => sum + own.length, 0);
  return bullets([
    ...rules
      .slice(0, most)
      .map(([id, own]) => [{ strong: `${id} ${words.translate(own[0]?.title ?? '')}: ` }, placesOf(own, words)]),
    ...(rest > 0
      ? [
          words.plural(
            rest,
            '{count} more finding that blocks or is high.',
            '{count} more findings that block or are high.',
          ),
        ]
      : []),
  ]);
}

/** The first three sites, or what a finding without one is about, and how many there are besides. */
function placesOf(findings: readonly WorkFinding[], { say, translate }: ReportWords): string {
  const places = [...new Set(findings.map(({ site, subject }) => site ?? translate(subject)))];
  const shown = places
    .slice(0, mostPlaces)
    .map((place) => cutText(place, mostOfPlace))
    .join(', ');
  const more = places.length - mostPlaces;
  return more > 0 ? say('{names} and {count} more', { names: shown, count: more }) : shown;
}

function isSevere(severity: Severity): boolean {
  return severity === 'blocker' || severity === 'high';
}

function nextSteps({ next, answer }: Overview, words: ReportWords): PlainBlock[] {
  const { say } = words;
  const items = next.map((action) => {
    const { title, reason } = actionPhrases(action, words);
    const head = cutText(title, mostOfItem);
    return [{ strong: head }, ` ${cutText(reason, mostOfItem - head.length)}`];
  });
  if (items.length > 0) return [heading(2, say('What to do next')), ...numbered(items)];
  return answer.inScope.count === 0
    ? []
    : [
        heading(2, say('What to do next')),
        paragraph(say('Nothing. Every user in scope is on the array or needs no profile work.')),
      ];
}
