import { compareText } from '../resolution/compare-text.ts';
import { isSameName } from '../resolution/directory.ts';
import { serversNamedShort } from '../resolution/name-tables.ts';
import { firstLabel, nameKey } from '../resolution/normalize-name.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { arrayEntries } from './site-facts.ts';

/** F04, F05 and F07: names of arrays, existing or planned, that mean something else too. */
export function findArrayNames(context: FindingContext): RuleResult {
  const names = arrayNames(context);
  const webNeeds = 'import virtual directories, client access servers or known names of the kind WebNamespace';
  const isWebKnown = knowsWebNames(context);
  return {
    findings: names.flatMap((name) => [...serverNames(context, name), ...webName(context, name)]),
    unanswered: isWebKnown || names.length === 0 ? [] : [makeUnanswered('F05', null, webNeeds)],
  };
}

/** An array, or one that the settings plan, whether or not it can be created. */
type ArrayName = {
  readonly site: string | null;
  readonly fqdn: string;
  readonly key: string;
  readonly name: string;
};

function arrayNames({ directory, input }: FindingContext): readonly ArrayName[] {
  const existing = directory.arrays.filter((array) => !array.isPlanned);
  const planned = arrayEntries(directory, input.settings).flatMap(({ site, entry }) => {
    const key = nameKey(entry.fqdn ?? null);
    if (entry.fqdn === undefined || key === null) return [];
    const isAnnotation = existing.some((array) => array.key === key && isSameName(array.site, site));
    return isAnnotation ? [] : [{ site, fqdn: entry.fqdn, key, name: entry.name ?? firstLabel(entry.fqdn) }];
  });
  return [...existing.map(({ site, fqdn, key, name }) => ({ site, fqdn, key, name })), ...planned];
}

/** F04 for the FQDN of a server; else F07 for its short name. */
function serverNames({ directory }: FindingContext, array: ArrayName): readonly Finding[] {
  const server = directory.tables.servers.get(array.key);
  if (server !== undefined) {
    return [
      makeFinding({
        id: 'F04',
        severity: 'blocker',
        site: array.site,
        subject: array.fqdn,
        message: `The FQDN ${array.fqdn} of the array is the name of the server ${server.name}.`,
        fix: 'Give the array an FQDN that nothing else has, such as outlook-SITE in the internal zone.',
        affected: [server.name],
        affectedKind: 'servers',
      }),
    ];
  }
  const servers = serversWithShortName(directory.tables, array);
  if (servers.length === 0) return [];
  return [
    makeFinding({
      id: 'F07',
      severity: 'medium',
      site: array.site,
      subject: array.fqdn,
      message: `The array ${array.fqdn} (${array.name}) has the short name of ${listed(servers.map(({ name }) => name))}.`,
      fix: 'Give the array another name while no profile uses it; otherwise use full names only.',
      affected: servers.map(({ name }) => name),
      affectedKind: 'servers',
    }),
  ];
}

function serversWithShortName(
  tables: FindingContext['directory']['tables'],
  { key, name }: ArrayName,
): readonly ServerFacts[] {
  const shortNames = [firstLabel(key), nameKey(name) ?? ''].filter((text) => text !== '' && !text.includes('.'));
  const servers = new Set(shortNames.flatMap((text) => serversNamedShort(tables, text)));
  return [...servers].sort((left, right) => compareText(left.key, right.key));
}

/** F05, a blocker where servers of Exchange 2013 or later exist. */
function webName(context: FindingContext, array: ArrayName): readonly Finding[] {
  if (!isWebName(context, array.key)) return [];
  const modern = context.modernServers.map(({ name }) => name);
  const hasModern = modern.length > 0;
  return [
    makeFinding({
      id: 'F05',
      severity: hasModern ? 'blocker' : 'high',
      site: array.site,
      subject: array.fqdn,
      message: `The FQDN ${array.fqdn} of the array is also a name of OWA, Outlook Anywhere, web services or Autodiscover.${hasModern ? ` Exchange 2013 or later is there: ${listed(modern)}.` : ''}`,
      fix: 'Give the array an FQDN of its own that only inside clients can resolve. Where profiles use the old one already, they have to be updated.',
      affected: [array.fqdn],
      affectedKind: 'arrays',
    }),
  ];
}

function isWebName({ directory }: FindingContext, key: string): boolean {
  const { webHosts, declared } = directory.tables;
  return webHosts.has(key) || declared.hosts.get(key)?.kind === 'web';
}

function knowsWebNames({ directory }: FindingContext): boolean {
  const { webHosts, declared } = directory.tables;
  return webHosts.size > 0 || [...declared.hosts.values()].some(({ kind }) => kind === 'web');
}
