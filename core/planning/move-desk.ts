import { mergeSettings } from '../settings/merge.ts';
import type { SettingsPatch } from '../settings/parse.ts';
import type { Settings } from '../settings/settings.ts';
import { graphOf } from './group-graph.ts';
import type { GroupInput } from './group-input.ts';
import type { Grouping } from './grouping.ts';
import { daysAfterRebind, type FirstDayOf } from './move-rules.ts';
import type { PermissionLink } from './permission-link.ts';
import type { Plan, PlanStep, Wave } from './plan.ts';
import { applyEdit, type PlanEdit } from './plan-edit.ts';
import type { PlanInput } from './plan-input.ts';
import { nameKeyOf } from './site-names.ts';
import { dayOfStep, isDone } from './step-record.ts';
import { cutIntoUnits, type Unit } from './units.ts';
import { prepareWorkload, type Workload } from './workload.ts';

/**
 * A plan laid out for moves by hand: what a move asks is looked up, nothing is planned again. A value; a move makes the next
 * desk from it, which shares what did not change.
 */
export type MoveDesk = {
  /** As it is now, with what was changed by hand. */
  readonly plan: Plan;
  /** Of the project, as they are now. */
  readonly settings: Settings;
  readonly workload: Workload;
  /** The unit of everybody who can be in a wave, by mailbox id. */
  readonly unitOf: ReadonlyMap<number, Unit>;
  /** The wave of everybody who is in one, by mailbox id. */
  readonly waveOf: ReadonlyMap<number, Wave>;
  /** Permissions that join people, by the mailbox ids at either end. */
  readonly linksOf: ReadonlyMap<number, readonly PermissionLink[]>;
  /** The steps that carry waves out, by the number of the wave. */
  readonly stepOf: ReadonlyMap<number, PlanStep>;
};

/** Lays the plan of the input (`previous`) out under the input's settings. */
export function createMoveDesk(input: PlanInput & { readonly previous: Plan }, grouping: Grouping): MoveDesk {
  const prepared = prepareWorkload(input, grouping);
  const workload = { ...prepared, firstDayOf: withRebindsOf(input.previous, prepared.firstDayOf) };
  return {
    ...{ plan: input.previous, settings: input.settings, workload, unitOf: workload.unitOf },
    waveOf: wavesByMember(input.previous),
    linksOf: linksByEnd(graphOf(workload.groupInput).links),
    stepOf: waveSteps(input.previous),
  };
}

/** The desk after an edit. `patch` is what the edit changes in the settings, `regrouped` the groups that it made of one. */
export function afterEdit(desk: MoveDesk, edit: PlanEdit, patch: SettingsPatch, regrouped: readonly Unit[]): MoveDesk {
  const plan = applyEdit(desk.plan, edit);
  const unitOf = new Map(desk.unitOf);
  for (const unit of regrouped) for (const { id } of unit.members) unitOf.set(id, unit);
  const settings = mergeSettings(desk.settings, patch);
  return { ...desk, plan, settings, unitOf, waveOf: wavesByMember(plan), stepOf: waveSteps(plan) };
}

/** The groups and units that people of one group fall into under other settings. */
export function regroup(desk: MoveDesk, unit: Unit, settings: Settings): readonly Unit[] {
  const { workload } = desk;
  const members = new Set(unit.group.members);
  const units = new Set(unit.group.members.flatMap((id) => desk.unitOf.get(id) ?? []));
  const people = new Map(
    [...units].flatMap((own) =>
      own.members.flatMap((person) => (members.has(person.id) ? [[person.id, person] as const] : [])),
    ),
  );
  const groups = workload.grouping.formGroups(groupInputOf(desk, unit, settings));
  return cutIntoUnits(groups, people, workload.wishes, workload.rates);
}

/** What joins the people of one group under the given settings: only permissions that reach them. */
export function groupInputOf(desk: MoveDesk, unit: Unit, settings: Settings): GroupInput {
  const { users } = desk.workload.groupInput;
  return { users, candidates: new Set(unit.group.members), links: linksAround(desk, unit.group.members), settings };
}

/** The permissions that lead from people to others, and on from these. */
function linksAround({ linksOf }: MoveDesk, members: readonly number[]): readonly PermissionLink[] {
  const links = new Set<PermissionLink>();
  const reached = new Set(members);
  for (const id of reached)
    for (const link of linksOf.get(id) ?? []) {
      links.add(link);
      reached.add(link.holder).add(link.mailbox);
    }
  return [...links];
}

/**
 * The first day also by the plan as it stands: it may have been made before the database was to be rebound, or with a later
 * start (R1). Null where it rebinds the database on no day.
 */
function withRebindsOf(plan: Plan, firstDayOf: FirstDayOf): FirstDayOf {
  const steps = plan.sites.flatMap((site) => site.steps);
  const days = new Map(
    steps.flatMap((step) =>
      step.work.kind === 'rebind' ? [[nameKeyOf(step.work.database), dayOfStep(step)] as const] : [],
    ),
  );
  return (person) => {
    const first = firstDayOf(person);
    if (first === null || !Number.isFinite(first)) return first;
    const day = days.get(nameKeyOf(person.user.database ?? '')) ?? null;
    return day === null ? null : Math.max(first, day + daysAfterRebind);
  };
}

function wavesByMember(plan: Plan): ReadonlyMap<number, Wave> {
  const waves = new Map<number, Wave>();
  for (const wave of plan.waves) for (const { mailboxId } of wave.members) waves.set(mailboxId, wave);
  return waves;
}

function linksByEnd(links: readonly PermissionLink[]): ReadonlyMap<number, readonly PermissionLink[]> {
  const byEnd = new Map<number, PermissionLink[]>();
  for (const link of links)
    for (const end of [link.holder, link.mailbox]) {
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [link]);
      else known.push(link);
    }
  return byEnd;
}

function waveSteps(plan: Plan): ReadonlyMap<number, PlanStep> {
  const steps = plan.sites.flatMap((site) => site.steps);
  return new Map(steps.flatMap((step) => ('wave' in step.work ? [[step.work.wave, step] as const] : [])));
}

/** True for a wave that nobody leaves: it is locked, or was carried out, perhaps after the plan was made. */
export function isKept(desk: MoveDesk, wave: Wave): boolean {
  return wave.isLocked || wasCarriedOut(desk, wave);
}

/** True when somebody said that the wave was carried out. */
export function wasCarriedOut({ stepOf }: MoveDesk, { number }: Wave): boolean {
  return isDone(stepOf.get(number)?.mark ?? null);
}

/** The step that rebinds a database; null when the plan has none. */
export function rebindOf({ plan }: MoveDesk, database: string | null): PlanStep | null {
  const key = nameKeyOf(database ?? '');
  const steps = plan.sites.flatMap((site) => site.steps);
  return steps.find(({ work }) => work.kind === 'rebind' && nameKeyOf(work.database) === key) ?? null;
}
