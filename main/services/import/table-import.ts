import { type FieldChange, maximalChanges } from '../../../core/api/import-report.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { Draft, RawRow } from '../../../core/import/raw-table.ts';
import type { ReadRowResult } from '../../../core/import/read-row-result.ts';
import type { DateSource } from '../../../core/import/reconcile.ts';
import type { RowProblem } from '../../../core/import/row-problem.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { insertRejectedRow } from '../../../db/rejected-rows.ts';
import type { DatedDraft, EntityApplier, RowSource } from './entity-applier.ts';
import { IssueTally } from './issue-tally.ts';
import type { OpenFile, OpenTable } from './open-table.ts';
import { type ProfileSection, ProfileSections } from './profile-sections.ts';
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
  readonly #sections: ProfileSections | null;
  /** A row dated later is dated in the future. */
  readonly #latestDate: string;
  readonly #added: Issue[] = [];

  constructor(
    db: WriteDb,
    open: OpenFile,
    table: OpenTable,
    source: RowSource,
    applier: EntityApplier,
    counts: TableCounts,
    date: FallbackDate,
    now: string,
  ) {
    this.open = open;
    this.table = table;
    this.source = source;
    this.#db = db;
    this.#applier = applier;
    this.#counts = counts;
    this.#date = date;
    this.#latestDate = new Date(Date.parse(now) + millisecondsPerDay).toISOString();
    this.#sections = table.kind === 'profiles-registry' ? new ProfileSections(db) : null;
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
    for (const section of this.#sections?.sections() ?? []) this.#addSection(section);
    this.#applier.flush();
  }

  /** Everything there is to say about the table: its head, its rows, and how they compare with the project. */
  issues(): Issue[] {
    return [
      ...this.table.issues(),
      ...(this.#counts.rows === 0 ? [this.table.mayHaveNoRows ? nothingToList : noRows] : []),
      ...this.notes.issues(),
      ...this.#added,
    ];
  }

  /** Adds what only the whole run shows. */
  addIssues(issues: readonly Issue[]): void {
    this.#added.push(...issues);
  }

  /** Remembers changes of a stored row for the report. */
  noteChanges(changes: readonly FieldChange[]): void {
    this.changes.push(...changes.slice(0, maximalChanges - this.changes.length));
  }

  #add(row: RawRow, result: ReadRowResult): void {
    // Blank lines, header lines that come again and discarded rows are no rows; a registry value of no use is one.
    const isRow = result.kind === 'skipped' ? this.#sections !== null : result.kind !== 'discarded';
    if (isRow) this.#counts.rows++;
    switch (result.kind) {
      case 'draft':
        if (this.#sections === null) this.#apply(result.draft, row.cells);
        else this.#sections.add(result.draft);
        return;
      case 'rejected':
        this.#reject(row, result.problem);
        if (result.problem.code !== 'SUMMARY_ROW') this.#keep(result.key);
        return;
      case 'discarded':
        this.#keep(result.key);
        return;
      case 'skipped':
        return;
      default:
        assertNever(result, 'row result');
    }
  }

  /** A row that is not used: what is stored of it stays as it is. */
  #keep(key: string | null): void {
    if (this.#sections !== null && key !== null) this.#sections.reject(key);
    else this.#applier.keep(key, this.source);
  }

  #addSection(section: ProfileSection): void {
    if (section.draft === null) {
      this.#applier.keep(section.key, this.source);
      return;
    }
    this.#apply(section.draft, noCells);
    this.#counts.duplicates += section.repeats.length;
    for (const row of section.repeats) this.notes.add('DUPLICATE_ROWS', row);
  }

  #apply(draft: Draft, cells: readonly string[]): void {
    const applied = this.#applier.apply(this.#dated(draft), this.source);
    if (applied === 'applied') return;
    this.#reject({ row: draft.row, cells }, ambiguousIdentity);
    this.#applier.keep(null, this.source);
    this.notes.add('AMBIGUOUS_IDENTITY', draft.row);
  }

  #reject(row: RawRow, problem: RowProblem): void {
    this.#counts.rejected++;
    insertRejectedRow(this.#db, this.source.importFileId, { row: row.row, cells: row.cells, ...problem });
  }

  #dated(draft: Draft): DatedDraft {
    const isFuture = draft.collected !== null && draft.collected > this.#latestDate;
    if (isFuture) this.notes.add('FUTURE_DATE', draft.row);
    if (draft.collected !== null && !isFuture) return { ...draft, collected: draft.collected, dateSource: 'row' };
    const { collected, dateSource } = this.#date;
    if (this.#applier.entity === 'profiles' && dateSource === 'file') this.notes.add('DATE_ASSUMED', draft.row);
    return { ...draft, collected, dateSource };
  }
}

const noCells: readonly string[] = [];

const millisecondsPerDay = 86_400_000;

/** True for a moment more than a day after another: clocks and time zones differ, but not by more. */
export function isAfter(moment: string, now: string): boolean {
  return Date.parse(moment) - Date.parse(now) > millisecondsPerDay;
}

const ambiguousIdentity: RowProblem = {
  code: 'AMBIGUOUS_IDENTITY',
  column: null,
  message: 'The row names its mailbox by an account or alias that several mailboxes have. The row is not imported.',
  hint: 'Add the address, the UPN or the legacy DN to the export.',
};

const nothingToList: Issue = {
  severity: 'info',
  code: 'NO_ROWS',
  row: null,
  column: null,
  count: 1,
  message: 'The collector script found nothing to list.',
  hint: 'Nothing is to be done. Nothing counts as gone because of this file.',
};

const noRows: Issue = {
  severity: 'warning',
  code: 'NO_ROWS',
  row: null,
  column: null,
  count: 1,
  message: 'The table has a header and no row.',
  hint: 'Run the export again and look for errors in its window. Nothing counts as gone because of this file.',
};
