import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { ImportedFile, ImportRecord, ImportRecordFile } from '../core/api/import-report.ts';
import type { Issue } from '../core/import/issue.ts';
import { type FileKind, fileKinds } from '../core/inventory/kinds.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import { type ChangeId, recordInserted } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { listIn } from './entity-reader.ts';
import { queries } from './query-builder.ts';
import { importFiles, imports } from './schema.ts';

/** A run of the import, all its files together. `collected` is what the user said for rows without a date. */
export type NewImport = {
  readonly changeId: ChangeId;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly culture: string | null;
  readonly collected: IsoTime | null;
  readonly isPartial: boolean;
};

/** One table of a run: a file, or a sheet of a workbook. `mapping` is plain data for a person to look up; null when unknown. */
export type NewImportFile = {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly kind: FileKind | null;
  readonly preset: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly modifiedAt: IsoTime;
  readonly mapping: unknown;
  readonly header: readonly string[];
};

/** What became of the rows of a table, and what there was to say about them. */
export type ImportFileResult = {
  readonly counts: Pick<ImportedFile, 'rows' | 'new' | 'changed' | 'unchanged' | 'gone' | 'duplicates' | 'rejected'>;
  readonly issues: readonly Issue[];
};

/** A table of a stored import, as its rejected rows need it. */
export type StoredImportFile = {
  readonly id: number;
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
};

/** Adds a run as a part of its change and returns its id. */
export function insertImport(db: WriteDb, run: NewImport): number {
  const id = Number(queries(db).insert(imports).values(run).run().lastInsertRowid);
  recordInserted(db, run.changeId, 'imports', id, id);
  return id;
}

/** Adds a table to a run and returns its id; the counts follow with `updateImportFile`. */
export function insertImportFile(db: WriteDb, importId: number, file: NewImportFile): number {
  const { mapping, header, ...rest } = file;
  const row = { ...rest, importId, mapping: jsonOrNull(mapping), header: JSON.stringify(header) };
  const id = Number(queries(db).insert(importFiles).values(row).run().lastInsertRowid);
  recordInserted(db, changeOf(db, importId), 'import_files', id, id);
  return id;
}

/** Stores the account of a table that the running import has added. */
export function updateImportFile(db: WriteDb, id: number, { counts, issues }: ImportFileResult): void {
  const { changes } = queries(db)
    .update(importFiles)
    .set({
      rowCount: counts.rows,
      newCount: counts.new,
      changedCount: counts.changed,
      unchangedCount: counts.unchanged,
      goneCount: counts.gone,
      duplicateCount: counts.duplicates,
      rejectedCount: counts.rejected,
      issues: JSON.stringify(issues),
    })
    .where(eq(importFiles.id, id))
    .run();
  if (changes !== 1) throw new Error(`import_files: ${changes} rows changed instead of row ${id}`);
}

/** The first table that came from the same bytes, leaving out those of one import; null when there is none. */
export function findEarlierFile(
  db: ReadDb,
  sha256: string,
  exceptImportId = 0,
): { readonly id: number; readonly importId: number; readonly modifiedAt: IsoTime } | null {
  const found = queries(db)
    .select({ id: importFiles.id, importId: importFiles.importId, modifiedAt: importFiles.modifiedAt })
    .from(importFiles)
    .where(and(eq(importFiles.sha256, sha256), ne(importFiles.importId, exceptImportId)))
    .orderBy(asc(importFiles.id))
    .get();
  return found ?? null;
}

/** The imports of the project, newest first. Those that were undone come out of the journal, until they can no longer be redone. */
export function listImports(db: ReadDb): ImportRecord[] {
  const files = new Map<number, ImportRecordFile[]>();
  for (const [importId, file, sheet, kind, hash, rows, rejected] of db
    .prepare<[], ListedFile>(filesSql)
    .raw()
    .iterate()) {
    const listed = files.get(importId) ?? [];
    listed.push({ file, sheet, kind: kindOf(kind), hash, rows, rejected });
    files.set(importId, listed);
  }
  const runs = db.prepare<[], ListedImport>(importsSql).all();
  return runs.map((run) => ({ ...run, undone: run.undone === 1, files: files.get(run.id) ?? [] }));
}

/** The tables of an import that is not undone, in the order of the run; null when there is no such import. */
export function listImportFiles(db: ReadDb, importId: number): StoredImportFile[] | null {
  const run = queries(db).select({ id: imports.id }).from(imports).where(eq(imports.id, importId)).get();
  if (run === undefined) return null;
  const files = queries(db)
    .select({ id: importFiles.id, file: importFiles.fileName, sheet: importFiles.sheet, header: importFiles.header })
    .from(importFiles)
    .where(eq(importFiles.importId, importId))
    .orderBy(asc(importFiles.id))
    .all();
  return files.map((file) => ({ ...file, header: listIn(file.header) }));
}

/** The last import that is not undone; null when there is none. */
export function lastImportId(db: ReadDb): number | null {
  return queries(db).select({ id: imports.id }).from(imports).orderBy(desc(imports.id)).get()?.id ?? null;
}

type ListedImport = { id: number; at: IsoTime; by: string | null; undone: number };
type ListedFile = readonly [
  importId: number,
  file: string,
  sheet: string | null,
  kind: string | null,
  hash: string,
  rows: number,
  rejected: number,
];

/** Rows of undone imports are found as images of the journal. */
const undoneRows = `FROM changes JOIN change_rows ON change_id = changes.id
  WHERE undone_at IS NOT NULL AND before IS NULL AND table_name =`;

const importsSql = `SELECT id, at, by, 0 AS undone FROM imports
  UNION ALL SELECT row_id, after ->> 'at', after ->> 'by', 1 ${undoneRows} 'imports' ORDER BY id DESC`;

const filesSql = `SELECT import_id, file_name, sheet, kind, sha256, row_count, rejected_count, id FROM import_files
  UNION ALL SELECT after ->> 'import_id', after ->> 'file_name', after ->> 'sheet', after ->> 'kind', after ->> 'sha256',
    after ->> 'row_count', after ->> 'rejected_count', row_id ${undoneRows} 'import_files' ORDER BY id`;

function changeOf(db: ReadDb, importId: number): ChangeId {
  const change = db.prepare<[number], ChangeId>('SELECT change_id FROM imports WHERE id = ?').pluck().get(importId);
  if (change === undefined) throw new Error(`there is no import ${importId}`);
  return change;
}

function kindOf(kind: string | null): FileKind | null {
  return fileKinds.find((known) => known === kind) ?? null;
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
