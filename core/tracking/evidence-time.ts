import type { IsoTime } from '../shared/dates.ts';

/**
 * The moment in UTC of a time as an export wrote it: without a zone it is local time of the machine, and a bare day counts from
 * its start, so that it is never taken for later than it was. A time in UTC stays as it is.
 */
export type UtcOf = (time: IsoTime) => IsoTime;

/** What evidence is judged by besides the tasks. */
export type ProofRules = {
  readonly utcOf: UtcOf;
  /** When the rebind of the person's database was verified, in UTC; null when no step of the plan says so. */
  readonly reboundAt: IsoTime | null;
};

/** True when something was seen after the work, not at the same second: only then does it tell what the work did. */
export function isLater(seenAt: IsoTime, work: IsoTime, utcOf: UtcOf): boolean {
  return utcOf(seenAt) > utcOf(work);
}
