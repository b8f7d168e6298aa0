import type { CasMailbox, Mailbox, Profile } from '../inventory/entities.ts';
import { isNamed } from '../resolution/resolution.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { DatabaseResult } from './classify-database.ts';
import {
  aliasOf,
  classifyMatchedProfile,
  isWorkedOn,
  type ProfileResult,
  type ProfileRules,
} from './classify-profile.ts';
import { withKnownVersions } from './known-versions.ts';
import { methodOfProfile, methodOfUser, type UserMethod } from './method.ts';
import { compareProfiles } from './profile-order.ts';
import { type Risk, riskOfUser } from './risk.ts';
import { computerKey, profileKey } from './same-profile.ts';
import { isStoreSectionStale, withStandings } from './standing.ts';
import {
  combine,
  type DbAction,
  type DbState,
  type ProfileAction,
  type ProfileState,
  type UserState,
} from './states.ts';
import { inIssueOrder, type UserIssue } from './user-issue.ts';

/** The answer for one user (domain.md 5, product.md 4). */
export type UserResult = {
  readonly mailboxId: number;
  /** The alias; without one the next name that the export has, so never blank. */
  readonly alias: string;
  readonly displayName: string | null;
  readonly smtp: string | null;
  /** The home site of the database; for a database that is not in the inventory, the site of the mailbox server. */
  readonly site: string | null;
  /** Leaf name of the database; null when not exported. */
  readonly database: string | null;
  readonly target: string | null;
  readonly dbState: DbState;
  readonly dbAction: DbAction;
  readonly profileState: ProfileState;
  readonly profileAction: ProfileAction;
  readonly state: UserState;
  readonly risk: Risk;
  readonly method: UserMethod;
  readonly issues: readonly UserIssue[];
  /** True when Get-CASMailbox says that MAPI is switched off. */
  readonly isMapiDisabled: boolean;
  readonly isServiceAccount: boolean;
  /** Product or version of the deciding profile; null without one, or when not collected. */
  readonly outlook: string | null;
  /** Dates of the user's own profiles; null when none was seen. */
  readonly oldestEvidence: IsoTime | null;
  readonly newestEvidence: IsoTime | null;
  readonly databaseResult: DatabaseResult;
  /**
   * All sections that belong to the mailbox, in a fixed order, with those that are not the user's own store and those that
   * no longer count (`standing`).
   */
  readonly profiles: readonly ProfileResult[];
  /** The own profile that decides; null when none was seen. */
  readonly decisive: ProfileResult | null;
};

/** Classifies one user. `profiles` are all observations that belong to the mailbox, in any order. */
export function classifyMailbox(
  rules: ProfileRules,
  mailbox: Mailbox,
  database: DatabaseResult,
  profiles: readonly Profile[],
  casMailbox: CasMailbox | null,
): UserResult {
  const alias = aliasOf(mailbox);
  const all = classifyProfiles(rules, mailbox, database, profiles, alias);
  const counting = all.every(isCurrent) ? all : all.filter(isCurrent);
  const own = counting.every(isOwn) ? counting : counting.filter(isOwn);
  const decisive = own[0] ?? null;
  const isMapiDisabled = casMailbox?.mapiEnabled === false;
  const profileState = decisive?.state ?? 'P_NONE';
  const profileAction = actionOf(mailbox, database, decisive, isMapiDisabled);
  const evidence = evidenceOf(own);
  const state = combine(database.action, profileAction, database.scope);
  const facts: UserFacts = {
    isMapiDisabled,
    isServiceAccount: isServiceAccount(mailbox, own),
    isOnlyNonDefaultStale: isOnlyNonDefaultStale(own),
    isStoreStale: profileAction === 'NONE' && counting.some(isStoreSectionStale),
    isResource: isResourceMailbox(mailbox),
  };
  return {
    mailboxId: mailbox.id,
    alias,
    displayName: mailbox.displayName,
    smtp: mailbox.primarySmtpAddress,
    site: database.site,
    database: database.name,
    target: database.target,
    dbState: database.state,
    dbAction: database.action,
    profileState,
    profileAction,
    state,
    risk: riskOfUser({ dbState: database.state, profileState, profileAction, state, ...facts }),
    method: methodOfUser(state, profileAction, facts.isServiceAccount, staleMethods(rules, own, database)),
    issues: issuesOf({ mailbox, database, counting, own, state, profileAction, facts }),
    isMapiDisabled,
    isServiceAccount: facts.isServiceAccount,
    outlook: decisive?.outlook ?? null,
    oldestEvidence: evidence.oldestEvidence,
    newestEvidence: evidence.newestEvidence,
    databaseResult: database,
    profiles: all,
    decisive,
  };
}

function isCurrent({ standing }: ProfileResult): boolean {
  return standing === 'current';
}

function isOwn({ storeOwner }: ProfileResult): boolean {
  return storeOwner === 'own';
}

/** The answers for all observations of a mailbox, the one that decides first. */
function classifyProfiles(
  rules: ProfileRules,
  mailbox: Mailbox,
  database: DatabaseResult,
  profiles: readonly Profile[],
  alias: string,
): readonly ProfileResult[] {
  const [only, ...others] = profiles;
  if (only === undefined) return [];
  if (others.length === 0) return [classifyMatchedProfile(rules, only, alias, database)];
  const observations = withKnownVersions(profiles)
    .map((profile) => ({ profile, result: classifyMatchedProfile(rules, profile, alias, database) }))
    .sort((left, right) => compareProfiles(left.result, right.result));
  const results = withStandings(mailbox, observations);
  return results.every(isCurrent) ? results : results.toSorted(compareProfiles);
}

/** True for room, equipment and shared mailboxes, where no profile is expected (domain.md 5.3). */
export function isResourceMailbox(mailbox: Mailbox): boolean {
  return mailbox.recipientTypeDetails !== null && /^\s*(?:room|equipment|shared)/i.test(mailbox.recipientTypeDetails);
}

/** True when the account is called `svc-…` or `svc_…`, or its client is MAPI/CDO (domain.md 5.4). */
export function isServiceAccount(mailbox: Mailbox, own: readonly ProfileResult[]): boolean {
  const account = mailbox.samAccountName ?? mailbox.userPrincipalName ?? mailbox.alias ?? mailbox.primarySmtpAddress;
  return (account !== null && /^svc[-_]/i.test(account)) || own.some((profile) => profile.product === 'MAPI/CDO');
}

/** Facts about a user that several answers need. */
type UserFacts = {
  readonly isMapiDisabled: boolean;
  readonly isServiceAccount: boolean;
  readonly isOnlyNonDefaultStale: boolean;
  readonly isStoreStale: boolean;
  readonly isResource: boolean;
};

function actionOf(
  mailbox: Mailbox,
  database: DatabaseResult,
  decisive: ProfileResult | null,
  isMapiDisabled: boolean,
): ProfileAction {
  if (!isWorkedOn(database) || isMapiDisabled) return 'NA';
  if (decisive === null) return isResourceMailbox(mailbox) ? 'NA' : 'VERIFY';
  return decisive.action ?? 'VERIFY';
}

/** The methods of all profiles that need an update. */
function staleMethods(
  rules: ProfileRules,
  own: readonly ProfileResult[],
  database: DatabaseResult,
): readonly (UserMethod | null)[] {
  return own
    .filter((profile) => profile.action === 'UPDATE')
    .map(({ product, state, reading }) => {
      const isIp = isNamed(reading.resolution) && reading.resolution.isIp;
      const profileState = state ?? 'P_NONE';
      return methodOfProfile({ product, profileState, dbState: database.state, isIp }, rules.outlookMethods);
    });
}

/**
 * True when every profile that is not right is a non-default one, and a default one is right (domain.md 5.3). A profile
 * without evidence of a server is neither; one that does not say whether it is the default never counts as non-default.
 */
function isOnlyNonDefaultStale(own: readonly ProfileResult[]): boolean {
  if (own.length < 2) return false;
  const wrong = own.filter((profile) => profile.action === 'UPDATE' || profile.action === 'INVESTIGATE');
  if (wrong.length === 0 || wrong.some((profile) => profile.isDefault !== false)) return false;
  return own.some((profile) => profile.isDefault === true && profile.action === 'NONE');
}

type IssueInput = {
  readonly mailbox: Mailbox;
  readonly database: DatabaseResult;
  readonly counting: readonly ProfileResult[];
  readonly own: readonly ProfileResult[];
  readonly state: UserState;
  readonly profileAction: ProfileAction;
  readonly facts: UserFacts;
};

/** The issues of the database and of every profile, and those of the user as a whole (domain.md 5.4). */
function issuesOf(input: IssueInput): readonly UserIssue[] {
  const { database, own, state, profileAction, facts } = input;
  const issues: UserIssue[] = [...database.issues];
  for (const profile of input.counting) issues.push(...profile.issues);
  if (own.length === 0 && !facts.isResource && isWorkedOn(database)) issues.push('NO_PROFILE_EVIDENCE');
  if (own.length > 1) addCountIssues(issues, input.mailbox, own);
  if (facts.isOnlyNonDefaultStale) issues.push('ONLY_NON_DEFAULT_STALE');
  if (facts.isStoreStale) issues.push('STORE_SECTION_STALE');
  if (facts.isServiceAccount) issues.push('SERVICE_ACCOUNT_PROFILE');
  if (facts.isMapiDisabled && own.length > 0) issues.push('MAPI_DISABLED_WITH_PROFILE');
  if (state === 'REBIND_ONLY' || state === 'WAIT_ARRAY_REBIND_ONLY') issues.push('REVERT_RISK');
  return inIssueOrder(profileAction === 'NA' ? issues.filter((issue) => !workIssues.has(issue)) : issues);
}

/** Issues of profile work; they do not apply where none is due. */
const workIssues: ReadonlySet<UserIssue> = new Set<UserIssue>([
  'OUTLOOK2003_NO_AUTODISCOVER',
  'CHECK_RPC_ENCRYPTION',
  'OUTLOOK_VERSION_UNKNOWN',
]);

/** One profile can be observed several times, by several scripts; it counts once per computer, account and name. */
function addCountIssues(issues: UserIssue[], mailbox: Mailbox, own: readonly ProfileResult[]): void {
  const firstOn = new Map<string, ProfileResult>();
  let hasSeveral = false;
  for (const profile of own) {
    const place = computerKey(profile.computer) ?? '';
    const first = firstOn.get(place);
    if (first === undefined) firstOn.set(place, profile);
    else if (keyOf(mailbox, first) !== keyOf(mailbox, profile)) hasSeveral = true;
  }
  if (firstOn.size > 1) issues.push('MULTIPLE_DEVICES');
  if (hasSeveral) issues.push('MULTIPLE_PROFILES');
}

function keyOf(mailbox: Mailbox, { computer, user, profile }: ProfileResult): string {
  return profileKey(mailbox, { computer, userName: user, profileName: profile });
}

function evidenceOf(own: readonly ProfileResult[]): Pick<UserResult, 'oldestEvidence' | 'newestEvidence'> {
  let oldest: IsoTime | null = null;
  let newest: IsoTime | null = null;
  for (const { collected } of own) {
    if (oldest === null || collected < oldest) oldest = collected;
    if (newest === null || collected > newest) newest = collected;
  }
  return { oldestEvidence: oldest, newestEvidence: newest };
}
