import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { systemCodeOf } from '../files/file-errors.ts';
import { type LockRecord, parseRecord, writeRecord } from './lock-record.ts';

/** A lock that lies beside a project. `record` is null for one that cannot be read; `changed` is its time of change. */
export type FoundLock = { readonly record: LockRecord | null; readonly changed: number };

/**
 * The lock of a project file. Its name has no mark of temporary files: sync programs would leave such a file behind, and the
 * other computer would never see it.
 */
export function lockPathOf(project: string): string {
  return `${project}.lock`;
}

/** The lock that lies there; null when none does, or the folder cannot be reached: then the project cannot be either. */
export function readLock(path: string): FoundLock | null {
  try {
    return { record: readRecord(path), changed: statSync(path).mtimeMs };
  } catch {
    return null;
  }
}

/**
 * Puts a lock there unless one is there; it appears complete. Gives null when it was put, else the present moment by the clock
 * of the file system, with which the other lock's age is counted. Throws what the system says where no file can be made.
 */
export function putLock(path: string, record: LockRecord): { readonly now: number } | null {
  const fresh = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(fresh, writeRecord(record), { flag: 'wx' });
    return moveTo(fresh, path, record) ? null : { now: statSync(fresh).mtimeMs };
  } finally {
    rmSync(fresh, { force: true });
  }
}

/**
 * Takes a lock away that was found stale, and only that one: when another program was faster and its own lock is there now, that
 * one is put back. True when the way is free.
 */
export function takeAway(path: string, stale: FoundLock): boolean {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return true;
    throw error;
  }
  try {
    const taken = readLock(aside);
    if (taken === null || isSameLock(taken, stale)) return true;
    moveTo(aside, path, taken.record);
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Writes a lock over the one of the same opening. Gives null when it did, or when what is there cannot be read just now; else the
 * lock that is there, or `gone`. The file is opened once, so that a lock which is taken away meanwhile is not written again.
 */
export function refreshLock(path: string, record: LockRecord): FoundLock | 'gone' | null {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    const found = parseRecord(readStart(file));
    if (found === null) return null;
    if (found.mark !== record.mark) return { record: found, changed: statSync(path).mtimeMs };
    const text = Buffer.from(writeRecord(record));
    writeSync(file, text, 0, text.length, 0);
    return null;
  } finally {
    closeSync(file);
  }
}

/** Removes the lock of this opening; one of somebody else stays. */
export function removeLock(path: string, mark: string): void {
  if (readLock(path)?.record?.mark === mark) rmSync(path, { force: true });
}

/** Null for what is no lock, and for what may not be read: somebody put it there. */
function readRecord(path: string): LockRecord | null {
  try {
    const file = openSync(path, 'r');
    try {
      return parseRecord(readStart(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function readStart(file: number): string {
  const buffer = Buffer.alloc(maximalBytes);
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, maximalBytes, 0));
}

/** A lock is a few hundred bytes; nobody reads more of what is none. */
const maximalBytes = 4096;

/** A link fails where a rename would replace; where there are no links the file is made empty first, which fails as well. */
function moveTo(from: string, path: string, record: LockRecord | null): boolean {
  try {
    linkSync(from, path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST' || existsSync(path)) return false;
  }
  try {
    writeFileSync(path, record === null ? '' : writeRecord(record), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isSameLock(one: FoundLock, other: FoundLock): boolean {
  if (one.record === null || other.record === null) return one.record === other.record && one.changed === other.changed;
  return one.record.mark === other.record.mark && one.changed === other.changed;
}
