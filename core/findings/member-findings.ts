import { compareText } from '../resolution/compare-text.ts';
import { type Directory, isSameName, serverNamed } from '../resolution/directory.ts';
import { canonicalIp } from '../resolution/ip-address.ts';
import { resolve } from '../resolution/resolve.ts';
import { exchangeVersion, type ServerFacts } from '../resolution/server-facts.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { hasArray, type SiteWithArray } from './site-facts.ts';

/** F16, F17 and F18: one address for several sites, members of different versions, members that the server list lacks. */
export function findMembers(context: FindingContext): RuleResult {
  const sites = context.sites.filter(hasArray);
  return joinResults([
    { findings: sharedAddresses(context, sites), unanswered: [] },
    ...sites.map(mixedVersions),
    ...sites.map((site) => memberDifference(context, site)),
  ]);
}

/** F16, by the addresses of load balancers that settings and known names give. */
function sharedAddresses(context: FindingContext, sites: readonly SiteWithArray[]): readonly Finding[] {
  const sitesByAddress = new Map<string, string[]>();
  for (const site of sites) {
    for (const address of vipsOf(context.directory, site)) {
      sitesByAddress.set(address, [...(sitesByAddress.get(address) ?? []), site.site]);
    }
  }
  const shared = [...sitesByAddress].filter(([, names]) => names.length > 1);
  return shared
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([address, names]) =>
      names.map((site) =>
        makeFinding({
          id: 'F16',
          severity: 'high',
          site,
          subject: address,
          message: `The address ${address} stands for the arrays of ${listed(names)}.`,
          fix: 'Give the array of each site an address of its own, behind a load balancer of that site.',
          affected: names,
          affectedKind: 'sites',
        }),
      ),
    );
}

/** The addresses of the load balancer of a site's array, in one spelling. */
export function vipsOf(directory: Directory, { array, plan }: SiteWithArray): readonly string[] {
  const own = plan.vip === undefined ? null : canonicalIp(plan.vip);
  const declared = [...directory.tables.declared.addresses.values()]
    .filter(({ kind, pointsTo }) => kind === 'vip' && pointsTo.some((name) => isArray(directory, name, array.key)))
    .map(({ key }) => key);
  return [...new Set([...(own === null ? [] : [own]), ...declared])].sort(compareText);
}

function isArray(directory: Directory, name: string, key: string): boolean {
  const meaning = resolve(directory, name);
  return meaning.kind === 'ARRAY' && meaning.array.key === key;
}

/** F17. Rollups may differ while they are installed one by one; the version and the service pack may not. */
function mixedVersions({ site, array, cas }: SiteWithArray): RuleResult {
  if (cas.length < 2) return nothing;
  const versions = cas.map((server) => ({ name: server.name, version: servicePackOf(server) }));
  const unknown = versions.filter(({ version }) => version === null);
  const known = new Set(versions.flatMap(({ version }) => version ?? []));
  if (known.size > 1) {
    const list = versions.map(({ name, version }) => `${name} ${version ?? '?'}`).sort(compareText);
    return found(
      makeFinding({
        id: 'F17',
        severity: 'high',
        site,
        subject: array.fqdn,
        message: `The members of ${array.fqdn} have different service packs: ${listed(list)}.`,
        fix: 'Bring all members to the same service pack before clients are sent to the array.',
        affected: versions.map(({ name }) => name),
        affectedKind: 'servers',
      }),
    );
  }
  if (unknown.length === 0) return nothing;
  const names = listed(unknown.map(({ name }) => name).sort(compareText));
  return unansweredBy('F17', site, `import Get-ExchangeServer with AdminDisplayVersion: that of ${names} is not known`);
}

/** `14.3`; null when the export does not tell. */
function servicePackOf({ server }: ServerFacts): string | null {
  const version =
    exchangeVersion(server?.exSetupVersion ?? null) ?? exchangeVersion(server?.adminDisplayVersion ?? null);
  return version === null ? null : `${version.major}.${version.minor}`;
}

/** F18 for existing arrays: exported members against the CAS of the site. */
function memberDifference({ directory }: FindingContext, { site, array, cas }: SiteWithArray): RuleResult {
  if (array.isPlanned) return nothing;
  if (array.members.length === 0) return unansweredBy('F18', site, 'import Get-ClientAccessArray with Members joined');
  if (directory.servers.length === 0) return unansweredBy('F18', site, 'import Get-ExchangeServer');
  const members = array.members.map((name) => ({ name, server: serverNamed(directory, name) }));
  const foreign = members.filter(({ server }) => server === null || !cas.includes(server));
  const missing = cas.filter((server) => !members.some((member) => member.server === server));
  if (foreign.length + missing.length === 0) return nothing;
  const parts = [
    ...foreign.map(({ name, server }) => `${server?.name ?? name} ${whyForeign(server, site)}`),
    ...missing.map(({ name }) => `${name} is a CAS of the site, but no member`),
  ].sort(compareText);
  return found(
    makeFinding({
      id: 'F18',
      severity: 'medium',
      site,
      subject: array.fqdn,
      message: `The members of ${array.fqdn} are not the Exchange 2010 CAS of ${site} in the server list: ${parts.join('; ')}.`,
      fix: 'Export Get-ExchangeServer and Get-ClientAccessArray again. If they still differ, check the AD site of these servers.',
      affected: [...foreign.map(({ name, server }) => server?.name ?? name), ...missing.map(({ name }) => name)],
      affectedKind: 'servers',
    }),
  );
}

function whyForeign(server: ServerFacts | null, site: string): string {
  if (server === null) return 'is not in the server list';
  if (server.kind !== 'CAS') return 'is no Exchange 2010 CAS';
  return isSameName(server.site, site) ? 'is listed twice' : `is listed in ${server.site ?? 'no site'}`;
}

const nothing: RuleResult = { findings: [], unanswered: [] };

function found(...findings: readonly Finding[]): RuleResult {
  return { findings, unanswered: [] };
}

function unansweredBy(id: 'F17' | 'F18', site: string, needs: string): RuleResult {
  return { findings: [], unanswered: [makeUnanswered(id, site, needs)] };
}
