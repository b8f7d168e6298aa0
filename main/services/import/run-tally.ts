/** What became of the rows of one table (a file, or a sheet of a workbook). */
export type TableCounts = {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  gone: number;
  duplicates: number;
  rejected: number;
};

/**
 * What the run says of a stored row: `older` is a row of which the project holds newer evidence (it counts as unchanged),
 * `kept` one that was rejected in the file and so stays as it is.
 */
export type RowStatus = 'new' | 'changed' | 'unchanged' | 'older' | 'kept';

/** No row of a table yet. */
export function emptyCounts(): TableCounts {
  return { rows: 0, new: 0, changed: 0, unchanged: 0, gone: 0, duplicates: 0, rejected: 0 };
}

const statuses: readonly (RowStatus | null)[] = [null, 'new', 'changed', 'unchanged', 'older', 'kept'];

/**
 * Which stored rows of one entity a run has spoken for, by which table, and with what result. Two numbers a row instead of a
 * set of keys, so that memory hardly grows with the file; counts stay right when a later row of the run changes the result
 * of an earlier one.
 */
export class RunTally {
  #table = new Uint16Array(1024);
  #status = new Uint8Array(1024);
  readonly #counts: readonly TableCounts[];

  constructor(counts: readonly TableCounts[]) {
    this.#counts = counts;
  }

  /** What the run said of a row so far; null when it was not seen. */
  statusOf(id: number): RowStatus | null {
    return id < this.#status.length ? (statuses[this.#status[id] ?? 0] ?? null) : null;
  }

  /** The table that spoke first for a row that was seen. */
  tableOf(id: number): number {
    return this.#table[id] ?? 0;
  }

  /** Notes the first result for a row, counted for the table that spoke first. */
  see(id: number, table: number, status: RowStatus): void {
    this.#grow(id);
    this.#table[id] = table;
    this.#status[id] = statuses.indexOf(status);
    this.#count(table, status, 1);
  }

  /** Replaces the result of a row that was seen before. */
  amend(id: number, status: RowStatus): void {
    const before = this.statusOf(id);
    if (before === null) throw new Error(`row ${id} was not seen before`);
    if (before === status) return;
    const table = this.#table[id] ?? 0;
    this.#count(table, before, -1);
    this.#count(table, status, 1);
    this.#status[id] = statuses.indexOf(status);
  }

  /** Counts a stored row that the run no longer contains. */
  countGone(table: number): void {
    const counts = this.#counts[table];
    if (counts === undefined) throw new Error(`no table ${table} in this run`);
    counts.gone++;
  }

  #count(table: number, status: RowStatus, by: number): void {
    const counts = this.#counts[table];
    if (counts === undefined) throw new Error(`no table ${table} in this run`);
    if (status !== 'kept') counts[status === 'older' ? 'unchanged' : status] += by;
  }

  #grow(id: number): void {
    if (id < this.#status.length) return;
    const length = Math.max(id + 1, this.#status.length * 2);
    const table = new Uint16Array(length);
    table.set(this.#table);
    const status = new Uint8Array(length);
    status.set(this.#status);
    this.#table = table;
    this.#status = status;
  }
}
