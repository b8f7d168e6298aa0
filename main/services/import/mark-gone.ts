import type { Issue } from '../../../core/import/issue.ts';
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

/** How many rows of an entity were present before the run, and how many of them the run has marked as gone. */
export type GoneRows = { readonly before: number; readonly gone: number };

/**
 * Marks the stored rows of an entity that the run should have contained and did not (product.md 5): all of them for an
 * inventory, those of the (computer, user) pairs in the run for profiles. The rows stay, dated to when they were missed.
 */
export function markGoneRows(applier: EntityApplier, context: GoneContext): GoneRows {
  if (applier.lastOldId === 0) return { before: 0, gone: 0 };
  const { before, missing } = findMissing(applier);
  const rule = shapes[applier.entity].gone;
  const owners: OwnersSeen = new Map();
  let gone = 0;
  for (const id of missing) {
    const missed =
      rule === 'per-owner'
        ? whenProfileWasMissed(applier, id, context, owners)
        : whenRowWasMissed(applier, id, context);
    if (missed === null) continue;
    if (applier.markGone(id, context.table, missed.collected, missed.isDateAssumed)) gone++;
  }
  return { before, gone };
}

/** From this share of the stored rows on, an import that lacks them is asked about. */
const suspiciousShare = 0.2;
const suspiciousRows = 10;

/** A warning when so many rows are gone that the files may simply not have been complete. */
export function issuesOfGone({ before, gone }: GoneRows): Issue[] {
  if (gone < suspiciousRows || gone < before * suspiciousShare) return [];
  return [
    {
      severity: 'warning',
      code: 'MANY_GONE',
      row: null,
      column: null,
      count: gone,
      message: `${gone} of ${before} stored rows are not in this import and count as gone.`,
      hint: 'If the files do not list everything, undo the import and repeat it with --partial.',
    },
  ];
}

/** The rows that were present before the run and that it has not spoken for; only these are held, all others streamed past. */
function findMissing(applier: EntityApplier): { before: number; missing: number[] } {
  const missing: number[] = [];
  let before = 0;
  for (const id of applier.rows.presentIds(applier.lastOldId)) {
    before++;
    if (applier.tally.statusOf(id) === null) missing.push(id);
  }
  return { before, missing };
}

/** When a row was found missing; null when it is not gone. */
type Missed = { readonly collected: string; readonly isDateAssumed: boolean } | null;

/** An older inventory says nothing about a row of which a newer one is known (see `isOlderThanStored` of the comparison). */
function whenRowWasMissed(applier: EntityApplier, id: number, { collected, dateSource }: GoneContext): Missed {
  const row = applier.rows.findById(id);
  const isNewer = row !== null && (row.collected ?? '') > collected;
  const isOverridden = row?.isDateAssumed === true && dateSource !== 'file';
  return isNewer && !isOverridden ? null : { collected, isDateAssumed: dateSource === 'file' };
}

/** When the run has last seen each (computer, user), null when it has not; looked up once, however many profiles are missing. */
type OwnersSeen = Map<string, Missed>;

/** A profile is gone when the run has seen its computer and user later than the profile itself. */
function whenProfileWasMissed(applier: EntityApplier, id: number, context: GoneContext, owners: OwnersSeen): Missed {
  const row = applier.rows.findById(id);
  if (row === null) return null;
  const owner = `${row.key.split(keySeparator).slice(0, 2).join(keySeparator)}${keySeparator}`;
  if (!owners.has(owner)) owners.set(owner, whenOwnerWasSeen(applier, owner, context));
  const seen = owners.get(owner) ?? null;
  return seen === null || seen.collected < (row.collected ?? '') ? null : seen;
}

function whenOwnerWasSeen(applier: EntityApplier, owner: string, context: GoneContext): Missed {
  const seen = applier.rows.presentWithPrefix(owner).filter(({ id }) => isSpokenFor(applier, id, context));
  const latest = seen.reduce((date, { collected }) => ((collected ?? '') > date ? (collected ?? '') : date), '');
  return seen.length === 0 ? null : { collected: latest, isDateAssumed: seen.every((row) => row.isDateAssumed) };
}

function isSpokenFor(applier: EntityApplier, id: number, { completeTables }: GoneContext): boolean {
  const status = applier.tally.statusOf(id);
  return status !== null && status !== 'kept' && status !== 'older' && completeTables.has(applier.tally.tableOf(id));
}
