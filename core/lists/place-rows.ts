import {
  type AnswerPart,
  answerPartOf,
  answerParts,
  dependenceOf,
  partsInScope,
} from '../classification/answer-part.ts';
import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { explainDatabase } from '../classification/explain-database.ts';
import { issueWords } from '../classification/issue-words.ts';
import { namedServersOf } from '../classification/named-servers.ts';
import type { Finding } from '../findings/finding.ts';
import type { Database, Infrastructure } from '../inventory/entities.ts';
import { arrayOfSite, casOfSite, type Directory, isSameName, serversBehind } from '../resolution/directory.ts';
import { identityOf } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import type { Settings } from '../settings/settings.ts';
import { ruleTitle } from './columns.ts';
import { findingKey } from './finding-rows.ts';
import type { ListRow } from './list-column.ts';

/** What the rows of databases, servers and sites are made of. */
export type PlaceInput = {
  readonly directory: Directory;
  readonly infrastructure: Pick<Infrastructure, 'databases'>;
  readonly settings: Pick<Settings, 'retiredServers'>;
  readonly databases: readonly DatabaseResult[];
  readonly users: Iterable<UserResult>;
};

/** The rows of the lists that are small. */
export type PlaceRows = Readonly<Record<'databases' | 'servers' | 'sites', readonly ListRow[]>>;

/** Databases, servers with arrays, and sites, with the users who count there. */
export function placeListRows(input: PlaceInput): PlaceRows {
  const counts = countUsers(input.users);
  return {
    databases: databaseRows(input, counts),
    servers: [...serverRows(input, counts), ...arrayRows(input)],
    sites: input.directory.sites.map((site) => siteRow(site, input, counts)),
  };
}

/** A finding as a row. `why`, `fix`, `names` and the others that are no columns are for its pane. */
export function findingListRow(finding: Finding): ListRow {
  const { id, severity, site, subject, message, why, fix, source, affected, affectedKind, accepted } = finding;
  return {
    id: findingKey(finding),
    cells: {
      ...{ severity, rule: id, title: ruleTitle(id), site, subject, message },
      ...{ affected: affected.length, isAccepted: accepted !== null, acceptedUntil: accepted?.until ?? null },
      ...{ why, fix, source, affectedKind, names: affected.join('\n') },
      acceptance: accepted === null ? null : `${accepted.reason} (${accepted.owner}, until ${accepted.until})`,
    },
  };
}

type Tally = { users: number; depends: number };
type ServerTally = { readonly users: Set<number>; readonly byProfile: Set<number>; readonly byDatabase: Set<number> };

type Counts = {
  readonly byDatabase: ReadonlyMap<string, Tally>;
  readonly bySite: ReadonlyMap<string, Tally>;
  /** The users of a site by the parts of the answer, those out of scope too. */
  readonly partsOfSite: ReadonlyMap<string, ReadonlyMap<AnswerPart, number>>;
  readonly byServer: ReadonlyMap<string, ServerTally>;
};

function countUsers(users: Iterable<UserResult>): Counts {
  const byDatabase = new Map<string, Tally>();
  const bySite = new Map<string, Tally>();
  const partsOfSite = new Map<string, Map<AnswerPart, number>>();
  const byServer = new Map<string, ServerTally>();
  for (const user of users) {
    const part = answerPartOf(user);
    if (user.database !== null) count(byDatabase, user.database.toLowerCase(), user);
    if (user.site !== null) {
      const site = user.site.toLowerCase();
      if (partsInScope.includes(part)) count(bySite, site, user);
      const parts = partsOfSite.get(site) ?? new Map<AnswerPart, number>();
      partsOfSite.set(site, parts);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
    for (const { identity, by } of namedServersOf(user)) {
      const tally = byServer.get(identity) ?? { users: new Set(), byProfile: new Set(), byDatabase: new Set() };
      byServer.set(identity, tally);
      tally.users.add(user.mailboxId);
      (by === 'profile' ? tally.byProfile : tally.byDatabase).add(user.mailboxId);
    }
  }
  return { byDatabase, bySite, partsOfSite, byServer };
}

function count(tallies: Map<string, Tally>, key: string, user: UserResult): void {
  const tally = tallies.get(key) ?? { users: 0, depends: 0 };
  tallies.set(key, tally);
  const { isByProfile, isByDatabase } = dependenceOf(user);
  tally.users += 1;
  if (isByProfile || isByDatabase) tally.depends += 1;
}

function databaseRows({ databases, infrastructure }: PlaceInput, counts: Counts): readonly ListRow[] {
  const stored = new Map(infrastructure.databases.map((row) => [row.name.toLowerCase(), row]));
  return databases.map((database) => {
    const row = database.isInInventory ? stored.get((database.name ?? '').toLowerCase()) : undefined;
    return databaseRow(database, row ?? null, counts);
  });
}

/** `stored` is null for a database that only mailboxes mention. */
function databaseRow(database: DatabaseResult, stored: Database | null, { byDatabase }: Counts): ListRow {
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
      dag: stored?.masterServerOrAvailabilityGroup ?? null,
      copies: stored === null ? null : copiesOf(stored),
      isRecovery: stored?.recovery ?? null,
      isExempt: database.state === 'DB_EXEMPT',
      issues: database.issues.length === 0 ? null : database.issues.map((issue) => issueWords[issue]).join('; '),
    },
  };
}

/** How many copies it has; null when neither preferences nor servers were exported. */
function copiesOf({ activationPreference, servers }: Database): number | null {
  return activationPreference.length || servers.length || null;
}

function serverRows(input: PlaceInput, { byServer }: Counts): readonly ListRow[] {
  const { directory, settings } = input;
  const bound = countBindings(input);
  const retired = new Set((settings.retiredServers ?? []).map((name) => identityOf(resolve(directory, name))));
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
        bound: identity === null ? 0 : (bound.get(identity) ?? 0),
        isRetired: identity !== null && retired.has(identity),
        identity,
      },
    };
  });
}

/** Databases by what they are bound to. */
function countBindings({ databases }: PlaceInput): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bindingResolution } of databases) {
    const identity = identityOf(bindingResolution);
    if (identity !== null) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}

function arrayRows(input: PlaceInput): readonly ListRow[] {
  const { directory } = input;
  const bound = countBindings(input);
  return directory.arrays.map((array) => ({
    id: array.fqdn,
    cells: {
      name: array.name,
      kind: array.isPlanned ? 'PLANNED' : 'ARRAY',
      site: array.site,
      fqdn: array.fqdn,
      members: serversBehind(directory, array).join(', ') || null,
      bound: bound.get(identityOf(resolve(directory, array.fqdn)) ?? '') ?? 0,
    },
  }));
}

function siteRow(site: string, { directory, databases }: PlaceInput, { bySite, partsOfSite }: Counts): ListRow {
  const tally = bySite.get(site.toLowerCase());
  const parts = partsOfSite.get(site.toLowerCase());
  const array = arrayOfSite(directory, site);
  return {
    id: site,
    cells: {
      name: site,
      array: array === null ? null : array.isPlanned ? `${array.fqdn} (planned)` : array.fqdn,
      users: tally?.users ?? 0,
      depends: tally?.depends ?? 0,
      onArray: parts?.get('on-array') ?? 0,
      ...Object.fromEntries(answerParts.map((part) => [part, parts?.get(part) ?? 0])),
      databases: databases.filter((database) => isSameName(database.site, site)).length,
      cas: casOfSite(directory, site).length,
    },
  };
}
