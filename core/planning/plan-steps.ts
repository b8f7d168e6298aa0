import { compareText } from '../resolution/compare-text.ts';
import type { Plan, PlanStep } from './plan.ts';

/**
 * The steps of all sites in the order of their dates; on one day in the order of the plan, so that no step comes before one
 * that it depends on. Steps without a date come last.
 */
export function planSteps(plan: Plan): readonly PlanStep[] {
  const steps = plan.sites.flatMap((site) => site.steps);
  return steps.sort((left, right) => compareText(left.date ?? noDate, right.date ?? noDate));
}

/** Later than every day. */
const noDate = '9999-99-99';
