import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { beginChange, type ChangeId } from '../../../db/changes.ts';
import type { ReadDb, WriteDb } from '../../../db/driver.ts';
import { createProjectFile, openProjectFile, type WritableProjectFile } from '../../../db/project-file.ts';
import { inTransaction } from '../../../db/transaction.ts';

/** The moment at which everything in these tests happens. */
export const now = '2014-03-14T08:12:44Z';

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'caskade-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new project file of the name Nordwind; returns its path. */
export function newProjectFile(folder = temporaryFolder(), name = 'nordwind.caskade'): string {
  const path = join(folder, name);
  createProjectFile(path, { name: 'Nordwind', now });
  return path;
}

/** A new project, open to write; closed after the test. */
export function openNewProject(): WritableProjectFile {
  const project = openProjectFile(newProjectFile(), { mode: 'write', now });
  onTestFinished(() => project.close());
  return project;
}

/** Makes a change in a transaction of its own. */
export function change<Result>(db: WriteDb, what: string, make: (id: ChangeId) => Result): Result {
  return inTransaction(db, () => make(beginChange(db, { at: now, by: null, what })));
}

/** All rows of a table in the order of ids. */
export function rowsOf(db: ReadDb, table: string): unknown[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
}

/** The code of the `AppError` that a function throws; other errors pass. */
export function errorCode(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'no error';
}

/**
 * Runs a function without the rights of root, so that write protection holds: tests run as root in containers. A process
 * that is not root runs it as it is.
 */
export function withoutRoot<Result>(run: () => Result): Result {
  if (process.geteuid?.() !== 0) return run();
  const nobody = 65_534;
  process.seteuid?.(nobody);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}
