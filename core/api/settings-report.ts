import type { CountedRows } from '../classification/row-filter.ts';
import type { UnknownName } from '../classification/unknown-names.ts';
import type { ServerKind } from '../resolution/server-facts.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';

export type { UnknownName } from '../classification/unknown-names.ts';

/** A site as the settings can speak of it. */
export type SettingsSite = {
  readonly site: string;
  /** False for a site that only the settings name. */
  readonly isKnown: boolean;
  readonly users: CountedRows;
  /** Users who wait for an array of the site. */
  readonly waiting: CountedRows;
  /** The existing array, else the planned one; null when there is neither. */
  readonly array: { readonly name: string; readonly fqdn: string; readonly isPlanned: boolean } | null;
  /** The Exchange 2010 Client Access servers there. */
  readonly servers: readonly string[];
};

/** What settings can be about: the names that the project has, and what it cannot explain. */
export type SettingsFacts = {
  readonly asOf: IsoDate;
  /** Those without an array first, then by the number of users. */
  readonly sites: readonly SettingsSite[];
  readonly servers: readonly { readonly name: string; readonly site: string | null; readonly kind: ServerKind }[];
  /** FQDNs of existing and planned arrays. */
  readonly arrays: readonly string[];
  readonly databases: readonly {
    readonly name: string;
    readonly site: string | null;
    readonly isExempt: boolean;
    readonly users: number;
  }[];
  /** Most users first. */
  readonly unknownNames: readonly UnknownName[];
  /** Null before the first plan. A plan is out of date when it was computed with other settings. */
  readonly plan: { readonly asOf: IsoDate; readonly isOutOfDate: boolean } | null;
};

/** What a settings file did: the settings as they are now, and the change in words; null when it changed nothing. */
export type LoadedSettings = { readonly settings: Settings; readonly what: string | null };
