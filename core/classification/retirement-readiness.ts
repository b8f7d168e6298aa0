/**
 * What besides databases and users depends on a server (product.md 4).
 *
 * - `witness` it is the witness of that DAG
 * - `role` it has that other role
 * - `autodiscover` it is registered to serve Autodiscover at that host
 * - `web-name` that web name leads to it
 * - `alias` that alias, virtual address or old array name leads to it
 * - `array` it is the only server behind that array
 * - `profile` a profile without a mailbox names it
 */
export type DependencyKind = 'witness' | 'role' | 'autodiscover' | 'web-name' | 'alias' | 'array' | 'profile';

export type Dependency = { readonly kind: DependencyKind; readonly name: string };

/** The lists of a check, each sorted. */
export type RetirementLists = {
  readonly databases: readonly string[];
  /**
   * Aliases of users any of whose profile values names the server, or fits it among others. Public folder rows do not count,
   * nor do observations that something newer replaces.
   */
  readonly users: readonly string[];
  /** Exempt databases that are bound to it. */
  readonly exempt: readonly string[];
  /** Aliases of service accounts that use it. */
  readonly applications: readonly string[];
  readonly other: readonly Dependency[];
};

/** An entry is acknowledged by its name alone or with its kind: `DAG1`, `witness DAG1`, `witness of DAG1`, `database MDB-1`. */
export function isReady(lists: RetirementLists, acknowledged: ReadonlySet<string>): boolean {
  const isAcknowledged = (kinds: readonly string[], name: string): boolean =>
    [name, ...kinds.flatMap((kind) => [`${kind} ${name}`, `${kind} of ${name}`, `${name} ${kind}`])].some((text) =>
      acknowledged.has(plain(text)),
    );
  return (
    lists.databases.every((name) => isAcknowledged(['database'], name)) &&
    lists.users.every((name) => isAcknowledged(['user'], name)) &&
    lists.exempt.every((name) => isAcknowledged(['exempt', 'database', 'exempt database'], name)) &&
    lists.applications.every((name) => isAcknowledged(['application'], name)) &&
    lists.other.every(
      ({ kind, name }) => acknowledged.has(bareKind[kind] ?? '-') || isAcknowledged(kindWords[kind], name),
    )
  );
}

const kindWords: Readonly<Record<DependencyKind, readonly string[]>> = {
  witness: ['witness', 'DAG witness', 'file share witness', 'FSW'],
  role: ['role'],
  autodiscover: ['Autodiscover'],
  'web-name': ['web name'],
  alias: ['alias'],
  array: ['array', 'member', 'only member'],
  profile: ['profile'],
};

/** Kinds that are clear without a name. */
const bareKind: Readonly<Partial<Record<DependencyKind, string>>> = { autodiscover: 'autodiscover' };

/** A text for comparison: lower case, with single blanks in place of blanks and hyphens. */
export function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}
