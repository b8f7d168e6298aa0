import type { PlanChart } from '../../api/plan-chart-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { BlastLine } from '../../planning/blast-line.ts';
import type { Plan, PlanStep } from '../../planning/plan.ts';
import { stepKindWords } from '../../planning/plan-words.ts';
import { dateOfDay, dayNumber, type IsoDate } from '../../shared/dates.ts';
import type { TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';

/** What is left at the end of each day, by the plan, by the baseline and as it is. Days to come have no count of what is done. */
export function burnDownSheet(
  { burnDown, asOf }: Pick<ProgressReport, 'burnDown' | 'asOf'>,
  words: ReportWords,
): TableSheet {
  const { say } = words;
  const note = say(
    'People left at the end of each day, of {people}; without those who are exempt. What is left after {day} is not known yet.',
    {
      people: burnDown.people,
      day: words.day(asOf),
    },
  );
  const baseline =
    burnDown.baseline === null
      ? say('No baseline differs from the plan.')
      : say('The baseline is {name}.', { name: burnDown.baseline });
  return smallSheet(
    {
      ...{ key: 'burn-down', name: say('Burn-down'), title: say('Burn-down: people left, day by day') },
      note: `${note} ${baseline}`,
      columns: [
        smallColumn('day', say('Day'), 'day', 12),
        smallColumn('planned', say('By the plan'), 'number', 12),
        smallColumn('baseline', say('By the baseline'), 'number', 12),
        smallColumn('unreported', say('Not yet reported'), 'number', 12),
        smallColumn('unverified', say('Not yet verified'), 'number', 12),
      ],
    },
    burnDown.days.map(({ day, planned, baseline: meant, unreported, unverified }) => [
      ...[{ day }, planned, meant, unreported, unverified],
    ]),
  );
}

/** How many users lose Outlook when their server stops, at the end of each day from today to the end of the plan. */
export function blastRadiusSheet(
  { blastRadius, today, end }: Pick<PlanChart, 'blastRadius' | 'today' | 'end'>,
  plan: Pick<Plan, 'sites'>,
  words: ReportWords,
): TableSheet {
  const { say } = words;
  const steps = new Map(plan.sites.flatMap((site) => site.steps.map((step) => [step.id, step] as const)));
  return smallSheet(
    {
      ...{ key: 'blast-radius', name: say('Blast radius'), title: say('Blast radius along the plan') },
      note: say(
        'Users who lose Outlook when the server that they use stops, at the end of each day; each counts once. On {day} the data shows {now}.',
        {
          day: words.day(today),
          now: blastRadius.now,
        },
      ),
      columns: [
        smallColumn('day', say('Day'), 'day', 12),
        smallColumn('users', say('Users who lose Outlook'), 'number', 14),
        smallColumn('steps', say('Steps that change it'), 'text', 80, { wraps: true }),
      ],
    },
    blastDays(blastRadius, today, end).map(({ day, users, changedBy }) => [
      ...[{ day }, users],
      changedBy.length === 0 ? null : changedBy.map((id) => stepName(id, steps.get(id), words)).join(', '),
    ]),
  );
}

type BlastDay = { readonly day: IsoDate; readonly users: number; readonly changedBy: readonly string[] };

/**
 * Every day from today, or from the day before where today changes the number already, to the last change or the end of the waves:
 * a line over them has steps where the number changes and nowhere else.
 */
function blastDays({ now, points }: BlastLine, today: IsoDate, end: IsoDate | null): readonly BlastDay[] {
  const pointOn = new Map(points.map((point) => [dayNumber(point.date), point]));
  const first = pointOn.has(dayNumber(today)) ? dayNumber(today) - 1 : dayNumber(today);
  const last = [end, points.at(-1)?.date ?? null].reduce(
    (latest, day) => (day === null ? latest : Math.max(latest, dayNumber(day))),
    first,
  );
  let users = now;
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const point = pointOn.get(first + offset);
    users = point?.users ?? users;
    return { day: dateOfDay(first + offset), users, changedBy: point?.steps ?? [] };
  });
}

/** `Rebind: MDB-OSL-02`; the id of a step that the plan lacks. */
function stepName(id: string, step: PlanStep | undefined, { translate }: ReportWords): string {
  return step === undefined ? id : `${translate(stepKindWords[step.work.kind])}: ${step.target}`;
}
