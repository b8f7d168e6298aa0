import { compareText } from '../resolution/compare-text.ts';
import { daysBetween, type IsoDate } from '../shared/dates.ts';
import { comparePeople } from './compare-people.ts';
import type { Plan, PlanStep, Wave } from './plan.ts';
import type { Changes, FindingKey, PlanDifference, PlanTotals, Sides, StepPlace, WaveLoad } from './plan-difference.ts';

/**
 * Compares two plans. Waves are the same by number, steps by id without case, people by mailbox id and else by alias.
 * Findings are compared when those of both plans are given.
 */
export function comparePlans(
  before: Plan,
  after: Plan,
  options: { readonly labels?: Sides<string>; readonly findings?: Sides<readonly FindingKey[]> } = {},
): PlanDifference {
  const totals = { before: totalsOf(before), after: totalsOf(after) };
  const [end, newEnd] = [totals.before.end, totals.after.end];
  return {
    labels: options.labels ?? { before: 'Before', after: 'After' },
    totals,
    endShiftDays: end === null || newEnd === null ? null : daysBetween(end, newEnd),
    ...comparePeople(before, after),
    waves: changesOf(before.waves.map(loadOf), after.waves.map(loadOf), ({ number }) =>
      String(number).padStart(9, '0'),
    ),
    steps: changesOf(stepsOf(before), stepsOf(after), ({ id }) => id.toLowerCase()),
    findings: options.findings === undefined ? null : findingChanges(options.findings),
  };
}

/** True when nothing is different, leaving labels aside. */
export function isSamePlan(difference: PlanDifference): boolean {
  const { totals, moved, newlyPlanned, noLongerPlanned, waves, steps, findings } = difference;
  const lists = [moved, newlyPlanned, noLongerPlanned, ...Object.values(waves), ...Object.values(steps)];
  const findingLists = findings === null ? [] : [findings.opened, findings.closed];
  return [...lists, ...findingLists].every((list) => list.length === 0) && isEqual(totals.before, totals.after);
}

/** What a plan comes to. */
export function totalsOf(plan: Plan): PlanTotals {
  const steps = stepsOf(plan);
  const days = [...steps.map(({ date }) => date), ...plan.waves.map(({ end }) => end)];
  return {
    start: plan.start,
    end: days.reduce<IsoDate | null>((last, day) => (compareText(day, last) > 0 ? day : last), null),
    users: plan.waves.reduce((sum, wave) => sum + wave.members.length, 0),
    unplanned: plan.unplanned.length,
    waves: plan.waves.length,
    steps: steps.length,
    minutes: plan.waves.reduce((sum, wave) => sum + wave.minutes, 0),
  };
}

/** A wave without its people. */
export function loadOf({ number, name, site, start, end, method, users, minutes, capacityMinutes }: Wave): WaveLoad {
  return { number, name, site, start, end, method, users, minutes, capacityMinutes };
}

function stepsOf(plan: Plan): readonly StepPlace[] {
  return plan.sites.flatMap(({ steps }) => steps.map(placeOf));
}

function placeOf({ id, site, target, date, mark, work }: PlanStep): StepPlace {
  return { id, kind: work.kind, site, target, date, status: mark?.status ?? 'planned' };
}

/** Both sides in the order of their keys. */
function changesOf<Value extends object>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): Changes<Value> {
  const old = byKey(before, keyOf);
  const now = byKey(after, keyOf);
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, value]) => value),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, value]) => value),
    changed: [...old].flatMap(([key, value]) => {
      const other = now.get(key);
      return other === undefined || isEqual(value, other) ? [] : [{ before: value, after: other }];
    }),
  };
}

function byKey<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value> {
  const keyed = values.map((value): [string, Value] => [keyOf(value), value]);
  return new Map(keyed.sort(([left], [right]) => compareText(left, right)));
}

/** True for two plain objects with the same fields. */
function isEqual(left: object, right: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(right));
  return Object.entries(left).every(([name, value]) => fields.get(name) === value);
}

function findingChanges({ before, after }: Sides<readonly FindingKey[]>): PlanDifference['findings'] {
  const { added, removed } = changesOf(before.map(plainKey), after.map(plainKey), findingKey);
  return { opened: added, closed: removed };
}

function plainKey({ id, site, subject }: FindingKey): FindingKey {
  return { id, site, subject };
}

function findingKey({ id, site, subject }: FindingKey): string {
  return JSON.stringify([id, site ?? '', subject]).toLowerCase();
}
