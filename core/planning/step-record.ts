import type { IsoDate } from '../shared/dates.ts';
import { type DayNumber, dateOfDay, dayNumber, dayOf } from '../shared/dates.ts';
import type { Plan, PlanStep, StepKind, StepMark, StepWork } from './plan.ts';
import type { PlanInput } from './plan-input.ts';

/** What is known about steps from before: the stored plan, and what people said about its steps. */
export type StepRecord = {
  readonly asOf: IsoDate;
  /** By id in lower case. */
  readonly marks: ReadonlyMap<string, StepMark>;
  /** By id in lower case. */
  readonly previousSteps: ReadonlyMap<string, PlanStep>;
};

/** What a step says before it has a date and a mark. */
export type StepSeed = {
  readonly id: string;
  readonly site: string;
  readonly target: string;
  readonly work: StepWork;
  readonly dependsOn: readonly string[];
  readonly note: string;
};

/** Prepares the look-ups of a planning run. */
export function stepRecord({ asOf, marks, previous }: PlanInput): StepRecord {
  const steps = stepsOf(previous);
  return { asOf, marks, previousSteps: new Map(steps.map((step) => [step.id.toLowerCase(), step])) };
}

/** The id of a step: its kind and what it acts on. */
export function stepId(kind: StepKind, target: string | number): string {
  return `${kind}:${target}`;
}

/** All steps of a plan. */
export function stepsOf(plan: Plan | null): readonly PlanStep[] {
  return plan === null ? [] : plan.sites.flatMap((site) => site.steps);
}

/** True when somebody said that the step was done or verified. */
export function isCarriedOut(record: StepRecord, id: string): boolean {
  return isDone(record.marks.get(id.toLowerCase()) ?? null);
}

/** A step of the stored plan with what is said about it now; null when that is not that it was carried out. */
export function carriedOutStep(record: StepRecord, step: PlanStep): PlanStep | null {
  const mark = record.marks.get(step.id.toLowerCase()) ?? null;
  return mark !== null && isDone(mark) ? { ...step, mark, date: step.date ?? dayOf(mark.at) } : null;
}

/** True for a mark that says done or verified. */
export function isDone(mark: StepMark | null): boolean {
  return mark?.status === 'done' || mark?.status === 'verified';
}

/**
 * Gives a step its mark and its date. A step that was carried out keeps the date of the stored plan, else that of its mark.
 * `day` is null when there is none, and `why` says why.
 */
export function datedStep(record: StepRecord, seed: StepSeed, day: DayNumber | null, why: string): PlanStep {
  const mark = record.marks.get(seed.id.toLowerCase()) ?? null;
  const { id, site, target, dependsOn, work } = seed;
  if (mark !== null && isDone(mark)) {
    const date = record.previousSteps.get(id.toLowerCase())?.date ?? dayOf(mark.at);
    return { id, site, target, date, mark, dependsOn, work, note: seed.note };
  }
  const note = [seed.note, day === null ? why : ''].filter((part) => part !== '').join(' ');
  return { id, site, target, date: day === null ? null : dateOfDay(day), mark, dependsOn, work, note };
}

/** The day of a step; null when it has none. */
export function dayOfStep(step: PlanStep | null | undefined): DayNumber | null {
  return step?.date == null ? null : dayNumber(step.date);
}

/**
 * The day from which R1 counts: the step's date, or the day on which it was said to be carried out when that is later. A
 * mark from after the as-of day tells nothing about it.
 */
export function effectiveDay(step: PlanStep, asOf: IsoDate): DayNumber | null {
  const day = dayOfStep(step);
  if (day === null || !isDone(step.mark) || step.mark === null) return day;
  const said = dayOf(step.mark.at);
  return said <= asOf ? Math.max(day, dayNumber(said)) : day;
}
