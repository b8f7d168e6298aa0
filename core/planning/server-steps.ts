import type { IsoDate } from '../shared/dates.ts';
import type { Plan, PlanStep, StepKind, StepMark, StepStatus } from './plan.ts';
import { planSteps } from './plan-steps.ts';

/** A step of the plan that acts on a server or an array. */
export type StepOfServer = {
  readonly id: string;
  readonly kind: StepKind;
  readonly site: string;
  /** Null when it cannot be dated. */
  readonly date: IsoDate | null;
  readonly status: StepStatus;
  /** What is to be done, as one sentence. */
  readonly task: string;
};

/** The steps that act on a server or an array, in the order of their dates. `isIt` tells whether a name means it. */
export function stepsOfServer(input: {
  readonly plan: Plan;
  readonly isIt: (name: string) => boolean;
  readonly markOf: (stepId: string) => StepMark | null;
  readonly taskOf: (step: PlanStep) => string;
}): readonly StepOfServer[] {
  const { plan, isIt, markOf, taskOf } = input;
  return planSteps(plan)
    .filter((step) => namesOf(step).some(isIt))
    .map((step) => ({
      ...{ id: step.id, kind: step.work.kind, site: step.site, date: step.date },
      status: markOf(step.id)?.status ?? 'planned',
      task: taskOf(step),
    }));
}

/** The servers and arrays that a step acts on. Waves act on people. */
function namesOf({ work }: PlanStep): readonly string[] {
  switch (work.kind) {
    case 'load-balancer':
      return [work.fqdn, ...work.servers];
    case 'static-ports':
      return work.servers;
    case 'dns':
    case 'create-array':
    case 'test-name':
    case 'verify-autodiscover':
      return [work.fqdn];
    case 'rebind':
      return work.oldBinding === null ? [work.target] : [work.oldBinding, work.target];
    case 'stop-old-profiles':
      return [work.fqdn, ...work.oldServers];
    case 'evidence':
      return work.oldServers;
    case 'retire-server':
      return [work.server];
    default:
      return [];
  }
}
