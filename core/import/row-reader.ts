import type { Issue } from './issue.ts';
import { createIssueLog } from './issue-log.ts';
import { unprotectCell } from './problem-columns.ts';
import type { RawRow } from './raw-table.ts';
import type { RowReader } from './read-row-result.ts';
import type { Recognition } from './recognize.ts';
import { createRegistryReader } from './registry-reader.ts';
import { createTableReader } from './table-reader.ts';
import { columnEmpty, watchMisreadLetters } from './warnings.ts';

export type { ReadRowResult, RowReader } from './read-row-result.ts';

export type RowReaderOptions = {
  /** Decides ambiguous dates; null leaves them as text. */
  readonly culture: string | null;
  /**
   * Columns known beforehand to be all empty, by number: they count as not exported (domain.md 3.1). May be empty; columns
   * that turn out to be so are in the issues, and their values are null then.
   */
  readonly absentColumns: ReadonlySet<number>;
  /** True for delimited text, where even a blank cell has its delimiter: a line without one is no row (a summary, a cut). */
  readonly isDelimited?: boolean;
  /** True when the file is read as Windows-1252 because it is no valid UTF-8: then letters of all columns are watched, else of names. */
  readonly isEncodingGuessed?: boolean;
};

/**
 * Prepares reading the rows of a recognized table. Its columns are compiled here, once, because tables hold hundreds of
 * thousands of rows. The table must not lack anything (`recognition.missing` is empty) for rows to be of use.
 */
export function createRowReader(recognition: Recognition, options: RowReaderOptions): RowReader {
  const { culture, absentColumns, isDelimited = false, isEncodingGuessed = false } = options;
  const used = recognition.columns.flatMap(({ column, header, field }) =>
    field === null ? [] : [{ column, header, field }],
  );
  const present = used.filter(({ column }) => !absentColumns.has(column));
  const absent: readonly Issue[] = used
    .filter(({ column }) => absentColumns.has(column))
    .map(({ header }) => columnEmpty(header));
  const log = createIssueLog(recognition.kind);
  const reader =
    recognition.kind === 'profiles-registry'
      ? createRegistryReader(present, culture, log)
      : createTableReader(recognition, present, culture, log, isDelimited);
  const letters = watchMisreadLetters(
    isEncodingGuessed ? present : present.filter(({ field }) => field === 'displayName'),
  );
  const { isRejectedRowsFile } = recognition;
  return {
    read: (row) => {
      letters.see(row.cells, row.row);
      return reader.read(isRejectedRowsFile ? unprotected(row) : row);
    },
    issues: () => [...absent, ...reader.issues(), ...letters.issues(), ...log.issues()],
  };
}

function unprotected(row: RawRow): RawRow {
  return { row: row.row, cells: row.cells.map(unprotectCell) };
}
