import type { Server } from '../inventory/entities.ts';
import { fqdnKeyOf, shortKey } from './server-facts.ts';

/**
 * The servers behind the rows: rows of one FQDN are one server, and so is a row without an FQDN with the rows of its first
 * label, as long as they have one FQDN at most. Each fills what the others leave open; the first row goes before the
 * others. Servers with the same first label and two FQDNs stay apart.
 */
export function mergeServers(rows: readonly Server[]): readonly Server[] {
  const groups = new Map<string, Server[]>();
  const fqdnsOf = fqdnsByLabel(rows);
  for (const row of rows) {
    const key = groupKey(row, fqdnsOf);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => group.reduce(fillFrom));
}

type FqdnsByLabel = ReadonlyMap<string, ReadonlySet<string>>;

function fqdnsByLabel(rows: readonly Server[]): FqdnsByLabel {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const fqdn = fqdnKeyOf(row);
    if (fqdn === null) continue;
    for (const label of [shortKey(row.name), shortKey(fqdn)])
      found.set(label, (found.get(label) ?? new Set()).add(fqdn));
  }
  return found;
}

function groupKey(row: Server, fqdnsOf: FqdnsByLabel): string {
  const label = shortKey(row.name);
  const fqdns = fqdnsOf.get(label);
  return fqdnKeyOf(row) ?? (fqdns?.size === 1 ? ([...fqdns][0] ?? label) : label);
}

/** A row of a server with what another row of it adds; of two names the short one is for display. */
function fillFrom(row: Server, other: Server): Server {
  return {
    id: row.id,
    name: row.name.includes('.') && !other.name.includes('.') ? other.name : row.name,
    fqdn: row.fqdn ?? other.fqdn ?? [row.name, other.name].find((name) => name.includes('.')) ?? null,
    site: row.site ?? other.site,
    serverRole: row.serverRole.length > 0 ? row.serverRole : other.serverRole,
    isClientAccessServer: row.isClientAccessServer ?? other.isClientAccessServer,
    isMailboxServer: row.isMailboxServer ?? other.isMailboxServer,
    adminDisplayVersion: row.adminDisplayVersion ?? other.adminDisplayVersion,
    exSetupVersion: row.exSetupVersion ?? other.exSetupVersion,
  };
}
