import type { FindHit, FindResult, NamedPlace } from '../../core/api/project-reports.ts';
import type { Classifier } from '../../core/classification/classifier.ts';
import type { ProfileResult } from '../../core/classification/classify-profile.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import type { Mailbox } from '../../core/inventory/entities.ts';
import { foldText } from '../../core/search/fold-text.ts';
import {
  createPersonIndex,
  type PersonEntry,
  type PersonHit,
  type PersonIndex,
} from '../../core/search/person-index.ts';
import { phoneQuery } from '../../core/search/phone-digits.ts';
import { searchPlaces } from '../../core/search/place-search.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { readPhones } from '../../db/person-rows.ts';
import { classifyProject } from './classify/classify-project.ts';
import type { UserIndex } from './classify/user-index.ts';
import type { Project } from './project.ts';

/**
 * The search of the helpdesk (product.md 1): people by name, alias, address, UPN, account or computer, best first. A profile
 * that no mailbox matches is found by its account and computer. Servers, arrays and databases are found by name.
 */
export function findPeople(
  project: Project,
  request: { readonly text: string; readonly limit: number; readonly asOf: IsoDate },
): FindResult {
  const { index: people, classifier } = classifyProject(project, request.asOf);
  const index = searchIndex(project, people);
  return {
    hits: searchAll(index, request).map((hit) => toHit(people, hit, request.text)),
    places: searchPlaces(placesOf(classifier), request.text, mostPlaces),
  };
}

const mostPlaces = 5;

/** One classifier stands for one state of the infrastructure. */
const knownPlaces = new WeakMap<Classifier, readonly NamedPlace[]>();

function placesOf(classifier: Classifier): readonly NamedPlace[] {
  const known = knownPlaces.get(classifier);
  if (known !== undefined) return known;
  const { directory, databases } = classifier;
  const places: readonly NamedPlace[] = [
    ...directory.servers.map(({ name }) => ({ kind: 'server', name }) as const),
    ...directory.arrays.map(({ fqdn }) => ({ kind: 'array', name: fqdn }) as const),
    ...databases.flatMap(({ name }) => (name === null ? [] : [{ kind: 'database', name } as const])),
  ];
  const distinct = [...new Map(places.map((place) => [`${place.kind} ${place.name}`, place])).values()];
  knownPlaces.set(classifier, distinct);
  return distinct;
}

/** A phone number is written in many ways: what looks like one is looked for once more by its digits. */
function searchAll(
  index: PersonIndex,
  { text, limit }: { readonly text: string; readonly limit: number },
): readonly PersonHit[] {
  const hits = index.search(text, limit);
  const phone = phoneQuery(text);
  if (phone === null || phone === text.trim() || hits.length >= limit) return hits;
  const found = new Set(hits.map(({ id }) => id));
  const more = index.search(phone, limit).filter(({ id }) => !found.has(id));
  return [...hits, ...more].slice(0, limit);
}

/** What the search index holds, and as of which revision of the people. */
type KnownPeople = {
  readonly index: PersonIndex;
  readonly answers: Map<number, UserResult | ProfileResult>;
  revision: number;
};

const searchIndexes = new WeakMap<UserIndex, KnownPeople>();

/** The search index of the people, built with the first question and kept in step afterwards. */
function searchIndex(project: Project, people: UserIndex): PersonIndex {
  const known = searchIndexes.get(people) ?? { index: createPersonIndex(), answers: new Map(), revision: -1 };
  if (known.revision === people.revision) return known.index;
  const changed = changedAnswers(known, people);
  const users = [...changed.values()].flatMap((answer) => (isUser(answer) ? answer.mailboxId : []));
  const phones = readPhones(project.reader(), users.length < people.mailboxes.size ? users : 'all');
  for (const [number, answer] of changed) {
    known.answers.set(number, answer);
    known.index.add(entryOf(number, answer, people, phones));
  }
  known.revision = people.revision;
  searchIndexes.set(people, known);
  return known.index;
}

/** What the index has not seen yet; those who are no longer there are taken out of it. */
function changedAnswers(known: KnownPeople, people: UserIndex): ReadonlyMap<number, UserResult | ProfileResult> {
  const left = new Set(known.answers.keys());
  const changed = new Map<number, UserResult | ProfileResult>();
  const look = (number: number, answer: UserResult | ProfileResult): void => {
    left.delete(number);
    if (known.answers.get(number) !== answer) changed.set(number, answer);
  };
  for (const user of people.users.values()) look(userNumber(user.mailboxId), user);
  for (const profile of people.unmatched.values()) look(strangerNumber(profile.profileId), profile);
  for (const number of left) {
    known.index.remove(number);
    known.answers.delete(number);
  }
  return changed;
}

function entryOf(
  number: number,
  answer: UserResult | ProfileResult,
  people: UserIndex,
  phones: ReadonlyMap<number, string>,
): PersonEntry {
  if (!isUser(answer)) return strangerEntry(number, answer);
  const { mailboxId } = answer;
  return userEntry(number, answer, people.mailboxes.get(mailboxId), phones.get(mailboxId) ?? null);
}

function isUser(answer: UserResult | ProfileResult): answer is UserResult {
  return 'mailboxId' in answer;
}

/** Users have even numbers in the index, profiles without a mailbox odd ones. */
function userNumber(mailboxId: number): number {
  return mailboxId * 2;
}

function strangerNumber(profileId: number): number {
  return profileId * 2 + 1;
}

function userEntry(id: number, user: UserResult, mailbox: Mailbox | undefined, phone: string | null): PersonEntry {
  return {
    id,
    alias: mailbox?.alias ?? null,
    displayName: user.displayName,
    smtp: user.smtp,
    otherAddresses: mailbox?.emailAddresses ?? [],
    upn: mailbox?.userPrincipalName ?? null,
    sam: mailbox?.samAccountName ?? null,
    account: user.profiles.find((profile) => profile.user !== null)?.user ?? null,
    computers: user.profiles.flatMap((profile) => profile.computer ?? []),
    phone,
  };
}

function strangerEntry(id: number, profile: ProfileResult): PersonEntry {
  return {
    id,
    alias: null,
    displayName: null,
    smtp: null,
    otherAddresses: [],
    upn: null,
    sam: null,
    account: profile.user,
    computers: profile.computer === null ? [] : [profile.computer],
    phone: null,
  };
}

function toHit(people: UserIndex, hit: PersonHit, text: string): FindHit {
  const isStranger = hit.id % 2 === 1;
  const user = isStranger ? undefined : people.users.get(hit.id / 2);
  const stranger = isStranger ? people.unmatched.get((hit.id - 1) / 2) : undefined;
  const mailbox = user === undefined ? undefined : people.mailboxes.get(user.mailboxId);
  const profile = stranger ?? shownProfile(user?.profiles ?? [], hit, text);
  return {
    id: user?.mailboxId ?? null,
    alias: user?.alias ?? null,
    displayName: user?.displayName ?? null,
    smtp: user?.smtp ?? null,
    upn: mailbox?.userPrincipalName ?? null,
    user: profile?.user ?? null,
    computer: profile?.computer ?? null,
    site: user?.site ?? null,
    database: user?.database ?? null,
    endpoint: profile?.endpoint ?? null,
    state: user?.state ?? null,
  };
}

/** The profile to show: on the computer that was asked for, else the one that decides, which comes first. */
function shownProfile(profiles: readonly ProfileResult[], hit: PersonHit, text: string): ProfileResult | undefined {
  if (hit.field !== 'computer') return profiles[0];
  const asked = foldText(text.trim());
  return profiles.find((profile) => foldText(profile.computer ?? '').includes(asked)) ?? profiles[0];
}
