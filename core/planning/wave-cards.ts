import type { UserResult } from '../classification/classify-user.ts';
import { type Risk, weightOfRisk } from '../classification/risk.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import { dateOfDay } from '../shared/dates.ts';
import { minutesOf } from './helpdesk-time.ts';
import type { MoveDesk } from './move-desk.ts';
import type { Plan, UnplannedCode, UnplannedUser, Wave } from './plan.ts';
import { nameKeyOf } from './site-names.ts';
import { costOf } from './units.ts';
import { noWaveWords } from './unplanned-words.ts';
import { waveMethod } from './work-verdict.ts';

/** The people of a wave as cards, or those of no wave. */
export type WaveCards = {
  /** Null for those who are in no wave. */
  readonly wave: number | null;
  readonly cards: readonly WaveCard[];
};

/**
 * A card of the board.
 *
 * - `group` people who stay together
 * - `department` people of one department (or database, without one) whom nothing ties together
 * - `person` one user
 * - `unplanned` users in no wave for the same reason at the same site or database, or of a wave and no longer in the inventory;
 *   it cannot be moved
 */
export type WaveCard = {
  /** Stays the same over moves of others. */
  readonly key: string;
  readonly kind: 'group' | 'department' | 'person' | 'unplanned';
  readonly title: string;
  /** What tells it apart, in a few words: databases, who is with whom, the reason. */
  readonly detail: string;
  readonly users: number;
  readonly minutes: number;
  /** The worst of its people. */
  readonly risk: Risk;
  /** True when everybody on it is pinned. */
  readonly isPinned: boolean;
  /** Its people by name; of an `unplanned` card the first hundred. */
  readonly people: readonly CardPerson[];
  /** The reason of an `unplanned` card; null for those who are no longer in the inventory, and on others. */
  readonly code: UnplannedCode | null;
};

export type CardPerson = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly name: string;
  readonly department: string | null;
  readonly database: string | null;
  /** The method of the wave that the person needs; null when none is known. */
  readonly method: ProfileMethod | null;
  readonly risk: Risk;
  readonly isPinned: boolean;
  readonly isVip: boolean;
  /** The first day that the rebind of the database allows; null when nothing is rebound or there is no such day. */
  readonly notBefore: IsoDate | null;
};

/** Tells the department of a mailbox; null when it was not exported. */
export type DepartmentOf = (mailboxId: number) => string | null;

/** The cards of a wave: groups first, then departments, then single people, the largest first. */
export function cardsOfWave(desk: MoveDesk, wave: Wave, departmentOf: DepartmentOf): readonly WaveCard[] {
  const pinned = new Set(wave.members.filter(({ reasons }) => reasons.includes('pinned')).map((one) => one.mailboxId));
  const bundles = new Map<string, Bundle>();
  const gone: CardPerson[] = [];
  for (const { mailboxId, alias } of wave.members) {
    const user = desk.workload.groupInput.users.get(mailboxId);
    if (user === undefined) {
      gone.push(gonePerson(mailboxId, alias, pinned.has(mailboxId)));
      continue;
    }
    const person = cardPerson(desk, user, departmentOf, pinned.has(mailboxId));
    const { key, kind, title } = bundleOf(desk, wave, person);
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, { key, kind, title, people: [person] });
    else known.people.push(person);
  }
  const cards = [...bundles.values()].map((bundle) => cardOf(desk, bundle)).sort(compareCards);
  return gone.length === 0 ? cards : [...cards, goneCard(gone)];
}

/** Members whom an import since has found no more: the plan has them until it is made again. */
function goneCard(people: readonly CardPerson[]): WaveCard {
  return {
    ...{ key: 'gone', kind: 'unplanned', title: 'No longer in the inventory', users: people.length, minutes: 0 },
    ...{ detail: 'planning again leaves them out', risk: 'Low', isPinned: false, people, code: null },
  };
}

function gonePerson(mailboxId: number, alias: string, isPinned: boolean): CardPerson {
  return {
    ...{ mailboxId, alias, name: alias, department: null, database: null, method: null, risk: 'Low', isPinned },
    ...{ isVip: false, notBefore: null },
  };
}

/** The cards of those in no wave, by reason and place, the largest first. */
export function unplannedCards(desk: MoveDesk, departmentOf: DepartmentOf): readonly WaveCard[] {
  const bundles = new Map<string, { readonly code: UnplannedCode; readonly place: string; users: UserResult[] }>();
  for (const entry of desk.plan.unplanned) {
    const user = desk.workload.groupInput.users.get(entry.mailboxId);
    if (user === undefined) continue;
    const place = placeOf(entry, user);
    const key = `${entry.code}:${nameKeyOf(place)}`;
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, { code: entry.code, place, users: [user] });
    else known.users.push(user);
  }
  return [...bundles]
    .map(([key, { code, place, users }]): WaveCard => {
      const people = users.slice(0, mostShown).map((user) => cardPerson(desk, user, departmentOf, false));
      const risk = worstOf(users.map((user) => user.risk));
      return {
        ...{ key, kind: 'unplanned', title: place, detail: noWaveWords[code].detail, users: users.length, minutes: 0 },
        ...{ risk, isPinned: false, people, code },
      };
    })
    .sort(compareCards);
}

const mostShown = 100;

/** Users in no wave, by the reason; the most common first. */
export function countUnplanned(plan: Plan): readonly { readonly code: UnplannedCode; readonly users: number }[] {
  const counts = new Map<UnplannedCode, number>();
  for (const { code } of plan.unplanned) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, users]) => ({ code, users }))
    .sort((left, right) => right.users - left.users || compareText(left.code, right.code));
}

type Bundle = Pick<WaveCard, 'key' | 'kind' | 'title'> & { readonly people: CardPerson[] };

function bundleOf(
  { unitOf, waveOf }: MoveDesk,
  wave: Wave,
  person: CardPerson,
): Pick<WaveCard, 'key' | 'kind' | 'title'> {
  const unit = unitOf.get(person.mailboxId);
  const together = unit?.members.filter(({ id }) => waveOf.get(id) === wave) ?? [];
  const [first] = together;
  if (first !== undefined && together.length > 1) return { key: `group:${first.id}`, kind: 'group', title: '' };
  const { department, database } = person;
  if (department !== null && department.trim() !== '')
    return { key: `department:${nameKeyOf(department)}`, kind: 'department', title: department };
  return { key: `database:${nameKeyOf(database ?? '')}`, kind: 'department', title: database ?? 'Without a database' };
}

function cardOf(desk: MoveDesk, { key, kind, title, people }: Bundle): WaveCard {
  const sorted = people.toSorted((left, right) => compareText(left.name, right.name));
  const [first] = sorted;
  if (first === undefined) throw new Error('a card without people');
  const { rates } = desk.workload;
  const time = people.reduce((sum, { mailboxId }) => {
    const unit = desk.unitOf.get(mailboxId);
    const person = unit?.members.find(({ id }) => id === mailboxId);
    return unit === undefined || person === undefined ? sum : sum + costOf(unit.kind, [person], rates);
  }, 0);
  const facts = {
    users: people.length,
    minutes: minutesOf(time),
    risk: worstOf(people.map((person) => person.risk)),
    isPinned: people.every((person) => person.isPinned),
    people: sorted,
    code: null,
  };
  if (kind === 'group') {
    const central = centralOf(desk, sorted) ?? first;
    return {
      key,
      kind,
      title: `${central.name} + ${people.length - 1}`,
      detail: groupDetail(sorted, central),
      ...facts,
    };
  }
  if (people.length > 1) return { key, kind, title, detail: databasesInWords(people), ...facts };
  const place = first.department ?? '';
  const detail = [place, databasesInWords(people)].filter((part) => part.trim() !== '').join(' · ');
  return { key: `person:${first.mailboxId}`, kind: 'person', title: first.name, detail, ...facts };
}

/** The person of a group to whom most permissions lead: the one whom the others work for. */
function centralOf({ linksOf }: MoveDesk, people: readonly CardPerson[]): CardPerson | null {
  const counts = people.map((person) => {
    const links = linksOf.get(person.mailboxId) ?? [];
    return { person, opened: links.filter(({ mailbox }) => mailbox === person.mailboxId).length };
  });
  return counts.sort((left, right) => right.opened - left.opened)[0]?.person ?? null;
}

function groupDetail(people: readonly CardPerson[], central: CardPerson): string {
  const other = people.find((person) => person !== central);
  const who = people.length === 2 && other !== undefined ? `with ${other.name}` : 'work in each other’s mailboxes';
  return `${who} · ${databasesInWords(people)}`;
}

function databasesInWords(people: readonly CardPerson[]): string {
  const names = [...new Set(people.flatMap(({ database }) => database ?? []))].sort(compareText);
  if (names.length === 0) return 'no database';
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

function cardPerson(
  { workload }: MoveDesk,
  user: UserResult,
  departmentOf: DepartmentOf,
  isPinned: boolean,
): CardPerson {
  const { mailboxId, alias, displayName, database, risk, method } = user;
  const person = workload.unitOf.get(mailboxId)?.members.find(({ id }) => id === mailboxId);
  const first = person === undefined ? null : workload.firstDayOf(person);
  return {
    ...{ mailboxId, alias, name: displayName ?? alias, department: departmentOf(mailboxId), database },
    ...{ method: waveMethod(method), risk, isPinned, isVip: workload.wishes.vips.has(mailboxId) },
    notBefore: first === null || !Number.isFinite(first) ? null : dateOfDay(first),
  };
}

function placeOf({ code }: UnplannedUser, { site, database }: UserResult): string {
  if (code === 'investigate' || code === 'frozen') return database ?? site ?? 'Without a database';
  return site ?? database ?? 'Without a site';
}

function worstOf(risks: readonly Risk[]): Risk {
  return risks.reduce<Risk>((worst, risk) => (weightOfRisk[risk] > weightOfRisk[worst] ? risk : worst), 'Low');
}

function compareCards(left: WaveCard, right: WaveCard): number {
  const order = kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind);
  return order || right.users - left.users || compareText(left.title, right.title) || compareText(left.key, right.key);
}

const kindOrder: readonly WaveCard['kind'][] = ['group', 'department', 'person', 'unplanned'];
