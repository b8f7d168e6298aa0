import type { Database } from '../inventory/entities.ts';
import { type Directory, serverNamed } from '../resolution/directory.ts';
import { isNamed, type Resolution } from '../resolution/resolution.ts';
import type { ArrayFacts, ServerFacts } from '../resolution/server-facts.ts';

/**
 * What tells the home site of a database. `server` is a name as exported.
 *
 * - `preference` the server of activation preference 1
 * - `server` where the database is, or was active
 * - `only-site` the organization has one site
 * - `binding` the array or the server of Exchange 2010 that it is bound to
 * - `mailbox` the mailbox server, for a database that is not in the inventory
 * - `unknown` nothing; `server` is the one whose site is missing, null when the export names none
 */
export type SiteSource =
  | { readonly kind: 'preference' | 'server'; readonly server: string }
  | { readonly kind: 'only-site' | 'binding' | 'mailbox' }
  | { readonly kind: 'unknown'; readonly server: string | null };

/** The home of a database. */
export type Home = {
  readonly site: string | null;
  readonly source: SiteSource;
  /** The server that stands for the database; null when the inventory has none of those that the export names. */
  readonly server: ServerFacts | null;
  /** The array that the database is bound to, where that alone tells its home. */
  readonly array: ArrayFacts | null;
};

/**
 * The home of a database: activation preference 1, never the active server when preferences are known (domain.md 1.5).
 * Without them the server, in an organization of a single site that site, and last the array or server that it is bound to.
 */
export function homeOf(directory: Directory, database: Database, binding: Resolution): Home {
  const first = preferredServer(database);
  const preferred = serverNamed(directory, first);
  if (preferred !== null && preferred.site !== null) return homeAt('preference', preferred, preferred);
  const { server, mountedOnServer, masterServerOrAvailabilityGroup, servers } = database;
  const host = firstKnown(directory, [server, mountedOnServer, masterServerOrAvailabilityGroup, ...servers]);
  const facts = preferred ?? host;
  if (host !== null && host.site !== null) return homeAt('server', host, facts);
  const [onlySite, ...otherSites] = directory.sites;
  if (onlySite !== undefined && otherSites.length === 0)
    return { site: onlySite, source: { kind: 'only-site' }, server: facts, array: null };
  const bound = siteOfBinding(binding);
  if (bound !== null) return { ...bound, source: { kind: 'binding' }, server: facts };
  const missing = facts?.name ?? first ?? server ?? mountedOnServer;
  return { site: null, source: { kind: 'unknown', server: missing }, server: facts, array: null };
}

function homeAt(kind: 'preference' | 'server', host: ServerFacts, server: ServerFacts | null): Home {
  return { site: host.site, source: { kind, server: host.name }, server, array: null };
}

/** The home as far as the binding tells it: an array, or a server whose site is known; null when it tells nothing. */
function siteOfBinding(binding: Resolution): Pick<Home, 'site' | 'array'> | null {
  if (!isNamed(binding) || binding.isIp) return null;
  if (binding.kind === 'ARRAY') return { site: binding.array.site, array: binding.array };
  const isUsable = binding.kind === 'SERVER' && binding.server.generation === '2010' && binding.server.site !== null;
  return isUsable ? { site: binding.server.site, array: null } : null;
}

function preferredServer(database: Database): string | null {
  return database.activationPreference.find(([, preference]) => preference === 1)?.[0] ?? null;
}

function firstKnown(directory: Directory, names: readonly (string | null)[]): ServerFacts | null {
  for (const name of names) {
    const server = serverNamed(directory, name);
    if (server !== null) return server;
  }
  return null;
}
