import type { FileKind } from '../inventory/kinds.ts';
import type { Issue, IssueCode, IssueSeverity } from './issue.ts';
import { wordingOf } from './row-problem.ts';

/** Collects what is found in rows, one issue for each code and column: the first row and how many rows it concerns. */
export type IssueLog = {
  /** Notes a row that was left out. */
  readonly reject: (code: IssueCode, column: string | null, row: number) => void;
  /** Notes a cell that was not used, or not as it should be; the row was imported. */
  readonly warn: (code: IssueCode, column: string | null, row: number) => void;
  readonly issues: () => readonly Issue[];
};

/** An empty log for one table. */
export function createIssueLog(kind: FileKind): IssueLog {
  const entries = new Map<string, Entry>();
  const note = (severity: IssueSeverity, code: IssueCode, column: string | null, row: number): void => {
    const key = `${severity}\u001f${code}\u001f${column ?? ''}`;
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { severity, code, column, row, count: 1 });
    else entry.count++;
  };
  return {
    reject: (code, column, row) => note('error', code, column, row),
    warn: (code, column, row) => note('warning', code, column, row),
    issues: () =>
      [...entries.values()].map((entry) => ({
        ...entry,
        ...wordingOf(entry.code, entry.column, kind, entry.severity === 'error'),
      })),
  };
}

type Entry = { severity: IssueSeverity; code: IssueCode; column: string | null; row: number; count: number };
