import { type FieldChange, maximalChanges } from '../../../core/api/import-report.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { Draft, RawRow } from '../../../core/import/raw-table.ts';
import type { ReadRowResult } from '../../../core/import/read-row-result.ts';
import type { DateSource } from '../../../core/import/reconcile.ts';
import type { EntityShape } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { insertRejectedRow } from '../../../db/rejected-rows.ts';
import { BlankColumns } from './blank-columns.ts';
import type { DatedDraft, EntityApplier, RowSource } from './entity-applier.ts';
import { IssueTally } from './issue-tally.ts';
import type { OpenFile, OpenTable } from './open-table.ts';
import { RegistryRows } from './registry-rows.ts';
import type { TableCounts } from './run-tally.ts';

/** The date that counts for rows without one of their own. */
export type FallbackDate = { readonly collected: string; readonly dateSource: DateSource };

/** Enough that a look-up costs little a row, and few enough that the rows die young. */
const rowsLookedUpAtOnce = 128;

/**
 * One table of a run on its way into the project: reads its rows, hands drafts to the applier, keeps rejected rows, and
 * collects what there is to say.
 */
export class TableImport {
  readonly open: OpenFile;
  readonly table: OpenTable;
  readonly source: RowSource;
  readonly changes: FieldChange[] = [];
  readonly notes = new IssueTally();
  readonly #db: WriteDb;
  readonly #applier: EntityApplier;
  readonly #counts: TableCounts;
  readonly #date: FallbackDate;
  readonly #shape: EntityShape;
  readonly #blank: BlankColumns | null;
  readonly #registry: RegistryRows | null;
  readonly #added: Issue[] = [];

  constructor(
    db: WriteDb,
    open: OpenFile,
    table: OpenTable,
    source: RowSource,
    applier: EntityApplier,
    counts: TableCounts,
    date: FallbackDate,
  ) {
    this.open = open;
    this.table = table;
    this.source = source;
    this.#db = db;
    this.#applier = applier;
    this.#counts = counts;
    this.#date = date;
    this.#shape = shapes[applier.entity];
    this.#registry = table.kind === 'profiles-registry' ? new RegistryRows() : null;
    this.#blank = table.isUniform ? new BlankColumns() : null;
  }

  /** Applies a batch of rows. */
  addRows(rows: readonly RawRow[]): void {
    for (let start = 0; start < rows.length; start += rowsLookedUpAtOnce) {
      const read = rows
        .slice(start, start + rowsLookedUpAtOnce)
        .map((row) => ({ row, result: this.table.readRow(row) }));
      this.#applier.expect(read.flatMap(({ result }) => (result.kind === 'draft' ? result.draft.key : [])));
      for (const { row, result } of read) this.#add(row, result);
    }
  }

  /** Applies what a format without rows was turned into; they are counted from 1. */
  addOutcomes(outcomes: readonly ReadRowResult[]): void {
    for (const outcome of outcomes) this.#add({ row: this.#counts.rows + 1, cells: [] }, outcome);
  }

  /** Applies what was held back; call after the last row. */
  finish(): void {
    const last = this.#registry?.flush() ?? null;
    if (last !== null) this.#apply(last);
    this.#applier.flush();
  }

  /** Everything there is to say about the table: its head, its rows, and how they compare with the project. */
  issues(): Issue[] {
    return [
      ...this.table.issues(),
      ...(this.#counts.rows === 0 ? [noRows] : []),
      ...this.notes.issues(),
      ...this.#added,
    ];
  }

  /** Adds what only the whole run shows. */
  addIssues(issues: readonly Issue[]): void {
    this.#added.push(...issues);
  }

  /** Remembers a change of a stored row for the report. */
  noteChange(change: FieldChange): void {
    if (this.changes.length < maximalChanges) this.changes.push(change);
  }

  #add(row: RawRow, result: ReadRowResult): void {
    // Blank lines and header lines that come again are no rows; a registry value of no use is one.
    if (result.kind !== 'skipped' || this.#registry !== null) this.#counts.rows++;
    switch (result.kind) {
      case 'draft': {
        const draft = this.#registry === null ? result.draft : this.#registry.add(result.draft);
        if (draft !== null) this.#apply(draft);
        return;
      }
      case 'rejected':
        this.#counts.rejected++;
        insertRejectedRow(this.#db, this.source.importFileId, { row: row.row, cells: row.cells, ...result.problem });
        if (result.key !== null) this.#applier.keep(result.key, this.source);
        return;
      case 'skipped':
        return;
    }
  }

  #apply(draft: Draft): void {
    const dated = this.#dated(draft);
    if (this.#blank === null) {
      this.#applier.apply(dated, this.source);
      return;
    }
    const { values, proven } = this.#blank.screen(dated.values);
    for (const [field, ids] of proven) for (const id of ids) this.#applier.erase(id, field, this.source);
    const id = this.#applier.apply(values === dated.values ? dated : { ...dated, values }, this.source);
    if (id !== null && id <= this.#applier.lastOldId) this.#blank.remember(id);
  }

  #dated(draft: Draft): DatedDraft {
    const whole = this.#registry === null ? null : this.#registry.whole(this.#shape, draft);
    if (draft.collected !== null) return { ...draft, collected: draft.collected, dateSource: 'row', whole };
    const { collected, dateSource } = this.#date;
    if (this.#applier.entity === 'profiles' && dateSource === 'file') this.notes.add('DATE_ASSUMED', draft.row);
    return { ...draft, collected, dateSource, whole };
  }
}

const noRows: Issue = {
  severity: 'warning',
  code: 'NO_ROWS',
  row: null,
  column: null,
  count: 1,
  message: 'The table has a header and no row.',
  hint: 'Run the export again and look for errors in its window. Nothing counts as gone because of this file.',
};
