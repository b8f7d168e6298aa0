import { compareText } from '../resolution/compare-text.ts';
import { dateOfDay } from '../shared/dates.ts';
import { buildWaves } from './build-waves.ts';
import { groupReports } from './group-reports.ts';
import type { Grouping } from './grouping.ts';
import type { Layout } from './lay-out.ts';
import { compareMailboxes, unplannedUser } from './people.ts';
import { formGroups, proposeCuts } from './people-groups.ts';
import type { Plan, RefusedMove, UnplannedUser } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { settlePins } from './settle-pins.ts';
import { sitePlans } from './site-plans.ts';
import { prepareWorkload, type Workload } from './workload.ts';

/**
 * Builds the plan of an organization: the steps of every site in an order that cannot hurt anyone (domain.md 6.1), and waves
 * of people by capacity, calendar and wishes (domain.md 7.1). The order of the input's lists does not matter.
 */
export function buildPlan(input: PlanInput, grouping: Grouping = { formGroups, proposeCuts }): Plan {
  const workload = prepareWorkload(input, grouping);
  const pinned = settlePins(workload);
  const waves = buildWaves(workload, pinned);
  return {
    asOf: input.asOf,
    start: dateOfDay(workload.start),
    sites: sitePlans(workload, waves, pinned.schedule.waves),
    waves,
    unplanned: unplannedOf(workload, pinned.schedule.layout),
    refused: [...workload.refused, ...pinned.refused, ...pilotRefusals(workload, pinned.schedule.numberOf, waves)].sort(
      compareRefusals,
    ),
    groups: groupReports(workload, pinned.schedule),
  };
}

function unplannedOf(workload: Workload, { noDay, tooLarge }: Layout): readonly UnplannedUser[] {
  const facts = new Map(workload.sites.map((site) => [site.key, site.facts]));
  const left = (['no-day', 'group-too-large'] as const).flatMap((code) =>
    (code === 'no-day' ? noDay : tooLarge).flatMap((unit) =>
      unit.members.map(({ user }) => unplannedUser(user, code, facts.get(unit.siteKey) ?? null)),
    ),
  );
  return [...workload.unplanned.values(), ...left].sort(compareMailboxes);
}

/** Those who are named for the pilot and cannot be in one, because VIPs, applications and large groups have waves of their own. */
function pilotRefusals(
  { wishes, freeUnitOf }: Workload,
  numberOf: ReadonlyMap<number, number>,
  waves: Plan['waves'],
): readonly RefusedMove[] {
  const kinds = new Map(waves.map((wave) => [wave.number, wave.kind]));
  const pinned = new Set(wishes.pins.map((pin) => pin.user.mailboxId));
  return [...wishes.pilot].flatMap(([id, alias]): readonly RefusedMove[] => {
    const unit = freeUnitOf.get(id);
    const kind = kinds.get(numberOf.get(id) ?? 0);
    if (unit === undefined || kind === undefined || kind === 'pilot' || pinned.has(id)) return [];
    if (unit.kind === 'vip')
      return [{ alias, rule: 'VIP', reason: `${alias} goes with the VIPs, who are in no pilot.` }];
    if (unit.kind === 'applications')
      return [{ alias, rule: 'APPLICATION', reason: `${alias} goes with the applications, which are in no pilot.` }];
    return [{ alias, rule: 'CAPACITY', reason: `The group of ${alias} is larger than a pilot may be.` }];
  });
}

function compareRefusals(left: RefusedMove, right: RefusedMove): number {
  return (
    compareText(left.alias, right.alias) || compareText(left.rule, right.rule) || compareText(left.reason, right.reason)
  );
}
