import { type Risk, weightOfRisk } from '../classification/risk.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import type { HelpdeskRates, HelpdeskTime } from './helpdesk-time.ts';
import { compareByAlias, type Person } from './people.ts';
import type { PeopleGroup } from './people-groups.ts';
import type { Wishes } from './wishes.ts';

/** Who shares waves: VIPs and applications have their own; the pilot is taken from the rest. */
export type UnitKind = 'wave' | 'vip' | 'applications';

/** People of one group who can and must be in one wave: one site, one method, Outlook 2003 apart. */
export type Unit = {
  /** By alias. */
  readonly members: readonly Person[];
  readonly group: PeopleGroup;
  readonly kind: UnitKind;
  readonly siteKey: string;
  readonly method: ProfileMethod;
  readonly isOutlook2003: boolean;
  /** Helpdesk time of all members. */
  readonly cost: HelpdeskTime;
  /** The worst risk among them, as a weight. */
  readonly risk: number;
  /** True when others of the group are in other units. */
  readonly isSplit: boolean;
  /** `keepApart` lists that a member is in. */
  readonly apart: readonly number[];
};

/** Cuts groups into units. `people` are those who can be in a wave, by mailbox id. */
export function cutIntoUnits(
  groups: readonly PeopleGroup[],
  people: ReadonlyMap<number, Person>,
  wishes: Wishes,
  rates: HelpdeskRates,
): readonly Unit[] {
  return groups.flatMap((group) => {
    const parts = partsOf(group, people, wishes);
    return parts.map((members) => makeUnit(group, members, parts.length > 1, wishes, rates));
  });
}

/** The unit without some of its members; null when nobody is left. */
export function withoutMembers(
  unit: Unit,
  gone: ReadonlySet<number>,
  wishes: Wishes,
  rates: HelpdeskRates,
): Unit | null {
  const members = unit.members.filter(({ id }) => !gone.has(id));
  if (members.length === 0) return null;
  return members.length === unit.members.length
    ? unit
    : {
        ...makeUnit(unit.group, members, true, wishes, rates),
        kind: unit.kind,
        cost: costOf(unit.kind, members, rates),
      };
}

/** Some members of a unit by themselves, as a unit of their own. */
export function partOfUnit(unit: Unit, members: readonly Person[], wishes: Wishes, rates: HelpdeskRates): Unit {
  return makeUnit(unit.group, members, true, wishes, rates);
}

/** The helpdesk time of people in a wave of that kind. */
export function costOf(kind: UnitKind, members: readonly Person[], rates: HelpdeskRates): HelpdeskTime {
  if (kind === 'vip') return members.length * rates.vip;
  return members.reduce((sum, { method }) => sum + rates.methods[method], 0);
}

function makeUnit(
  group: PeopleGroup,
  members: readonly Person[],
  isSplit: boolean,
  wishes: Wishes,
  rates: HelpdeskRates,
): Unit {
  const [first] = members;
  if (first === undefined) throw new Error('a unit without members');
  const kind = kindOf(members, wishes);
  const { siteKey, method, isOutlook2003 } = first;
  const apart = wishes.apart.size === 0 ? [] : members.flatMap(({ id }) => wishes.apart.get(id) ?? []);
  return {
    ...{ members, group, kind, siteKey, method, isOutlook2003, isSplit, apart },
    cost: costOf(kind, members, rates),
    risk: members.reduce((worst, { user }) => Math.max(worst, riskWeight(user.risk)), 0),
  };
}

function riskWeight(risk: Risk): number {
  return weightOfRisk[risk];
}

function kindOf(members: readonly Person[], { vips }: Wishes): UnitKind {
  if (members[0]?.isApplication === true) return 'applications';
  return vips.size > 0 && members.some(({ id }) => vips.has(id)) ? 'vip' : 'wave';
}

/** The parts that rules allow to be together, by the first alias; within a part nobody has to be apart from anybody. */
function partsOf(
  group: PeopleGroup,
  people: ReadonlyMap<number, Person>,
  wishes: Wishes,
): readonly (readonly Person[])[] {
  const members = group.members.map((id) => people.get(id)).filter((person) => person !== undefined);
  if (members.length > 1) members.sort(compareByAlias);
  if (members.length < 2) return members.length === 0 ? [] : [members];
  const parts = new Map<string, Person[]>();
  for (const person of members) {
    const key = `${person.siteKey}|${person.method}|${person.isOutlook2003}|${person.isApplication}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [person]);
    else part.push(person);
  }
  return [...parts.values()].flatMap((part) => keptApart(part, wishes));
}

function keptApart(members: readonly Person[], { apart }: Wishes): readonly (readonly Person[])[] {
  if (apart.size === 0) return [members];
  const parts: { readonly members: Person[]; readonly lists: Set<number> }[] = [];
  for (const person of members) {
    const lists = apart.get(person.id) ?? [];
    const part = parts.find((candidate) => lists.every((list) => !candidate.lists.has(list)));
    const target = part ?? { members: [], lists: new Set<number>() };
    if (part === undefined) parts.push(target);
    target.members.push(person);
    for (const list of lists) target.lists.add(list);
  }
  return parts.map((part) => part.members);
}
