import type { Mailbox, Profile } from '../inventory/entities.ts';
import { type Directory, isSameName } from '../resolution/directory.ts';
import { readSection, type SectionReading, type StoreOwner, storeOwner } from '../resolution/profile-section.ts';
import { type EndpointKind, endpointKind, isNamed, type Resolution } from '../resolution/resolution.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { Settings } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import type { IsoTime } from '../shared/dates.ts';
import { type DatabaseResult, isOwnArray } from './classify-database.ts';
import { type ClientProduct, clientProduct } from './outlook-version.ts';
import { actionOfProfileState, type ProfileAction, type ProfileState } from './states.ts';
import { inIssueOrder, type UserIssue } from './user-issue.ts';

/** The answer for one profile section on one computer (domain.md 5.3). */
export type ProfileResult = {
  readonly profileId: number;
  readonly computer: string | null;
  /** The account as written. */
  readonly user: string | null;
  readonly profile: string | null;
  /** The mailbox's alias; null when no mailbox matches. */
  readonly alias: string | null;
  /** The deciding server value as written; null when there is none. */
  readonly endpoint: string | null;
  readonly kind: EndpointKind | 'INCONSISTENT';
  /** Null without a matching mailbox, and for a section that is not the user's own store. */
  readonly state: ProfileState | null;
  /** What `state` calls for when the mailbox is in scope and not exempt; null when `state` is. */
  readonly action: ProfileAction | null;
  /** The product (`2010`), else the version as collected; null when not collected. */
  readonly outlook: string | null;
  readonly product: ClientProduct | null;
  readonly collected: IsoTime;
  readonly isDefault: boolean | null;
  readonly storeOwner: StoreOwner;
  readonly standing: Standing;
  readonly reading: SectionReading;
  readonly issues: readonly UserIssue[];
};

/**
 * Whether an observation counts. One that does not has neither state nor issues, and is in no total.
 *
 * - `current` it counts
 * - `superseded` a newer observation shows the same section of the same profile
 * - `obsolete` the fixed section that Outlook 2010 and later no longer use (domain.md 2.1)
 */
export type Standing = 'current' | 'superseded' | 'obsolete';

/** What the answer for a profile depends on besides the profile and its mailbox. */
export type ProfileRules = {
  readonly directory: Directory;
  readonly outlookMethods: Settings['outlookMethods'];
  /** True when an observation of that time is older than the setting allows. */
  isOld(collected: IsoTime): boolean;
};

/** The person behind a mailbox in lists: the alias, else the next name that the export has. */
export function aliasOf(mailbox: Mailbox): string {
  const names = [mailbox.alias, mailbox.samAccountName, mailbox.primarySmtpAddress, mailbox.userPrincipalName];
  return names.find((name) => name !== null && name !== '') ?? mailbox.displayName ?? `mailbox ${mailbox.id}`;
}

/** Classifies a profile whose mailbox is not known: it has an endpoint, but no state. */
export function classifyUnmatchedProfile(rules: ProfileRules, profile: Profile): ProfileResult {
  return resultOf(rules, profile, null, null);
}

/** Classifies a profile of a mailbox in the given database. */
export function classifyMatchedProfile(
  rules: ProfileRules,
  profile: Profile,
  alias: string,
  database: DatabaseResult,
): ProfileResult {
  return resultOf(rules, profile, alias, database);
}

function resultOf(
  rules: ProfileRules,
  profile: Profile,
  alias: string | null,
  database: DatabaseResult | null,
): ProfileResult {
  const owner = storeOwner(profile);
  const databaseBinding = database === null ? null : database.importedBinding;
  const reading = readSection(rules.directory, profile, { databaseBinding });
  const state = owner === 'own' && database !== null ? stateOf(reading, database) : null;
  const product = clientProduct(profile.outlookVersion);
  return {
    profileId: profile.id,
    computer: profile.computer,
    user: profile.userName,
    profile: profile.profileName,
    alias,
    endpoint: reading.endpoint,
    kind: reading.isInconsistent ? 'INCONSISTENT' : endpointKind(reading.resolution),
    state,
    action: state === null ? null : actionOfProfileState[state],
    outlook: product ?? (profile.outlookVersion?.trim() || null),
    product,
    collected: profile.collected,
    isDefault: profile.isDefault,
    storeOwner: owner,
    standing: 'current',
    reading,
    issues: issuesOf(rules, profile, { owner, reading, state, product, database }),
  };
}

/** The state of a section is that of its name, whatever becomes of its mailbox (domain.md 5.3). */
function stateOf(reading: SectionReading, database: DatabaseResult): ProfileState {
  return reading.isInconsistent ? 'P_INCONSISTENT' : stateOfName(reading.resolution, database);
}

/** An alias of the own array is balanced, but the name is wrong (domain.md 4.4). */
function stateOfName(name: Resolution, { site, targetArray }: DatabaseResult): ProfileState {
  switch (name.kind) {
    case 'ARRAY':
      if (!isOwnArray(name.array, site, targetArray)) return 'P_XARRAY';
      return name.isAlias || name.isIp ? 'P_VIP_IP' : 'P_OWN_ARRAY';
    case 'SERVER':
      return stateOfServer(name.server, site);
    case 'BLANK':
    case 'NOT_AVAILABLE':
      return 'P_BLANK';
    case 'AMBIGUOUS':
    case 'CLOUD':
    case 'UNKNOWN':
      return 'P_UNKNOWN';
    case 'GUID':
    case 'INSTANCE':
    case 'VIP_IP':
    case 'WEBNS':
    case 'RETIRED':
      return `P_${name.kind}`;
    default:
      return assertNever(name, 'resolution');
  }
}

/** Where the home site is not known, every 2010 CAS counts as one of it (domain.md 5.3). */
function stateOfServer(server: ServerFacts, site: string | null): ProfileState {
  if (server.kind !== 'CAS') return `P_${server.kind}`;
  const isElsewhere = site !== null && server.site !== null && !isSameName(server.site, site);
  return isElsewhere ? 'P_CAS_XSITE' : 'P_CAS';
}

type IssueInput = {
  readonly owner: StoreOwner;
  readonly reading: SectionReading;
  readonly state: ProfileState | null;
  readonly product: ClientProduct | null;
  readonly database: DatabaseResult | null;
};

const none: readonly UserIssue[] = [];
const publicFolderIssues: readonly UserIssue[] = ['PF_ROW_IGNORED'];

function issuesOf(rules: ProfileRules, profile: Profile, input: IssueInput): readonly UserIssue[] {
  if (input.owner !== 'own') return input.owner === 'public' ? publicFolderIssues : none;
  const issues: UserIssue[] = [];
  const { reading, database, state } = input;
  if (isNamed(reading.resolution) && reading.resolution.isIp) issues.push('PROFILE_USES_IP');
  if (reading.isShort) issues.push('NAME_SHORT');
  if (rules.isOld(profile.collected)) issues.push('EVIDENCE_OLD');
  if (state !== null && database !== null) addStateIssues(issues, state, database, input);
  return issues.length === 0 ? none : inIssueOrder(issues);
}

const issueOfState: Readonly<Partial<Record<ProfileState, UserIssue>>> = {
  P_INCONSISTENT: 'PROFILE_VALUES_DISAGREE',
  P_RETIRED: 'PROFILE_ENDPOINT_GONE',
  P_UNKNOWN: 'PROFILE_SERVER_UNKNOWN',
  P_XARRAY: 'PROFILE_WRONG_SITE',
  P_CAS_XSITE: 'PROFILE_WRONG_SITE',
  P_WEBNS: 'PROFILE_USES_WEB_NAMESPACE',
  P_INSTANCE: 'OUTLOOK2003_INSTANCE_GUID',
};

/** The issues that depend on the state (domain.md 5.4). */
function addStateIssues(issues: UserIssue[], state: ProfileState, database: DatabaseResult, input: IssueInput): void {
  const ofState = issueOfState[state];
  if (ofState !== undefined) issues.push(ofState);
  if (namesOtherCas(state, input.reading.resolution, database)) issues.push('PROFILE_CAS_DIFFERS_FROM_DB');
  if ((state === 'P_GUID' || state === 'P_MODERN') && database.scope === 'in') {
    issues.push('PROFILE_MODERN_FOR_2010_MAILBOX');
  }
  if (state === 'P_BLANK' && input.product === '2016') issues.push('BLANK_EXPECTED_FOR_2016');
  if (actionOfProfileState[state] === 'UPDATE' && isWorkedOn(database)) {
    if (input.product === '2003') issues.push('OUTLOOK2003_NO_AUTODISCOVER', 'CHECK_RPC_ENCRYPTION');
    if (input.product === null) issues.push('OUTLOOK_VERSION_UNKNOWN');
  }
}

/** True when both sides name a 2010 CAS, and not the same one. */
function namesOtherCas(state: ProfileState, name: Resolution, { bindingResolution: binding }: DatabaseResult): boolean {
  if ((state !== 'P_CAS' && state !== 'P_CAS_XSITE') || name.kind !== 'SERVER' || binding.kind !== 'SERVER')
    return false;
  return binding.server.kind === 'CAS' && binding.server.key !== name.server.key;
}

/** True when profiles of this database's mailboxes are to be worked on at all (domain.md 5.4). */
export function isWorkedOn(database: DatabaseResult): boolean {
  return database.action !== 'NA' && database.action !== 'EXEMPT';
}
