import type { FindHit } from '../../core/api/project-reports.ts';
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
import type { IsoDate } from '../../core/shared/dates.ts';
import { classifyProject } from './classify/classify-project.ts';
import type { UserIndex } from './classify/user-index.ts';
import type { Project } from './project.ts';

/**
 * The search of the helpdesk (product.md 1): people by name, alias, address, UPN, account or computer, best first. A profile
 * that no mailbox matches is found by its account and computer.
 */
export function findPeople(
  project: Project,
  request: { readonly text: string; readonly limit: number; readonly asOf: IsoDate },
): readonly FindHit[] {
  const { index: people } = classifyProject(project, request.asOf);
  const hits = searchIndex(people).search(request.text, request.limit);
  return hits.map((hit) => toHit(people, hit, request.text));
}

/** What the search index holds, and as of which revision of the people. */
type KnownPeople = {
  readonly index: PersonIndex;
  readonly answers: Map<number, UserResult | ProfileResult>;
  revision: number;
};

const searchIndexes = new WeakMap<UserIndex, KnownPeople>();

/** The search index of the people, built with the first question and kept in step afterwards. */
function searchIndex(people: UserIndex): PersonIndex {
  const known = searchIndexes.get(people) ?? { index: createPersonIndex(), answers: new Map(), revision: -1 };
  if (known.revision === people.revision) return known.index;
  const left = new Set(known.answers.keys());
  for (const user of people.users.values()) takeOver(known, left, userNumber(user.mailboxId), user, people);
  for (const profile of people.unmatched.values())
    takeOver(known, left, strangerNumber(profile.profileId), profile, people);
  for (const number of left) {
    known.index.remove(number);
    known.answers.delete(number);
  }
  known.revision = people.revision;
  searchIndexes.set(people, known);
  return known.index;
}

function takeOver(
  known: KnownPeople,
  left: Set<number>,
  number: number,
  answer: UserResult | ProfileResult,
  people: UserIndex,
): void {
  left.delete(number);
  if (known.answers.get(number) === answer) return;
  known.answers.set(number, answer);
  known.index.add(
    isUser(answer) ? userEntry(number, answer, people.mailboxes.get(answer.mailboxId)) : strangerEntry(number, answer),
  );
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

function userEntry(id: number, user: UserResult, mailbox: Mailbox | undefined): PersonEntry {
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
  };
}

function toHit(people: UserIndex, hit: PersonHit, text: string): FindHit {
  const isStranger = hit.id % 2 === 1;
  const user = isStranger ? undefined : people.users.get(hit.id / 2);
  const stranger = isStranger ? people.unmatched.get((hit.id - 1) / 2) : undefined;
  const mailbox = user === undefined ? undefined : people.mailboxes.get(user.mailboxId);
  const profile = stranger ?? shownProfile(user?.profiles ?? [], hit, text);
  return {
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
