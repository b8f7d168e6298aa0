import { createHash } from 'node:crypto';
import type { PlanReport, SitePlanReport, StepReport, WaveReport } from '../../../core/api/plan-report.ts';
import type { Plan, PlanStep, SitePlan, Wave } from '../../../core/planning/plan.ts';
import { describeStepWork } from '../../../core/runbook/step-text.ts';

/** The plan as hosts show it: every step with its command, verification and rollback (product.md 4). */
export function planReport(plan: Plan, hash: string): PlanReport {
  const { asOf, start, refused, groups } = plan;
  return {
    asOf,
    start,
    sites: plan.sites.map((site) => sitePlanReport(plan, site)),
    waves: plan.waves.map(waveReport),
    unplanned: plan.unplanned.map(({ alias, code, reason }) => ({ alias, code, reason })),
    refused,
    groups,
    hash,
  };
}

/** Identifies a plan: of what people see but for what was said about steps; row numbers and progress make no other plan. */
export function hashOfPlan(plan: Plan): string {
  return createHash('sha256')
    .update(JSON.stringify(planReport(withoutMarks(plan), '')))
    .digest('hex');
}

/** The plan as if nothing had been said about its steps. */
export function withoutMarks(plan: Plan): Plan {
  const sites = plan.sites.map((site) => ({ ...site, steps: site.steps.map((step) => ({ ...step, mark: null })) }));
  return { ...plan, sites };
}

/** One step as hosts show it. */
export function stepReport(plan: Plan, step: PlanStep): StepReport {
  const { id, site, target, date, mark, dependsOn, work, note } = step;
  const { command, verify, rollback } = describeStepWork(step, plan);
  return {
    ...{ id, kind: work.kind, site, target, date },
    ...{ status: mark?.status ?? 'planned', by: mark?.by ?? null, at: mark?.at ?? null },
    ...{ dependsOn, command, verify, rollback, note: joinNotes(note, mark?.note ?? null) },
  };
}

function sitePlanReport(plan: Plan, { site, timeZone, array, blockers, steps }: SitePlan): SitePlanReport {
  return { site, timeZone, array, blockers, steps: steps.map((step) => stepReport(plan, step)) };
}

function waveReport(wave: Wave): WaveReport {
  return { ...wave, members: wave.members.map(({ alias }) => alias) };
}

/** What the planner notes, then what the person who marked the step noted. */
function joinNotes(planned: string, marked: string | null): string {
  return marked === null ? planned : `${planned} ${marked}`.trim();
}
