import type { UserResult } from '../classification/classify-user.ts';
import { allBy } from '../resolution/all-by.ts';
import type { DayNumber } from '../shared/dates.ts';
import { planStart } from './calendar.ts';
import type { DraftWave } from './draft-wave.ts';
import type { Grouping } from './grouping.ts';
import { type HelpdeskRates, helpdeskRates } from './helpdesk-time.ts';
import { keepLocks, type LockedWaves } from './locked-waves.ts';
import { daysAfterRebind, type FirstDayOf } from './move-rules.ts';
import { compareMailboxes, type Person, sortPeople, unplannedUser } from './people.ts';
import type { GroupInput } from './people-groups.ts';
import type { GroupReport, RefusedMove, UnplannedUser } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { usesOfDatabases } from './rebind-order.ts';
import { chainOfSite, type SiteChain } from './site-chain.ts';
import { collectSites, isToBeRebound, type SiteFacts } from './site-facts.ts';
import { nameKeyOf, rankInSiteOrder } from './site-names.ts';
import { isDone, type StepRecord, stepRecord } from './step-record.ts';
import { limitOfGroups, reportTooLarge } from './too-large-groups.ts';
import { cutIntoUnits, type Unit, withoutMembers } from './units.ts';
import { type AliasIndex, indexAliases, readWishes, type Wishes } from './wishes.ts';

/** Everything about a planning run that does not depend on where waves end up. */
export type Workload = {
  readonly input: PlanInput;
  readonly record: StepRecord;
  readonly find: AliasIndex;
  readonly wishes: Wishes;
  readonly rates: HelpdeskRates;
  /** The first day of the project. */
  readonly start: DayNumber;
  /** In the order of work. */
  readonly sites: readonly SiteWork[];
  /** The unit of everybody who can be in a wave, before locks took members out. */
  readonly unitOf: ReadonlyMap<number, Unit>;
  /** The unit of everybody who is to be laid out. */
  readonly freeUnitOf: ReadonlyMap<number, Unit>;
  /** The first day that the rebinds allow a unit: null when there is none, negative infinity when nothing is rebound. */
  readonly earliest: ReadonlyMap<Unit, DayNumber | null>;
  readonly firstDayOf: FirstDayOf;
  readonly locks: LockedWaves;
  readonly locked: readonly DraftWave[];
  /** Those who are in no wave whatever happens, by mailbox id. */
  readonly unplanned: ReadonlyMap<number, UnplannedUser>;
  /** Groups that are too large for any wave. */
  readonly tooLarge: readonly GroupReport[];
  readonly groupInput: GroupInput;
  readonly grouping: Grouping;
  /** What was refused before anything was laid out. */
  readonly refused: readonly RefusedMove[];
};

/** A site with its people. */
export type SiteWork = {
  readonly key: string;
  readonly facts: SiteFacts;
  readonly chain: SiteChain;
  /** The first day for a wave; null when there is none. */
  readonly gate: DayNumber | null;
  /** Those to be laid out, by the first alias of each. */
  readonly units: readonly Unit[];
  /** How many people of the site can be in waves. */
  readonly users: number;
  /** True when `siteOrder` names the site: later ones do not start before it. */
  readonly isOrdered: boolean;
};

/** Prepares planning: who can be in a wave, with whom, and from which day on. */
export function prepareWorkload(input: PlanInput, grouping: Grouping): Workload {
  const record = stepRecord(input);
  const sites = collectSites(input, record);
  const people = sortPeople(input.users, sites);
  const start = planStart(input.settings, input.asOf);
  const find = indexAliases(input.users);
  const wishes = readWishes(input.settings, find);
  const rates = helpdeskRates(input.settings);
  const chains = chainsOf(input, record, start, sites, people.workers);
  const firstDayOf = firstDays(chains);
  const isRebound = reboundTest(chains);
  const usersById = new Map(input.users.map((user) => [user.mailboxId, user]));
  const candidates = new Map(people.workers.map((person) => [person.id, person]));
  const links = input.permissions;
  const groupInput = { users: usersById, candidates: new Set(candidates.keys()), links, settings: input.settings };
  const units = cutIntoUnits(grouping.formGroups(groupInput), candidates, wishes, rates);
  const unitOf = unitsByMember(units);
  const unplanned = new Map(people.unplanned.map((entry) => [entry.mailboxId, entry]));
  const locks = keepLocks({ input, record, sites, usersById, unplanned, unitOf, rates, wishes, firstDayOf, isRebound });
  const gone = new Set(locks.numberOf.keys());
  const free = gone.size === 0 ? units : units.map((unit) => withoutMembers(unit, gone, wishes, rates)).filter(isUnit);
  const limit = limitOfGroups(input.settings, rates);
  const fitting = free.filter(limit.allows);
  const large = free.filter((unit) => !limit.allows(unit));
  for (const unit of large) addUnplanned(unplanned, unit, sites);
  return {
    ...{ input, record, find, wishes, rates, start, unitOf, firstDayOf, locks, unplanned, groupInput, grouping },
    sites: sitesOf(input, sites, chains, people.workers, fitting),
    freeUnitOf: unitsByMember(fitting),
    earliest: new Map(fitting.map((unit) => [unit, firstDayOfUnit(unit, firstDayOf)])),
    locked: locks.drafts,
    tooLarge: large.map((unit) => reportTooLarge(unit, limit, grouping, groupInput)),
    refused: [...wishes.unknown, ...locks.refused],
  };
}

function isUnit(unit: Unit | null): unit is Unit {
  return unit !== null;
}

function chainsOf(
  input: PlanInput,
  record: StepRecord,
  start: DayNumber,
  sites: ReadonlyMap<string, SiteFacts>,
  workers: readonly Person[],
): ReadonlyMap<string, SiteChain> {
  const uses = usesOfDatabases(input.users);
  const peopled = new Set(workers.map(({ siteKey }) => siteKey));
  const context = { record, start, uses };
  return new Map([...sites].map(([key, facts]) => [key, chainOfSite(facts, context, peopled.has(key))]));
}

/** When profiles of a database may be touched: two days after its rebind, never when the rebind has no date (R1). */
function firstDays(chains: ReadonlyMap<string, SiteChain>): FirstDayOf {
  const days = new Map<string, DayNumber | null>();
  for (const chain of chains.values()) for (const [database, day] of chain.rebindDays) days.set(database, day);
  return ({ user }) => {
    const day = days.get(nameKeyOf(user.database ?? ''));
    if (day === undefined) return isToBeRebound(user.databaseResult) ? null : Number.NEGATIVE_INFINITY;
    return day === null ? null : day + daysAfterRebind;
  };
}

/** Tells whose database was rebound already, as the plan knows it. */
function reboundTest(chains: ReadonlyMap<string, SiteChain>): (person: Person) => boolean {
  const steps = [...chains.values()].flatMap((chain) => chain.steps);
  const done = steps.filter(({ work, mark }) => work.kind === 'rebind' && isDone(mark));
  const databases = new Set(done.map((step) => nameKeyOf(step.target)));
  return ({ user }) => databases.has(nameKeyOf(user.database ?? ''));
}

function firstDayOfUnit(unit: Unit, firstDayOf: FirstDayOf): DayNumber | null {
  let first: DayNumber = Number.NEGATIVE_INFINITY;
  for (const member of unit.members) {
    const day = firstDayOf(member);
    if (day === null) return null;
    first = Math.max(first, day);
  }
  return first;
}

function unitsByMember(units: readonly Unit[]): ReadonlyMap<number, Unit> {
  const found = new Map<number, Unit>();
  for (const unit of units) for (const { id } of unit.members) found.set(id, unit);
  return found;
}

function addUnplanned(unplanned: Map<number, UnplannedUser>, unit: Unit, sites: ReadonlyMap<string, SiteFacts>): void {
  const facts = sites.get(unit.siteKey) ?? null;
  for (const { id, user } of unit.members) unplanned.set(id, unplannedUser(user, 'group-too-large', facts));
}

function sitesOf(
  { settings }: PlanInput,
  sites: ReadonlyMap<string, SiteFacts>,
  chains: ReadonlyMap<string, SiteChain>,
  workers: readonly Person[],
  units: readonly Unit[],
): readonly SiteWork[] {
  const counts = new Map<string, number>();
  for (const { siteKey } of workers) counts.set(siteKey, (counts.get(siteKey) ?? 0) + 1);
  const bySite = allBy(units, (unit) => [unit.siteKey]);
  return [...sites].flatMap(([key, facts]) => {
    const chain = chains.get(key);
    if (chain === undefined) return [];
    const isOrdered = rankInSiteOrder(settings, facts.site) !== null;
    const own = (bySite.get(key) ?? []).toSorted(compareUnits);
    return [{ key, facts, chain, gate: chain.gate, units: own, users: counts.get(key) ?? 0, isOrdered }];
  });
}

function compareUnits(left: Unit, right: Unit): number {
  return compareMailboxes(firstOf(left), firstOf(right));
}

function firstOf({ members }: Unit): UserResult {
  const [first] = members;
  if (first === undefined) throw new Error('a unit without members');
  return first.user;
}
