import type { IsoDate } from '../shared/dates.ts';

/** The permissions that can keep people together, strongest first (peers.md 2c-D). */
export type PermissionRight = 'FullAccess' | 'SendAs' | 'SendOnBehalf' | 'Calendar';

/** The method ids of domain.md 2.4 that a plan can use for a profile. */
export type ProfileMethod = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'APP_OWNER';

/** The versions that methods are chosen by. */
export type OutlookProduct = '2003' | '2007' | '2010' | '2013' | '2016';

/** What a name is that the settings explain, besides an alias and a retired server. */
export type KnownNameKind = 'load-balancer' | 'web-name' | 'old-array' | 'server-address';

/** The outcome of a check that the user made, with the day of the check. */
export type Probe<Value> = { readonly value: Value; readonly date: IsoDate };

/** An array of a site, existing (then it annotates it) or planned. */
export type ArraySettings = {
  readonly name?: string;
  readonly fqdn?: string;
  readonly vip?: string;
  readonly balancer?: string;
  readonly dnsTtlSeconds?: number;
  readonly probes?: Readonly<Record<string, Probe<string | number | boolean | readonly string[]>>>;
};

/**
 * The settings of a project (product.md 4). Every key is optional; `core/settings/parse.ts` refuses unknown keys by name.
 * Sites, databases and servers are given by name, people by alias.
 */
export type Settings = {
  readonly start?: IsoDate;
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  readonly workingDays?: readonly number[];
  readonly siteTimeZones?: Readonly<Record<string, string>>;
  readonly blackouts?: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly site?: string;
    readonly wave?: number;
    readonly reason?: string;
  }[];
  readonly agents?: number;
  readonly minutesPerAgent?: number;
  readonly methods?: Readonly<Record<string, { readonly contactRate?: number; readonly minutes?: number }>>;
  readonly outlookMethods?: Readonly<Partial<Record<OutlookProduct, ProfileMethod>>>;
  readonly pilot?: { readonly users?: readonly string[]; readonly size?: number };
  readonly vips?: readonly string[];
  readonly siteOrder?: readonly string[];
  readonly maxUsersPerWave?: number;
  readonly arrays?: Readonly<Record<string, ArraySettings>>;
  readonly exempt?: readonly {
    readonly database: string;
    readonly reason?: string;
    readonly owner?: string;
    readonly until?: IsoDate;
  }[];
  readonly retiredServers?: readonly string[];
  readonly retiring?: readonly string[];
  readonly acknowledged?: readonly { readonly server: string; readonly what: string; readonly by?: string }[];
  readonly aliases?: readonly { readonly name: string; readonly pointsTo: string }[];
  /** Names that profiles and databases use; `pointsTo` is the array or server behind an old array's name or an address. */
  readonly knownNames?: readonly { readonly name: string; readonly kind: KnownNameKind; readonly pointsTo?: string }[];
  readonly pins?: Readonly<Record<string, number>>;
  readonly lockedWaves?: readonly number[];
  readonly keepTogether?: readonly (readonly string[])[];
  readonly keepApart?: readonly (readonly string[])[];
  /** Which permissions keep people together; all when absent. */
  readonly permissionRights?: readonly PermissionRight[];
  /** Permissions that no longer keep people together: of this holder on that mailbox, or on every mailbox. */
  readonly cutPermissions?: readonly { readonly holder: string; readonly mailbox?: string; readonly reason?: string }[];
  readonly acceptedFindings?: readonly {
    readonly id: string;
    readonly site?: string;
    readonly subject?: string;
    readonly reason: string;
    readonly owner: string;
    readonly until: IsoDate;
  }[];
  /** Evidence older than this many days is old; default 30 (domain.md 5.3). */
  readonly evidenceDays?: number;
  readonly tracking?: TrackingSettings;
};

/** How the work is tracked. */
export type TrackingSettings = {
  /** Work that was reported longer ago than this many days and that no scan has seen since is a list of its own; default 7. */
  readonly notSeenDays?: number;
  /** A wave is paused when more than this share of its verifications failed, in percent; default 5 (domain.md 7.1). */
  readonly stopPercent?: number;
};
