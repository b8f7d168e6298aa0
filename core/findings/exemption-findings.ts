import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { isIndividualDbState } from '../classification/summary.ts';
import type { Database } from '../inventory/entities.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, makeFinding, type RuleResult } from './make-finding.ts';
import { isJudged } from './site-facts.ts';

/** Collects who sits in exempt databases. */
export type ExemptionRules = { addUser(user: UserResult): void; result(clients: ClientFacts): RuleResult };

/**
 * F29 and F30: databases that may need an exemption, exempt ones with people in them, and exemptions that have expired. An
 * expired exemption is an F29 of medium severity: like the others it asks for a decision about an exemption. Expiry never
 * lifts it (product.md 4).
 */
export function createExemptionRules(context: FindingContext): ExemptionRules {
  const people = new Map<DatabaseResult, { readonly users: string[]; hasProfile: boolean }>();
  return {
    addUser(user) {
      if (user.dbState !== 'DB_EXEMPT' || isSystemMailbox(context.input.mailboxTypeOf(user.mailboxId))) return;
      const found = people.get(user.databaseResult) ?? { users: [], hasProfile: false };
      found.users.push(user.alias);
      found.hasProfile ||= user.decisive !== null;
      people.set(user.databaseResult, found);
    },
    result(clients) {
      const rows = rowsByName(context.input.infrastructure.databases);
      const occupied = [...people].flatMap(([database, found]) => {
        const row = rows.get(database.name?.toLowerCase() ?? '');
        const isProxyMailbox =
          found.users.length === 1 && !found.hasProfile && row?.isExcludedFromProvisioning !== false;
        return isProxyMailbox ? [] : [occupiedDatabase(database, found.users)];
      });
      return { findings: [...occupied, ...suggestions(context, clients, rows), ...expired(context)], unanswered: [] };
    },
  };
}

/** Mailboxes that Exchange makes for itself. */
function isSystemMailbox(type: string | null): boolean {
  return type !== null && /arbitration|discovery|system|monitoring|auditlog|migration/i.test(type);
}

/** F30. The one hidden mailbox of a public folder proxy is no user: it has no profile (domain.md 1.8). */
function occupiedDatabase(database: DatabaseResult, users: readonly string[]): Finding {
  return makeFinding({
    id: 'F30',
    severity: 'medium',
    site: database.site,
    subject: database.name ?? '',
    message: `${database.name} is exempt and holds ${counted(users.length, 'user mailbox', 'user mailboxes')}.`,
    fix: 'Move these mailboxes to a database that is bound to the array, or end the exemption.',
    affected: users,
    affectedKind: 'users',
  });
}

/** F29: databases that look like a public folder proxy or like one for PST imports. */
function suggestions(
  { input, directory }: FindingContext,
  clients: ClientFacts,
  rows: ReadonlyMap<string, Database>,
): readonly Finding[] {
  return input.classifier.databases.flatMap((database) => {
    if (!isJudged(database) || !isIndividualDbState(database.state) || database.bindingResolution.kind !== 'SERVER')
      return [];
    const { server } = database.bindingResolution;
    const row = rows.get(database.name?.toLowerCase() ?? '');
    const holdsFolders = clients.publicFolderServers.has(server.key);
    const hasArray = directory.arrays.some((array) => array === database.targetArray && !array.isPlanned);
    if (row?.isExcludedFromProvisioning === true) {
      const reason = holdsFolders ? `${server.name}, which holds public folders` : `the server ${server.name}`;
      return [
        suggestion(
          database,
          `It is excluded from provisioning and bound to ${reason}: it may be a public folder proxy.`,
        ),
      ];
    }
    const name = database.name ?? '';
    if (proxyName.test(name)) return [suggestion(database, 'By its name it may be a public folder proxy.')];
    if (!hasArray || !importName.test(name)) return [];
    return [
      suggestion(database, `Its name and its binding to ${server.name} are those of a database for PST imports.`),
    ];
  });
}

const proxyName = /(?:^|[^a-z])pf[-_ ]?proxy|public[-_ ]?folder/i;
const importName = /(?:^|[^a-z])(?:pst|imports?|temp|tmp)(?:[^a-z]|$)/i;

function suggestion(database: DatabaseResult, reason: string): Finding {
  return makeFinding({
    id: 'F29',
    severity: 'info',
    site: database.site,
    subject: database.name ?? '',
    message: `${database.name} may have to keep its binding. ${reason}`,
    fix: 'If so, add it to exempt in the settings with a reason and an owner. Otherwise it is rebound like the others.',
    affected: [database.name ?? ''],
    affectedKind: 'databases',
  });
}

/** F29 for exemptions that have expired. */
function expired({ input }: FindingContext): readonly Finding[] {
  const lastDays = new Map<string, { readonly name: string; readonly until: IsoDate }>();
  const unlimited = new Set<string>();
  for (const { database, until } of input.settings.exempt ?? []) {
    const key = database.trim().toLowerCase();
    const known = lastDays.get(key);
    if (until === undefined) unlimited.add(key);
    else if (known === undefined || known.until < until) lastDays.set(key, { name: database.trim(), until });
  }
  const results = new Map(input.classifier.databases.map((database) => [database.name?.toLowerCase() ?? '', database]));
  return [...lastDays]
    .filter(([key, { until }]) => !unlimited.has(key) && until < input.asOf && results.has(key))
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, { until }]) => {
      const database = results.get(key);
      const name = database?.name ?? key;
      return makeFinding({
        id: 'F29',
        severity: 'medium',
        site: database?.site ?? null,
        subject: name,
        message: `The exemption of ${name} expired on ${until}. The database is still left alone.`,
        fix: 'Ask its owner: give the exemption a later day, or take it out of the settings so that the database is rebound.',
        affected: [name],
        affectedKind: 'databases',
      });
    });
}

/** Databases by name; of several with one name the last by server, whatever the order of the rows. */
function rowsByName(databases: readonly Database[]): ReadonlyMap<string, Database> {
  const sorted = databases.toSorted((left, right) => compareText(left.server, right.server));
  return new Map(sorted.map((row) => [row.name.toLowerCase(), row]));
}
