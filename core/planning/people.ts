import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import type { UnplannedCode, UnplannedUser } from './plan.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { unplannedReason } from './unplanned-words.ts';
import { waveMethod, workVerdict } from './work-verdict.ts';

/** Somebody who can be in a wave. */
export type Person = {
  readonly id: number;
  readonly alias: string;
  readonly user: UserResult;
  /** Name of the site in lower case. */
  readonly siteKey: string;
  readonly method: ProfileMethod;
  readonly isOutlook2003: boolean;
  /** True for a service account and for whatever the owner of an application changes (domain.md 7.4). */
  readonly isApplication: boolean;
  /** Observations of own profiles that are to be updated. */
  readonly staleProfiles: number;
};

/** Everybody who has a part in the plan. */
export type People = {
  /** By alias, then mailbox id. */
  readonly workers: readonly Person[];
  /** By alias, then mailbox id. */
  readonly unplanned: readonly UnplannedUser[];
};

/** Parts those who can be in a wave from those who are to be listed with a reason. */
export function sortPeople(users: readonly UserResult[], sites: ReadonlyMap<string, SiteFacts>): People {
  const workers: Person[] = [];
  const unplanned: UnplannedUser[] = [];
  for (const user of users) {
    const verdict = workVerdict(user);
    if (verdict === null) continue;
    const facts = user.site === null ? null : (sites.get(nameKeyOf(user.site)) ?? null);
    const code = verdict === 'work' ? siteObstacle(facts) : verdict;
    if (code === null) workers.push(personOf(user));
    else unplanned.push(unplannedUser(user, code, facts));
  }
  return { workers: workers.sort(compareByAlias), unplanned: unplanned.sort(compareMailboxes) };
}

/** The entry of somebody who is in no wave. */
export function unplannedUser(user: UserResult, code: UnplannedCode, facts: SiteFacts | null): UnplannedUser {
  const { mailboxId, alias } = user;
  return { mailboxId, alias, code, reason: unplannedReason(code, user, facts?.blockers ?? []) };
}

/** Orders entries by alias, and mailboxes with one alias by their id. */
export function compareMailboxes(
  left: { readonly alias: string; readonly mailboxId: number },
  right: { readonly alias: string; readonly mailboxId: number },
): number {
  return compareText(left.alias, right.alias) || left.mailboxId - right.mailboxId;
}

/** Orders people by alias, and mailboxes with one alias by their id. */
export function compareByAlias(left: Person, right: Person): number {
  return compareText(left.alias, right.alias) || left.id - right.id;
}

function siteObstacle(facts: SiteFacts | null): UnplannedCode | null {
  if (facts === null) return 'no-site';
  if (facts.array === null) return 'no-array';
  return facts.blockers.length > 0 ? 'blocked' : null;
}

function personOf(user: UserResult): Person {
  const method = waveMethod(user.method);
  if (method === null || user.site === null) throw new Error(`no wave can take ${user.alias}`);
  let staleProfiles = 0;
  let isOutlook2003 = false;
  for (const { storeOwner, standing, action, product } of user.profiles) {
    if (storeOwner !== 'own' || standing !== 'current' || action !== 'UPDATE') continue;
    staleProfiles += 1;
    if (product === '2003') isOutlook2003 = true;
  }
  return {
    id: user.mailboxId,
    alias: user.alias,
    user,
    siteKey: nameKeyOf(user.site),
    ...{ method, isOutlook2003, staleProfiles },
    isApplication: user.isServiceAccount || method === 'APP_OWNER',
  };
}
