import type { ImportRequest } from '../../../core/api/import-report.ts';
import type { SavedMapping } from '../../../core/import/saved-mapping.ts';
import { type EntityName, entityOf } from '../../../core/inventory/kinds.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { beginChange, type ChangeId } from '../../../db/changes.ts';
import { insertImport, insertImportFile } from '../../../db/import-history.ts';
import { findMapping, saveMapping } from '../../../db/saved-mappings.ts';
import type { Project } from '../project.ts';
import { declinedKeys } from './declined-rows.ts';
import { type ApplierNotes, EntityApplier, type RowSource } from './entity-applier.ts';
import { finishRun, type RunAccount } from './finish-run.ts';
import { fallbackDate, type ImportHooks, type ImportRun } from './import-run.ts';
import { openFile } from './open-file.ts';
import type { ChosenFile, OpenFile, OpenTable } from './open-table.ts';
import { emptyCounts } from './run-tally.ts';
import { TableImport } from './table-import.ts';

/** A run that went through. */
export type AttemptResult = RunAccount & {
  readonly kind: 'done';
  readonly importId: number;
  readonly changeId: ChangeId;
  /** The run itself, for as long as its transaction is open. */
  readonly run: ImportRun;
};

/** Files that cannot be used: the run counts for nothing, and has to be repeated without them. */
export type RefusedFiles = { readonly kind: 'refused'; readonly refused: ReadonlyMap<ChosenFile, AppError> };

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
): Promise<AttemptResult | RefusedFiles> {
  const run = beginRun(project, files, request, hooks);
  const refused = new Map<ChosenFile, AppError>();
  for (const file of files) {
    try {
      await importFile(run, file);
    } catch (error) {
      if (!(error instanceof AppError && error.code.startsWith('file-'))) throw error;
      refused.set(file, error);
    }
  }
  if (refused.size > 0) return { kind: 'refused', refused };
  hooks.onProgress({ phase: 'finishing', file: '', done: 0, total: 0, rows: totalRows(run) });
  const account = finishRun(run, isIncomplete || request.partial);
  return { kind: 'done', importId: run.importId, changeId: run.change, run, ...account };
}

function beginRun(
  project: Project,
  files: readonly ChosenFile[],
  request: Parameters<typeof attemptImport>[3],
  hooks: ImportHooks,
): ImportRun {
  const db = project.writer();
  const at = project.now();
  const change = beginChange(db, { at, by: request.by, what: `imported ${namesOf(files)}` });
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
      choices: [],
      signal: hooks.signal,
    },
    change,
    importId,
    appliers: new Map(),
    declined: declinedKeys(request.choices?.declined ?? []),
    counts: [],
    imports: [],
    opened: new Map(),
  };
}

const namesInHistory = 8;

function namesOf(files: readonly ChosenFile[]): string {
  const names = files.slice(0, namesInHistory).map((file) => file.name);
  if (files.length === 1) return names.join();
  const more = files.length > names.length ? ` and ${files.length - names.length} more` : '';
  return `${files.length} files (${names.join(', ')}${more})`;
}

async function importFile(run: ImportRun, file: ChosenFile): Promise<void> {
  const choices = (run.request.choices?.tables ?? []).filter((table) => table.file === file.ref);
  const open = await openFile(file, { ...run.reading, choices });
  run.opened.set(file, open);
  try {
    for await (const table of open.tables()) await importTable(run, file, open, table);
    await open.checkUnchanged();
  } finally {
    await open.close();
  }
}

async function importTable(run: ImportRun, file: ChosenFile, open: OpenFile, table: OpenTable): Promise<void> {
  const counts = emptyCounts();
  const index = run.counts.push(counts) - 1;
  const source: RowSource = {
    index,
    importFileId: insertImportFile(run.db, run.importId, describeFile(file, open, table)),
  };
  const applier = applierFor(run, entityOf(table.kind));
  const now = run.project.now();
  const tableImport = new TableImport(run.db, open, table, source, applier, counts, fallbackDate(run, open), now);
  run.imports.push(tableImport);
  if (applier.lastOldId > 0) await table.leaveOutEmptyColumns();
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

function applierFor(run: ImportRun, entity: EntityName): EntityApplier {
  const known = run.appliers.get(entity);
  if (known !== undefined) return known;
  const notes = notesOf(run, entity);
  const applier = new EntityApplier(run.db, run.change, entity, run.counts, notes, run.declined.get(entity));
  run.appliers.set(entity, applier);
  return applier;
}

/** Logs repeat the same connection by nature; that is not worth a word. */
function notesOf(run: ImportRun, entity: EntityName): ApplierNotes {
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
    changed: (table, changes) => run.imports[table]?.noteChanges(changes),
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

function totalRows(run: ImportRun): number {
  return run.counts.reduce((sum, counts) => sum + counts.rows, 0);
}

/** The error of an import that its user stopped. */
export function cancelled(): AppError {
  return new AppError('cancelled', 'The import was cancelled.', 'Nothing was written; the project is as it was.');
}
