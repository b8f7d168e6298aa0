import { type EntityShape, fieldIndex, type StoredValue } from '../inventory/shape.ts';
import type { IsoTime } from '../shared/dates.ts';

/**
 * Where the date of an evidence comes from, weakest first: the file's modification time, what the user said for the whole
 * run (`--collected`), or the row itself.
 */
export type DateSource = 'file' | 'given' | 'row';

/**
 * A row as the project holds it. `values` follows `shape.fields`; `collected` is when it was seen, for a gone row when it was
 * found missing.
 */
export type StoredRow = {
  readonly values: readonly StoredValue[];
  readonly collected: IsoTime | null;
  readonly isDateAssumed: boolean;
  readonly isGone: boolean;
};

/** A row of the run with the date that counts for it. undefined in `values`: the file does not have the column. */
export type IncomingRow = {
  readonly values: readonly (StoredValue | undefined)[];
  readonly collected: IsoTime;
  readonly dateSource: DateSource;
};

/**
 * What a row of the run does to the row with the same key.
 *
 * - `first` nothing in this run spoke for the key before; `next` is the row afterwards
 * - `older` the project already holds newer evidence, which stays
 * - `duplicate` it repeats what this run already said
 * - `supplement` it adds values that earlier rows of this run did not have
 * - `conflict` it contradicts an earlier row of this run; `next` is the winner
 *
 * `next` is null when nothing has to be written.
 */
export type Reconciliation = {
  readonly kind: 'first' | 'older' | 'duplicate' | 'supplement' | 'conflict';
  readonly next: StoredRow | null;
};

/** Entities whose rows carry their own date, so that the newest row says how things are (product.md 5). */
const datedEntities: ReadonlySet<string> = new Set(['profiles', 'connections', 'logons']);

/**
 * Compares one row of an import with what the project holds: the only place that decides what an import changes, for the
 * preview and for the commit alike.
 *
 * `base` is the row before this run, null when it is new. `current` is the row as earlier rows of this run left it; null
 * when this row is the first of the run to speak for its key. Source: product.md 5.
 */
export function reconcileRow(
  shape: EntityShape,
  base: StoredRow | null,
  current: StoredRow | null,
  incoming: IncomingRow,
): Reconciliation {
  return current === null ? reconcileFirst(shape, base, incoming) : reconcileAgain(shape, base, current, incoming);
}

/** True when both rows say the same, leaving aside when it was seen: the test for "unchanged". */
export function saysTheSame(left: StoredRow, right: StoredRow): boolean {
  if (left.isGone !== right.isGone) return false;
  for (let i = 0; i < left.values.length; i++) if (left.values[i] !== right.values[i]) return false;
  return true;
}

function reconcileFirst(shape: EntityShape, base: StoredRow | null, incoming: IncomingRow): Reconciliation {
  if (base === null) return { kind: 'first', next: overlay(shape, null, incoming) };
  const isOlder = isOlderThanStored(shape, base, incoming);
  const next = isOlder ? spanned(shape, base, incoming) : overlay(shape, base, incoming);
  const isNothingNew = isIdentical(base, next) || (isOnlyAssumedNewer(shape, incoming) && saysTheSame(base, next));
  return { kind: isOlder ? 'older' : 'first', next: isNothingNew ? null : next };
}

/** A copied file has a new modification time: for rows without a date of their own that alone is no change. */
function isOnlyAssumedNewer(shape: EntityShape, incoming: IncomingRow): boolean {
  return incoming.dateSource === 'file' && !datedEntities.has(shape.entity);
}

function reconcileAgain(
  shape: EntityShape,
  base: StoredRow | null,
  current: StoredRow,
  incoming: IncomingRow,
): Reconciliation {
  const order = compareEvidence(current, incoming);
  if (datedEntities.has(shape.entity)) {
    if (order !== 0) {
      const winner = order > 0 ? current : overlay(shape, base, incoming);
      const next = spanned(shape, spanned(shape, winner, incoming), current);
      const kind = isCovered(current, incoming) ? 'duplicate' : 'conflict';
      return { kind, next: isIdentical(current, next) ? null : next };
    }
  }
  return mergeRows(shape, current, incoming, order);
}

/**
 * Joins two rows of one run: gaps are filled. A contradiction goes to the newer one (`order` < 0: the incoming); among rows
 * of one age to the last, or, where rows carry their own date, to one of them without regard to who came first.
 */
function mergeRows(shape: EntityShape, current: StoredRow, incoming: IncomingRow, order: number): Reconciliation {
  const contradicts = current.values.some((value, i) => value !== null && isOther(incoming.values[i], value));
  const isLast = incoming.dateSource !== 'row' || textOf(incoming.values) > textOf(current.values);
  const takesIncoming = contradicts && (order === 0 ? isLast : order < 0);
  const values = current.values.map((value, i) => {
    const other = incoming.values[i];
    if (other === undefined || other === null) return value;
    return value === null || takesIncoming ? other : value;
  });
  const dated = order < 0 ? { collected: incoming.collected, isDateAssumed: incoming.dateSource === 'file' } : {};
  const next = spanned(shape, { ...current, ...dated, values }, incoming);
  const isSame = isIdentical(current, next) || (isOnlyAssumedNewer(shape, incoming) && saysTheSame(current, next));
  return { kind: contradicts ? 'conflict' : isSame ? 'duplicate' : 'supplement', next: isSame ? null : next };
}

/** The stored row with what the incoming row says laid over it; columns that the file lacks keep their value. */
function overlay(shape: EntityShape, base: StoredRow | null, incoming: IncomingRow): StoredRow {
  const values = incoming.values.map((value, i) => (value === undefined ? (base?.values[i] ?? null) : value));
  const row = { values, collected: incoming.collected, isDateAssumed: incoming.dateSource === 'file', isGone: false };
  return base === null ? row : spanned(shape, row, base);
}

/**
 * Connections are seen over a span: `firstSeen` is the earliest, `lastSeen` the latest of both rows. Other entities are
 * returned as they are.
 */
function spanned(
  shape: EntityShape,
  row: StoredRow,
  other: { readonly values: readonly (StoredValue | undefined)[] },
): StoredRow {
  if (shape.entity !== 'connections') return row;
  const first = fieldIndex(shape, 'firstSeen');
  const last = fieldIndex(shape, 'lastSeen');
  const values = [...row.values];
  values[first] = earliest(row.values[first], other.values[first]);
  values[last] = latest(row.values[last], other.values[last]);
  return { ...row, values };
}

function earliest(left: StoredValue | undefined, right: StoredValue | undefined): StoredValue {
  if (left === null || left === undefined) return right ?? null;
  if (right === null || right === undefined) return left;
  return right < left ? right : left;
}

function latest(left: StoredValue | undefined, right: StoredValue | undefined): StoredValue {
  if (left === null || left === undefined) return right ?? null;
  if (right === null || right === undefined) return left;
  return right > left ? right : left;
}

/**
 * Evidence never goes back in time. A profile, connection or logon gives way to a newer one, and an assumed date never
 * beats a real one. Inventory rows have no date of their own: the modification time of their file is the latest moment at
 * which they can have been collected, so an older file is older evidence; only a date that the user gives overrides it.
 */
function isOlderThanStored(shape: EntityShape, base: StoredRow, incoming: IncomingRow): boolean {
  if (base.collected === null) return false;
  if (datedEntities.has(shape.entity)) return compareEvidence(base, incoming) > 0;
  if (base.isDateAssumed && incoming.dateSource !== 'file') return false;
  return incoming.collected < base.collected;
}

/** > 0 when the stored row is the better evidence, < 0 when the incoming row is, 0 when they are of the same age. */
function compareEvidence(row: StoredRow, incoming: IncomingRow): number {
  const isAssumed = incoming.dateSource === 'file';
  if (row.isDateAssumed !== isAssumed) return row.isDateAssumed ? -1 : 1;
  const collected = row.collected ?? '';
  return collected === incoming.collected ? 0 : collected > incoming.collected ? 1 : -1;
}

/** True when the incoming row says nothing that the row does not say as well. */
function isCovered(row: StoredRow, incoming: IncomingRow): boolean {
  return row.values.every((value, i) => incoming.values[i] === undefined || (incoming.values[i] ?? null) === value);
}

function isOther(incoming: StoredValue | undefined, value: StoredValue): boolean {
  return incoming !== undefined && incoming !== null && incoming !== value;
}

function isIdentical(left: StoredRow, right: StoredRow): boolean {
  return left.collected === right.collected && left.isDateAssumed === right.isDateAssumed && saysTheSame(left, right);
}

function textOf(values: readonly (StoredValue | undefined)[]): string {
  return JSON.stringify(values.map((value) => value ?? null));
}
