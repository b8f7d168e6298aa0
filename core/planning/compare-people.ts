import { compareText } from '../resolution/compare-text.ts';
import type { Plan, UnplannedUser } from './plan.ts';
import type { MovedPerson, Place, PlanDifference, PlannedPerson } from './plan-difference.ts';

/** Who is in another wave, or in a wave of one plan only. People are the same by mailbox id, and else by alias. */
export function comparePeople(
  before: Plan,
  after: Plan,
): Pick<PlanDifference, 'moved' | 'newlyPlanned' | 'noLongerPlanned'> {
  const old = plannedIn(before);
  const now = plannedIn(after);
  const { pairs, onlyLeft, onlyRight } = matchPeople(old, now);
  return {
    moved: pairs.flatMap(movedPerson).sort(compareMoved),
    newlyPlanned: withReasons(onlyRight, before).sort(compareNames),
    noLongerPlanned: withReasons(onlyLeft, after).sort(compareNames),
  };
}

type Named = { readonly mailboxId: number; readonly alias: string };

function plannedIn(plan: Plan): readonly Place[] {
  return plan.waves.flatMap(({ number, name, site, start, end, members }) =>
    members.map(({ mailboxId, alias }) => ({ mailboxId, alias, wave: number, name, site, start, end })),
  );
}

function movedPerson([from, to]: readonly [Place, Place]): readonly MovedPerson[] {
  const isSame = from.wave === to.wave && from.site === to.site && from.start === to.start && from.end === to.end;
  return isSame ? [] : [{ before: from, after: to }];
}

/** By the first of the two aliases, so that the order is the same the other way round. */
function compareMoved(left: MovedPerson, right: MovedPerson): number {
  const [[a, b], [x, y]] = [namesOf(left), namesOf(right)];
  return compareNames(a, x) || compareNames(b, y);
}

function namesOf({ before, after }: MovedPerson): readonly [Named, Named] {
  return compareNames(before, after) <= 0 ? [before, after] : [after, before];
}

type Matched<Left, Right> = {
  readonly pairs: readonly (readonly [Left, Right])[];
  readonly onlyLeft: readonly Left[];
  readonly onlyRight: readonly Right[];
};

function matchPeople<Left extends Named, Right extends Named>(
  left: readonly Left[],
  right: readonly Right[],
): Matched<Left, Right> {
  const byId = matchBy(left, right, ({ mailboxId }) => mailboxId);
  const byAlias = matchBy(byId.onlyLeft, byId.onlyRight, ({ alias }) => alias.toLowerCase());
  return { ...byAlias, pairs: [...byId.pairs, ...byAlias.pairs] };
}

/** A key that several have on one side matches nobody. */
function matchBy<Left extends Named, Right extends Named>(
  left: readonly Left[],
  right: readonly Right[],
  keyOf: (person: Named) => string | number,
): Matched<Left, Right> {
  const [lefts, rights] = [onlyOnce(left, keyOf), onlyOnce(right, keyOf)];
  const pairs = left.flatMap((person): (readonly [Left, Right])[] => {
    const other = rights.get(keyOf(person));
    return other === undefined || other === null || lefts.get(keyOf(person)) !== person ? [] : [[person, other]];
  });
  const matched = new Set<Named>(pairs.flat());
  return {
    pairs,
    onlyLeft: left.filter((person) => !matched.has(person)),
    onlyRight: right.filter((person) => !matched.has(person)),
  };
}

/** People by key; null for a key that several have. */
function onlyOnce<Person extends Named>(
  people: readonly Person[],
  keyOf: (person: Named) => string | number,
): ReadonlyMap<string | number, Person | null> {
  const found = new Map<string | number, Person | null>();
  for (const person of people) found.set(keyOf(person), found.has(keyOf(person)) ? null : person);
  return found;
}

/** The reason why the other plan has them in no wave. */
function withReasons(people: readonly Place[], other: Plan): PlannedPerson[] {
  const { pairs, onlyLeft } = matchPeople<Place, UnplannedUser>(people, other.unplanned);
  return [
    ...pairs.map(([person, { reason }]) => ({ ...person, reason })),
    ...onlyLeft.map((person) => ({ ...person, reason: null })),
  ];
}

function compareNames(left: Named, right: Named): number {
  return compareText(left.alias, right.alias) || left.mailboxId - right.mailboxId;
}
