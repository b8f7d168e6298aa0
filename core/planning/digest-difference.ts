import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import { foldText } from '../search/fold-text.ts';
import { isSamePlan } from './compare-plans.ts';
import { createExplainer, createReasoner } from './explain-placement.ts';
import type { Plan, RefusedMove, UnplannedCode } from './plan.ts';
import type { Changes, MovedPerson, Place, PlanDifference, PlannedPerson, Sides, WaveLoad } from './plan-difference.ts';
import type {
  DigestPerson,
  MoveGroup,
  Pair,
  PeopleDigest,
  PlanDigest,
  ReasonGroup,
  Some,
  WavePlace,
} from './plan-digest.ts';

/** What a digest is made of besides the difference. */
export type DigestSource = {
  readonly plans: Sides<Plan>;
  /** The people of the inventory by mailbox id. */
  readonly users: ReadonlyMap<number, UserResult>;
  /** Only people whose name or alias has these letters, whatever their case and accents; null takes everybody. */
  readonly contains: string | null;
  /** What became of the settings, as sentences. */
  readonly settings: readonly string[];
};

/** At most so many groups, waves, steps and findings are given. */
export const mostListed = 300;

/** At most so many people of one group, and of all groups of a digest together, are given. */
export const mostPeople = { ofGroup: 100, together: 1000 } as const;

/** Brings a difference to a size for a page. */
export function digestDifference(difference: PlanDifference, source: DigestSource): PlanDigest {
  const { labels, totals, endShiftDays, moved, waves, steps, findings } = difference;
  const people = createPeopleDigester(source);
  const { before, after } = source.plans;
  return {
    ...{ labels, totals, endShiftDays, settings: source.settings, isSame: isSamePlan(difference) },
    moved: people.moves(moved.filter((person) => !isShift(person))),
    newlyPlanned: people.reasons(difference.newlyPlanned, before),
    noLongerPlanned: people.reasons(difference.noLongerPlanned, after),
    shifted: people.moves(moved.filter(isShift)),
    waves: some(pairsOf({ ...waves, changed: waves.changed.filter(isOtherWave) }, ({ number }) => number)),
    steps: some(pairsOf(steps, ({ id }) => id.toLowerCase())),
    findings: { opened: some(findings?.opened ?? []), closed: some(findings?.closed ?? []) },
    refused: {
      opened: some(onlyIn(after.refused, before.refused)),
      closed: some(onlyIn(before.refused, after.refused)),
    },
  };
}

/** The first of a list. */
export function some<Item>(items: readonly Item[], most = mostListed): Some<Item> {
  return { total: items.length, items: items.slice(0, most) };
}

/** What is left of the day for a wave changes with every wave beside it; that alone is no other wave. */
function isOtherWave({ before, after }: Sides<WaveLoad>): boolean {
  const same = { ...before, capacityMinutes: after.capacityMinutes };
  return JSON.stringify(same) !== JSON.stringify(after);
}

/** Those of the first list that the other one lacks. */
function onlyIn(wishes: readonly RefusedMove[], others: readonly RefusedMove[]): readonly RefusedMove[] {
  const keyOf = ({ alias, rule, reason }: RefusedMove): string => JSON.stringify([alias, rule, reason]);
  const known = new Set(others.map(keyOf));
  return wishes.filter((wish) => !known.has(keyOf(wish)));
}

/** The same wave at the same site on other days. */
function isShift({ before, after }: MovedPerson): boolean {
  return before.wave === after.wave && before.site === after.site;
}

type PeopleDigester = {
  readonly moves: (moved: readonly MovedPerson[]) => PeopleDigest<MoveGroup>;
  /** `other` is the plan that has them in no wave. */
  readonly reasons: (people: readonly PlannedPerson[], other: Plan) => PeopleDigest<ReasonGroup>;
};

/** The people of all groups share one limit, in the order in which they are asked for. */
function createPeopleDigester({ plans, users, contains }: DigestSource): PeopleDigester {
  const explain = createExplainer(plans.after);
  const reasonsOf = createReasoner(plans.after);
  const wanted = foldText(contains ?? '');
  let room: number = mostPeople.together;
  const nameOf = ({ mailboxId, alias }: Place): string => users.get(mailboxId)?.displayName ?? alias;
  const isFound = (person: Place): boolean =>
    wanted === '' || foldText(person.alias).includes(wanted) || foldText(nameOf(person)).includes(wanted);
  const described = (person: Place, wordsOf: (user: UserResult) => string): DigestPerson => {
    const { mailboxId, alias } = person;
    const user = users.get(mailboxId);
    const why = user === undefined ? `${alias} is no longer in the inventory.` : wordsOf(user);
    return { mailboxId, alias, name: nameOf(person), why };
  };
  const reasonsInWords = (user: UserResult): string => reasonsOf(user).reasons.join(' ') || firstThatCanBe;
  const shown = (people: readonly Place[], wordsOf: (user: UserResult) => string): Some<DigestPerson> => {
    const first = people.slice(0, Math.min(mostPeople.ofGroup, room));
    room -= first.length;
    return { total: people.length, items: first.map((person) => described(person, wordsOf)) };
  };
  return {
    moves: (moved) => {
      const found = moved.filter(({ after }) => isFound(after));
      const groups = groupsOf(found, ({ before, after }) => JSON.stringify([placeOf(before), placeOf(after)]));
      const digested = groups.slice(0, mostListed).map(
        ({ first, members }): MoveGroup => ({
          ...{ from: placeOf(first.before), to: placeOf(first.after) },
          people: shown(
            members.map(({ after }) => after),
            reasonsInWords,
          ),
        }),
      );
      return { people: moved.length, found: found.length, groups: { total: groups.length, items: digested } };
    },
    reasons: (people, other) => {
      const codes = new Map(other.unplanned.map(({ mailboxId, code }) => [mailboxId, code]));
      const codeOf = ({ mailboxId }: Place): UnplannedCode | null => codes.get(mailboxId) ?? null;
      const found = people.filter(isFound);
      const groups = groupsOf(found, (person) => String(codeOf(person)));
      const digested = groups.map(({ first, members }) => ({ code: codeOf(first), people: shown(members, explain) }));
      return { people: people.length, found: found.length, groups: some(digested) };
    },
  };
}

/** Where nothing holds somebody back. */
const firstThatCanBe = 'It is the first wave that can be.';

/** The largest group first; groups of one size stay in the order of their first members. */
function groupsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly { readonly first: Item; readonly members: readonly Item[] }[] {
  const groups = new Map<string, { first: Item; members: Item[] }>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), { first: item, members: [item] });
    else known.members.push(item);
  }
  return [...groups.values()].sort((left, right) => right.members.length - left.members.length);
}

function placeOf({ wave, name, site, start, end }: Place): WavePlace {
  return { wave, name, site, start, end };
}

/** Everything that is not the same on both sides, in the order of the keys. */
function pairsOf<Value>(
  { added, removed, changed }: Changes<Value>,
  keyOf: (value: Value) => number | string,
): readonly Pair<Value>[] {
  const keyed = [
    ...removed.map((value) => ({ key: keyOf(value), pair: { before: value, after: null } })),
    ...added.map((value) => ({ key: keyOf(value), pair: { before: null, after: value } })),
    ...changed.map((pair) => ({ key: keyOf(pair.after), pair })),
  ];
  return keyed.sort((left, right) => compareKeys(left.key, right.key)).map(({ pair }) => pair);
}

function compareKeys(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(String(left), String(right));
}
