import type { IsoDate, IsoTime } from '../core/shared/dates.ts';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import {
  type ConnectionOptions,
  closeConnection,
  createConnection,
  defaultConnection,
  openConnection,
  type ReadDb,
  type WriteDb,
} from './driver.ts';
import { applicationId, checkProjectFile, versionOf } from './file-check.ts';
import { migrate, upgradeProjectFile } from './migrate.ts';
import { placeFile } from './place-file.ts';
import { damagedProject, withTranslatedErrors } from './sqlite-error.ts';

/** An open project file. `name` is the project's name, `close` may be called again and then does nothing. */
export type ProjectFile = ReadableProjectFile | WritableProjectFile;
export type ReadableProjectFile = OpenFile & { readonly mode: 'read'; readonly db: ReadDb };
export type WritableProjectFile = OpenFile & { readonly mode: 'write'; readonly db: WriteDb };
type OpenFile = {
  readonly path: string;
  readonly name: string;
  /** What was done to an older file when it was opened; null for one that was up to date. */
  readonly upgrade: Upgrade | null;
  /** The day of a sample's story, which counts as today; null for a project of today. */
  readonly storyDay: IsoDate | null;
  readonly close: () => void;
};

/** The version that a file had, and where a copy of it lies as it was before it was brought up to date. */
export type Upgrade = { readonly fromVersion: number; readonly backup: string };

/** `now` dates the backup of an older file that has to be upgraded. `steps` are the program's own, but for tests of upgrades. */
export type OpenOptions<Mode> = {
  readonly mode: Mode;
  readonly now: IsoTime;
  readonly steps?: readonly Migration[];
} & Partial<ConnectionOptions>;

/**
 * Creates an empty project file. It appears complete or not at all. Throws `project-exists`, `file-write-failed` or
 * `project-full`.
 */
export function createProjectFile(
  path: string,
  project: { readonly name: string; readonly now: IsoTime; readonly storyDay?: IsoDate | null },
): void {
  placeFile(path, (temporary) => {
    withTranslatedErrors(path, () => {
      const db = createConnection(temporary);
      try {
        makeProject(db);
        writeMeta(db, { name: project.name, created_at: project.now, data_version: '0' });
        if (typeof project.storyDay === 'string') writeMeta(db, { story_day: project.storyDay });
      } finally {
        closeConnection(db);
      }
    });
  });
}

/** Makes an empty database a project, with all tables and without a name. */
export function makeProject(db: WriteDb): void {
  migrate(db, migrations);
  db.pragma(`application_id = ${applicationId}`);
}

/** What the project says of itself as a whole; of a key that has no value nothing is given. */
export function readMeta(db: ReadDb): ReadonlyMap<string, string> {
  return new Map(db.prepare<[], [string, string]>('SELECT key, value FROM meta').raw().all());
}

/** Stores what a project says of itself. No part of any change. */
export function writeMeta(db: WriteDb, values: Readonly<Record<string, string>>): void {
  const put = db.prepare<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(values)) put.run(key, value);
}

/**
 * Opens a project file; one of an older version is backed up and upgraded first, in both modes. In the mode `write` the file
 * is known to be writable, and no other program was writing to it.
 *
 * Throws `project-missing`, `project-not-sqlite` (also for an empty file or a folder), `project-foreign` (a database of
 * another program), `project-newer`, `project-read-only`, `project-locked` or `project-damaged`.
 */
export function openProjectFile(path: string, options: OpenOptions<'read'>): ReadableProjectFile;
export function openProjectFile(path: string, options: OpenOptions<'write'>): WritableProjectFile;
export function openProjectFile(path: string, options: OpenOptions<'read' | 'write'>): ProjectFile;
export function openProjectFile(path: string, options: OpenOptions<'read' | 'write'>): ProjectFile {
  const steps = options.steps ?? migrations;
  const known = steps.at(-1)?.version ?? 0;
  const fromVersion = checkProjectFile(path, known);
  const backup = fromVersion < known ? upgradeProjectFile(path, options.now, steps) : null;
  const upgrade = backup === null ? null : { fromVersion, backup };
  return withTranslatedErrors(path, () =>
    options.mode === 'read' ? openToRead(path, options, upgrade) : openToWrite(path, options, upgrade),
  );
}

function openToRead(path: string, options: OpenOptions<unknown>, upgrade: Upgrade | null): ReadableProjectFile {
  const db = openConnection(path, 'read', connectionOptions(options));
  return closeOnError(db, () => ({ mode: 'read', db, upgrade, ...describe(path, db) }));
}

function openToWrite(path: string, options: OpenOptions<unknown>, upgrade: Upgrade | null): WritableProjectFile {
  const db = openConnection(path, 'write', connectionOptions(options));
  return closeOnError(db, () => {
    assertWritable(db);
    return { mode: 'write', db, upgrade, ...describe(path, db) };
  });
}

function connectionOptions({ busyMilliseconds }: OpenOptions<unknown>): ConnectionOptions {
  return busyMilliseconds === undefined ? defaultConnection : { busyMilliseconds };
}

function describe(path: string, db: ReadDb): Omit<OpenFile, 'upgrade'> {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const name = read.get('name');
  if (name === undefined) throw damagedProject(path, 'it has no name');
  return { path, name, storyDay: read.get('story_day') ?? null, close: () => closeConnection(db) };
}

/** Only a write shows whether one may write; it is taken back. */
function assertWritable(db: WriteDb): void {
  db.exec('BEGIN IMMEDIATE');
  db.pragma(`user_version = ${versionOf(db)}`);
  db.exec('ROLLBACK');
}

function closeOnError<Result>(db: ReadDb, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    closeConnection(db);
    throw error;
  }
}
