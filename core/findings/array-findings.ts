import { compareText } from '../resolution/compare-text.ts';
import { isSameName } from '../resolution/directory.ts';
import { nameKey } from '../resolution/normalize-name.ts';
import type { ArrayFacts } from '../resolution/server-facts.ts';
import type { Finding, UnansweredRule } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { arrayEntries, hasArray, isJudged, type SiteFacts } from './site-facts.ts';

/** F01, F02, F03, F11 and F12: which arrays there are, and what stands behind them. */
export function findArrays(context: FindingContext): RuleResult {
  const existing = context.directory.arrays.filter((array) => !array.isPlanned);
  return joinResults([
    { findings: [...secondArrays(context, existing), ...sharedFqdns(context, existing)], unanswered: [] },
    ...context.sites.map((site) => joinResults([missingArray(site), emptyArray(context, site), singleCas(site)])),
    homelessDatabases(context),
  ]);
}

/** F01. A planned array is none yet: it has to be created first. */
function missingArray(site: SiteFacts): RuleResult {
  const { array, cas, databases } = site;
  if ((array !== null && !array.isPlanned) || cas.length === 0) return nothing;
  const plan = array === null ? '' : ` ${array.fqdn} is planned.`;
  const count = databases.length === 0 ? 'no mailbox databases' : counted(databases.length, 'mailbox database');
  return found(
    makeFinding({
      id: 'F01',
      severity: databases.length === 0 ? 'info' : 'high',
      site: site.site,
      subject: site.site,
      message: `The site ${site.site} has ${count} and ${counted(cas.length, 'Exchange 2010 CAS', 'Exchange 2010 CAS')}, but no array.${plan}`,
      fix:
        array === null
          ? `Plan an array for the site: enter its name and FQDN under arrays.${site.site} in the settings.`
          : 'Create the planned array before any database of the site is rebound.',
      affected: databases.map(({ name }) => name ?? ''),
      affectedKind: 'databases',
    }),
  );
}

/** F02: another FQDN in the settings for a site that has an array, two plans for one site, or two arrays in the inventory. */
function secondArrays(context: FindingContext, existing: readonly ArrayFacts[]): readonly Finding[] {
  const entries = arrayEntries(context.directory, context.input.settings);
  return context.sites.flatMap(({ site }) => {
    const present = existing.filter((array) => isSameName(array.site, site));
    const planned = entries.filter((entry) => isSameName(entry.site, site)).flatMap(({ entry }) => entry.fqdn ?? []);
    const fqdns = uniqueFqdns([...present.map(({ fqdn }) => fqdn), ...planned]);
    const [first = '', ...others] = fqdns;
    return others.map((other) => {
      const isPlanned = !present.some((array) => array.key === nameKey(other));
      return makeFinding({
        id: 'F02',
        severity: 'blocker',
        site,
        subject: other,
        message: isPlanned
          ? `The settings plan the array ${other} for the site ${site}, which ${present.length > 0 ? 'has' : 'plans'} ${first} already.`
          : `The inventory has two arrays in the site ${site}: ${first} and ${other}.`,
        fix: isPlanned
          ? `Give ${first} in the settings, or leave the FQDN out: the entry then describes the array that is there.`
          : 'Export Get-ClientAccessArray again; one of the two is old, or its site is wrong.',
        affected: [first, other],
        affectedKind: 'arrays',
      });
    });
  });
}

/** F03: one FQDN in several sites, existing or planned. */
function sharedFqdns(context: FindingContext, existing: readonly ArrayFacts[]): readonly Finding[] {
  const uses = new Map<string, { readonly fqdn: string; readonly sites: Set<string> }>();
  const add = (fqdn: string, site: string | null, name: string): void => {
    const key = nameKey(fqdn);
    if (key === null) return;
    const use = uses.get(key) ?? { fqdn, sites: new Set<string>() };
    use.sites.add(site ?? `the array ${name}`);
    uses.set(key, use);
  };
  for (const { fqdn, site, name } of existing) add(fqdn, site, name);
  for (const { site, entry } of arrayEntries(context.directory, context.input.settings)) {
    if (entry.fqdn !== undefined) add(entry.fqdn, site, entry.name ?? entry.fqdn);
  }
  const shared = [...uses.values()].filter(({ sites }) => sites.size > 1);
  return shared.flatMap(({ fqdn, sites }) => {
    const names = [...sites].sort(compareText);
    return names.map((site) =>
      makeFinding({
        id: 'F03',
        severity: 'blocker',
        site: context.sites.some((facts) => facts.site === site) ? site : null,
        subject: fqdn,
        message: `The FQDN ${fqdn} is used for ${counted(names.length, 'array')}: ${listed(names)}.`,
        fix: 'Give each array an FQDN of its own, such as outlook-SITE in the internal zone.',
        affected: names,
        affectedKind: 'sites',
      }),
    );
  });
}

/**
 * F11, for sites that have an array, plan one, or hold databases of Exchange 2010. Where the server list cannot tell who is a
 * CAS of the site, the rule is not answered.
 */
function emptyArray(context: FindingContext, site: SiteFacts): RuleResult {
  const isConcerned = site.array !== null || site.databases.length > 0 || site.plan.fqdn !== undefined;
  if (!isConcerned || site.cas.length > 0) return nothing;
  if (site.array !== null && !site.array.isPlanned && site.array.members.length > 0) return nothing;
  const needs = serverListNeeds(context);
  if (needs !== null) return { findings: [], unanswered: [makeUnanswered('F11', site.site, needs)] };
  const unknown = site.isKnown ? '' : ' The inventory has no site of this name.';
  return found(
    makeFinding({
      id: 'F11',
      severity: 'blocker',
      site: site.site,
      subject: site.site,
      message: `The site ${site.site} has no Exchange 2010 CAS, so an array there would be empty.${unknown}`,
      fix: site.isKnown
        ? 'Install a CAS in the site, or correct the server list (site, roles and version) and import it again.'
        : 'Correct the name of the site in the settings, or import the servers of the site.',
      affected: site.databases.map(({ name }) => name ?? ''),
      affectedKind: 'databases',
    }),
  );
}

/** What the server list lacks to tell the CAS of a site; null when it tells. */
function serverListNeeds({ directory }: FindingContext): string | null {
  const servers = directory.servers.filter((server) => server.generation === '2010');
  if (servers.length === 0) return 'import Get-ExchangeServer';
  if (servers.some((server) => server.site === null)) return 'import Get-ExchangeServer with Site';
  const hasUnknownRole = servers.some(
    ({ kind, roles, server }) =>
      kind === 'MBX' && roles.length === 0 && (server?.isClientAccessServer ?? null) === null,
  );
  return hasUnknownRole ? 'import Get-ExchangeServer with ServerRole' : null;
}

/** Databases whose home site is not known concern no site, so F01 cannot be told for them. */
function homelessDatabases({ input }: FindingContext): RuleResult {
  const homeless = input.classifier.databases.filter((database) => isJudged(database) && database.site === null);
  if (homeless.length === 0) return nothing;
  const names = listed(homeless.map(({ name }) => name ?? ''));
  const needs = `import Get-ExchangeServer with Site, and Get-MailboxDatabase with Server: the home site of ${names} is not known`;
  const unanswered: UnansweredRule[] = [makeUnanswered('F01', null, needs)];
  return { findings: [], unanswered };
}

/** F12. */
function singleCas(site: SiteFacts): RuleResult {
  if (!hasArray(site) || site.members.length !== 1) return nothing;
  const { array, members } = site;
  return found(
    makeFinding({
      id: 'F12',
      severity: 'info',
      site: site.site,
      subject: array.fqdn,
      message: `The array ${array.fqdn} ${array.isPlanned ? 'will stand' : 'stands'} for one server, ${listed(members)}.`,
      fix: 'Nothing has to be done. A second CAS can join later without touching a profile.',
      affected: members,
      affectedKind: 'servers',
    }),
  );
}

const nothing: RuleResult = { findings: [], unanswered: [] };

function found(...findings: readonly Finding[]): RuleResult {
  return { findings, unanswered: [] };
}

/** Each FQDN once, however it is spelled, in the order given. */
function uniqueFqdns(fqdns: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const fqdn of fqdns) {
    const key = nameKey(fqdn);
    if (key !== null && !byKey.has(key)) byKey.set(key, fqdn);
  }
  return [...byKey.values()];
}
