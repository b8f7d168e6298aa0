import type { Risk } from '../../../../core/classification/risk.ts';
import { wholeList } from '../../../../core/lists/list-query.ts';
import type { UnplannedCode } from '../../../../core/planning/plan.ts';
import { formatRoute, type ListRoute, listRoute } from '../../../routes/route.ts';

/** The link to the users of a wave; with a risk only those who have it. */
export function waveUsersHref(wave: number, risk: Risk | null = null): string {
  return formatRoute(waveUsersRoute(wave, risk));
}

/** Where the users of a wave are; with a risk only those who have it. */
export function waveUsersRoute(wave: number, risk: Risk | null = null): ListRoute {
  const inWave = { kind: 'range', column: 'wave', from: wave, to: wave } as const;
  const atRisk = risk === null ? [] : [{ kind: 'values', column: 'risk', oneOf: [risk] } as const];
  return listRoute('users', { conditions: [inWave, ...atRisk] });
}

/** What is asked of the users for those who are in no wave for a reason. */
export function noWaveQuery(code: UnplannedCode) {
  return { ...wholeList, conditions: [{ kind: 'values', column: 'noWave', oneOf: [code] } as const] };
}
