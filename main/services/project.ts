import { basename, extname } from 'node:path';
import type { ProjectOpener, ProjectPlace, ProjectUpgrade } from '../../core/api/project-reports.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { IsoDate, IsoTime } from '../../core/shared/dates.ts';
import type { ReadDb, WriteDb } from '../../db/driver.ts';
import {
  createProjectFile,
  openProjectFile,
  type ProjectFile,
  type ReadableProjectFile,
} from '../../db/project-file.ts';
import { readOnlyProject } from '../../db/sqlite-error.ts';
import type { PlaceProbe } from './sharing/place-of-project.ts';
import { type HeldLock, type ProjectLocks, projectInUse } from './sharing/project-locks.ts';

/** Tells the present moment; given by the host, so that tests have their own. */
export type Clock = () => Date;

/** An open project file, as use cases see it. */
export type Project = {
  /** Stands for this opening of the file, the same in every view of it: what was made of its data is kept by it. */
  readonly key: object;
  /** The absolute path of the file. */
  readonly path: string;
  readonly name: string;
  /** What was done to an older file when it was opened; null for a file that was up to date. */
  readonly upgrade: ProjectUpgrade | null;
  /** The day of a sample's story, which counts as today; null for a project of today. */
  readonly storyDay: IsoDate | null;
  /** What it was opened for. */
  readonly access: 'read' | 'write';
  /** Where other computers reach the file too; null on a disk of this computer, and where nobody looked. */
  readonly place: ProjectPlace | null;
  /** Who works on the file, so that it can only be read here; null when nobody else does. */
  readonly openedBy: () => ProjectOpener | null;
  /** A connection that sees what is committed, also while a long write is going on. Throws `project-missing` once closed. */
  readonly reader: () => ReadDb;
  /** The one connection that writes. Throws `project-read-only` where the project was opened to read, and `project-in-use`. */
  readonly writer: () => WriteDb;
  /** The present moment in UTC, to the second, as the file stores moments. */
  readonly now: () => IsoTime;
  /** True from `close` on: what a use case that still runs comes upon then is no fault. */
  readonly isClosed: () => boolean;
  readonly close: () => void;
};

/**
 * Creates an empty project file; `name` null names the project after the file, `storyDay` is that of a sample. Throws
 * `project-exists`, `file-write-failed` or `project-full`.
 */
export function createProject(
  path: string,
  name: string | null,
  clock: Clock,
  storyDay: IsoDate | null = null,
): { readonly name: string } {
  const given = name ?? basename(path, extname(path));
  createProjectFile(path, { name: given, now: toIsoTime(clock()), storyDay });
  return { name: given };
}

/**
 * Opens a project file. To read, it is enough that the file can be read; no write is possible then. Throws `project-…` as
 * `openProjectFile` does.
 */
export function openProject(path: string, access: 'read' | 'write', clock: Clock): Project {
  const now = (): IsoTime => toIsoTime(clock());
  const file = openProjectFile(path, { mode: access, now: now() });
  const readers = createReaders(file, now);
  let isClosed = false;
  return {
    key: {},
    path: file.path,
    name: file.name,
    upgrade: file.upgrade,
    storyDay: file.storyDay,
    access: file.mode,
    place: null,
    openedBy: () => null,
    reader: () => {
      if (isClosed) throw projectClosed();
      return readers.get();
    },
    writer: () => {
      if (file.mode === 'read') throw readOnlyProject(file.path);
      return file.db;
    },
    now,
    isClosed: () => isClosed,
    close: () => {
      isClosed = true;
      readers.close();
      file.close();
    },
  };
}

/** How the program shares project files with others that may open them. */
export type Sharing = { readonly locks: ProjectLocks; readonly placeOf: PlaceProbe };

/**
 * Opens a project file to work with it: to write, or only to read where the file cannot be written or somebody else works on
 * it. `sharing` null neither asks nor tells others. Throws as `openProject`.
 */
export function openToWork(path: string, clock: Clock, sharing: Sharing | null): Project {
  if (sharing === null) return openAsAllowed(path, clock);
  const place = sharing.placeOf(path);
  const taken = sharing.locks.take(path);
  if (taken.kind === 'held') {
    const openedBy = () => taken.by;
    const refuse = () => {
      throw projectInUse(path, taken.by);
    };
    return { ...openProject(path, 'read', clock), place, openedBy, writer: refuse };
  }
  return { ...openLocked(path, clock, taken.lock), place };
}

/** The lock goes with the project, and at once when the project cannot be written. */
function openLocked(path: string, clock: Clock, lock: HeldLock): Project {
  let project: Project | null = null;
  try {
    project = openAsAllowed(path, clock);
  } finally {
    if (project?.access !== 'write') lock.release();
  }
  if (project.access === 'read') return project;
  const { writer, close } = project;
  return {
    ...project,
    openedBy: lock.lostTo,
    writer: () => {
      lock.assertHeld();
      return writer();
    },
    close: () => {
      try {
        close();
      } finally {
        lock.release();
      }
    },
  };
}

function openAsAllowed(path: string, clock: Clock): Project {
  try {
    return openProject(path, 'write', clock);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'project-read-only') throw error;
    return openProject(path, 'read', clock);
  }
}

/** The same project for an operation that only reads: its writer throws, whatever the project was opened for. */
export function readOnlyView(project: Project): Project {
  return {
    ...project,
    writer: () => {
      throw new Error('a read operation asked for the connection that writes');
    },
  };
}

/** Throws the error of what was asked while no project is open. */
export function noProject(): never {
  throw new AppError('project-missing', 'No project is open.', 'Open a project or create one.');
}

/** The error of what was asked of a project that was closed meanwhile. */
export function projectClosed(cause?: unknown): AppError {
  const hint = 'Open the project again, then repeat what you did.';
  return new AppError('project-missing', 'The project was closed meanwhile.', hint, {}, cause);
}

/** The day in the user's own time zone, `2014-03-14`. */
export function toLocalDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** A project opened to write gets a second connection for reads at the first one; it has to be closed before the other. */
function createReaders(
  file: ProjectFile,
  now: () => IsoTime,
): { readonly get: () => ReadDb; readonly close: () => void } {
  let second: ReadableProjectFile | null = null;
  return {
    get: () => {
      if (file.mode === 'read') return file.db;
      second ??= openProjectFile(file.path, { mode: 'read', now: now() });
      return second.db;
    },
    close: () => second?.close(),
  };
}

function toIsoTime(moment: Date): IsoTime {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
