import type { GateDatabase, PlanStepDetails, StepState, StepUsers } from '../../../core/api/plan-chart-report.ts';
import { answerPartOf, answerParts, dependenceOf } from '../../../core/classification/answer-part.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { RowFilter } from '../../../core/classification/row-filter.ts';
import { blockersOf, gateOfStep, isReady } from '../../../core/planning/find-gates.ts';
import type { Plan, PlanStep, SitePlan } from '../../../core/planning/plan.ts';
import { planSteps } from '../../../core/planning/plan-steps.ts';
import { nameKeyOf } from '../../../core/planning/site-names.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { stepKey } from '../../../db/step-marks.ts';
import { classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { referToStep, referToWave } from './plan-chart.ts';
import { stepNotFound } from './plan-errors.ts';
import { stepReport } from './plan-report.ts';
import { planNamed } from './stored-plan.ts';

/** A step of the plan in force with what it waits for and whom it concerns. Throws `plan-missing` and `not-found`. */
export function showPlanStep(
  project: Project,
  request: { readonly id: string; readonly asOf: IsoDate },
): PlanStepDetails {
  const { plan } = planNamed(project.reader(), null);
  const { site, step } = findStep(plan, request.id);
  const classification = classifyProject(project, request.asOf);
  const gate = gateOfStep(step.work.kind);
  const gateSteps = site.steps.filter(({ work }) => gateOfStep(work.kind) === gate);
  const before = new Set(step.dependsOn);
  const { work } = step;
  const wave = 'wave' in work ? plan.waves.find(({ number }) => number === work.wave) : undefined;
  return {
    step: stepReport(plan, step),
    gate,
    state: stateOf(step, site),
    waitsFor: planSteps({ ...plan, sites: [site] })
      .filter(({ id }) => before.has(id))
      .map(referToStep),
    gateSteps: gateSteps.map(referToStep),
    users: usersOf(step, plan, classification),
    databases: work.kind === 'rebind' ? gateDatabases(gateSteps, classification) : [],
    wave: wave === undefined ? null : referToWave(wave, new Map(gateSteps.map((one) => [one.id, one]))),
    blockers: blockersOf(site),
  };
}

function findStep(plan: Plan, id: string): { readonly site: SitePlan; readonly step: PlanStep } {
  const key = stepKey(id);
  for (const site of plan.sites) {
    const step = site.steps.find((candidate) => stepKey(candidate.id) === key);
    if (step !== undefined) return { site, step };
  }
  throw stepNotFound(id);
}

function stateOf(step: PlanStep, site: SitePlan): StepState {
  if (step.mark?.status === 'done' || step.mark?.status === 'verified') return step.mark.status;
  if (site.blockers.length > 0) return 'blocked';
  return isReady(step, site.steps) ? 'next' : 'waits';
}

/** Of a rebind the users of its database, of a wave its members, of what a site needs those who depend on a server there. */
function usersOf(step: PlanStep, plan: Plan, { index }: ProjectClassification): StepUsers | null {
  const { work, site } = step;
  const all = [...index.users.values()];
  switch (work.kind) {
    case 'rebind': {
      const own = all.filter(({ database }) => isNamed(database, work.database));
      const names = new Set(own.flatMap(({ database }) => database ?? []));
      return counted(own, [{ kind: 'database', oneOf: names.size === 0 ? [work.database] : [...names] }]);
    }
    case 'pilot':
    case 'wave':
    case 'applications': {
      const members = plan.waves.find(({ number }) => number === work.wave)?.members ?? [];
      return counted(
        members.flatMap(({ mailboxId }) => index.users.get(mailboxId) ?? []),
        null,
      );
    }
    case 'evidence':
    case 'retire-server':
      return null;
    default: {
      const own = all.filter((user) => isNamed(user.site, site) && isDependent(user));
      const names = new Set(own.flatMap((user) => user.site ?? []));
      return counted(own, [
        { kind: 'site', oneOf: names.size === 0 ? [site] : [...names] },
        { kind: 'depends', by: 'any' },
      ]);
    }
  }
}

function isNamed(name: string | null, wanted: string): boolean {
  return name !== null && nameKeyOf(name) === nameKeyOf(wanted);
}

function isDependent(user: UserResult): boolean {
  const { isByProfile, isByDatabase } = dependenceOf(user);
  return isByProfile || isByDatabase;
}

function counted(users: readonly UserResult[], filter: RowFilter | null): StepUsers {
  const found = users.map(answerPartOf);
  const parts = answerParts.map((part) => ({ part, count: found.filter((one) => one === part).length }));
  return { count: users.length, filter, parts: parts.filter(({ count }) => count > 0) };
}

/** All databases that are rebound in the gate. */
function gateDatabases(steps: readonly PlanStep[], classification: ProjectClassification): readonly GateDatabase[] {
  const { classifier, index } = classification;
  const bindings = new Map(classifier.databases.map(({ name, binding }) => [nameKeyOf(name ?? ''), binding]));
  const users = new Map<string, number>();
  for (const { database } of index.users.values()) {
    const key = nameKeyOf(database ?? '');
    users.set(key, (users.get(key) ?? 0) + 1);
  }
  return steps.flatMap(({ id, work, date, mark }) => {
    if (work.kind !== 'rebind') return [];
    const key = nameKeyOf(work.database);
    const binding = bindings.has(key) ? (bindings.get(key) ?? null) : work.oldBinding;
    const status = mark?.status ?? 'planned';
    return [{ step: id, database: work.database, binding, users: users.get(key) ?? 0, date, status }];
  });
}
