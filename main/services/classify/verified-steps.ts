import type { CasArray, Infrastructure } from '../../../core/inventory/entities.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readMarkedSteps } from '../../../db/step-marks.ts';

/** What verified steps of the plan say about the organization, before an export shows it (domain.md 5.3). */
export type VerifiedSteps = {
  /** FQDNs of arrays by database name in lower case. */
  readonly rebinds: ReadonlyMap<string, string>;
  /** When each of these rebinds was verified, by database name in lower case. */
  readonly rebindTimes: ReadonlyMap<string, IsoTime>;
  /** Arrays that were created and are not in the inventory yet. */
  readonly arrays: readonly CasArray[];
};

/** Reads what verified steps say. An import that shows otherwise has taken the mark back (`question-steps.ts`). */
export function readVerifiedSteps(db: ReadDb): VerifiedSteps {
  const rebinds = new Map<string, string>();
  const rebindTimes = new Map<string, IsoTime>();
  const arrays: CasArray[] = [];
  for (const { mark, step } of readMarkedSteps(db)) {
    const { work } = step;
    if (mark.status !== 'verified') continue;
    if (work.kind === 'create-array') {
      arrays.push({ id: 0, name: work.name, fqdn: work.fqdn, site: work.site, members: [] });
    } else if (work.kind === 'rebind') {
      const key = work.database.toLowerCase();
      rebinds.set(key, work.target);
      rebindTimes.set(key, mark.at);
    }
  }
  return { rebinds, rebindTimes, arrays };
}

/** The inventory with the arrays that were created since it was exported. */
export function withCreatedArrays(infrastructure: Infrastructure, created: readonly CasArray[]): Infrastructure {
  const known = new Set(infrastructure.arrays.map(({ fqdn }) => fqdn.toLowerCase()));
  const missing = created.filter(({ fqdn }) => !known.has(fqdn.toLowerCase()));
  return missing.length === 0 ? infrastructure : { ...infrastructure, arrays: [...infrastructure.arrays, ...missing] };
}
