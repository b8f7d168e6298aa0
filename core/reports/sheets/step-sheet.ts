import type { Plan, PlanStep, StepStatus } from '../../planning/plan.ts';
import { planSteps } from '../../planning/plan-steps.ts';
import { stepKindWords, stepStatusWords } from '../../planning/plan-words.ts';
import { describeStepWork, type StepText } from '../../runbook/step-text.ts';
import { describeTask } from '../../runbook/step-words.ts';
import { AppError } from '../../shared/app-error.ts';
import type { ReportRow, SheetColumn, TableSheet, Tone } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn } from './small-sheet.ts';

/** Every step of the plan in the order of dates, with what was said about it and its commands: the log for an audit. */
export function stepSheet(plan: Plan, words: ReportWords): TableSheet {
  const { say } = words;
  const steps = planSteps(plan);
  return {
    ...{ kind: 'table', key: 'steps', name: say('Steps'), title: say('Steps of the plan') },
    note: say(
      'In the order of their dates; a step follows those that it depends on. Who said what, and when, is the log for an audit.',
    ),
    columns: columnsOf(words),
    count: steps.length,
    rows: () => [steps.map((step, i) => cellsOf(step, i + 1, plan, words))],
  };
}

const statusTones: Readonly<Record<StepStatus, Tone>> = { planned: 'quiet', done: 'work', verified: 'good' };

function columnsOf(words: ReportWords): readonly SheetColumn[] {
  const { say, translate } = words;
  const statuses = Object.entries(statusTones).map(([status, tone]) => [translate(wordOf(status)), tone] as const);
  return [
    smallColumn('number', say('No.'), 'number', 6),
    smallColumn('site', say('Site'), 'text', 14),
    smallColumn('kind', say('Kind'), 'text', 24),
    smallColumn('target', say('Acts on'), 'text', 32),
    smallColumn('date', say('Day'), 'day', 12),
    smallColumn('status', say('Status'), 'text', 12, { tones: Object.fromEntries(statuses) }),
    smallColumn('by', say('Said by'), 'text', 16),
    smallColumn('at', say('Said at'), 'moment', 18),
    smallColumn('evidence', say('Evidence and remarks'), 'text', 40, { wraps: true }),
    smallColumn('task', say('What to do'), 'text', 60, { wraps: true }),
    smallColumn('note', say('Mind'), 'text', 50, { wraps: true }),
    smallColumn('dependsOn', say('Depends on'), 'text', 40, { wraps: true }),
    smallColumn('command', say('Command'), 'text', 70, { wraps: true }),
    smallColumn('verify', say('Verify'), 'text', 70, { wraps: true }),
    smallColumn('rollback', say('Way back'), 'text', 70, { wraps: true }),
    smallColumn('id', say('Id'), 'text', 36),
  ];
}

function cellsOf(step: PlanStep, number: number, plan: Plan, { translate }: ReportWords): ReportRow {
  const { id, site, target, date, mark, dependsOn, work, note } = step;
  const { command, verify, rollback } = textOf(step, plan);
  return [
    ...[number, site, translate(stepKindWords[work.kind]), target, date === null ? null : { day: date }],
    ...[translate(stepStatusWords[mark?.status ?? 'planned']), mark?.by ?? null],
    mark === null ? null : { moment: mark.at },
    ...[mark?.note ?? null, describeTask(work), orNull(note), orNull(dependsOn.join(', '))],
    ...[command, orNull(verify), orNull(rollback), id],
  ];
}

/** A name that cannot stand in a script takes away the commands of its step only; why is said in their place. */
function textOf(step: PlanStep, plan: Plan): StepText {
  try {
    return describeStepWork(step, plan);
  } catch (error) {
    if (error instanceof AppError && error.code === 'script-refused')
      return { command: `# ${error.message}`, verify: '', rollback: '' };
    throw error;
  }
}

function wordOf(status: string): string {
  const words: Readonly<Record<string, string>> = stepStatusWords;
  return words[status] ?? status;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
