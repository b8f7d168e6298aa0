import type { FindingWork } from '../../api/finding-work-report.ts';
import type { Overview } from '../../api/overview-report.ts';
import type { BaselineReport } from '../../api/plan-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import type { ReportStamp } from '../report-stamp.ts';
import type { PageSheet, SheetBlock, SheetChart } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { actionPhrases } from './action-phrases.ts';
import { smallColumn } from './small-sheet.ts';
import { answerFacts, answerSentence } from './summary-answer.ts';
import { findingFacts, stoppedSites } from './summary-findings.ts';
import { pausedWaves, progressFacts } from './summary-progress.ts';
import { planFacts, sourceBlocks, stampFacts } from './summary-stamp.ts';

/** What the summary says; the charts are drawn from tables of the same workbook. */
export type SummaryInput = {
  readonly stamp: ReportStamp;
  readonly overview: Overview;
  readonly findings: Pick<FindingWork, 'findings' | 'stopped'>;
  readonly progress: ProgressReport;
  /** Null without a plan. */
  readonly waves: WavesReport | null;
  /** The plan in force beside the baseline that was saved last. */
  readonly baseline: BaselineReport;
  /** How many steps of the plan have no day. */
  readonly undatedSteps: number;
  readonly charts: readonly SheetChart[];
};

/** The first page of a workbook: the answer, how far the work is, what stands in the way, what is next, and what it was made of. */
export function summaryPage(input: SummaryInput, words: ReportWords): PageSheet {
  const { stamp, overview } = input;
  return {
    ...{ kind: 'page', key: 'summary', name: words.say('Summary') },
    title: words.say('{organization}: moving Outlook to Client Access arrays', { organization: stamp.organization }),
    blocks: [
      { kind: 'text', text: answerSentence(overview, words) },
      ...oldPlan(input.waves, words),
      ...pausedWaves(input.progress, words),
      ...stoppedSites(input.findings, words),
      ...section(words.say('The answer in numbers'), [{ kind: 'facts', rows: answerFacts(overview, words) }]),
      ...section(words.say('Charts'), input.charts.length === 0 ? [] : [{ kind: 'charts', charts: input.charts }]),
      ...section(words.say('Progress'), progressBlocks(input, words)),
      ...section(words.say('Plan'), planBlocks(input, words)),
      ...section(words.say('Findings'), [{ kind: 'facts', rows: findingFacts(input.findings, words) }]),
      ...section(words.say('What to do next'), nextBlocks(overview, words)),
      ...section(words.say('About this report'), [
        { kind: 'facts', rows: stampFacts(stamp, words) },
        ...sourceBlocks(stamp, words),
      ]),
    ],
  };
}

/** A warning where a plan that is made now could be another. */
function oldPlan(waves: WavesReport | null, { say }: ReportWords): readonly SheetBlock[] {
  const since = waves?.age.since ?? [];
  if (since.length === 0) return [];
  const text = say('Since the plan was made: {changes}. A new plan can be another.', { changes: since.join(', ') });
  return [{ kind: 'warning', text }];
}

/** A heading with what is under it; nothing where that is nothing. */
function section(title: string, blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks];
}

function nextBlocks({ next, answer }: Overview, words: ReportWords): readonly SheetBlock[] {
  const { say } = words;
  if (answer.inScope.count === 0)
    return [
      { kind: 'text', text: say('No user in scope is imported yet. Import the files of the organization first.') },
    ];
  if (next.length === 0)
    return [{ kind: 'text', text: say('Nothing. Every user in scope is on the array or needs no profile work.') }];
  const columns = [
    smallColumn('number', say('No.'), 'number', 6),
    smallColumn('action', say('What to do'), 'text', 44, { wraps: true }),
    smallColumn('reason', say('Why'), 'text', 60, { wraps: true }),
    smallColumn('users', say('Users'), 'number', 10),
  ];
  const rows = next.map((action, i) => {
    const { title, reason } = actionPhrases(action, words);
    return [i + 1, title, reason, action.users.count];
  });
  return [{ kind: 'grid', columns, rows }];
}

function planBlocks({ stamp, waves, baseline, undatedSteps }: SummaryInput, words: ReportWords): readonly SheetBlock[] {
  if (stamp.plan === null || waves === null)
    return [
      {
        kind: 'text',
        text: words.say(
          'There is no plan yet. Compute one on the page Plan; then this workbook has waves with their rosters, steps, progress and three more charts.',
        ),
      },
    ];
  return [{ kind: 'facts', rows: planFacts(stamp.plan, { waves, baseline, undatedSteps }, words) }];
}

function progressBlocks({ progress }: SummaryInput, words: ReportWords): readonly SheetBlock[] {
  if (!progress.hasPlan || progress.totals.people === 0) return [];
  return [{ kind: 'facts', rows: progressFacts(progress, words) }];
}
