import { compareText } from '../resolution/compare-text.ts';
import { serverNamed } from '../resolution/directory.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import { balancerOf } from './balancer-findings.ts';
import type { ClientFacts } from './client-facts.ts';
import { unanswered } from './dns-findings.ts';
import type { FindingContext } from './finding-context.ts';
import { joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { readAffinity, readStaticPorts, type StaticPorts } from './probe-values.ts';
import { hasArray, probeOf, probePath, probeSource, type SiteWithArray } from './site-facts.ts';

/**
 * F19, F20 and F48: ports and affinity, as probes tell. A site with one CAS and no balancer needs neither, so nothing is
 * asked there; what was entered is judged all the same.
 */
export function findPorts(context: FindingContext, clients: ClientFacts): RuleResult {
  return joinResults(
    context.sites.filter(hasArray).map((site) => {
      const isAsked = site.cas.length > 1 || !['none', null].includes(balancerOf(site));
      return joinResults([
        staticPorts(context, site, isAsked),
        affinity(site, isAsked),
        publicFolderPorts(context, site, clients),
      ]);
    }),
  );
}

/** F19: high where members differ, medium where ports are missing or outside of the recommended range. */
function staticPorts(context: FindingContext, site: SiteWithArray, isAsked: boolean): RuleResult {
  const probe = probeOf(site, 'staticPorts');
  if (probe === null) return isAsked ? unanswered('F19', site, 'staticPorts', false) : nothing;
  const read = readStaticPorts(probe.value);
  if (read === null) return unanswered('F19', site, 'staticPorts', true);
  const { problems, isDifferent, affected, strangers } = judgePorts(context, site, read);
  const open = strangers.map((name) =>
    makeUnanswered(
      'F19',
      site.site,
      `correct ${probePath(site, 'staticPorts')}: the project has no server ${name}`,
      'staticPorts',
    ),
  );
  if (problems.length === 0) return { findings: [], unanswered: open };
  const finding = makeFinding({
    id: 'F19',
    severity: isDifferent ? 'high' : 'medium',
    site: site.site,
    subject: site.array.fqdn,
    message: `The static RPC ports of ${site.site} are not in order: ${problems.join('; ')}.`,
    fix: 'Set the same ports from 59531 to 60554 on every member, and restart the RPC Client Access and Address Book services.',
    affected,
    affectedKind: 'servers',
    source: probeSource('staticPorts', probe),
  });
  return { findings: [finding], unanswered: open };
}

type PortsVerdict = {
  readonly problems: readonly string[];
  readonly isDifferent: boolean;
  readonly affected: readonly string[];
  /** Names in the probe that mean no server. */
  readonly strangers: readonly string[];
};

function judgePorts({ directory }: FindingContext, { cas }: SiteWithArray, ports: StaticPorts): PortsVerdict {
  const names = cas.map(({ name }) => name);
  if (ports.kind === 'none')
    return { problems: ['no member has any'], isDifferent: false, affected: names, strangers: [] };
  if (ports.kind === 'all') {
    const outside = (ports.ports ?? []).filter(isOutside);
    const problems = outside.length === 0 ? [] : [outsideText(outside)];
    return { problems, isDifferent: false, affected: names, strangers: [] };
  }
  const known = ports.servers.map((entry) => ({ ...entry, facts: serverNamed(directory, entry.server) }));
  const members = cas.map((server) => ({
    name: server.name,
    ports: known.find(({ facts }) => facts === server)?.ports ?? [],
  }));
  const missing = members.filter((member) => member.ports.length === 0).map(({ name }) => name);
  const set = members.filter((member) => member.ports.length > 0);
  const different = new Set(set.map((member) => member.ports.join(' '))).size > 1;
  const outside = [...new Set(set.flatMap((member) => member.ports.filter(isOutside)))].sort((a, b) => a - b);
  const list = set.map((member) => `${member.name} ${member.ports.join('/')}`).sort(compareText);
  return {
    problems: [
      ...(missing.length === 0
        ? []
        : [`${listed(missing.toSorted(compareText))} ${missing.length === 1 ? 'has' : 'have'} none`]),
      ...(different ? [`members differ (${list.join(', ')})`] : []),
      ...(outside.length === 0 ? [] : [outsideText(outside)]),
    ],
    isDifferent: different,
    affected: different || outside.length > 0 ? names : missing,
    strangers: known.filter(({ facts }) => facts === null).map(({ server }) => server),
  };
}

function isOutside(port: number): boolean {
  return port < 59531 || port > 60554;
}

function outsideText(ports: readonly number[]): string {
  const [first = 0] = ports;
  const invalid = ports.some((port) => port < 1024 || port > 65535);
  const what = ports.length === 1 ? `port ${first} is` : `ports ${ports.join(', ')} are`;
  return `${what} ${invalid ? 'not allowed' : 'outside 59531 to 60554'}`;
}

/** F20. */
function affinity(site: SiteWithArray, isAsked: boolean): RuleResult {
  const probe = probeOf(site, 'affinity');
  if (probe === null) return isAsked ? unanswered('F20', site, 'affinity', false) : nothing;
  const isRight = readAffinity(probe.value);
  if (isRight === null) return unanswered('F20', site, 'affinity', true);
  if (isRight) return nothing;
  const finding = makeFinding({
    id: 'F20',
    severity: 'high',
    site: site.site,
    subject: site.array.fqdn,
    message: `The load balancer of ${site.site} does not keep the sessions of a client together (${textOf(probe.value)}).`,
    fix: 'Set affinity by source address for port 135 and the RPC ports, as one group.',
    affected: [site.array.fqdn],
    affectedKind: 'arrays',
    source: probeSource('affinity', probe),
  });
  return { findings: [finding], unanswered: [] };
}

/** F48: servers of the site that hold public folders and no CAS role, where the members have static ports. */
function publicFolderPorts(context: FindingContext, site: SiteWithArray, clients: ClientFacts): RuleResult {
  const servers = publicFolderServers(site, clients);
  if (servers.length === 0) return nothing;
  const probe = probeOf(site, 'staticPorts');
  const read = probe === null ? null : readStaticPorts(probe.value);
  if (probe === null || read === null) return unanswered('F48', site, 'staticPorts', probe !== null);
  if (read.kind === 'none') return nothing;
  if (read.kind === 'all') {
    const names = listed(servers.map(({ name }) => name));
    const needs = `enter ${probePath(site, 'staticPorts')} as one text per server, with ${names}`;
    return { findings: [], unanswered: [makeUnanswered('F48', site.site, needs, 'staticPorts')] };
  }
  const withPorts = read.servers.filter(({ ports }) => ports.length > 0);
  const isSet = (server: ServerFacts): boolean =>
    withPorts.some((entry) => serverNamed(context.directory, entry.server) === server);
  const missing = servers.filter((server) => !isSet(server));
  if (missing.length === 0 || !site.cas.some(isSet)) return nothing;
  const finding = makeFinding({
    id: 'F48',
    severity: 'low',
    site: site.site,
    subject: site.array.fqdn,
    message: `The members have static ports, and ${listed(missing.map(({ name }) => name))} with public folders ${missing.length === 1 ? 'has' : 'have'} none.`,
    fix: 'Set the static port of the RPC Client Access service there too, or open the dynamic range.',
    affected: missing.map(({ name }) => name),
    affectedKind: 'servers',
    source: probeSource('staticPorts', probe),
  });
  return { findings: [finding], unanswered: [] };
}

function publicFolderServers(site: SiteWithArray, clients: ClientFacts): readonly ServerFacts[] {
  return [...clients.publicFolderServers.values()]
    .filter((server) => server.kind === 'MBX' && server.site?.toLowerCase() === site.site.toLowerCase())
    .sort((left, right) => compareText(left.key, right.key));
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const nothing: RuleResult = { findings: [], unanswered: [] };
