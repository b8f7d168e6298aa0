import type {
  CasArray,
  ClientAccessServer,
  Dag,
  Database,
  Infrastructure,
  KnownName,
  Server,
  VirtualDirectory,
} from '../core/inventory/entities.ts';
import type { ReadDb } from './driver.ts';
import { flagIn, idIn, iterateEntities, listIn, nameIn, preferencesIn, type Reader, textIn } from './entity-reader.ts';

/** Everything but people and what they use: small enough to hold. Present rows in the order of ids. */
export function readInfrastructure(db: ReadDb): Infrastructure {
  return {
    sites: [...iterateEntities(db, siteReader)],
    servers: [...iterateEntities(db, serverReader)],
    arrays: [...iterateEntities(db, arrayReader)],
    dags: [...iterateEntities(db, dagReader)],
    databases: [...iterateEntities(db, databaseReader)],
    clientAccessServers: [...iterateEntities(db, clientAccessServerReader)],
    knownNames: [...iterateEntities(db, knownNameReader)],
    virtualDirectories: [...iterateEntities(db, virtualDirectoryReader)],
  };
}

const siteReader: Reader<string> = { entity: 'sites', fields: ['name'], read: (row) => nameIn(row[1]) };

const serverReader: Reader<Server> = {
  entity: 'servers',
  fields: [
    'name',
    'fqdn',
    'site',
    'serverRole',
    'isClientAccessServer',
    'isMailboxServer',
    'adminDisplayVersion',
    'exSetupVersion',
  ],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    fqdn: textIn(row[2]),
    site: textIn(row[3]),
    serverRole: listIn(row[4]),
    isClientAccessServer: flagIn(row[5]),
    isMailboxServer: flagIn(row[6]),
    adminDisplayVersion: textIn(row[7]),
    exSetupVersion: textIn(row[8]),
  }),
};

const arrayReader: Reader<CasArray> = {
  entity: 'arrays',
  fields: ['name', 'fqdn', 'site', 'members'],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    fqdn: nameIn(row[2]),
    site: textIn(row[3]),
    members: listIn(row[4]),
  }),
};

const dagReader: Reader<Dag> = {
  entity: 'dags',
  fields: ['name', 'servers', 'witnessServer', 'allowCrossSiteRpcClientAccess'],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    servers: listIn(row[2]),
    witnessServer: textIn(row[3]),
    allowCrossSiteRpcClientAccess: flagIn(row[4]),
  }),
};

const databaseReader: Reader<Database> = {
  entity: 'databases',
  fields: [
    'name',
    'server',
    'rpcClientAccessServer',
    'masterServerOrAvailabilityGroup',
    'servers',
    'activationPreference',
    'recovery',
    'isExcludedFromProvisioning',
    'mountedOnServer',
  ],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    server: textIn(row[2]),
    rpcClientAccessServer: textIn(row[3]),
    masterServerOrAvailabilityGroup: textIn(row[4]),
    servers: listIn(row[5]),
    activationPreference: preferencesIn(row[6]),
    recovery: flagIn(row[7]),
    isExcludedFromProvisioning: flagIn(row[8]),
    mountedOnServer: textIn(row[9]),
  }),
};

const clientAccessServerReader: Reader<ClientAccessServer> = {
  entity: 'client-access-servers',
  fields: ['name', 'outlookAnywhereEnabled', 'autoDiscoverServiceInternalUri'],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    outlookAnywhereEnabled: flagIn(row[2]),
    autoDiscoverServiceInternalUri: textIn(row[3]),
  }),
};

const knownNameReader: Reader<KnownName> = {
  entity: 'known-names',
  fields: ['name', 'nameKind', 'pointsTo', 'site'],
  read: (row) => ({
    id: idIn(row),
    name: nameIn(row[1]),
    nameKind: textIn(row[2]),
    pointsTo: listIn(row[3]),
    site: textIn(row[4]),
  }),
};

const virtualDirectoryReader: Reader<VirtualDirectory> = {
  entity: 'virtual-directories',
  fields: ['server', 'name', 'internalUrl', 'externalUrl', 'internalHostname', 'externalHostname'],
  read: (row) => ({
    id: idIn(row),
    server: textIn(row[1]),
    name: textIn(row[2]),
    internalUrl: textIn(row[3]),
    externalUrl: textIn(row[4]),
    internalHostname: textIn(row[5]),
    externalHostname: textIn(row[6]),
  }),
};
