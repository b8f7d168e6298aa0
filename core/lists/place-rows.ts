import { answerPartOf, dependenceOf, partsInScope } from '../classification/answer-part.ts';
import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { explainDatabase } from '../classification/explain-database.ts';
import { namedServersOf } from '../classification/named-servers.ts';
import type { Finding } from '../findings/finding.ts';
import { arrayOfSite, casOfSite, type Directory, isSameName } from '../resolution/directory.ts';
import { identityOf } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import { ruleTitle } from './columns.ts';
import type { ListRow } from './list-column.ts';

/** What the rows of databases, servers and sites are made of. */
export type PlaceInput = {
  readonly directory: Directory;
  readonly databases: readonly DatabaseResult[];
  readonly users: Iterable<UserResult>;
};

/** The rows of the lists that are small. */
export type PlaceRows = Readonly<Record<'databases' | 'servers' | 'sites', readonly ListRow[]>>;

/** Databases, servers with arrays, and sites, with the users who count there. */
export function placeListRows(input: PlaceInput): PlaceRows {
  const counts = countUsers(input.users);
  return {
    databases: input.databases.map((database) => databaseRow(database, counts)),
    servers: [...serverRows(input.directory, counts), ...arrayRows(input.directory)],
    sites: input.directory.sites.map((site) => siteRow(site, input, counts)),
  };
}

/** A finding as a row. `why`, `fix`, `names` and the others that are no columns are for its pane. */
export function findingListRow(finding: Finding): ListRow {
  const { id, severity, site, subject, message, why, fix, source, affected, affectedKind, accepted } = finding;
  return {
    id: [id, site ?? '', subject].join('|'),
    cells: {
      ...{ severity, rule: id, title: ruleTitle(id), site, subject, message },
      ...{ affected: affected.length, isAccepted: accepted !== null },
      ...{ why, fix, source, affectedKind, names: affected.join('\n') },
      acceptance: accepted === null ? null : `${accepted.reason} (${accepted.owner}, until ${accepted.until})`,
    },
  };
}

type Tally = { users: number; depends: number; onArray: number; unknown: number };
type ServerTally = { readonly users: Set<number>; readonly byProfile: Set<number>; readonly byDatabase: Set<number> };

type Counts = {
  readonly byDatabase: ReadonlyMap<string, Tally>;
  readonly bySite: ReadonlyMap<string, Tally>;
  readonly byServer: ReadonlyMap<string, ServerTally>;
};

function countUsers(users: Iterable<UserResult>): Counts {
  const byDatabase = new Map<string, Tally>();
  const bySite = new Map<string, Tally>();
  const byServer = new Map<string, ServerTally>();
  for (const user of users) {
    const part = answerPartOf(user);
    if (user.database !== null) count(byDatabase, user.database.toLowerCase(), user, part);
    if (user.site !== null && partsInScope.includes(part)) count(bySite, user.site.toLowerCase(), user, part);
    for (const { identity, by } of namedServersOf(user)) {
      const tally = byServer.get(identity) ?? { users: new Set(), byProfile: new Set(), byDatabase: new Set() };
      byServer.set(identity, tally);
      tally.users.add(user.mailboxId);
      (by === 'profile' ? tally.byProfile : tally.byDatabase).add(user.mailboxId);
    }
  }
  return { byDatabase, bySite, byServer };
}

function count(tallies: Map<string, Tally>, key: string, user: UserResult, part: string): void {
  const tally = tallies.get(key) ?? { users: 0, depends: 0, onArray: 0, unknown: 0 };
  tallies.set(key, tally);
  const { isByProfile, isByDatabase } = dependenceOf(user);
  tally.users += 1;
  if (isByProfile || isByDatabase) tally.depends += 1;
  if (part === 'on-array') tally.onArray += 1;
  if (part === 'unknown') tally.unknown += 1;
}

function databaseRow(database: DatabaseResult, { byDatabase }: Counts): ListRow {
  const name = database.name ?? '';
  const tally = byDatabase.get(name.toLowerCase());
  return {
    id: name,
    cells: {
      name: database.name,
      state: database.state,
      site: database.site,
      binding: database.binding,
      target: database.target,
      users: tally?.users ?? 0,
      depends: tally?.depends ?? 0,
      server: database.server,
      risk: database.risk,
      why: explainDatabase(database),
      importedBinding: database.importedBinding,
    },
  };
}

function serverRows(directory: Directory, { byServer }: Counts): readonly ListRow[] {
  return directory.servers.map((facts) => {
    const identity = identityOf(resolve(directory, facts.server?.fqdn ?? facts.name));
    const tally = identity === null ? undefined : byServer.get(identity);
    return {
      id: facts.name,
      cells: {
        name: facts.name,
        kind: facts.kind,
        site: facts.site,
        fqdn: facts.server?.fqdn ?? null,
        users: tally?.users.size ?? 0,
        byProfile: tally?.byProfile.size ?? 0,
        byDatabase: tally?.byDatabase.size ?? 0,
        version: facts.server?.adminDisplayVersion ?? null,
        roles: facts.roles.length === 0 ? null : facts.roles.join(', '),
        identity,
      },
    };
  });
}

function arrayRows({ arrays }: Directory): readonly ListRow[] {
  return arrays.map((array) => ({
    id: array.fqdn,
    cells: {
      name: array.name,
      kind: array.isPlanned ? 'PLANNED' : 'ARRAY',
      site: array.site,
      fqdn: array.fqdn,
      members: array.members.length === 0 ? null : array.members.join(', '),
    },
  }));
}

function siteRow(site: string, { directory, databases }: PlaceInput, { bySite }: Counts): ListRow {
  const tally = bySite.get(site.toLowerCase());
  const array = arrayOfSite(directory, site);
  return {
    id: site,
    cells: {
      name: site,
      array: array === null ? null : array.isPlanned ? `${array.fqdn} (planned)` : array.fqdn,
      users: tally?.users ?? 0,
      depends: tally?.depends ?? 0,
      onArray: tally?.onArray ?? 0,
      unknown: tally?.unknown ?? 0,
      databases: databases.filter((database) => isSameName(database.site, site)).length,
      cas: casOfSite(directory, site).length,
    },
  };
}
