import { isNamed, type Resolution } from '../resolution/resolution.ts';
import type { ServerKind } from '../resolution/server-facts.ts';
import { assertNever } from '../shared/assert.ts';
import type { DatabaseResult } from './classify-database.ts';
import type { ProfileResult } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import type { DbAction } from './states.ts';

/**
 * Why a user is in that state: one plain sentence that names the profile, its endpoint, the database, its binding and the
 * target, and ends with what to do (product.md 4, `why`).
 */
export function explainUser(user: UserResult): string {
  const database = databaseClause(user.databaseResult);
  return `${profileClause(user)}; ${database}, ${targetClause(user.databaseResult)}: ${conclusion(user)}.`;
}

/** Why a database is in that state: one plain sentence that names the binding and the target. */
export function explainDatabase(database: DatabaseResult): string {
  const clause = `${databaseClause(database)}, ${targetClause(database)}`;
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}: ${databaseConclusion(database.action)}.`;
}

function profileClause(user: UserResult): string {
  const { decisive } = user;
  if (decisive === null) return 'No Outlook profile was seen';
  const place = decisive.computer === null ? '' : ` on ${decisive.computer}`;
  const name = decisive.profile === null ? 'The Outlook profile' : `Profile "${decisive.profile}"`;
  return `${name}${place} ${endpointClause(decisive)}`;
}

function endpointClause({ endpoint, reading }: ProfileResult): string {
  if (endpoint === null) return 'names no server';
  if (reading.isInconsistent) {
    const names = [...new Set(reading.values.map((value) => value.text))];
    return `holds values that disagree (${names.join(', ')})`;
  }
  return `names ${nameOf(reading.resolution)}, ${meaningOf(reading.resolution)}`;
}

/** The bare name, because a DN would make the sentence unreadable; with the real one when it is an address or an alias. */
function nameOf(resolution: Resolution): string {
  if (!isNamed(resolution)) return 'nothing';
  const isOtherName = resolution.isIp || resolution.isAlias;
  if (isOtherName && resolution.kind === 'SERVER') return `${resolution.text} (${resolution.server.name})`;
  if (isOtherName && resolution.kind === 'ARRAY') return `${resolution.text} (${resolution.array.fqdn})`;
  return resolution.text;
}

function meaningOf(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'ARRAY':
      return `the ${resolution.array.isPlanned ? 'planned ' : ''}array${ofSite(resolution.array.site)}`;
    case 'SERVER':
      return `${serverNouns[resolution.server.kind]}${inSite(resolution.server.site)}`;
    case 'AMBIGUOUS':
      return `which fits several things (${resolution.candidates.join(', ')})`;
    case 'GUID':
      return 'an endpoint of Exchange 2013 or later';
    case 'INSTANCE':
      return 'a defect of Outlook 2003';
    case 'VIP_IP':
      return 'an address of the load balancer';
    case 'WEBNS':
      return 'a name of OWA or Outlook Anywhere';
    case 'RETIRED':
      return 'a server that was removed';
    case 'CLOUD':
      return 'a name of Exchange Online';
    case 'UNKNOWN':
      return 'which nothing in the inventory explains';
    case 'BLANK':
    case 'NOT_AVAILABLE':
      return 'which the export did not carry';
    default:
      return assertNever(resolution, 'resolution');
  }
}

const serverNouns: Readonly<Record<ServerKind, string>> = {
  CAS: 'an individual Client Access server',
  MBX: 'a server without the Client Access role',
  LEGACY: 'a server of Exchange 2003 or 2007',
  MODERN: 'a server of Exchange 2013 or later',
};

function inSite(site: string | null): string {
  return site === null ? '' : ` in ${site}`;
}

function ofSite(site: string | null): string {
  return site === null ? '' : ` of ${site}`;
}

function databaseClause(database: DatabaseResult): string {
  const name = database.name === null ? 'the database (not exported)' : `database ${database.name}`;
  if (database.isInInventory) return `${name} ${bindingClause(database)}`;
  return `${name} ${database.scope === 'in' ? 'is not in the inventory, so its binding is not known' : generationClause(database)}`;
}

function bindingClause(database: DatabaseResult): string {
  if (!isNamed(database.bindingResolution)) return 'is bound to nothing';
  const binding = `is bound to ${nameOf(database.bindingResolution)}`;
  return database.state === 'DB_OK' ? binding : `${binding}, ${meaningOf(database.bindingResolution)}`;
}

function generationClause(database: DatabaseResult): string {
  return database.scope === 'legacy' ? 'belongs to Exchange 2003 or 2007' : 'belongs to Exchange 2013 or later';
}

function targetClause({ state, site, target, targetArray, binding }: DatabaseResult): string {
  if (targetArray === null) return site === null ? 'without a target' : `without a target in ${site}`;
  if (state === 'DB_OK') return target === binding ? 'which is its target' : `which is its target ${target}`;
  return `with the ${targetArray.isPlanned ? 'planned ' : ''}target ${target}`;
}

function conclusion(user: UserResult): string {
  const method = user.method === 'none' || user.method === 'hold' ? '' : ` (${user.method})`;
  const update = `update the profile${method}`;
  const switchedOff = user.decisive === null ? 'no profile is expected' : 'MAPI is switched off';
  switch (user.state) {
    case 'DONE':
      return 'nothing is left to do';
    case 'DONE_NO_PROFILE':
      return `nothing is left to do, ${switchedOff}`;
    case 'PROFILE_UPDATE':
      return update;
    case 'VERIFY':
      return 'find out what the profile names';
    case 'INVESTIGATE_PROFILE':
      return 'find out what that name is';
    case 'REBIND_ONLY':
      return 'rebind the database and repair no profile before, because a repair takes it back';
    case 'REBIND_THEN_UPDATE':
      return `rebind the database, then ${update}`;
    case 'REBIND_THEN_VERIFY':
      return 'rebind the database, then find out what the profile names';
    case 'REBIND_THEN_INVESTIGATE':
      return 'rebind the database and find out what that name is';
    case 'REBIND_NO_PROFILE':
      return `rebind the database, ${switchedOff}`;
    case 'WAIT_ARRAY_REBIND_ONLY':
      return 'create the array, rebind the database and repair no profile before, because a repair takes it back';
    case 'WAIT_ARRAY_THEN_UPDATE':
      return `create the array, rebind the database, then ${update}`;
    case 'WAIT_ARRAY_THEN_VERIFY':
      return 'create the array, rebind the database, then find out what the profile names';
    case 'WAIT_ARRAY_THEN_INVESTIGATE':
      return 'create the array, rebind the database and find out what the profile names';
    case 'WAIT_ARRAY_NO_PROFILE':
      return `create the array, rebind the database, ${switchedOff}`;
    case 'INVESTIGATE_DB':
      return 'put the data of the database right first';
    case 'EXEMPT':
      return 'nothing is to be done, the database is exempt';
    case 'OUT_OF_SCOPE_LEGACY':
      return 'out of scope, a mailbox of Exchange 2003 or 2007';
    case 'OUT_OF_SCOPE_MODERN':
      return 'out of scope, a mailbox of Exchange 2013 or later';
    default:
      return assertNever(user.state, 'user state');
  }
}

function databaseConclusion(action: DbAction): string {
  switch (action) {
    case 'NONE':
      return 'nothing is left to do';
    case 'REBIND':
      return 'rebind it';
    case 'CREATE_THEN_REBIND':
      return 'create the array, then rebind it';
    case 'INVESTIGATE':
      return 'put its data right first';
    case 'EXEMPT':
      return 'nothing is to be done, it is exempt';
    case 'NA':
      return 'out of scope';
    default:
      return assertNever(action, 'database action');
  }
}
