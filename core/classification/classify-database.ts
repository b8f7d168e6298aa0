import type { Database } from '../inventory/entities.ts';
import { arrayOfSite, type Directory, isSameName, serverNamed, serversBehind } from '../resolution/directory.ts';
import { isNamed, type Resolution } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import type { ArrayFacts, ServerFacts } from '../resolution/server-facts.ts';
import { assertNever } from '../shared/assert.ts';
import { type Home, homeOf, type SiteSource } from './home-site.ts';
import { type Risk, riskOfDatabase } from './risk.ts';
import type { DbAction, DbState, Scope } from './states.ts';
import { inIssueOrder, type UserIssue } from './user-issue.ts';

/** The answer for one database (domain.md 5.1, 5.2). */
export type DatabaseResult = {
  /** As the inventory writes it; for a database that is not in the inventory, the leaf of what the mailbox says. Null when blank. */
  readonly name: string | null;
  /** False for a database that only mailboxes mention. */
  readonly isInInventory: boolean;
  /** The home site: the AD site of activation preference 1, else what `siteSource` tells. Null when not known. */
  readonly site: string | null;
  /** True when the home site is not known from activation preferences (domain.md 5.1). */
  readonly isSiteAssumed: boolean;
  readonly siteSource: SiteSource;
  /** As exported: where the database is, or was active. */
  readonly server: string | null;
  /** What counts as its `RpcClientAccessServer`: a verified rebind goes before the import. Null when blank. */
  readonly binding: string | null;
  /** `RpcClientAccessServer` as imported; differs from `binding` after a verified rebind. */
  readonly importedBinding: string | null;
  readonly bindingResolution: Resolution;
  /** FQDN of the array of the home site, real or planned; null when there is none. */
  readonly target: string | null;
  /** The array behind `target`. */
  readonly targetArray: ArrayFacts | null;
  readonly state: DbState;
  readonly action: DbAction;
  readonly risk: Risk;
  readonly scope: Scope;
  readonly issues: readonly UserIssue[];
};

/** What the answer for a database depends on besides the organization. */
export type DatabaseRules = {
  /** Names of exempt databases in lower case. An expired exemption is still one (product.md 4). */
  readonly exempt: ReadonlySet<string>;
  /** FQDNs of verified rebinds by database name in lower case (domain.md 5.3). */
  readonly verifiedRebinds: ReadonlyMap<string, string>;
};

/** Classifies one database of the inventory. */
export function classifyDatabase(directory: Directory, database: Database, rules: DatabaseRules): DatabaseResult {
  const key = database.name.toLowerCase();
  const importedBinding = blankToNull(database.rpcClientAccessServer);
  const binding = rules.verifiedRebinds.get(key) ?? importedBinding;
  const bindingResolution = resolve(directory, binding);
  const home = homeOf(directory, database, bindingResolution);
  const targetArray = home.array ?? arrayOfSite(directory, home.site);
  const scope = scopeOfServer(home.server);
  const isExempt = database.recovery === true || rules.exempt.has(key);
  const state = stateOf({ scope, isExempt, binding: bindingResolution, site: home.site, targetArray });
  const action = actionOf(state, home.site, targetArray);
  return {
    name: database.name,
    isInInventory: true,
    site: home.site,
    isSiteAssumed: home.source.kind !== 'preference',
    siteSource: home.source,
    server: database.server,
    binding,
    importedBinding,
    bindingResolution,
    target: targetArray?.fqdn ?? null,
    targetArray,
    state,
    action,
    risk: riskOfDatabase(state),
    scope,
    issues: issuesOf(directory, database, { state, action, home, targetArray }),
  };
}

/** The entry for a database that mailboxes name but the inventory lacks; `scope` says whether it is one of Exchange 2010. */
export function absentDatabase(name: string | null, site: string | null, scope: Scope): DatabaseResult {
  const state: DbState = scope === 'in' ? 'DB_MISSING' : 'DB_NA';
  return {
    name,
    isInInventory: false,
    site,
    isSiteAssumed: true,
    siteSource: site === null ? { kind: 'unknown', server: null } : { kind: 'mailbox' },
    server: null,
    binding: null,
    importedBinding: null,
    bindingResolution: { kind: 'BLANK' },
    target: null,
    targetArray: null,
    state,
    action: actionOf(state, site, null),
    risk: riskOfDatabase(state),
    scope,
    issues: state === 'DB_MISSING' ? ['DB_NOT_IN_INVENTORY'] : [],
  };
}

/** Which generation of mailbox lives on a server. */
export function scopeOfServer(server: ServerFacts | null): Scope {
  return server === null || server.generation === '2010' ? 'in' : server.generation;
}

/**
 * True when an array is the one of the home site: the target itself, or an array object of that site. Where neither site nor
 * target is known, every array counts as the own one, as every CAS does (domain.md 5.3).
 */
export function isOwnArray(array: ArrayFacts, site: string | null, target: ArrayFacts | null): boolean {
  if (site === null && target === null) return true;
  return array.key === target?.key || isSameName(array.site, site);
}

type StateInput = {
  readonly scope: Scope;
  readonly isExempt: boolean;
  readonly binding: Resolution;
  readonly site: string | null;
  readonly targetArray: ArrayFacts | null;
};

/** The tests of domain.md 5.2 in their order. */
function stateOf({ scope, isExempt, binding, site, targetArray }: StateInput): DbState {
  if (scope !== 'in') return 'DB_NA';
  if (isExempt) return 'DB_EXEMPT';
  if (!isNamed(binding)) return 'DB_BLANK';
  if (binding.isIp) return 'DB_NOTFOUND';
  if (binding.kind === 'ARRAY') return isOwnArray(binding.array, site, targetArray) ? 'DB_OK' : 'DB_XARRAY';
  if (binding.kind !== 'SERVER') return 'DB_NOTFOUND';
  if (binding.server.kind !== 'CAS') return 'DB_MBX';
  return isOtherSite(binding.server, site) ? 'DB_CAS_XSITE' : 'DB_CAS';
}

function isOtherSite(server: ServerFacts, site: string | null): boolean {
  return site !== null && server.site !== null && !isSameName(server.site, site);
}

/**
 * A planned array does not count: it has to be created before a database can be bound to it (domain.md 5.2). Where the home
 * site is not known, nobody can tell which array is missing.
 */
function actionOf(state: DbState, site: string | null, targetArray: ArrayFacts | null): DbAction {
  switch (state) {
    case 'DB_OK':
      return 'NONE';
    case 'DB_NA':
      return 'NA';
    case 'DB_EXEMPT':
      return 'EXEMPT';
    case 'DB_BLANK':
    case 'DB_MISSING':
      return 'INVESTIGATE';
    case 'DB_CAS':
    case 'DB_CAS_XSITE':
    case 'DB_XARRAY':
    case 'DB_MBX':
    case 'DB_NOTFOUND':
      if (site === null && targetArray === null) return 'INVESTIGATE';
      return targetArray === null || targetArray.isPlanned ? 'CREATE_THEN_REBIND' : 'REBIND';
    default:
      return assertNever(state, 'database state');
  }
}

type IssueInput = {
  readonly state: DbState;
  readonly action: DbAction;
  readonly home: Home;
  readonly targetArray: ArrayFacts | null;
};

const issueOfState: Readonly<Partial<Record<DbState, UserIssue>>> = {
  DB_XARRAY: 'DB_WRONG_SITE_ARRAY',
  DB_NOTFOUND: 'DB_TARGET_NOT_FOUND',
  DB_BLANK: 'DB_TARGET_BLANK',
  DB_MBX: 'DB_TARGET_NOT_CAS',
  DB_EXEMPT: 'DB_EXEMPT',
};

function issuesOf(directory: Directory, database: Database, input: IssueInput): readonly UserIssue[] {
  const issues: UserIssue[] = [];
  const ofState = issueOfState[input.state];
  if (ofState !== undefined) issues.push(ofState);
  if (input.action === 'CREATE_THEN_REBIND') issues.push('NO_ARRAY_IN_SITE');
  const array = input.targetArray;
  if (array !== null && !array.isPlanned && serversBehind(directory, array).length === 1)
    issues.push('ARRAY_SINGLE_CAS');
  if (isActiveOutside(directory, database, input.home)) issues.push('DB_ACTIVE_OUTSIDE_HOME_SITE');
  return inIssueOrder(issues);
}

function isActiveOutside(directory: Directory, database: Database, home: Home): boolean {
  if (home.source.kind !== 'preference') return false;
  const active = serverNamed(directory, database.mountedOnServer) ?? serverNamed(directory, database.server);
  return active !== null && isOtherSite(active, home.site);
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
