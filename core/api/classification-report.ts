import type { IsoTime } from '../shared/dates.ts';

export type { ClassificationSummary } from '../classification/summary.ts';

/** One user of `classify --rows users`. A null text is one that was not exported. */
export type UserRow = {
  readonly alias: string;
  readonly displayName: string | null;
  readonly smtp: string | null;
  readonly site: string | null;
  readonly database: string | null;
  /** The FQDN of the array that the user belongs on; null when the home site has none and none is planned. */
  readonly target: string | null;
  readonly dbState: string;
  readonly dbAction: string;
  readonly profileState: string;
  readonly profileAction: string;
  readonly state: string;
  readonly risk: string;
  readonly method: string;
  readonly issues: readonly string[];
  /** One plain sentence that names the profile, the endpoint, the database, its binding and the target. */
  readonly why: string;
};

/** One observation of `classify --rows profiles`. */
export type ProfileRow = {
  readonly computer: string | null;
  readonly user: string | null;
  readonly profile: string | null;
  /** Null when no mailbox matches. */
  readonly alias: string | null;
  readonly endpoint: string | null;
  /** What the endpoint's name is (domain.md 4.2). */
  readonly kind: string;
  /** Null when no mailbox matches. */
  readonly state: string | null;
  readonly outlook: string | null;
  readonly collected: IsoTime;
  readonly issues: readonly string[];
};

/** One database of `classify --rows databases`. */
export type DatabaseRow = {
  readonly name: string;
  /** The home site (domain.md 5.1). */
  readonly site: string | null;
  /** True when the site is not that of activation preference 1; `why` says where it comes from. */
  readonly isSiteAssumed: boolean;
  readonly server: string | null;
  readonly binding: string | null;
  readonly target: string | null;
  readonly state: string;
  readonly action: string;
  readonly risk: string;
  readonly issues: readonly string[];
  /** How many mailboxes sit in it. */
  readonly users: number;
  /** One plain sentence that names the binding and the target. */
  readonly why: string;
};

/** The lists that `classify.rows` gives, and what a row of each is. */
export type ClassifiedRow = {
  readonly users: UserRow;
  readonly profiles: ProfileRow;
  readonly databases: DatabaseRow;
};

/** The answer of `classify.rows`; the command line prints `rows` alone (product.md 4). */
export type ClassifiedRows =
  | { readonly kind: 'users'; readonly rows: readonly UserRow[] }
  | { readonly kind: 'profiles'; readonly rows: readonly ProfileRow[] }
  | { readonly kind: 'databases'; readonly rows: readonly DatabaseRow[] };
