import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { parser, text } from './parse-input.ts';
import type { PlanChart, PlanStepDetails } from './plan-chart-report.ts';

/** The plan in force as a picture. Fails with `plan-missing`. */
export const showPlanChart = operation('read', 'plan.chart', parser(z.strictObject({})), output<PlanChart>());

/** A step of the plan in force with what it waits for and whom it concerns. Fails with `plan-missing` and `not-found`. */
export const showPlanStep = operation(
  'read',
  'plan.step',
  parser(z.strictObject({ id: text })),
  output<PlanStepDetails>(),
);
