import type { CasArray, Infrastructure } from '../../../core/inventory/entities.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readCollectedDates } from '../../../db/inventory.ts';
import { readMarkedSteps } from '../../../db/step-marks.ts';

/** What verified steps of the plan say about the organization that no later export has overtaken (domain.md 5.3). */
export type VerifiedSteps = {
  /** FQDNs of arrays by database name in lower case. */
  readonly rebinds: ReadonlyMap<string, string>;
  /** When each of these rebinds was verified, by database name in lower case. */
  readonly rebindTimes: ReadonlyMap<string, IsoTime>;
  /** Arrays that were created and are not in the inventory yet. */
  readonly arrays: readonly CasArray[];
};

/**
 * Reads what verified steps say. A rebind counts until the row of its database comes from an export that was made after the
 * verification, a new array until the list of arrays does; a re-import of an older file changes nothing.
 */
export function readVerifiedSteps(db: ReadDb): VerifiedSteps {
  const rebinds = new Map<string, string>();
  const rebindTimes = new Map<string, IsoTime>();
  const arrays: CasArray[] = [];
  const verified = readMarkedSteps(db).filter(({ mark }) => mark.status === 'verified');
  const exported = verified.length === 0 ? new Map<string, IsoTime>() : readCollectedDates(db, 'databases');
  const arraysExported = verified.length === 0 ? undefined : newestOf(readCollectedDates(db, 'arrays'));
  for (const { mark, step } of verified) {
    const { work } = step;
    if (work.kind === 'create-array' && !isMadeAfter(arraysExported, mark.at)) {
      arrays.push({ id: 0, name: work.name, fqdn: work.fqdn, site: work.site, members: [] });
    }
    if (work.kind !== 'rebind') continue;
    const key = work.database.toLowerCase();
    if (isMadeAfter(exported.get(key), mark.at)) continue;
    rebinds.set(key, work.target);
    rebindTimes.set(key, mark.at);
  }
  return { rebinds, rebindTimes, arrays };
}

/** The inventory with the arrays that were created since it was exported. */
export function withCreatedArrays(infrastructure: Infrastructure, created: readonly CasArray[]): Infrastructure {
  const known = new Set(infrastructure.arrays.map(({ fqdn }) => fqdn.toLowerCase()));
  const missing = created.filter(({ fqdn }) => !known.has(fqdn.toLowerCase()));
  return missing.length === 0 ? infrastructure : { ...infrastructure, arrays: [...infrastructure.arrays, ...missing] };
}

function newestOf(dates: ReadonlyMap<string, IsoTime>): IsoTime | undefined {
  return [...dates.values()].toSorted((left, right) => Date.parse(left) - Date.parse(right)).at(-1);
}

/** A date without a zone is of this machine, as the exports are. An export of the very second counts as made after. */
function isMadeAfter(collected: IsoTime | undefined, at: IsoTime): boolean {
  return collected !== undefined && Date.parse(collected) >= Date.parse(at);
}
