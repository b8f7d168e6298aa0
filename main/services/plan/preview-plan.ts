import { setImmediate } from 'node:timers/promises';
import type { Call } from '../../../core/api/dispatch.ts';
import { cancelledError } from '../../../core/api/jobs.ts';
import type { PlanPreview } from '../../../core/api/plan-preview-report.ts';
import { loadOf, totalsOf } from '../../../core/planning/compare-plans.ts';
import { some } from '../../../core/planning/digest-difference.ts';
import type { Plan, UnplannedCode } from '../../../core/planning/plan.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { mergeSettings } from '../../../core/settings/merge.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { dataVersion } from '../../../db/changes.ts';
import { readSettings } from '../../../db/settings.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { type ComputedPlan, isSameAs, planWith } from './compute-plan.ts';
import { digestPlans } from './digest-versions.ts';
import { confirmPlan } from './plan-age.ts';
import { currentPlan } from './stored-plan.ts';

/**
 * What computing the plan would make of the project and of the plan in force; writes nothing. Others have their turn, and it
 * can be cancelled, between its phases. Throws `settings-invalid` and `cancelled`.
 */
export async function previewPlan(
  project: Project,
  request: { readonly patch: SettingsPatch | null; readonly asOf: IsoDate },
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<PlanPreview> {
  const { patch, asOf } = request;
  await beginPhase(call, 'Reading the inventory', 0);
  const { users } = classifyProject(project, asOf).index;
  await beginPhase(call, 'Planning', 1);
  const version = dataVersion(project.reader());
  const before = readSettings(project.reader());
  const computed = planWith(project, patch === null ? before : mergeSettings(before, patch), asOf);
  await beginPhase(call, 'Comparing with the plan in force', 2);
  const inForce = currentPlan(project.reader());
  const changes =
    inForce === null
      ? null
      : digestPlans(
          { before: { ...inForce, label: 'the plan in force' }, after: { ...computed, label: 'the new plan' } },
          { users, contains: null },
        );
  if (isSameAs(inForce, computed)) confirmPlan(project, version);
  return { ...describeComputed(computed, inForce), changes };
}

const phases = 3;

/** Says what comes now; whoever cancelled meanwhile is heard first. */
async function beginPhase({ signal, progress }: Pick<Call, 'signal' | 'progress'>, phase: string, done: number) {
  progress({ phase, done, total: phases, rows: null });
  await setImmediate();
  if (signal.aborted) throw cancelledError();
}

function describeComputed(computed: ComputedPlan, inForce: StoredPlan | null): Omit<PlanPreview, 'changes'> {
  const { asOf, hash, plan, settings } = computed;
  return {
    ...{ asOf, hash },
    inForce: inForce === null ? null : { at: inForce.at, by: inForce.by },
    isSame: isSameAs(inForce, computed),
    totals: totalsOf(plan),
    waves: some(plan.waves.map(loadOf)),
    pins: pinsOf(plan, settings),
    locked: some(plan.waves.filter(({ isLocked }) => isLocked).map(loadOf)),
    refused: refusedOf(plan, inForce?.plan ?? null),
    unplanned: unplannedOf(plan),
  };
}

function pinsOf(plan: Plan, settings: Settings): PlanPreview['pins'] {
  const places = new Map(
    plan.waves.flatMap(({ number, members }) => members.map(({ alias }) => [alias.toLowerCase(), number] as const)),
  );
  const people = Object.entries(settings.pins ?? {})
    .map(([alias, wave]) => ({ alias, wave, isKept: places.get(alias.trim().toLowerCase()) === wave }))
    .sort((left, right) => Number(left.isKept) - Number(right.isKept) || compareText(left.alias, right.alias));
  const kept = people.filter(({ isKept }) => isKept).length;
  return { kept, lost: people.length - kept, people: some(people) };
}

function refusedOf(plan: Plan, inForce: Plan | null): PlanPreview['refused'] {
  const keyOf = ({ alias, rule, reason }: Plan['refused'][number]): string => JSON.stringify([alias, rule, reason]);
  const known = new Set(inForce?.refused.map(keyOf));
  const refused = plan.refused.map((wish) => ({ ...wish, isNew: !known.has(keyOf(wish)) }));
  return some(refused.toSorted((left, right) => Number(right.isNew) - Number(left.isNew)));
}

function unplannedOf({ unplanned }: Plan): PlanPreview['unplanned'] {
  const users = new Map<UnplannedCode, number>();
  for (const { code } of unplanned) users.set(code, (users.get(code) ?? 0) + 1);
  return [...users]
    .map(([code, count]) => ({ code, users: count }))
    .sort((left, right) => right.users - left.users || compareText(left.code, right.code));
}
