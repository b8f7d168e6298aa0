import { isSameName } from '../resolution/directory.ts';
import { isNamed } from '../resolution/resolution.ts';
import { assertNever } from '../shared/assert.ts';
import type { DatabaseResult } from './classify-database.ts';
import { meaningInWords, nameInWords } from './explain-name.ts';

/** Why a database is in that state: one plain sentence that names the binding and the target, and how its site is known. */
export function explainDatabase(database: DatabaseResult): string {
  const clause = databaseInWords(database);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}: ${conclusion(database)}.`;
}

/** A database with its binding and its target, as a part of a sentence. */
export function databaseInWords(database: DatabaseResult): string {
  return `${bindingClause(database)}, ${targetClause(database)}${siteClause(database)}`;
}

/** What has to be found out before a database can be bound to its array. */
export function missingDataInWords({ siteSource, state }: DatabaseResult): string {
  if (siteSource.kind !== 'unknown' || state === 'DB_BLANK' || state === 'DB_MISSING')
    return 'put the data of the database right first';
  return siteSource.server === null ? 'export the databases with Server' : 'export the servers with Site';
}

function bindingClause(database: DatabaseResult): string {
  const { name, isInInventory, scope, bindingResolution: binding } = database;
  const named = name === null ? 'the database of the mailbox' : `database ${name}`;
  if (!isInInventory && scope === 'in') {
    const fact = name === null ? 'was not exported' : 'is not in the inventory';
    return `${named} ${fact}, so its binding is not known`;
  }
  if (!isInInventory) return `${named} belongs to Exchange ${scope === 'legacy' ? '2003 or 2007' : '2013 or later'}`;
  if (binding.kind === 'NOT_AVAILABLE') return `the binding of ${named} was not exported`;
  if (!isNamed(binding)) return `${named} has no binding in the export`;
  const bound = `${named} is bound to ${nameInWords(binding)}`;
  return database.state === 'DB_OK' ? bound : `${bound}, ${meaningInWords(binding, database)}`;
}

function targetClause(database: DatabaseResult): string {
  const { state, site, target, targetArray, bindingResolution: binding } = database;
  if (targetArray === null) return site === null ? withoutSite(database) : `without a target in ${site}`;
  if (state !== 'DB_OK') return `with the ${targetArray.isPlanned ? 'planned ' : ''}target ${target}`;
  if (binding.kind === 'ARRAY' && binding.array.key !== targetArray.key)
    return `an array of its site; its target is ${target}`;
  return isNamed(binding) && isSameName(binding.text, target) ? 'which is its target' : `which is its target ${target}`;
}

function withoutSite({ isInInventory, siteSource }: DatabaseResult): string {
  if (!isInInventory || siteSource.kind !== 'unknown') return 'without a target';
  return siteSource.server === null
    ? 'without a target, because the export names no server of it'
    : `without a target, because the site of server ${siteSource.server} is not known`;
}

/** How a home site is known that no activation preference tells. */
function siteClause({ isInInventory, isSiteAssumed, action, site, siteSource }: DatabaseResult): string {
  if (!isInInventory || !isSiteAssumed || action === 'NA' || site === null) return '';
  switch (siteSource.kind) {
    case 'server':
      return ` (site ${site} assumed from server ${siteSource.server})`;
    case 'only-site':
      return ` (site ${site} assumed, because there is no other)`;
    case 'binding':
      return ` (site ${site} assumed from its binding)`;
    case 'preference':
    case 'mailbox':
    case 'unknown':
      return '';
    default:
      return assertNever(siteSource, 'source of a site');
  }
}

function conclusion(database: DatabaseResult): string {
  switch (database.action) {
    case 'NONE':
      return 'nothing is left to do';
    case 'REBIND':
      return 'rebind it';
    case 'CREATE_THEN_REBIND':
      return 'create the array, then rebind it';
    case 'INVESTIGATE':
      return missingDataInWords(database);
    case 'EXEMPT':
      return 'nothing is to be done, it is exempt';
    case 'NA':
      return 'out of scope';
    default:
      return assertNever(database.action, 'database action');
  }
}
