import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ProjectOpener } from '../../../core/api/shared-project-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { isProcessAlive } from '../process-alive.ts';
import { type FoundLock, lockPathOf, putLock, readLock, refreshLock, removeLock, takeAway } from './lock-file.ts';
import { beatEvery, isStale, type LockOwner, type LockRecord } from './lock-record.ts';
import { realPathOf } from './place-of-project.ts';

/** The locks of one program: who opens a project to work on it first can write, the others read. */
export type ProjectLocks = {
  /** Takes the lock of a project, once more too when this program has it; each has to be released. Never throws. */
  readonly take: (project: string) => TakenLock;
};

/** What became of the wish to work on a project. `held`: somebody else does. */
export type TakenLock =
  | { readonly kind: 'taken'; readonly lock: HeldLock }
  | { readonly kind: 'held'; readonly by: ProjectOpener };

/** A lock that this program has, or goes without because the folder takes no file. */
export type HeldLock = {
  /** Who works on the project in the place of this program, which did not refresh its lock for long; null as it should be. */
  readonly lostTo: () => ProjectOpener | null;
  /** Looks again when the last look is long ago: a computer that slept may have lost the lock. Throws `project-in-use`. */
  readonly assertHeld: () => void;
  readonly release: () => void;
};

/** What locks need of the program around them. */
export type LockParts = {
  readonly owner: LockOwner;
  readonly clock: () => Date;
  /** For the log: a lock that was taken over, or that could not be made. */
  readonly note: (text: string) => void;
  /** Is told when somebody else took over a project. */
  readonly onLost: (project: string) => void;
};

/** Makes the locks of a program; it has none yet. */
export function createProjectLocks(parts: LockParts): ProjectLocks {
  const held = new Map<string, SharedLock>();
  const lend = (path: string, lock: SharedLock): HeldLock => {
    lock.uses += 1;
    let isReleased = false;
    return {
      lostTo: lock.lostTo,
      assertHeld: lock.assertHeld,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        lock.uses -= 1;
        if (lock.uses > 0) return;
        lock.end();
        if (held.get(path) === lock) held.delete(path);
      },
    };
  };
  return {
    take: (project) => {
      const path = lockPathOf(realPathOf(project));
      const own = held.get(path);
      if (own !== undefined && own.lostTo() === null) return { kind: 'taken', lock: lend(path, own) };
      const record = recordOf(parts);
      const put = putInPlace(path, record, parts);
      if (put.kind === 'held') return put;
      const lock =
        put.kind === 'put' ? keepLock(path, record, parts, () => parts.onLost(project)) : { ...noLock, uses: 0 };
      held.set(path, lock);
      return { kind: 'taken', lock: lend(path, lock) };
    },
  };
}

/** Who works on a project now; null when nobody does, or nobody is left. */
export function openerOf(
  project: string,
  own: Pick<LockOwner, 'computer' | 'platform'>,
  now: Date,
): ProjectOpener | null {
  return liveOpener(lockPathOf(realPathOf(project)), own, now);
}

/**
 * Who works on a project on another computer or system; null when nobody does. SQLite keeps writes apart only within one
 * system: what another one has open must not be written here (sqlite.org/wal.html).
 */
export function openerElsewhere(
  project: string,
  own: Pick<LockOwner, 'computer' | 'platform'>,
  now: Date,
): ProjectOpener | null {
  const path = lockPathOf(realPathOf(project));
  const record = readLock(path)?.record ?? null;
  const isHere = record === null || (record.computer === own.computer && record.platform === own.platform);
  return isHere ? null : liveOpener(path, own, now);
}

/** The error for a project that somebody else works on. */
export function projectInUse(project: string, by: ProjectOpener): AppError {
  const who = `${by.user ?? 'Somebody'}${by.computer === null ? '' : ` on ${by.computer}`}`;
  const file = basename(project);
  return new AppError(
    'project-in-use',
    `${who} works on ${file}: here it can be read, not changed.`,
    'Wait until it is closed there, then try again.',
    { file, user: by.user, computer: by.computer, since: by.since },
  );
}

/** A lock that the parts of a program share, and that is refreshed until its end. */
type SharedLock = Pick<HeldLock, 'lostTo' | 'assertHeld'> & { uses: number; readonly end: () => void };

/** Where no lock can be made nobody can take it either. */
const noLock: Omit<SharedLock, 'uses'> = { lostTo: () => null, assertHeld: () => {}, end: () => {} };

function keepLock(path: string, record: LockRecord, parts: LockParts, onLost: () => void): SharedLock {
  let lostTo: ProjectOpener | null = null;
  let lastBeat = parts.clock().getTime();
  let isReached = true;
  const look = (seen: string): ProjectOpener | null => {
    try {
      const other = refresh(path, { ...record, seen });
      isReached = true;
      return other;
    } catch (error) {
      if (isReached) parts.note(`A lock could not be refreshed: ${describe(error)}.`);
      isReached = false;
      return null;
    }
  };
  const beat = (): void => {
    const now = parts.clock();
    lastBeat = now.getTime();
    lostTo = look(now.toISOString());
    if (lostTo === null) return;
    clearInterval(timer);
    parts.note(`${inWords(lostTo)} has taken over a project whose lock was not refreshed here for long.`);
    onLost();
  };
  const timer = setInterval(beat, beatEvery);
  timer.unref();
  return {
    uses: 0,
    lostTo: () => lostTo,
    assertHeld: () => {
      if (lostTo === null && Math.abs(parts.clock().getTime() - lastBeat) > 2 * beatEvery) beat();
      if (lostTo !== null) throw projectInUse(path.slice(0, -'.lock'.length), lostTo);
    },
    end: () => {
      clearInterval(timer);
      try {
        removeLock(path, record.mark);
      } catch (error) {
        parts.note(`A lock stays until it is old: ${describe(error)}.`);
      }
    },
  };
}

/** Who has the lock instead; null when it was refreshed. Throws what the system says when it cannot be reached just now. */
function refresh(path: string, record: LockRecord): ProjectOpener | null {
  const there = refreshLock(path, record);
  if (there === null) return null;
  if (there !== 'gone') return toOpener(there);
  return putLock(path, record) === null ? null : refresh(path, record);
}

type PutLock = { readonly kind: 'put' | 'without' } | { readonly kind: 'held'; readonly by: ProjectOpener };

/** Puts the lock in its place, also over one that is stale. */
function putInPlace(path: string, record: LockRecord, parts: LockParts): PutLock {
  try {
    for (let attempt = 0; attempt < maximalAttempts; attempt += 1) {
      const refused = putLock(path, record);
      if (refused === null) return { kind: 'put' };
      const found = readLock(path);
      if (found === null) continue;
      if (!isStale(found.record, refused.now - found.changed, parts.owner, isProcessAlive))
        return { kind: 'held', by: toOpener(found) };
      if (takeAway(path, found)) parts.note(`The lock of ${inWords(toOpener(found))} was left behind and taken over.`);
    }
    throw new Error('others put and took away theirs all the time');
  } catch (error) {
    parts.note(`No lock could be made beside the project: ${describe(error)}.`);
    return withoutLock(path, parts);
  }
}

/** Others come in between a few times at most. */
const maximalAttempts = 10;

/** A folder that takes no file keeps nobody from working; a lock that others could make there still counts. */
function withoutLock(path: string, parts: LockParts): PutLock {
  const by = liveOpener(path, parts.owner, parts.clock());
  return by === null ? { kind: 'without' } : { kind: 'held', by };
}

function liveOpener(path: string, own: Pick<LockOwner, 'computer' | 'platform'>, now: Date): ProjectOpener | null {
  const found = readLock(path);
  if (found === null || isStale(found.record, now.getTime() - found.changed, own, isProcessAlive)) return null;
  return toOpener(found);
}

function recordOf({ owner, clock }: LockParts): LockRecord {
  const now = clock().toISOString();
  return { ...owner, since: `${now.slice(0, 19)}Z`, seen: now, mark: randomUUID() };
}

function toOpener({ record, changed }: FoundLock): ProjectOpener {
  if (record === null) return { user: null, computer: null, since: `${new Date(changed).toISOString().slice(0, 19)}Z` };
  return { user: record.user, computer: record.computer, since: record.since };
}

function inWords({ user, computer }: ProjectOpener): string {
  return `${user ?? 'somebody'} on ${computer ?? 'an unknown computer'}`;
}

/** The system's code says enough for the log, and no path. */
function describe(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
