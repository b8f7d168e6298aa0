import type { Issue, IssueCode, IssueSeverity } from '../../../core/import/issue.ts';

/** What the comparison with the project notices about single rows; one issue a table says it for all of them. */
export type RowNoteCode = Extract<
  IssueCode,
  'DUPLICATE_ROWS' | 'CONFLICTING_DUPLICATE' | 'OLDER_EVIDENCE' | 'DATE_ASSUMED' | 'FUTURE_DATE' | 'AMBIGUOUS_IDENTITY'
>;

/** Counts rows by note and remembers the first of each. */
export class IssueTally {
  readonly #seen = new Map<RowNoteCode, { row: number; count: number }>();

  /** Notes a row. */
  add(code: RowNoteCode, row: number): void {
    const seen = this.#seen.get(code);
    if (seen === undefined) this.#seen.set(code, { row, count: 1 });
    else seen.count++;
  }

  /** One issue for each code that occurred. */
  issues(): Issue[] {
    return [...this.#seen].map(([code, { row, count }]) => ({
      severity: texts[code].severity,
      code,
      row,
      column: null,
      count,
      message: `${texts[code].message}: ${count}.`,
      hint: texts[code].hint,
    }));
  }
}

const texts: Readonly<Record<RowNoteCode, { severity: IssueSeverity; message: string; hint: string }>> = {
  DUPLICATE_ROWS: {
    severity: 'info',
    message: 'Rows that repeat another row of this import',
    hint: 'Nothing to do: each thing is counted once.',
  },
  CONFLICTING_DUPLICATE: {
    severity: 'warning',
    message: 'Rows that contradict another row of this import about the same thing',
    hint: 'The newer date wins; without dates the last row wins. Check which export is right.',
  },
  OLDER_EVIDENCE: {
    severity: 'info',
    message: 'Rows older than what the project already knows, which changed nothing',
    hint: 'Nothing to do: an older scan never replaces a newer one.',
  },
  DATE_ASSUMED: {
    severity: 'info',
    message: 'Rows without a date of their own, for which the date of the file counts',
    hint: 'Name the day of the scan with --collected 2014-03-14, or export a Collected column.',
  },
  FUTURE_DATE: {
    severity: 'warning',
    message: 'Rows dated in the future, for which the date of the file counts',
    hint: 'Check the clock of the computer that wrote the export, and name the culture if day and month were exchanged.',
  },
  AMBIGUOUS_IDENTITY: {
    severity: 'error',
    message: 'Rows that name their mailbox by an account or alias that several mailboxes have, which are not imported',
    hint: 'Add the address, the UPN or the legacy DN to the export.',
  },
};
