import type { CasMailbox, Mailbox, Permission, Profile } from '../core/inventory/entities.ts';
import type { ReadDb } from './driver.ts';
import { flagIn, idIn, iterateEntities, listIn, nameIn, type Reader, readEntities, textIn } from './entity-reader.ts';

export { readInfrastructure } from './infrastructure.ts';

/** All mailboxes in the order of ids, one at a time. */
export function iterateMailboxes(db: ReadDb): IterableIterator<Mailbox> {
  return iterateEntities(db, mailboxReader);
}

/** The mailboxes with these ids in the order of ids; those that are gone or unknown are left out. */
export function readMailboxes(db: ReadDb, ids: readonly number[]): Mailbox[] {
  return readEntities(db, mailboxReader, ids);
}

/** All CAS mailboxes in the order of ids, one at a time. */
export function iterateCasMailboxes(db: ReadDb): IterableIterator<CasMailbox> {
  return iterateEntities(db, casMailboxReader);
}

/** All profiles in the order of ids, one at a time. */
export function iterateProfiles(db: ReadDb): IterableIterator<Profile> {
  return iterateEntities(db, profileReader);
}

/** True when a profile is known that is not gone. */
export function hasProfiles(db: ReadDb): boolean {
  return db.prepare('SELECT 1 FROM profiles WHERE gone_in IS NULL LIMIT 1').get() !== undefined;
}

/** The profiles with these ids in the order of ids; those that are gone or unknown are left out. */
export function readProfiles(db: ReadDb, ids: readonly number[]): Profile[] {
  return readEntities(db, profileReader, ids);
}

/** All permissions in the order of ids, one at a time. */
export function iteratePermissions(db: ReadDb): IterableIterator<Permission> {
  return iterateEntities(db, permissionReader);
}

/** The Outlook version that profiles which are gone had, by computer in lower case; of several the one seen last. */
export function readVersionsOfGoneProfiles(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[], [computer: string, version: string]>(
      `SELECT computer, outlook_version FROM profiles
       WHERE gone_in IS NOT NULL AND computer IS NOT NULL AND outlook_version IS NOT NULL ORDER BY collected, id`,
    )
    .raw();
  return new Map(rows.all().map(([computer, version]) => [computer.toLowerCase(), version]));
}

const mailboxReader: Reader<Mailbox> = {
  entity: 'mailboxes',
  fields: [
    'displayName',
    'alias',
    'samAccountName',
    'userPrincipalName',
    'primarySmtpAddress',
    'recipientTypeDetails',
    'database',
    'serverName',
    'legacyExchangeDn',
    'emailAddresses',
  ],
  read: (row) => ({
    id: idIn(row),
    displayName: textIn(row[1]),
    alias: textIn(row[2]),
    samAccountName: textIn(row[3]),
    userPrincipalName: textIn(row[4]),
    primarySmtpAddress: textIn(row[5]),
    recipientTypeDetails: textIn(row[6]),
    database: textIn(row[7]),
    serverName: textIn(row[8]),
    legacyExchangeDn: textIn(row[9]),
    emailAddresses: listIn(row[10]),
  }),
};

const casMailboxReader: Reader<CasMailbox> = {
  entity: 'cas-mailboxes',
  fields: [
    'displayName',
    'alias',
    'samAccountName',
    'userPrincipalName',
    'primarySmtpAddress',
    'legacyExchangeDn',
    'mapiEnabled',
  ],
  read: (row) => ({
    id: idIn(row),
    displayName: textIn(row[1]),
    alias: textIn(row[2]),
    samAccountName: textIn(row[3]),
    userPrincipalName: textIn(row[4]),
    primarySmtpAddress: textIn(row[5]),
    legacyExchangeDn: textIn(row[6]),
    mapiEnabled: flagIn(row[7]),
  }),
};

const profileReader: Reader<Profile> = {
  entity: 'profiles',
  fields: [
    'computer',
    'userName',
    'profileName',
    'section',
    'isDefault',
    'outlookVersion',
    'storeType',
    'accountSmtp',
    'legacyDn',
    'homeServer',
    'homeServerFqdn',
    'homeServerDn',
    'unresolvedServer',
    'storeServer',
    'storeServerDn',
    'storeServerFqdn',
    'collected',
    'isDateAssumed',
  ],
  read: (row) => ({
    id: idIn(row),
    computer: textIn(row[1]),
    userName: textIn(row[2]),
    profileName: textIn(row[3]),
    section: textIn(row[4]),
    isDefault: flagIn(row[5]),
    outlookVersion: textIn(row[6]),
    storeType: textIn(row[7]),
    accountSmtp: textIn(row[8]),
    legacyDn: textIn(row[9]),
    homeServer: textIn(row[10]),
    homeServerFqdn: textIn(row[11]),
    homeServerDn: textIn(row[12]),
    unresolvedServer: textIn(row[13]),
    storeServer: textIn(row[14]),
    storeServerDn: textIn(row[15]),
    storeServerFqdn: textIn(row[16]),
    collected: nameIn(row[17]),
    isDateAssumed: row[18] === 1,
  }),
};

const permissionReader: Reader<Permission> = {
  entity: 'permissions',
  fields: ['mailbox', 'user', 'accessRights', 'isInherited', 'deny'],
  read: (row) => ({
    id: idIn(row),
    mailbox: textIn(row[1]),
    user: textIn(row[2]),
    accessRights: listIn(row[3]),
    isInherited: flagIn(row[4]),
    deny: flagIn(row[5]),
  }),
};
