import type { Settings } from '../settings/settings.ts';
import { longestWaveDays } from './draft-wave.ts';
import type { Grouping } from './grouping.ts';
import type { HelpdeskRates } from './helpdesk-time.ts';
import type { GroupInput } from './people-groups.ts';
import type { GroupReport } from './plan.ts';
import type { Unit } from './units.ts';

/** How large the people may be who stay together. */
export type GroupLimit = {
  allows(unit: Unit): boolean;
  /** How many people of the unit's method a wave can hold at most, never less than one. */
  usersOf(unit: Unit): number;
};

/** The limit of any wave: the setting, and what the helpdesk can do in the longest wave. */
export function limitOfGroups({ maxUsersPerWave }: Settings, rates: HelpdeskRates): GroupLimit {
  const most = maxUsersPerWave ?? Number.MAX_SAFE_INTEGER;
  const time = rates.day * longestWaveDays;
  return {
    allows: (unit) => unit.members.length <= most && unit.cost <= time,
    usersOf(unit) {
      const each = unit.cost / unit.members.length;
      return Math.max(1, Math.min(most, each === 0 ? most : Math.floor(time / each)));
    },
  };
}

/** The report of a group of which a unit is too large, with the permissions that could be cut. */
export function reportTooLarge(unit: Unit, limit: GroupLimit, grouping: Grouping, input: GroupInput): GroupReport {
  const users = limit.usersOf(unit);
  return {
    kind: 'too-large',
    members: unit.members.map(({ alias }) => alias),
    reason: `${unit.members.length} people stay together, and a wave of ${unit.method} can hold ${users}.`,
    cuts: grouping.proposeCuts(input, unit.group, users),
  };
}
