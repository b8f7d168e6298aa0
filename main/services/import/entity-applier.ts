import type { FieldChange } from '../../../core/api/import-report.ts';
import type { Draft } from '../../../core/import/raw-table.ts';
import {
  type IncomingRow,
  type Reconciliation,
  reconcileRow,
  type StoredRow,
  saysTheSame,
} from '../../../core/import/reconcile.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import { type EntityShape, keySeparator } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { type ChangeId, recordInserted, recordUpdated } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import {
  type EntityRows,
  type KeyedRow,
  lastRowId,
  type NewRow,
  prepareEntityRows,
  type RowOrigin,
  rowsAtOnce,
  tableOf,
} from '../../../db/entity-rows.ts';
import { buildIdentityLookup, type IdentityLookup, isMailboxEntity } from './identity-lookup.ts';
import { RunTally, type TableCounts } from './run-tally.ts';

/** The table of the run that a row comes from. `index` is its place in the run. */
export type RowSource = { readonly index: number; readonly importFileId: number };

/** What the applier tells about rows that deserve a word. */
export type ApplierNotes = {
  readonly older: (source: RowSource, row: number) => void;
  readonly duplicate: (source: RowSource, row: number) => void;
  readonly conflict: (source: RowSource, row: number) => void;
  readonly change: (source: RowSource, change: FieldChange) => void;
};

/**
 * A draft with the date that counts for it. `whole` replaces `values` when the draft is the first of the run for its key:
 * formats that spread one thing over several rows say by the first one that everything else is unknown (see
 * `registry-rows.ts`); null for all other formats.
 */
export type DatedDraft = Omit<Draft, 'collected'> & IncomingRow & { readonly whole: IncomingRow['values'] | null };

/** A new row on its way into the table, and the draft that it was made of. */
type WaitingRow = NewRow & { readonly draft: DatedDraft; readonly source: RowSource };

/**
 * Applies the rows of a run to the stored rows of one entity, inside the transaction of the run: finds the row that a draft
 * means, lets `reconcileRow` decide, writes, and journals what was there before, so that the run can be undone.
 */
export class EntityApplier {
  readonly entity: EntityName;
  readonly tally: RunTally;
  readonly rows: EntityRows;
  /** Rows with a higher id were added by this run. */
  readonly lastOldId: number;
  /** How many rows the run has added, replaced or marked: 0 means that nothing changed. */
  writes = 0;
  readonly #db: WriteDb;
  readonly #change: ChangeId;
  readonly #notes: ApplierNotes;
  readonly #shape: EntityShape;
  /** The rows that this run replaced, as they were; only these, because a run may touch all rows without changing them. */
  readonly #replaced = new Map<number, StoredRow>();
  /** New rows that are not written yet. */
  #waiting: WaitingRow[] = [];
  /** Stored rows that the next drafts probably mean, as they are now. */
  #expected: Map<string, KeyedRow> = new Map();
  #identities: IdentityLookup | null = null;
  #tablesSeen = new Set<number>();

  constructor(db: WriteDb, change: ChangeId, entity: EntityName, counts: readonly TableCounts[], notes: ApplierNotes) {
    this.entity = entity;
    this.#db = db;
    this.#change = change;
    this.#notes = notes;
    this.#shape = shapes[entity];
    this.tally = new RunTally(counts);
    this.rows = prepareEntityRows(db, entity);
    this.lastOldId = lastRowId(db, entity);
  }

  /** Looks up the rows of the next drafts together, which is faster than one by one. */
  expect(keys: readonly string[]): void {
    if (this.lastOldId > 0) this.#expected = new Map(this.rows.findByKeys(keys).map((row) => [row.key, row]));
  }

  /**
   * Applies one row and returns the id of the stored row that it means; null for a row that had no row before the run. New
   * rows are written together, at the latest by `flush`, to be called after the last row of a table.
   */
  apply(draft: DatedDraft, source: RowSource): number | null {
    this.#tablesSeen.add(source.index);
    const isNew = this.#startedEmpty();
    const stored = isNew ? null : this.#find(draft);
    if (stored !== null) return this.#applyTo(stored, draft, source);
    this.#waiting.push({ draft, source, key: draft.key, row: this.#newRow(draft), origin: originOf(draft, source) });
    if (!isNew || this.#waiting.length === rowsAtOnce) this.flush();
    return null;
  }

  /** Writes the new rows that wait. A row whose key exists by now repeats an earlier row of the run. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const ids = this.rows.insertAll(waiting);
    for (const [i, { draft, source, key, row }] of waiting.entries()) {
      const id = ids[i] ?? null;
      if (id === null) this.#applyTo(this.#mustFind(key), draft, source);
      else this.#noteNew(id, row, source);
    }
  }

  /** Keeps the stored row that a rejected row of the file means, so that it does not count as gone. */
  keep(key: string, source: RowSource): void {
    const stored = this.rows.findByKey(key);
    if (stored !== null && this.tally.statusOf(stored.id) === null) this.tally.see(stored.id, source.index, 'kept');
  }

  /** Empties a field that turned out to be given blank after all (see `BlankColumns`). */
  erase(id: number, field: number, source: RowSource): void {
    const stored = this.rows.findById(id);
    if (stored === null || stored.values[field] === null) return;
    const next = { ...stored, values: stored.values.map((value, i) => (i === field ? null : value)) };
    this.#write(stored, next, stored.key, { importFileId: source.importFileId, sourceRow: stored.sourceRow });
    this.#amend(id, next);
    this.#noteChanges(stored, next, source);
  }

  /** Marks a row that the run no longer contains. */
  markGone(id: number, table: number, collected: string, isDateAssumed: boolean): void {
    recordUpdated(this.#db, this.#change, tableOf(this.entity), id, this.rows.imageOf(id));
    this.rows.markGone(id, this.#change, collected, isDateAssumed);
    this.tally.countGone(table);
    this.writes++;
  }

  /** Journals the rows that were added; call once, at the end of the run. */
  finish(): void {
    const last = lastRowId(this.#db, this.entity);
    if (last > this.lastOldId) recordInserted(this.#db, this.#change, tableOf(this.entity), this.lastOldId + 1, last);
  }

  #newRow(draft: DatedDraft): StoredRow {
    const { next } = reconcileRow(this.#shape, null, null, draft);
    if (next === null) throw new Error('a new row is always written');
    return next;
  }

  #noteNew(id: number, row: StoredRow, source: RowSource): void {
    this.writes++;
    this.tally.see(id, source.index, 'new');
    this.#identities?.add(id, row.values);
  }

  #applyTo(stored: KeyedRow, draft: DatedDraft, source: RowSource): number {
    const status = this.tally.statusOf(stored.id);
    const isFirst = status === null || status === 'kept';
    const incoming = isFirst && draft.whole !== null ? { ...draft, values: draft.whole } : draft;
    const base = isFirst ? stored : this.#baseOf(stored);
    const result = reconcileRow(this.#shape, base, isFirst ? null : stored, incoming);
    if (result.next !== null) this.#write(stored, result.next, draft.key, originOf(draft, source));
    if (isFirst) this.#see(stored, result, draft, source);
    else {
      this.#amend(stored.id, result.next ?? stored);
      if (result.kind === 'duplicate') this.#notes.duplicate(source, draft.row);
      if (result.kind === 'conflict') this.#notes.conflict(source, draft.row);
    }
    return stored.id;
  }

  #see(stored: KeyedRow, result: Reconciliation, draft: DatedDraft, source: RowSource): void {
    const isSame = result.next === null || saysTheSame(stored, result.next);
    const isOlder = result.kind === 'older';
    this.tally.see(stored.id, source.index, isOlder ? 'older' : isSame ? 'unchanged' : 'changed');
    if (isOlder) this.#notes.older(source, draft.row);
    if (!isSame && result.next !== null) this.#noteChanges(stored, result.next, source);
  }

  /** Corrects the count of a row that an earlier row of the run has spoken for. */
  #amend(id: number, now: StoredRow): void {
    if (id > this.lastOldId) return;
    const base = this.#replaced.get(id);
    this.tally.amend(id, base === undefined || saysTheSame(base, now) ? 'unchanged' : 'changed');
  }

  #write(stored: KeyedRow, next: StoredRow, draftKey: string, origin: RowOrigin): void {
    if (stored.id <= this.lastOldId && !this.#replaced.has(stored.id)) {
      recordUpdated(this.#db, this.#change, tableOf(this.entity), stored.id, this.rows.imageOf(stored.id));
      this.#replaced.set(stored.id, stored);
    }
    const key = isStronger(draftKey, stored.key) ? draftKey : stored.key;
    this.rows.update(stored.id, key, next, origin);
    this.#expected.delete(stored.key);
    this.#identities?.add(stored.id, next.values);
    this.writes++;
  }

  /** The row before this run; null when this run has added it. */
  #baseOf(stored: KeyedRow): StoredRow | null {
    return stored.id > this.lastOldId ? null : (this.#replaced.get(stored.id) ?? stored);
  }

  #find(draft: DatedDraft): KeyedRow | null {
    const byKey = this.#expected.get(draft.key) ?? this.rows.findByKey(draft.key);
    if (byKey !== null || !isMailboxEntity(this.entity)) return byKey;
    this.#identities ??= buildIdentityLookup(this.#db, this.entity);
    const id = this.#identities.find(draft.values);
    return id === null ? null : this.rows.findById(id);
  }

  #mustFind(key: string): KeyedRow {
    const row = this.rows.findByKey(key);
    if (row === null) throw new Error(`${this.entity}: a row that exists was not found`);
    return row;
  }

  /** While only one table has spoken and nothing was stored before, a row can only be new or repeat its own key. */
  #startedEmpty(): boolean {
    return this.lastOldId === 0 && (this.#tablesSeen.size === 1 || !isMailboxEntity(this.entity));
  }

  #noteChanges(before: KeyedRow, after: StoredRow, source: RowSource): void {
    const row = readableKey(before.key);
    this.#shape.fields.forEach((field, i) => {
      const [old, now] = [before.values[i] ?? null, after.values[i] ?? null];
      if (old !== now) this.#notes.change(source, { row, field: field.name, old, new: now });
    });
    if (before.isGone && !after.isGone) this.#notes.change(source, { row, field: 'isGone', old: 1, new: 0 });
  }
}

/** A key as people read it: its parts apart, without the mark of the identity that it is. */
function readableKey(key: string): string {
  return key
    .split(keySeparator)
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/^(?:smtp|upn|sam|alias|dn):/, '');
}

/** Keys of people change when a better identity becomes known or the address changes; other keys never do. */
function isStronger(key: string, stored: string): boolean {
  return key !== stored && key.startsWith('smtp:');
}

function originOf(draft: DatedDraft, source: RowSource): RowOrigin {
  return { importFileId: source.importFileId, sourceRow: draft.row };
}
