import type { FieldChange } from '../../../core/api/import-report.ts';
import type { Draft } from '../../../core/import/raw-table.ts';
import { type IncomingRow, reconcileRow, type StoredRow, saysTheSame } from '../../../core/import/reconcile.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import { type EntityShape, fieldIndex, keySeparator, type StoredValue } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import type { AppError } from '../../../core/shared/app-error.ts';
import { type ChangeId, readBefore, recordInserted, recordUpdated } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import {
  addedRanges,
  type EntityRows,
  type KeyedRow,
  lastRowId,
  type NewRow,
  prepareEntityRows,
  type RowOrigin,
  rowsAtOnce,
  tableOf,
} from '../../../db/entity-rows.ts';
import { invalidChoice } from './chosen-table.ts';
import { buildIdentityLookup, type IdentityLookup, isMailboxEntity, isSomebodyElse } from './identity-lookup.ts';
import { isBetterKey } from './mailbox-keys.ts';
import { RunTally, type TableCounts } from './run-tally.ts';

/** The table of the run that a row comes from. `index` is its place in the run. */
export type RowSource = { readonly index: number; readonly importFileId: number };

/** What the applier tells about rows that deserve a word. */
export type ApplierNotes = {
  readonly older: (source: RowSource, row: number) => void;
  readonly duplicate: (source: RowSource, row: number) => void;
  readonly conflict: (source: RowSource, row: number) => void;
  /** The changes of one stored row, told at the end of the run, for the table that spoke for it first. */
  readonly changed: (table: number, changes: readonly FieldChange[]) => void;
};

/** A draft with the date that counts for it. */
export type DatedDraft = Omit<Draft, 'collected'> & IncomingRow;

/** `ambiguous`: the row identifies its mailbox by what several mailboxes share, and was not applied. */
export type Application = 'applied' | 'ambiguous';

/** A new row on its way into the table, and the draft that it was made of. */
type WaitingRow = NewRow & { readonly draft: DatedDraft; readonly source: RowSource };

/** A row that a person did not accept, and what would have become of it. */
export type DeclinedRow =
  | { readonly kind: 'new'; readonly now: KeyedRow }
  | { readonly kind: 'changed'; readonly before: KeyedRow; readonly now: KeyedRow }
  | { readonly kind: 'gone'; readonly before: KeyedRow };

/**
 * Applies the rows of a run to the stored rows of one entity, inside the transaction of the run: finds the row that a draft
 * means, lets `reconcileRow` decide, writes, and journals what was there before, so that the run can be undone. What the
 * run changed in the end is judged when all rows have spoken: the journal holds every row as it was.
 */
export class EntityApplier {
  readonly entity: EntityName;
  readonly tally: RunTally;
  readonly rows: EntityRows;
  /** Rows with a higher id were added by this run. */
  readonly lastOldId: number;
  /** The rows that the run has marked as gone. */
  readonly gone: number[] = [];
  /** What the run would have done to declined rows. */
  readonly declined: DeclinedRow[] = [];
  /** True when a rejected row could be any stored row, so that none of them can count as gone. */
  hasUnknownRejections = false;
  readonly #db: WriteDb;
  readonly #change: ChangeId;
  readonly #notes: ApplierNotes;
  readonly #shape: EntityShape;
  /** The stored rows that this run wrote; the journal has them as they were. */
  readonly #written = new Set<number>();
  /** How many rows the run has added or marked as gone. */
  #additions = 0;
  /** New rows that are not written yet. */
  #waiting: WaitingRow[] = [];
  /** Stored rows that the next drafts probably mean, as they are now. */
  #expected: Map<string, KeyedRow> = new Map();
  #identities: IdentityLookup | null = null;
  readonly #tablesSeen = new Set<number>();
  readonly #strongFields: readonly number[];
  /** Keys of rows that a person does not want to have changed; judged when all rows have spoken. */
  readonly #declined: ReadonlySet<string>;

  constructor(
    db: WriteDb,
    change: ChangeId,
    entity: EntityName,
    counts: readonly TableCounts[],
    notes: ApplierNotes,
    declined: ReadonlySet<string> = new Set(),
  ) {
    this.#declined = declined;
    this.entity = entity;
    this.#db = db;
    this.#change = change;
    this.#notes = notes;
    this.#shape = shapes[entity];
    this.tally = new RunTally(counts);
    this.rows = prepareEntityRows(db, entity);
    this.lastOldId = lastRowId(db, entity);
    const strong = ['legacyExchangeDn', 'primarySmtpAddress', 'userPrincipalName'];
    this.#strongFields = isMailboxEntity(entity) ? strong.map((name) => fieldIndex(this.#shape, name)) : [];
  }

  /** Looks up the rows of the next drafts together, which is faster than one by one. */
  expect(keys: readonly string[]): void {
    if (this.lastOldId > 0) this.#expected = new Map(this.rows.findByKeys(keys).map((row) => [row.key, row]));
  }

  /** Applies one row. New rows are written together, at the latest by `flush`, to be called after the last row of a table. */
  apply(draft: DatedDraft, source: RowSource): Application {
    this.#tablesSeen.add(source.index);
    const isNew = this.#startedEmpty();
    const stored = isNew ? null : this.#find(draft);
    if (stored === 'several') return 'ambiguous';
    if (stored === null) {
      this.#waiting.push({ draft, source, key: draft.key, row: this.#newRow(draft), origin: originOf(draft, source) });
      if (!isNew || this.#waiting.length === rowsAtOnce) this.flush();
    } else this.#applyTo(stored, draft, source);
    return 'applied';
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
  keep(key: string | null, source: RowSource): void {
    const stored = key === null ? null : this.rows.findByKey(key);
    if (stored === null) this.hasUnknownRejections = true;
    else if (this.tally.statusOf(stored.id) === null) this.tally.see(stored.id, source.index, 'kept');
  }

  /** Marks a row that the run no longer contains; false when a person wants it kept. */
  markGone(id: number, table: number, collected: string, isDateAssumed: boolean): boolean {
    const image = this.rows.imageOf(id);
    if (this.#declined.has(String(image.key))) {
      this.declined.push({ kind: 'gone', before: this.rows.rowOfImage(image) });
      return false;
    }
    recordUpdated(this.#db, this.#change, tableOf(this.entity), id, image);
    this.rows.markGone(id, this.#change, collected, isDateAssumed);
    this.tally.countGone(table);
    this.gone.push(id);
    this.#additions++;
    return true;
  }

  /**
   * Judges the written rows by what they were and what they are, and journals the rows that were added; call once, at the
   * end of the run. True when the run has changed anything.
   */
  finish(): boolean {
    const table = tableOf(this.entity);
    this.#takeBackDeclined();
    const last = lastRowId(this.#db, this.entity);
    const isWhole = this.#declined.size === 0 && last > this.lastOldId;
    const added = isWhole ? [[this.lastOldId + 1, last] as const] : addedRanges(this.#db, this.entity, this.lastOldId);
    for (const range of added) recordInserted(this.#db, this.#change, table, ...range);
    let changed = this.#additions;
    for (const id of this.#written) if (this.#settle(id)) changed++;
    return changed > 0;
  }

  /** Takes back what the run did to declined rows; only now it is known by which key the review shows them. */
  #takeBackDeclined(): void {
    for (const key of this.#declined) {
      const row = this.rows.findByKey(key);
      if (row === null || row.id <= this.lastOldId) continue;
      this.declined.push({ kind: 'new', now: row });
      this.rows.remove(row.id);
      this.tally.amend(row.id, 'kept');
      this.#additions--;
    }
    const changed = this.#declinedChanges();
    for (const [id, before] of changed) {
      const owner = this.rows.findByKey(String(before.key));
      if (owner !== null && !changed.has(owner.id)) throw keyTaken(readableKey(String(before.key)));
      this.#noteDeclinedChange(id, this.rows.rowOfImage(before));
    }
    // Rows that would have exchanged their addresses stand in each other's way until all have let go of them.
    for (const id of changed.keys()) this.rows.parkKey(id);
    for (const [id, before] of changed) this.rows.putBack(id, before);
  }

  /** The declined rows that the run has written, as they were. */
  #declinedChanges(): ReadonlyMap<number, Readonly<Record<string, StoredValue>>> {
    const changed = new Map<number, Readonly<Record<string, StoredValue>>>();
    for (const id of this.#declined.size === 0 ? [] : this.#written) {
      const before = readBefore(this.#db, this.#change, tableOf(this.entity), id);
      if (before !== null && this.#declined.has(String(before.key))) changed.set(id, before);
    }
    return changed;
  }

  #noteDeclinedChange(id: number, before: KeyedRow): void {
    const now = this.rows.findById(id);
    if (now !== null && !saysTheSame(before, now)) this.declined.push({ kind: 'changed', before, now });
  }

  /** A stored row as it was before the run, when the run has written it and it differs; null otherwise. */
  changeOf(id: number): { readonly before: KeyedRow; readonly now: KeyedRow } | null {
    const image = readBefore(this.#db, this.#change, tableOf(this.entity), id);
    const now = this.rows.findById(id);
    return image === null || now === null ? null : { before: this.rows.rowOfImage(image), now };
  }

  /** Counts a written row by its net change and tells its fields; false when it is again what it was. */
  #settle(id: number): boolean {
    const before = readBefore(this.#db, this.#change, tableOf(this.entity), id);
    const now = this.rows.findById(id);
    if (before === null || now === null) throw new Error(`${this.entity}: written row ${id} is not in the journal`);
    const base = this.rows.rowOfImage(before);
    // Only its key was taken, or it is gone as well, which is counted already.
    if (this.tally.statusOf(id) === null) return false;
    const isSame = saysTheSame(base, now);
    if (!isSame) this.#notes.changed(this.tally.tableOf(id), fieldChanges(this.#shape, base, now));
    this.tally.amend(id, isSame ? 'unchanged' : 'changed');
    return !isSame || base.collected !== now.collected || base.isDateAssumed !== now.isDateAssumed;
  }

  #newRow(draft: DatedDraft): StoredRow {
    const { next } = reconcileRow(this.#shape, null, null, draft);
    if (next === null) throw new Error('a new row is always written');
    return next;
  }

  #noteNew(id: number, row: StoredRow, source: RowSource): void {
    this.#additions++;
    this.tally.see(id, source.index, 'new');
    this.#identities?.add(id, row.values);
  }

  #applyTo(stored: KeyedRow, draft: DatedDraft, source: RowSource): void {
    const status = this.tally.statusOf(stored.id);
    const isFirst = status === null || status === 'kept';
    const base = isFirst ? stored : this.#baseOf(stored);
    const result = reconcileRow(this.#shape, base, isFirst ? null : stored, draft);
    if (result.next !== null) this.#write(stored, result.next, draft, source);
    if (isFirst) {
      const isOlder = result.kind === 'older' && result.next === null;
      this.tally.see(stored.id, source.index, isOlder ? 'older' : 'unchanged');
    }
    if (result.kind === 'older') this.#notes.older(source, draft.row);
    if (result.kind === 'duplicate') this.#notes.duplicate(source, draft.row);
    if (result.kind === 'conflict') this.#notes.conflict(source, draft.row);
  }

  #write(stored: KeyedRow, next: StoredRow, draft: DatedDraft, source: RowSource): void {
    this.#journal(stored.id);
    const key = isBetterKey(draft.key, stored.key) ? draft.key : stored.key;
    if (key !== stored.key) this.#freeKey(key);
    this.rows.update(stored.id, key, next, originOf(draft, source));
    this.#expected.delete(stored.key);
    this.#identities?.add(stored.id, next.values);
  }

  #journal(id: number): void {
    if (id > this.lastOldId || this.#written.has(id)) return;
    recordUpdated(this.#db, this.#change, tableOf(this.entity), id, this.rows.imageOf(id));
    this.#written.add(id);
  }

  /** An address can pass from one person to another; who had it is known by other identities until the run names them. */
  #freeKey(key: string): void {
    const owner = this.rows.findByKey(key);
    if (owner === null) return;
    this.#journal(owner.id);
    this.rows.parkKey(owner.id);
    this.#expected.delete(key);
  }

  /** The row before this run; null when this run has added it. */
  #baseOf(stored: KeyedRow): StoredRow | null {
    if (stored.id > this.lastOldId) return null;
    const before = readBefore(this.#db, this.#change, tableOf(this.entity), stored.id);
    return before === null ? stored : this.rows.rowOfImage(before);
  }

  #find(draft: DatedDraft): KeyedRow | null | 'several' {
    const byKey = this.#expected.get(draft.key) ?? this.rows.findByKey(draft.key);
    const { entity } = this;
    if (!isMailboxEntity(entity)) return byKey;
    if (byKey !== null && this.#agrees(byKey, draft)) return byKey;
    this.#identities ??= buildIdentityLookup(this.#db, entity);
    const match = this.#identities.find(draft.values);
    if (match.kind === 'one') return this.rows.findById(match.id);
    if (match.kind === 'several') return 'several';
    if (byKey === null || !isSomebodyElse(entity, draft.key, byKey.values, draft.values)) return byKey;
    this.#freeKey(draft.key);
    return null;
  }

  /** True when no strong identity of a draft differs from the row with its key: the quick answer for nearly every row. */
  #agrees(stored: KeyedRow, draft: DatedDraft): boolean {
    for (const field of this.#strongFields) {
      const [own, other] = [draft.values[field] ?? null, stored.values[field] ?? null];
      if (own !== other && own !== null && other !== null) return false;
    }
    return true;
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
}

function keyTaken(name: string): AppError {
  return invalidChoice(`${name} cannot stay as it is: another row of the import takes its address.`, { row: name });
}

/** The fields in which a stored row differs, and whether it came back after it was gone. */
export function fieldChanges(shape: EntityShape, before: KeyedRow, after: KeyedRow): FieldChange[] {
  const row = readableKey(before.key);
  const changes = shape.fields.flatMap((field, i): FieldChange[] => {
    const [old, now] = [before.values[i] ?? null, after.values[i] ?? null];
    return old === now ? [] : [{ row, field: field.name, old, new: now }];
  });
  return before.isGone && !after.isGone ? [...changes, { row, field: 'isGone', old: 1, new: 0 }] : changes;
}

/** A key as people read it: its parts apart, without the mark of the identity that it is. */
export function readableKey(key: string): string {
  return key
    .split(keySeparator)
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/^(?:smtp|upn|sam|alias|dn):/, '');
}

function originOf(draft: DatedDraft, source: RowSource): RowOrigin {
  return { importFileId: source.importFileId, sourceRow: draft.row };
}
