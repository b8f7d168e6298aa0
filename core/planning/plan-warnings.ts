import { compareText } from '../resolution/compare-text.ts';
import type { Settings } from '../settings/settings.ts';
import { dateOfDay, dayNumber, type IsoDate } from '../shared/dates.ts';
import { calendarOf } from './calendar.ts';
import { waveStepId } from './locked-numbers.ts';
import type { Plan, Wave } from './plan.ts';
import { planSteps } from './plan-steps.ts';
import { nameKeyOf } from './site-names.ts';
import { isDone } from './step-record.ts';

/**
 * Something about the plan that a lead has to know.
 *
 * - `overdue` steps of a day that is over, about which nobody said that they were carried out
 * - `undated` steps that could not be dated
 * - `before-blackout` what has to be done before a closed time; `slip` is the rebind that the most of these users wait for:
 *   after `lastDay` it is too late for them (R1). Null when no such rebind is left.
 */
export type PlanWarning =
  | { readonly kind: 'overdue' | 'undated'; readonly steps: readonly string[] }
  | {
      readonly kind: 'before-blackout';
      readonly from: IsoDate;
      readonly reason: string | null;
      readonly waves: readonly number[];
      readonly users: number;
      readonly of: number;
      readonly slip: RebindSlip | null;
    };

export type RebindSlip = {
  readonly step: string;
  readonly database: string;
  readonly lastDay: IsoDate;
  readonly users: number;
};

/** Finds what a lead has to know, the most urgent first. `databaseOf` gives the database of a mailbox. */
export function findPlanWarnings(input: {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly today: IsoDate;
  readonly databaseOf: (mailboxId: number) => string | null;
}): readonly PlanWarning[] {
  const { plan, today } = input;
  const open = planSteps(plan).filter(({ mark }) => !isDone(mark));
  const overdue = open.filter(({ date }) => date !== null && date < today).map(({ id }) => id);
  const blocked = new Set(plan.sites.filter(({ blockers }) => blockers.length > 0).map(({ site }) => site));
  const undated = open.filter(({ date, site }) => date === null && !blocked.has(site)).map(({ id }) => id);
  return [
    ...(overdue.length > 0 ? [{ kind: 'overdue', steps: overdue } as const] : []),
    ...(undated.length > 0 ? [{ kind: 'undated', steps: undated } as const] : []),
    ...beforeBlackout(input),
  ];
}

type WarningInput = Parameters<typeof findPlanWarnings>[0];
type Blackout = NonNullable<Settings['blackouts']>[number];

/** The next blackout that waves have to be ready before, while others come after it. */
function beforeBlackout(input: WarningInput): readonly PlanWarning[] {
  const { plan, settings, today } = input;
  const steps = new Map(plan.sites.flatMap((site) => site.steps.map((step) => [step.id, step] as const)));
  const open = plan.waves.filter(({ kind, number }) => !isDone(steps.get(waveStepId(kind, number))?.mark ?? null));
  const coming = (settings.blackouts ?? [])
    .filter(({ from, wave }) => from > today && wave === undefined)
    .toSorted((left, right) => compareText(left.from, right.from));
  for (const blackout of coming) {
    const own = open.filter(({ site }) => blackout.site === undefined || nameKeyOf(blackout.site) === nameKeyOf(site));
    const before = own.filter(({ end }) => end < blackout.from);
    if (before.length === 0 || before.length === own.length) continue;
    return [
      {
        ...{ kind: 'before-blackout', from: blackout.from, reason: blackout.reason ?? null },
        waves: before.map(({ number }) => number),
        users: before.reduce((sum, wave) => sum + wave.users, 0),
        of: plan.waves.reduce((sum, wave) => sum + wave.users, 0),
        slip: worstSlip(input, before, blackout),
      },
    ];
  }
  return [];
}

/** Of the rebinds that people of these waves wait for, the one with the most of them. */
function worstSlip(input: WarningInput, waves: readonly Wave[], blackout: Blackout): RebindSlip | null {
  let worst: RebindSlip | null = null;
  for (const site of input.plan.sites) {
    const users = usersByDatabase(
      input,
      waves.filter((wave) => wave.site === site.site),
    );
    const lastDay = users.size === 0 ? null : lastRebindDay(input, site.site, blackout);
    if (lastDay === null) continue;
    for (const { id, work, date, mark } of site.steps) {
      if (work.kind !== 'rebind' || mark?.status === 'verified' || date === null || date > lastDay) continue;
      const count = users.get(nameKeyOf(work.database)) ?? 0;
      if (count > (worst?.users ?? 0)) worst = { step: id, database: work.database, lastDay, users: count };
    }
  }
  return worst;
}

function usersByDatabase({ databaseOf }: WarningInput, waves: readonly Wave[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { mailboxId } of waves.flatMap(({ members }) => members)) {
    const key = nameKeyOf(databaseOf(mailboxId) ?? '');
    users.set(key, (users.get(key) ?? 0) + 1);
  }
  return users;
}

/** A wave comes a day after the rebind at the earliest (R1), so the last open day before the blackout is too late for one. */
function lastRebindDay({ settings, today }: WarningInput, site: string, blackout: Blackout): IsoDate | null {
  const calendar = calendarOf(settings, site);
  const first = dayNumber(today);
  let day = dayNumber(blackout.from) - 1;
  let openDays = 0;
  for (; day >= first; day -= 1) {
    if (!calendar.isOpen(day)) continue;
    openDays += 1;
    if (openDays === 2) return dateOfDay(day);
  }
  return null;
}
