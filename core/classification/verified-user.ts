import { daysBetween, type IsoDate } from '../shared/dates.ts';
import type { UserResult } from './classify-user.ts';

/**
 * True for a user whose move is proven by evidence (domain.md 5.3, 7.6): the state is DONE, so the imported binding and every
 * profile name the array, and a profile was seen at most `maxDays` before `asOf`. A rebind that only the plan holds as verified
 * proves nothing about profiles: such a user counts once the databases were imported again.
 */
export function isVerified(user: UserResult, maxDays: number, asOf: IsoDate): boolean {
  if (user.state !== 'DONE' || user.newestEvidence === null) return false;
  const { binding, importedBinding } = user.databaseResult;
  return binding === importedBinding && daysBetween(user.newestEvidence, asOf) <= maxDays;
}
