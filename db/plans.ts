import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { packPlan, unpackPlan } from '../core/planning/pack-plan.ts';
import type { PlanVersion, StoredPlan } from '../core/planning/plan-version.ts';
import { parseSettings } from '../core/settings/parse.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { plans } from './schema.ts';

/** The plan in force: the working plan that was computed last; null before the first. */
export function readWorkingPlan(db: ReadDb): StoredPlan | null {
  const row = queries(db).select().from(plans).where(isWorking).orderBy(desc(plans.id)).limit(1).get();
  return row === undefined ? null : toStoredPlan(row);
}

/** Which plan is in force, without reading it; null before the first. Another plan never has the same id and hash. */
export function readWorkingVersion(db: ReadDb): WorkingVersion | null {
  const { id, at, by, hash } = plans;
  return queries(db).select({ id, at, by, hash }).from(plans).where(isWorking).orderBy(desc(id)).limit(1).get() ?? null;
}

export type WorkingVersion = Pick<PlanVersion, 'at' | 'by' | 'hash'> & { readonly id: number };

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

/** The versions that have a name and the plan in force, oldest first, each with the id of its row. */
export function listPlanRows(db: ReadDb): readonly PlanRow[] {
  const { id, kind, name, at, by, asOf, hash } = plans;
  const inForce = queries(db).select({ id }).from(plans).where(isWorking).orderBy(desc(id)).limit(1);
  return queries(db)
    .select({ id, kind, name, at, by, asOf, hash })
    .from(plans)
    .where(or(isNotNull(name), inArray(id, inForce)))
    .orderBy(asc(id))
    .all();
}

/** Another plan never has the same id and hash. */
export type PlanRow = PlanVersion & { readonly id: number };

/** The plan in the row of that id. Throws when there is none: rows are named by `listPlanRows`. */
export function readPlanRow(db: ReadDb, id: number): StoredPlan {
  const row = queries(db).select().from(plans).where(eq(plans.id, id)).get();
  if (row === undefined) throw new Error(`there is no plan ${id}`);
  return toStoredPlan(row);
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
