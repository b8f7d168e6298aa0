import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { packPlan, unpackPlan } from '../core/planning/pack-plan.ts';
import { applyEdit, type PlanEdit } from '../core/planning/plan-edit.ts';
import type { PlanVersion, StoredPlan } from '../core/planning/plan-version.ts';
import { mergePatch } from '../core/settings/merge.ts';
import { parseSettings, type SettingsPatch } from '../core/settings/parse.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { planEdits, plans } from './schema.ts';

/** The plan in force: the working plan that was computed last, with what was changed in it by hand; null before the first. */
export function readWorkingPlan(db: ReadDb): StoredPlan | null {
  const row = queries(db).select().from(plans).where(isWorking).orderBy(desc(plans.id)).limit(1).get();
  return row === undefined ? null : withEdits(toStoredPlan(row), readEdits(db, row.id));
}

/** Which plan is in force, without reading it; null before the first. Another plan has another id or hash, or another number of edits. */
export function readWorkingVersion(db: ReadDb): WorkingVersion | null {
  const { id, at, by, hash } = plans;
  const row = queries(db).select({ id, at, by, hash }).from(plans).where(isWorking).orderBy(desc(id)).limit(1).get();
  if (row === undefined) return null;
  const edits = readEdits(db, row.id);
  const last = edits.at(-1);
  return {
    ...row,
    ...(last && { at: last.at, by: last.by, hash: last.hash }),
    computedAt: row.at,
    edits: edits.length,
  };
}

export type WorkingVersion = Pick<PlanVersion, 'at' | 'by' | 'hash'> & {
  readonly id: number;
  /** When it was computed; `at` is when it was changed by hand last. */
  readonly computedAt: IsoTime;
  /** How often it was changed by hand. */
  readonly edits: number;
};

/** A change by hand, with the hash of the plan after it and what it changes in the settings of the plan. */
export type StoredEdit = {
  readonly at: IsoTime;
  readonly by: string | null;
  readonly hash: string;
  readonly edit: PlanEdit;
  readonly patch: SettingsPatch;
};

/** Adds a change by hand to the plan in force, as a part of a change. There is a plan. */
export function insertPlanEdit(db: WriteDb, change: ChangeId, stored: StoredEdit): void {
  const plan = readWorkingVersion(db);
  if (plan === null) throw new Error('there is no plan to edit');
  const { edit, patch, ...row } = stored;
  const values = { ...row, planId: plan.id, edit: JSON.stringify(edit), patch: JSON.stringify(patch) };
  const id = Number(queries(db).insert(planEdits).values(values).run().lastInsertRowid);
  recordInserted(db, change, 'plan_edits', id, id);
}

/** How often a plan was computed or changed by hand, without what was undone. */
export function countPlans(db: ReadDb): number {
  const sql = `SELECT (SELECT count(*) FROM plans WHERE kind = 'working') + (SELECT count(*) FROM plan_edits)`;
  return db.prepare<[], number>(sql).pluck().get() ?? 0;
}

/** The version of that name, without regard to case; null when there is none. */
export function readPlanVersion(db: ReadDb, name: string): StoredPlan | null {
  const row = queries(db).select().from(plans).where(hasName(name)).get();
  return row === undefined ? null : toStoredPlan(row);
}

/** The versions that have a name, oldest first. */
export function listPlanVersions(db: ReadDb): PlanVersion[] {
  const { kind, name, at, by, asOf, hash } = plans;
  return queries(db)
    .select({ kind, name, at, by, asOf, hash })
    .from(plans)
    .where(isNotNull(plans.name))
    .orderBy(asc(plans.id))
    .all();
}

/** Adds a plan as a part of a change. A working plan is from then on the plan in force. */
export function insertPlan(db: WriteDb, change: ChangeId, stored: StoredPlan): void {
  const row = {
    ...stored,
    settings: JSON.stringify(stored.settings),
    findings: JSON.stringify(stored.findings),
    plan: JSON.stringify(packPlan(stored.plan)),
  };
  const id = Number(queries(db).insert(plans).values(row).run().lastInsertRowid);
  recordInserted(db, change, 'plans', id, id);
}

/** Removes the version of that name; false when there is none. */
export function deletePlanVersion(db: WriteDb, change: ChangeId, name: string): boolean {
  const row = db
    .prepare<[string], Record<string, string | number | null>>(
      'SELECT * FROM plans WHERE name IS NOT NULL AND lower(name) = lower(?)',
    )
    .get(name);
  if (row === undefined) return false;
  const id = Number(row.id);
  recordUpdated(db, change, 'plans', id, row);
  const { changes } = queries(db).delete(plans).where(eq(plans.id, id)).run();
  if (changes !== 1) throw new Error(`plans: ${changes} rows deleted instead of row ${id}`);
  return true;
}

/** What the imports since the plan was computed are called in the history, oldest first. */
export function readImportsSince(db: ReadDb, plan: number): readonly string[] {
  return db
    .prepare<[number], string>(
      `SELECT what FROM changes WHERE undone_at IS NULL AND id IN (SELECT change_id FROM imports)
         AND id > (SELECT max(change_id) FROM change_ranges WHERE table_name = 'plans' AND ? BETWEEN first_id AND last_id)
       ORDER BY id`,
    )
    .pluck()
    .all(plan);
}

function readEdits(db: ReadDb, plan: number): readonly (typeof planEdits.$inferSelect)[] {
  return queries(db).select().from(planEdits).where(eq(planEdits.planId, plan)).orderBy(asc(planEdits.id)).all();
}

/** Edits are stored as the program made them. */
function withEdits(stored: StoredPlan, edits: readonly (typeof planEdits.$inferSelect)[]): StoredPlan {
  const last = edits.at(-1);
  if (last === undefined) return stored;
  const { at, by, hash } = last;
  const settings = edits.reduce<unknown>((merged, { patch }) => mergePatch(merged, JSON.parse(patch)), stored.settings);
  const plan = edits.reduce((edited, { edit }) => applyEdit(edited, JSON.parse(edit)), stored.plan);
  return { ...stored, at, by, hash, settings: parseSettings(settings), plan };
}

const isWorking = eq(plans.kind, 'working');

function hasName(name: string) {
  return and(isNotNull(plans.name), eq(sql`lower(${plans.name})`, sql`lower(${name})`));
}

function toStoredPlan(row: typeof plans.$inferSelect): StoredPlan {
  const { kind, name, at, by, asOf, hash } = row;
  const settings = parseSettings(JSON.parse(row.settings));
  return {
    kind,
    name,
    at,
    by,
    asOf,
    hash,
    settings,
    findings: JSON.parse(row.findings),
    plan: unpackPlan(JSON.parse(row.plan)),
  };
}
