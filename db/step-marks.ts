import { asc, eq } from 'drizzle-orm';
import type { PlanStep, StepMark } from '../core/planning/plan.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { stepMarks } from './schema.ts';

/** What was said about a step, and the step as it was planned then. */
export type MarkedStep = { readonly mark: StepMark; readonly step: PlanStep };

/** Everything that was said about steps, in the order in which the steps were first mentioned. */
export function readMarkedSteps(db: ReadDb): MarkedStep[] {
  const rows = queries(db).select().from(stepMarks).orderBy(asc(stepMarks.id)).all();
  return rows.map(({ status, by, at, note, step }) => ({ mark: { status, by, at, note }, step: JSON.parse(step) }));
}

/** Stores what was said about a step, in place of what was said before. */
export function writeStepMark(db: WriteDb, change: ChangeId, { mark, step }: MarkedStep): void {
  const key = stepKey(step.id);
  const row = { key, ...mark, step: JSON.stringify({ ...step, mark: null }) };
  const before = queries(db).select().from(stepMarks).where(eq(stepMarks.key, key)).get();
  if (before === undefined) {
    const id = Number(queries(db).insert(stepMarks).values(row).run().lastInsertRowid);
    recordInserted(db, change, 'step_marks', id, id);
    return;
  }
  recordUpdated(db, change, 'step_marks', before.id, before);
  const { changes } = queries(db).update(stepMarks).set(row).where(eq(stepMarks.id, before.id)).run();
  if (changes !== 1) throw new Error(`step_marks: ${changes} rows changed instead of row ${before.id}`);
}

/** The comparison form of a step's id. */
export function stepKey(id: string): string {
  return id.toLowerCase();
}
