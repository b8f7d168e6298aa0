import { firstWavesLimit } from './draft-wave.ts';
import type { PeopleGroup } from './people-groups.ts';
import type { GroupReport } from './plan.ts';
import type { Schedule } from './schedule.ts';
import type { Unit } from './units.ts';
import type { Workload } from './workload.ts';

/** Groups that are in several waves, and those that no wave can hold, by the first alias. */
export function groupReports(workload: Workload, { layout, numberOf }: Schedule): readonly GroupReport[] {
  const late = layout.tooLarge.map((unit) => afterFirstWaves(workload, unit));
  const reports = [...workload.tooLarge, ...late, ...splits(workload, numberOf)];
  return reports.sort((left, right) => compare(left.members, right.members) || compare([left.kind], [right.kind]));
}

function compare(left: readonly string[], right: readonly string[]): number {
  const [a = '', b = ''] = [left[0], right[0]];
  return a < b ? -1 : a > b ? 1 : 0;
}

function afterFirstWaves({ grouping, groupInput }: Workload, unit: Unit): GroupReport {
  return {
    kind: 'too-large',
    members: unit.members.map(({ alias }) => alias),
    reason: `${unit.members.length} people stay together, and the first two waves of a site hold ${firstWavesLimit} each.`,
    cuts: grouping.proposeCuts(groupInput, unit.group, firstWavesLimit),
  };
}

function splits({ unitOf, locks }: Workload, numberOf: ReadonlyMap<number, number>): readonly GroupReport[] {
  const parts = new Map<PeopleGroup, Set<Unit>>();
  for (const unit of unitOf.values()) {
    if (unit.group.members.length < 2) continue;
    const known = parts.get(unit.group);
    if (known === undefined) parts.set(unit.group, new Set([unit]));
    else known.add(unit);
  }
  return [...parts.values()].flatMap((units) => {
    const people = [...units].flatMap((unit) => unit.members);
    const numbers = new Set(people.flatMap(({ id }) => numberOf.get(id) ?? []));
    if (numbers.size < 2) return [];
    const members = people.map(({ alias }) => alias).sort();
    const isLocked = people.some(({ id }) => locks.numberOf.has(id));
    return [{ kind: 'split' as const, members, reason: reasonOf([...units], isLocked), cuts: [] }];
  });
}

function reasonOf(units: readonly Unit[], isLocked: boolean): string {
  const sites = distinct(units.map((unit) => unit.members[0]?.user.site ?? unit.siteKey));
  const methods = distinct(units.map((unit) => unit.method));
  const causes = [
    sites.length > 1 ? `sites (${sites.join(', ')})` : '',
    methods.length > 1 ? `methods (${methods.join(', ')})` : '',
    new Set(units.map((unit) => unit.isOutlook2003)).size > 1 ? 'Outlook 2003 beside other versions' : '',
    new Set(units.map((unit) => unit.kind === 'applications')).size > 1 ? 'applications beside people' : '',
  ].filter((cause) => cause !== '');
  if (causes.length > 0) return `The group needs several waves because it has different ${causes.join(' and ')}.`;
  if (isLocked) return 'The group is in several waves because one of them is locked.';
  return 'The group is in several waves because some of it are to be kept apart.';
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
