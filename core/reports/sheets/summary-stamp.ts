import type { BaselineReport } from '../../api/plan-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import { fileKindTitles } from '../../inventory/kinds.ts';
import type { ReportSource, ReportStamp, StampedPlan } from '../report-stamp.ts';
import type { SheetBlock, SheetFact } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn } from './small-sheet.ts';

/** Whose report it is, as of when, when it was written, and by which plan. */
export function stampFacts(
  { organization, asOf, at, program, plan }: ReportStamp,
  words: ReportWords,
): readonly SheetFact[] {
  const { say } = words;
  return [
    fact(say('Organization'), organization),
    fact(say('As of'), { day: asOf }),
    { ...fact(say('Written'), { moment: at }), note: program },
    plan === null
      ? { ...fact(say('Plan'), null), note: say('none yet') }
      : {
          ...fact(say('Plan No.'), plan.number),
          note: say('as of {day}, hash {hash}', { day: words.day(plan.asOf), hash: shortHash(plan.hash) }),
        },
  ];
}

/** What a plan is told by. */
export type PlanFacts = {
  readonly waves: Pick<WavesReport, 'start' | 'waves' | 'users' | 'unplanned'>;
  readonly baseline: BaselineReport;
  readonly undatedSteps: number;
};

/** What the plan comes to, and how far it is from what was signed off. */
export function planFacts(
  plan: StampedPlan,
  { waves, baseline: { baseline, inForce, endShiftDays }, undatedSteps }: PlanFacts,
  words: ReportWords,
): readonly SheetFact[] {
  const { say, plural } = words;
  const unplanned = waves.unplanned.reduce((sum, { users }) => sum + users, 0);
  const end = inForce?.totals.end ?? null;
  return [
    fact(say('First day'), { day: waves.start }),
    {
      ...fact(say('Last dated step or wave'), end === null ? null : { day: end }),
      note:
        undatedSteps === 0
          ? say('every step has a day')
          : plural(undatedSteps, '{count} step has no day yet', '{count} steps have no day yet'),
    },
    {
      ...fact(say('Users in waves'), waves.users),
      note: plural(waves.waves.length, 'in {count} wave', 'in {count} waves'),
    },
    { ...fact(say('Users in no wave'), unplanned), note: say('the sheet of users says why') },
    baselineFact(
      baseline,
      baseline?.hash === plan.hash ? say('the same plan') : endShiftPhrase(endShiftDays, words),
      words,
    ),
  ];
}

/** The files of the data, newest first; what does not fit stands on the sheet of sources. */
export function sourceBlocks({ sources }: Pick<ReportStamp, 'sources'>, words: ReportWords): readonly SheetBlock[] {
  const { say } = words;
  if (sources.length === 0) return [];
  const columns = [
    smallColumn('file', say('File'), 'text', 38, { wraps: true }),
    smallColumn('sheet', say('Sheet'), 'text', 10, { wraps: true }),
    smallColumn('kind', say('Kind'), 'text', 24, { wraps: true }),
    smallColumn('rows', say('Rows'), 'number', 9),
    smallColumn('imported', say('Imported'), 'moment', 16),
    smallColumn('hash', say('SHA-256'), 'text', 14),
  ];
  const rest = sources.length - mostSources;
  return [
    { kind: 'grid', columns, rows: sources.slice(0, mostSources).map((source) => sourceCells(source, words)) },
    ...(rest > 0
      ? [{ kind: 'text', text: say('{count} more are on the sheet of sources.', { count: rest }) } as const]
      : []),
  ];
}

/** The first digits of a hash: enough to tell one from others. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

const mostSources = 20;

function sourceCells({ file, sheet, kind, rows, imported, sha256 }: ReportSource, { translate }: ReportWords) {
  const titles: Readonly<Record<string, string>> = fileKindTitles;
  return [file, sheet, translate(titles[kind] ?? kind), rows, { moment: imported }, shortHash(sha256)];
}

/** The day on which it was saved, its name, and how the plan in force differs from it. */
function baselineFact(baseline: BaselineReport['baseline'], difference: string, { say }: ReportWords): SheetFact {
  if (baseline === null)
    return {
      ...fact(say('Baseline'), null),
      note: say('none saved; one is saved on the page of the versions of the plan'),
    };
  return { ...fact(say('Baseline'), { moment: baseline.at }), note: `${baseline.name}: ${difference}` };
}

function endShiftPhrase(days: number | null, { say, plural }: ReportWords): string {
  if (days === null || days === 0) return say('another plan that ends on the same day');
  return days > 0
    ? plural(days, 'the plan now ends {count} day later', 'the plan now ends {count} days later')
    : plural(-days, 'the plan now ends {count} day earlier', 'the plan now ends {count} days earlier');
}

function fact(label: string, value: SheetFact['value']): SheetFact {
  return { label, value, note: null, tone: null };
}
