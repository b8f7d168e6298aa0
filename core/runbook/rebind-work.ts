import type { PlanStep, StepWork } from '../planning/plan.ts';

/** What a rebind does. */
export type RebindWork = Extract<StepWork, { kind: 'rebind' }>;

/** A step with what it does, narrowed to one kind. */
export type StepOf<Kind extends StepWork['kind']> = PlanStep & { readonly work: Extract<StepWork, { kind: Kind }> };

/** True for a step of that kind. */
export function isStepOf<Kind extends StepWork['kind']>(step: PlanStep, kind: Kind): step is StepOf<Kind> {
  return step.work.kind === kind;
}

/** The steps of that kind, in the order of the plan. */
export function stepsOf<Kind extends StepWork['kind']>(steps: readonly PlanStep[], kind: Kind): StepOf<Kind>[] {
  return steps.filter((step): step is StepOf<Kind> => isStepOf(step, kind));
}

/** True for a step that somebody carried out and checked: nothing is left to run. */
export function isVerified(step: PlanStep): boolean {
  return step.mark?.status === 'verified';
}
