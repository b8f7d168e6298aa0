import type { DateSource } from '../../../core/import/reconcile.ts';
import { keySeparator } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import type { EntityApplier } from './entity-applier.ts';

/**
 * When the run says that things are as they are. `completeTables` are the tables that list everything they should;
 * `table` is the one for which gone rows are counted.
 */
export type GoneContext = {
  readonly table: number;
  readonly completeTables: ReadonlySet<number>;
  readonly collected: string;
  readonly dateSource: DateSource;
};

/**
 * Marks the stored rows of an entity that the run should have contained and did not (product.md 5): all of them for an
 * inventory, those of the (computer, user) pairs in the run for profiles. The rows stay, dated to when they were missed.
 */
export function markGoneRows(applier: EntityApplier, context: GoneContext): void {
  if (applier.lastOldId === 0) return;
  const missing = [...applier.rows.presentKeys()].filter(
    ([id]) => id <= applier.lastOldId && applier.tally.statusOf(id) === null,
  );
  const rule = shapes[applier.entity].gone;
  for (const [id, key] of missing) {
    if (rule === 'per-run') applier.markGone(id, context.table, context.collected, context.dateSource === 'file');
    else if (rule === 'per-owner') markGoneProfile(applier, id, key, context);
  }
}

/** A profile is gone when the run has seen its computer and user later than the profile itself. */
function markGoneProfile(applier: EntityApplier, id: number, key: string, context: GoneContext): void {
  const owner = key.split(keySeparator).slice(0, 2);
  const seen = applier.rows
    .presentWithPrefix(`${owner.join(keySeparator)}${keySeparator}`)
    .filter((row) => row.id !== id && isSpokenFor(applier, row.id, context));
  const latest = seen
    .map((row) => row.collected ?? '')
    .sort()
    .at(-1);
  const own = applier.rows.findById(id)?.collected ?? '';
  if (latest === undefined || latest < own) return;
  const isAssumed = seen.every((row) => row.isDateAssumed);
  applier.markGone(id, context.table, latest, isAssumed);
}

function isSpokenFor(applier: EntityApplier, id: number, { completeTables }: GoneContext): boolean {
  const status = applier.tally.statusOf(id);
  return status !== null && status !== 'kept' && status !== 'older' && completeTables.has(applier.tally.tableOf(id));
}
