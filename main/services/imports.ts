import type { ImportRecord, RejectedTable } from '../../core/api/import-report.ts';
import { rejectedTable } from '../../core/import/rejected-rows.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { ReadDb } from '../../db/driver.ts';
import {
  lastImportId,
  listImportFiles,
  listImports as readImports,
  type StoredImportFile,
} from '../../db/import-history.ts';
import { iterateRejectedRows } from '../../db/rejected-rows.ts';
import type { Project } from './project.ts';

/** The imports of a project, newest first. */
export function listImports(project: Project): { readonly imports: readonly ImportRecord[] } {
  return { imports: readImports(project.reader()) };
}

/**
 * The rows that an import rejected, for each of its tables that has some; `importId` null means the last import that is in
 * force. Throws `not-found`.
 */
export function listRejectedRows(
  project: Project,
  importId: number | null,
): { readonly importId: number; readonly tables: readonly RejectedTable[] } {
  const db = project.reader();
  const id = importId ?? lastImportId(db);
  const files = id === null ? null : listImportFiles(db, id);
  if (id === null || files === null) throw noImport(importId);
  return { importId: id, tables: files.map((file) => readTable(db, file)).filter((table) => table.rows.length > 0) };
}

function readTable(db: ReadDb, { id, file, sheet, header }: StoredImportFile): RejectedTable {
  return { file, sheet, ...rejectedTable(header, [...iterateRejectedRows(db, id)]) };
}

function noImport(importId: number | null): AppError {
  const hint = '`caskade imports` lists the imports that are in force.';
  if (importId === null) return new AppError('not-found', 'The project has no import.', hint);
  return new AppError('not-found', `The project has no import ${importId}, or it was undone.`, hint, { importId });
}
