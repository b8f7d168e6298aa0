import { expect, test } from 'vitest';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import type { StoredValue } from '../../../core/inventory/shape.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { columnOf, tableOf } from '../../../db/entity-rows.ts';
import {
  iterateCasMailboxes,
  iterateMailboxes,
  iteratePermissions,
  iterateProfiles,
  readInfrastructure,
  readMailboxes,
  readProfiles,
} from '../../../db/inventory.ts';
import { now, openNewProject } from './temporary-project.ts';

let keys = 0;

/** Adds a row; fields that are not named stay null. */
function add(db: WriteDb, entity: EntityName, fields: Readonly<Record<string, StoredValue>>): void {
  const names = ['key', ...Object.keys(fields)];
  const sql = `INSERT INTO ${tableOf(entity)} (${names.map(columnOf).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  db.prepare<StoredValue[]>(sql).run(`key ${keys++}`, ...Object.values(fields));
}

test('the infrastructure is read with its lists, flags and preferences, gone rows left out', () => {
  const { db } = openNewProject();
  add(db, 'sites', { name: 'Oslo' });
  add(db, 'sites', { name: 'Closed', goneIn: 3 });
  add(db, 'servers', {
    name: 'OSL-CAS01',
    serverRole: '["ClientAccess","HubTransport"]',
    isClientAccessServer: 1,
    isMailboxServer: 0,
  });
  add(db, 'arrays', { name: 'cas-oslo', fqdn: 'outlook.corp.nordwind.local', site: 'Oslo', members: '["OSL-CAS01"]' });
  add(db, 'dags', { name: 'DAG1', servers: '["OSL-MBX01","OSL-MBX02"]', allowCrossSiteRpcClientAccess: 0 });
  add(db, 'databases', {
    name: 'DB01',
    rpcClientAccessServer: 'OSL-CAS01',
    activationPreference: '[["OSL-MBX01",1],["OSL-MBX02",2]]',
  });
  add(db, 'client-access-servers', { name: 'OSL-CAS01', outlookAnywhereEnabled: 1 });
  add(db, 'known-names', { name: 'exch-old', nameKind: 'Alias', pointsTo: '["OSL-CAS01"]' });
  add(db, 'virtual-directories', { server: 'OSL-CAS01', externalHostname: 'mail.nordwind.example' });
  expect(readInfrastructure(db)).toEqual({
    sites: ['Oslo'],
    servers: [
      {
        id: 1,
        name: 'OSL-CAS01',
        fqdn: null,
        site: null,
        serverRole: ['ClientAccess', 'HubTransport'],
        isClientAccessServer: true,
        isMailboxServer: false,
        adminDisplayVersion: null,
        exSetupVersion: null,
      },
    ],
    arrays: [{ id: 1, name: 'cas-oslo', fqdn: 'outlook.corp.nordwind.local', site: 'Oslo', members: ['OSL-CAS01'] }],
    dags: [
      {
        id: 1,
        name: 'DAG1',
        servers: ['OSL-MBX01', 'OSL-MBX02'],
        witnessServer: null,
        allowCrossSiteRpcClientAccess: false,
      },
    ],
    databases: [
      {
        id: 1,
        name: 'DB01',
        server: null,
        rpcClientAccessServer: 'OSL-CAS01',
        masterServerOrAvailabilityGroup: null,
        servers: [],
        activationPreference: [
          ['OSL-MBX01', 1],
          ['OSL-MBX02', 2],
        ],
        recovery: null,
        isExcludedFromProvisioning: null,
        mountedOnServer: null,
      },
    ],
    clientAccessServers: [
      { id: 1, name: 'OSL-CAS01', outlookAnywhereEnabled: true, autoDiscoverServiceInternalUri: null },
    ],
    knownNames: [{ id: 1, name: 'exch-old', nameKind: 'Alias', pointsTo: ['OSL-CAS01'], site: null }],
    virtualDirectories: [
      {
        id: 1,
        server: 'OSL-CAS01',
        name: null,
        internalUrl: null,
        externalUrl: null,
        internalHostname: null,
        externalHostname: 'mail.nordwind.example',
      },
    ],
  });
});

/** Text for each field that says which one it is. */
function named<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `the ${name}`])) as Record<Name, string>;
}

const mailboxTexts = named(
  'displayName',
  'alias',
  'samAccountName',
  'userPrincipalName',
  'primarySmtpAddress',
  'recipientTypeDetails',
  'database',
  'serverName',
  'legacyExchangeDn',
);

test('every field of a mailbox comes from its column', () => {
  const { db } = openNewProject();
  add(db, 'mailboxes', { ...mailboxTexts, emailAddresses: '["SMTP:a@b.c","smtp:d@e.f"]', office: 'Oslo' });
  add(db, 'mailboxes', {});
  const blank = Object.fromEntries(Object.keys(mailboxTexts).map((name) => [name, null]));
  expect([...iterateMailboxes(db)]).toEqual([
    { id: 1, ...mailboxTexts, emailAddresses: ['SMTP:a@b.c', 'smtp:d@e.f'] },
    { id: 2, ...blank, emailAddresses: [] },
  ]);
});

test('every field of a CAS mailbox comes from its column', () => {
  const { db } = openNewProject();
  const texts = named(
    'displayName',
    'alias',
    'samAccountName',
    'userPrincipalName',
    'primarySmtpAddress',
    'legacyExchangeDn',
  );
  add(db, 'cas-mailboxes', { ...texts, mapiEnabled: 0 });
  expect([...iterateCasMailboxes(db)]).toEqual([{ id: 1, ...texts, mapiEnabled: false }]);
});

test('every field of a permission comes from its column', () => {
  const { db } = openNewProject();
  add(db, 'permissions', {
    ...named('mailbox', 'user'),
    accessRights: '["FullAccess","SendAs"]',
    isInherited: 0,
    deny: 1,
  });
  add(db, 'permissions', {});
  expect([...iteratePermissions(db)]).toEqual([
    { id: 1, ...named('mailbox', 'user'), accessRights: ['FullAccess', 'SendAs'], isInherited: false, deny: true },
    { id: 2, mailbox: null, user: null, accessRights: [], isInherited: null, deny: null },
  ]);
});

const profileTexts = named(
  'computer',
  'userName',
  'profileName',
  'section',
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
);

test('every field of a profile comes from its column', () => {
  const { db } = openNewProject();
  add(db, 'profiles', { ...profileTexts, isDefault: 1, collected: now, isDateAssumed: 1 });
  expect([...iterateProfiles(db)]).toEqual([
    { id: 1, ...profileTexts, isDefault: true, collected: now, isDateAssumed: true },
  ]);
});

test('gone rows are neither listed nor found by id', () => {
  const { db } = openNewProject();
  for (const goneIn of [null, 7, null]) {
    add(db, 'mailboxes', { alias: `gone in ${goneIn}`, goneIn });
    add(db, 'profiles', { computer: `gone in ${goneIn}`, goneIn });
  }
  expect({
    mailboxes: [...iterateMailboxes(db)].map(({ id }) => id),
    profiles: [...iterateProfiles(db)].map(({ id }) => id),
    some: [readMailboxes(db, [3, 2, 99]).map(({ id }) => id), readProfiles(db, [3, 1]).map(({ id }) => id)],
    none: readMailboxes(db, []),
  }).toEqual({ mailboxes: [1, 3], profiles: [1, 3], some: [[3], [1, 3]], none: [] });
});

test('a cell that is no list where one must be is a fault, not an empty list', () => {
  const { db } = openNewProject();
  add(db, 'mailboxes', { emailAddresses: '{"a":1}' });
  add(db, 'databases', { name: 'DB01', activationPreference: '["OSL-MBX01"]' });
  expect(() => [...iterateMailboxes(db)]).toThrow(/no list of texts/);
  expect(() => readInfrastructure(db)).toThrow(/no pairs/);
});
