import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppError, type AppErrorCode } from '../core/shared/app-error.ts';
import { migrations } from '../migrations/index.ts';
import { closeConnection, openConnection, type ReadDb } from './driver.ts';
import { errnoOf } from './place-file.ts';
import { damagedProject, readOnlyProject, withTranslatedErrors } from './sqlite-error.ts';

/** Marks a SQLite file as a project: `CASK` in ASCII. */
export const applicationId = 0x4341534b;

/** The version of the schema that this program writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;

/**
 * Says whether a path is a project file that this program can use, and returns the version of its schema. Throws
 * `project-missing`, `project-not-sqlite`, `project-foreign`, `project-newer`, `project-damaged`, `project-locked` or
 * `project-read-only`. Nothing is written, to a file of another program least of all.
 */
export function checkProjectFile(path: string, knownVersion = schemaVersion): number {
  checkHead(path);
  return withTranslatedErrors(path, () => {
    const db = openConnection(path, 'read');
    try {
      const version = versionOf(db);
      if (version > knownVersion) throw newerProject(path, version, knownVersion);
      if (version < 1) throw damagedProject(path, `its version is ${version}`);
      checkPages(db, path);
      return version;
    } finally {
      closeConnection(db);
    }
  });
}

/** The version of the schema in a file. */
export function versionOf(db: ReadDb): number {
  const version = db.prepare<[], number>('PRAGMA user_version').pluck().get();
  if (version === undefined) throw new Error('SQLite did not tell the version');
  return version;
}

const headBytes = 100;
const magic = 'SQLite format 3\0';
const applicationIdOffset = 68;

/** Reads the head without SQLite, which would make a database of an empty file and finish the work of a foreign program. */
function checkHead(path: string): void {
  const head = readHead(path);
  if (head.length === 0) throw notAProject('project-not-sqlite', path, 'is empty, not a project.');
  if (head.toString('latin1', 0, magic.length) !== magic) {
    throw notAProject('project-not-sqlite', path, 'is not a project.');
  }
  if (head.length < headBytes) throw damagedProject(path, 'it ends within its head');
  if (head.readUInt32BE(applicationIdOffset) !== applicationId) {
    throw notAProject('project-foreign', path, 'is a database of another program, not a project.');
  }
}

function readHead(path: string): Buffer {
  let descriptor: number | null = null;
  try {
    if (!statSync(path).isFile())
      throw notAProject('project-not-sqlite', path, 'is a folder or device, not a project.');
    descriptor = openSync(path, 'r');
    const head = Buffer.alloc(headBytes);
    return head.subarray(0, readSync(descriptor, head, 0, headBytes, 0));
  } catch (error) {
    throw translateOpenError(error, path);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function translateOpenError(error: unknown, path: string): unknown {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return notAProject('project-missing', path, 'does not exist.', error);
    case 'EACCES':
    case 'EPERM':
      return readOnlyProject(path, error);
    case 'EBUSY':
      return new AppError(
        'project-locked',
        `${path} is held by another program.`,
        'Close the other program, then try again.',
        { file: path },
        error,
      );
    case null:
      return error;
    default:
      return damagedProject(path, `the system reports ${errnoOf(error)}`);
  }
}

/** Every page of a small file, else both ends of every table: enough to notice a file that was cut off or overwritten. */
function checkPages(db: ReadDb, path: string): void {
  if (statSync(path).size <= smallBytes) {
    const result = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().get();
    if (result !== 'ok') throw damagedProject(path, result ?? 'the check gave no result');
  }
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  for (const table of tables) {
    const name = `"${table.replaceAll('"', '""')}"`;
    db.prepare(`SELECT * FROM ${name} ORDER BY 1 LIMIT 1`).get();
    db.prepare(`SELECT * FROM ${name} ORDER BY 1 DESC LIMIT 1`).get();
  }
  if (!tables.includes('meta')) throw damagedProject(path, 'its tables are missing');
}

/** Up to this size the check of every page takes a few milliseconds. */
const smallBytes = 4_000_000;

function newerProject(path: string, version: number, knownVersion: number): AppError {
  return new AppError(
    'project-newer',
    `${path} was written by a newer Caskade: its version is ${version}, this program knows versions up to ${knownVersion}.`,
    'Update Caskade on this computer. The file was not changed.',
    { file: path, version, knownVersion },
  );
}

function notAProject(code: AppErrorCode, path: string, problem: string, cause?: unknown): AppError {
  const hint =
    code === 'project-missing'
      ? 'Check the name, or create a project with: caskade new PROJECT'
      : 'Choose a .caskade file, or create a project with: caskade new PROJECT';
  return new AppError(code, `${path} ${problem}`, hint, { file: path }, cause);
}
