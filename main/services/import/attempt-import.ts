import type { ImportedFile, ImportRequest } from '../../../core/api/import-report.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { SavedMapping } from '../../../core/import/saved-mapping.ts';
import { type EntityName, entityOf, type FileKind } from '../../../core/inventory/kinds.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { beginChange, type ChangeId } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { findEarlierFile, insertImport, insertImportFile, updateImportFile } from '../../../db/import-history.ts';
import { findMapping, saveMapping } from '../../../db/saved-mappings.ts';
import type { Project } from '../project.ts';
import { type ApplierNotes, EntityApplier, type RowSource } from './entity-applier.ts';
import { markGoneRows } from './mark-gone.ts';
import { openFile } from './open-file.ts';
import type { ChosenFile, OpenFile, OpenTable, ReadingOptions } from './open-table.ts';
import { emptyCounts, type TableCounts } from './run-tally.ts';
import { type FallbackDate, TableImport } from './table-import.ts';

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

/** The account of a run that went through. `tables` has the accounts of each file's tables. */
export type AttemptResult = {
  readonly kind: 'done';
  readonly tables: ReadonlyMap<ChosenFile, readonly ImportedFile[]>;
  readonly importId: number;
  readonly changeId: ChangeId;
  /** True when nothing would be different afterwards. */
  readonly isNothing: boolean;
};

/** A file that cannot be used ended the run. */
export type RefusedFile = { readonly kind: 'refused'; readonly file: ChosenFile; readonly error: AppError };

/** Everything that the tables of one run share. */
type Run = {
  readonly db: WriteDb;
  readonly project: Project;
  readonly request: ImportRequest;
  readonly hooks: ImportHooks;
  readonly reading: ReadingOptions;
  readonly change: ChangeId;
  readonly importId: number;
  readonly appliers: Map<EntityName, EntityApplier>;
  readonly counts: TableCounts[];
  readonly imports: TableImport[];
  readonly accounts: Map<TableImport, { readonly file: ChosenFile; readonly open: OpenFile }>;
};

/**
 * Reads all files of a run into the project, inside a transaction that the caller began and ends. `isIncomplete` says that a
 * file of the run was refused before, so that nothing may count as gone.
 */
export async function attemptImport(
  project: Project,
  files: readonly ChosenFile[],
  isIncomplete: boolean,
  request: ImportRequest & { readonly givenMapping: SavedMapping | null },
  hooks: ImportHooks,
): Promise<AttemptResult | RefusedFile> {
  const run = beginRun(project, files, request, hooks);
  for (const file of files) {
    try {
      await importFile(run, file);
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('file-')) return { kind: 'refused', file, error };
      throw error;
    }
  }
  hooks.onProgress({ phase: 'finishing', file: '', done: 0, total: 0, rows: totalRows(run) });
  return finishRun(run, isIncomplete || request.partial);
}

function beginRun(
  project: Project,
  files: readonly ChosenFile[],
  request: Parameters<typeof attemptImport>[3],
  hooks: ImportHooks,
): Run {
  const db = project.writer();
  const at = project.now();
  const names = files.map((file) => file.name);
  const what = `imported ${names.length === 1 ? names[0] : `${names.length} files (${names.join(', ')})`}`;
  const change = beginChange(db, { at, by: request.by, what });
  const importId = insertImport(db, {
    changeId: change,
    at,
    by: request.by,
    culture: request.culture,
    collected: request.collected,
    isPartial: request.partial,
  });
  return {
    db,
    project,
    request,
    hooks,
    reading: {
      ...{ as: request.as, sheet: request.sheet, culture: request.culture, givenMapping: request.givenMapping },
      rememberedMapping: (fingerprint) => findMapping(db, fingerprint),
      signal: hooks.signal,
    },
    change,
    importId,
    appliers: new Map(),
    counts: [],
    imports: [],
    accounts: new Map(),
  };
}

async function importFile(run: Run, file: ChosenFile): Promise<void> {
  const open = await openFile(file, run.reading);
  try {
    for await (const table of open.tables()) await importTable(run, file, open, table);
    await open.checkUnchanged();
  } finally {
    await open.close();
  }
}

async function importTable(run: Run, file: ChosenFile, open: OpenFile, table: OpenTable): Promise<void> {
  const counts = emptyCounts();
  const index = run.counts.push(counts) - 1;
  const source: RowSource = {
    index,
    importFileId: insertImportFile(run.db, run.importId, describeFile(file, open, table)),
  };
  const applier = applierFor(run, entityOf(table.kind));
  const tableImport = new TableImport(run.db, table, source, applier, counts, fallbackDate(run, open));
  run.imports.push(tableImport);
  run.accounts.set(tableImport, { file, open });
  for await (const batch of table.batches()) {
    if (run.hooks.signal.aborted) throw cancelled();
    if (batch.kind === 'rows') tableImport.addRows(batch.rows);
    else tableImport.addOutcomes(batch.outcomes);
    run.hooks.onProgress({
      phase: 'reading',
      file: file.name,
      done: open.bytesRead(),
      total: open.size,
      rows: totalRows(run),
    });
  }
  tableImport.finish();
  if (table.mappingToSave !== null) saveMapping(run.db, table.fingerprint, table.mappingToSave, run.project.now());
}

function applierFor(run: Run, entity: EntityName): EntityApplier {
  const known = run.appliers.get(entity);
  if (known !== undefined) return known;
  const applier = new EntityApplier(run.db, run.change, entity, run.counts, notesOf(run, entity));
  run.appliers.set(entity, applier);
  return applier;
}

/** Logs repeat the same connection by nature; that is not worth a word. */
function notesOf(run: Run, entity: EntityName): ApplierNotes {
  const isLog = entity === 'connections' || entity === 'logons';
  const of = (source: RowSource): TableImport => {
    const tableImport = run.imports[source.index];
    if (tableImport === undefined) throw new Error(`no table ${source.index} in this run`);
    return tableImport;
  };
  const count = (source: RowSource): void => {
    const counts = run.counts[source.index];
    if (counts !== undefined && !isLog) counts.duplicates++;
  };
  return {
    older: (source, row) => of(source).notes.add('OLDER_EVIDENCE', row),
    change: (source, change) => of(source).noteChange(change),
    duplicate: (source, row) => {
      count(source);
      if (!isLog) of(source).notes.add('DUPLICATE_ROWS', row);
    },
    conflict: (source, row) => {
      count(source);
      if (!isLog) of(source).notes.add('CONFLICTING_DUPLICATE', row);
    },
  };
}

/** The date of rows that have none: what the user said, what an earlier import of the same bytes used, the file's own. */
function fallbackDate(run: Run, open: OpenFile): FallbackDate {
  if (run.request.collected !== null) return { collected: run.request.collected, dateSource: 'given' };
  const earlier = findEarlierFile(run.db, open.sha256);
  return { collected: earlier?.modifiedAt ?? open.modifiedAt, dateSource: 'file' };
}

function finishRun(run: Run, isPartial: boolean): AttemptResult {
  const isCutShort = run.imports.some(({ table }) => table.isPartial());
  if (!isPartial && !isCutShort) for (const applier of run.appliers.values()) markGone(run, applier);
  for (const applier of run.appliers.values()) applier.finish();
  const tables = new Map<ChosenFile, ImportedFile[]>();
  for (const tableImport of run.imports) {
    const account = run.accounts.get(tableImport);
    const counts = run.counts[tableImport.source.index];
    if (account === undefined || counts === undefined) throw new Error('a table of the run has no account');
    const earlier = tables.get(account.file) ?? [];
    const issues = [...(earlier.length === 0 ? account.open.issues() : []), ...tableImport.issues()];
    updateImportFile(run.db, tableImport.source.importFileId, { counts, issues });
    tables.set(account.file, [...earlier, describeTable(account.file, tableImport, counts, issues)]);
  }
  return { kind: 'done', tables, importId: run.importId, changeId: run.change, isNothing: isNothing(run) };
}

/** Formats that never list everything say nothing about what is gone (product.md 5). */
const neverComplete: ReadonlySet<FileKind> = new Set<FileKind>([
  'profiles-xml',
  'known-names',
  'rca-log',
  'logon-statistics',
]);

function markGone(run: Run, applier: EntityApplier): void {
  const complete = run.imports.filter(
    ({ table }) => entityOf(table.kind) === applier.entity && !neverComplete.has(table.kind),
  );
  const first = complete[0];
  const account = first === undefined ? undefined : run.accounts.get(first);
  if (first === undefined || account === undefined || shapes[applier.entity].gone === 'never') return;
  markGoneRows(applier, {
    table: first.source.index,
    completeTables: new Set(complete.map((tableImport) => tableImport.source.index)),
    ...fallbackDate(run, account.open),
  });
}

/** Nothing was written but the account of the run itself, and there is no rejected row that was not reported before. */
function isNothing(run: Run): boolean {
  for (const applier of run.appliers.values()) if (applier.writes > 0) return false;
  return run.imports.every((tableImport) => {
    const open = run.accounts.get(tableImport)?.open;
    const rejected = run.counts[tableImport.source.index]?.rejected ?? 0;
    const isKnown = open !== undefined && findEarlierFile(run.db, open.sha256, run.importId) !== null;
    return isKnown || (rejected === 0 && tableImport.table.mappingToSave === null);
  });
}

function describeFile(file: ChosenFile, open: OpenFile, table: OpenTable): Parameters<typeof insertImportFile>[2] {
  return {
    fileName: file.name,
    sheet: table.sheet,
    kind: table.kind,
    preset: table.preset,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sha256: open.sha256,
    bytes: open.size,
    modifiedAt: open.modifiedAt,
    mapping: table.columns,
    header: table.header,
  };
}

function describeTable(
  file: ChosenFile,
  tableImport: TableImport,
  counts: TableCounts,
  issues: readonly Issue[],
): ImportedFile {
  const { table } = tableImport;
  return {
    file: file.name,
    sheet: table.sheet,
    kind: table.kind,
    preset: table.preset,
    why: table.why,
    encoding: table.encoding,
    delimiter: table.delimiter,
    ...counts,
    issues,
    changes: tableImport.changes,
  };
}

function totalRows(run: Run): number {
  return run.counts.reduce((sum, counts) => sum + counts.rows, 0);
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The import was cancelled.', 'Nothing was written; the project is as it was.');
}
