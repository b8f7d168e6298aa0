import type { EntityName } from '../inventory/kinds.ts';
import { fieldIndex, keySeparator } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import { assertNever } from '../shared/assert.ts';
import { mailboxKeyFunction } from './identities.ts';
import { keyPart, type RowValues } from './key-part.ts';
import { databaseLeaf, leafName } from './values/leaf-name.ts';

/** Builds the key of rows of one entity; null when the row lacks what identifies it. */
export type KeyOf = (values: RowValues) => string | null;

/** How rows of an entity are identified. Lower case, without control characters, parts joined by `keySeparator`. */
export function keyFunction(entity: EntityName): KeyOf {
  const at = (name: string): number => fieldIndex(shapes[entity], name);
  switch (entity) {
    case 'mailboxes':
    case 'cas-mailboxes':
      return mailboxKeyFunction(entity);
    case 'databases':
      return leafKey(at('name'), databaseLeaf);
    case 'sites':
    case 'servers':
    case 'arrays':
    case 'dags':
    case 'client-access-servers':
    case 'known-names':
      return leafKey(at('name'), leafName);
    case 'profiles':
      return profileKey(true);
    case 'connections':
      return joinedKey(
        [at('client')],
        ['client', 'software', 'softwareVersion', 'clientIp', 'serverIp', 'protocol'].map(at),
      );
    case 'logons':
      return logonKey(at('account'), at('userName'), at('databaseName'), at('servingCas'));
    case 'permissions':
      return joinedKey([at('mailbox'), at('user')], ['mailbox', 'user', 'accessRights'].map(at));
    case 'virtual-directories':
      return virtualDirectoryKey(
        at('server'),
        at('name'),
        ['externalUrl', 'internalUrl', 'externalHostname', 'internalHostname'].map(at),
      );
    default:
      return assertNever(entity, 'entity');
  }
}

/**
 * The key of a profile observation: computer, user, profile and section (product.md 5), and the kind of store when it is not
 * the user's own, so that a public folder row does not pass for the account. The user is the account name, else the
 * address, else the legacy DN. With `withStore` false the section alone tells stores apart, as in the registry.
 */
export function profileKey(withStore: boolean): KeyOf {
  const at = (name: string): number => fieldIndex(shapes.profiles, name);
  const user = [at('userName'), at('accountSmtp'), at('legacyDn')];
  const place = {
    computer: at('computer'),
    profile: at('profileName'),
    section: at('section'),
    store: at('storeType'),
  };
  return (values) => {
    const who = user.map((index) => textAt(values, index)).find((text) => text !== '');
    if (who === undefined) return null;
    const parts = [textAt(values, place.computer), who, textAt(values, place.profile), textAt(values, place.section)];
    const store = withStore ? textAt(values, place.store) : '';
    return joined(store === '' || isOwnStore(store) ? parts : [...parts, store]);
  };
}

/** True for the store type of the user's own mailbox. */
export function isOwnStore(storeType: string): boolean {
  return /^primary(?:mailbox)?$/i.test(storeType);
}

function leafKey(name: number, leafOf: (raw: string) => string): KeyOf {
  return (values) => {
    const key = keyPart(leafOf(textAt(values, name)));
    return key === '' ? null : key;
  };
}

/** All of `needed` must be filled. */
function joinedKey(needed: readonly number[], parts: readonly number[]): KeyOf {
  return (values) => {
    if (needed.some((index) => textAt(values, index) === '')) return null;
    return joined(parts.map((index) => textAt(values, index)));
  };
}

function logonKey(account: number, userName: number, database: number, cas: number): KeyOf {
  return (values) => {
    const who = textAt(values, account) || textAt(values, userName);
    const servedBy = textAt(values, cas);
    return who === '' || servedBy === '' ? null : joined([who, textAt(values, database), servedBy]);
  };
}

/** `SERVER\owa (Default Web Site)` and `owa (Default Web Site)` of that server are one; without a name the addresses tell. */
function virtualDirectoryKey(server: number, name: number, addresses: readonly number[]): KeyOf {
  return (values) => {
    const full = textAt(values, name);
    const slash = full.indexOf('\\');
    const owner = textAt(values, server) || full.slice(0, Math.max(0, slash));
    if (owner === '' && full === '') return null;
    const which = full === '' ? addresses.map((index) => textAt(values, index)) : [full.slice(slash + 1)];
    return joined([leafName(owner), ...which]);
  };
}

function joined(parts: readonly string[]): string {
  return parts.map(keyPart).join(keySeparator);
}

function textAt(values: RowValues, index: number): string {
  const value = values[index];
  return typeof value === 'string' ? value : '';
}
