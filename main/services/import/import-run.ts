import type { ImportRequest } from '../../../core/api/import-report.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import type { ChangeId } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { findEarlierFile } from '../../../db/import-history.ts';
import type { Project } from '../project.ts';
import type { EntityApplier } from './entity-applier.ts';
import type { ChosenFile, OpenFile, ReadingOptions } from './open-table.ts';
import type { TableCounts } from './run-tally.ts';
import type { FallbackDate, TableImport } from './table-import.ts';

/** What a running import tells its host and takes from it. */
export type ImportHooks = {
  /** `done` and `total` are bytes of the file being read; `rows` counts all rows of the run so far. */
  readonly onProgress: (progress: {
    readonly phase: 'reading' | 'finishing';
    readonly file: string;
    readonly done: number;
    readonly total: number;
    readonly rows: number;
  }) => void;
  /** Aborting it ends the import with the error `cancelled`; nothing is written. */
  readonly signal: AbortSignal;
};

/** Everything that the tables of one run share. */
export type ImportRun = {
  readonly db: WriteDb;
  readonly project: Project;
  readonly request: ImportRequest;
  readonly hooks: ImportHooks;
  readonly reading: ReadingOptions;
  readonly change: ChangeId;
  readonly importId: number;
  /** The keys of rows that were not accepted in the change review. */
  readonly declined: ReadonlyMap<EntityName, ReadonlySet<string>>;
  readonly appliers: Map<EntityName, EntityApplier>;
  readonly counts: TableCounts[];
  /** The tables so far; the index of each is that of its counts. */
  readonly imports: TableImport[];
  /** The files so far, with what they turned out to be. */
  readonly opened: Map<ChosenFile, OpenFile>;
};

/** The date of rows that have none: what the user said, what an earlier import of the same bytes used, the file's own. */
export function fallbackDate(run: ImportRun, open: OpenFile): FallbackDate {
  if (run.request.collected !== null) return { collected: run.request.collected, dateSource: 'given' };
  const earlier = findEarlierFile(run.db, open.sha256);
  return { collected: earlier?.modifiedAt ?? open.modifiedAt, dateSource: 'file' };
}
