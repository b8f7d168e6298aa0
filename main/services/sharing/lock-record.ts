import type { IsoTime } from '../../../core/shared/dates.ts';

/** Who opens projects to work on them: a program that runs. */
export type LockOwner = {
  /** Null when the system does not say. */
  readonly user: string | null;
  readonly computer: string;
  /** The same computer can run several systems, each of which counts its processes by itself. */
  readonly platform: string;
  readonly processId: number;
  readonly program: 'window' | 'browser';
};

/** What stands in the lock beside a project: who has it open since when, and a mark that no other opening has. */
export type LockRecord = LockOwner & {
  readonly since: IsoTime;
  readonly mark: string;
  /** When the owner was heard of last, by its own clock; it makes each refreshed lock another file for sync programs. */
  readonly seen: IsoTime;
};

/** Milliseconds after which a lock that nobody refreshed locks nobody out any more. */
export const staleAfter = 5 * 60_000;

/** Milliseconds between two refreshings. */
export const beatEvery = 30_000;

/** A lock as text. Two of one opening have the same length: a refreshed lock is written over the one before. */
export function writeRecord(record: LockRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Reads a lock; null for what is none, as for one that is just being written. */
export function parseRecord(text: string): LockRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * True when nobody stands behind a lock any more: its process has ended, which only its own system can tell, or it was not
 * refreshed for `staleAfter`. `age` is in milliseconds by the clock of the file system; far in the future is as old.
 */
export function isStale(
  record: LockRecord | null,
  age: number,
  own: Pick<LockOwner, 'computer' | 'platform'>,
  isAlive: (processId: number) => boolean,
): boolean {
  if (Math.abs(age) > staleAfter) return true;
  if (record === null || record.computer !== own.computer || record.platform !== own.platform) return false;
  return !isAlive(record.processId);
}

function isRecord(value: unknown): value is LockRecord {
  if (typeof value !== 'object' || value === null) return false;
  const found: Partial<Record<keyof LockRecord, unknown>> = value;
  return (
    (typeof found.user === 'string' || found.user === null) &&
    [found.computer, found.platform, found.since, found.mark, found.seen].every((text) => typeof text === 'string') &&
    typeof found.processId === 'number' &&
    Number.isSafeInteger(found.processId) &&
    found.processId > 0 &&
    (found.program === 'window' || found.program === 'browser')
  );
}
