import type { IsoTime } from '../shared/dates.ts';

/**
 * The inventory as classification, findings and planning see it. Names are as the files wrote them; comparing them is the
 * job of `core/resolution`. A null or an empty list means "not exported or blank". `id` is the row of the project file.
 */
export type Server = {
  readonly id: number;
  readonly name: string;
  readonly fqdn: string | null;
  /** As exported: a canonical path or a bare name; `siteName` of core/resolution gives the name. */
  readonly site: string | null;
  readonly serverRole: readonly string[];
  readonly isClientAccessServer: boolean | null;
  readonly isMailboxServer: boolean | null;
  /** `Version 14.3 (Build 123.4)`. */
  readonly adminDisplayVersion: string | null;
  /** File version of ExSetup.exe, which shows the rollup: `14.3.123.4`. */
  readonly exSetupVersion: string | null;
};

export type CasArray = {
  readonly id: number;
  readonly name: string;
  readonly fqdn: string;
  readonly site: string | null;
  readonly members: readonly string[];
};

export type Dag = {
  readonly id: number;
  readonly name: string;
  readonly servers: readonly string[];
  readonly witnessServer: string | null;
  readonly allowCrossSiteRpcClientAccess: boolean | null;
};

export type Database = {
  readonly id: number;
  readonly name: string;
  readonly server: string | null;
  /** The binding; null when blank or not exported. */
  readonly rpcClientAccessServer: string | null;
  readonly masterServerOrAvailabilityGroup: string | null;
  readonly servers: readonly string[];
  /** [server, preference] ordered by preference; empty when not exported. */
  readonly activationPreference: readonly (readonly [server: string, preference: number])[];
  readonly recovery: boolean | null;
  readonly isExcludedFromProvisioning: boolean | null;
  readonly mountedOnServer: string | null;
};

export type Mailbox = {
  readonly id: number;
  readonly displayName: string | null;
  readonly alias: string | null;
  readonly samAccountName: string | null;
  readonly userPrincipalName: string | null;
  readonly primarySmtpAddress: string | null;
  readonly recipientTypeDetails: string | null;
  /** As exported: a name, a DN, or `SERVER\Storage Group\Database`. */
  readonly database: string | null;
  readonly serverName: string | null;
  readonly legacyExchangeDn: string | null;
  /** Proxy addresses as exported, `SMTP:`/`smtp:` prefixes included. */
  readonly emailAddresses: readonly string[];
};

export type CasMailbox = {
  readonly id: number;
  readonly displayName: string | null;
  readonly alias: string | null;
  readonly samAccountName: string | null;
  readonly userPrincipalName: string | null;
  readonly primarySmtpAddress: string | null;
  readonly legacyExchangeDn: string | null;
  readonly mapiEnabled: boolean | null;
};

/** One Outlook profile section on one computer, seen at one time. */
export type Profile = {
  readonly id: number;
  readonly computer: string | null;
  /** `DOMAIN\user`, a UPN or a bare account name. */
  readonly userName: string | null;
  readonly profileName: string | null;
  readonly section: string | null;
  readonly isDefault: boolean | null;
  readonly outlookVersion: string | null;
  /** `Primary`, `PublicFolders`, `Delegate` …; null when not exported, which means the user's own store. */
  readonly storeType: string | null;
  readonly accountSmtp: string | null;
  readonly legacyDn: string | null;
  readonly homeServer: string | null;
  readonly homeServerFqdn: string | null;
  readonly homeServerDn: string | null;
  readonly unresolvedServer: string | null;
  readonly storeServer: string | null;
  readonly storeServerDn: string | null;
  readonly storeServerFqdn: string | null;
  /** When the profile was seen; null never, because the importer falls back to the file's date. */
  readonly collected: IsoTime;
  /** True when `collected` is only the file's date. */
  readonly isDateAssumed: boolean;
};

export type ClientAccessServer = {
  readonly id: number;
  readonly name: string;
  readonly outlookAnywhereEnabled: boolean | null;
  readonly autoDiscoverServiceInternalUri: string | null;
};

/** What a name or address is, said by the user: `ServerIP`, `VIP`, `WebNamespace`, `RetiredCAS`, `Alias`, `OldArray`. */
export type KnownName = {
  readonly id: number;
  readonly name: string;
  readonly nameKind: string | null;
  readonly pointsTo: readonly string[];
  readonly site: string | null;
};

export type VirtualDirectory = {
  readonly id: number;
  readonly server: string | null;
  readonly name: string | null;
  readonly internalUrl: string | null;
  readonly externalUrl: string | null;
  readonly internalHostname: string | null;
  readonly externalHostname: string | null;
};

/** A right of a person on a mailbox or a folder of it. Neither need be in the inventory. */
export type Permission = {
  readonly id: number;
  /** The mailbox, or a folder of it: `mlien:\\Calendar`. */
  readonly mailbox: string | null;
  /** Who holds the right. */
  readonly user: string | null;
  readonly accessRights: readonly string[];
  readonly isInherited: boolean | null;
  readonly deny: boolean | null;
};

/** One client seen in the RPC Client Access logs, from its first to its last connection. */
export type Connection = {
  readonly id: number;
  /** The user's legacy DN, or an e-mail address in reports made of the logs. */
  readonly client: string | null;
  readonly software: string | null;
  readonly softwareVersion: string | null;
  readonly clientIp: string | null;
  readonly serverIp: string | null;
  readonly protocol: string | null;
  readonly lastSeen: IsoTime | null;
};

/** Everything but mailboxes and profiles: small enough to hold (hundreds of rows, not hundreds of thousands). */
export type Infrastructure = {
  readonly sites: readonly string[];
  readonly servers: readonly Server[];
  readonly arrays: readonly CasArray[];
  readonly dags: readonly Dag[];
  readonly databases: readonly Database[];
  readonly clientAccessServers: readonly ClientAccessServer[];
  readonly knownNames: readonly KnownName[];
  readonly virtualDirectories: readonly VirtualDirectory[];
};
