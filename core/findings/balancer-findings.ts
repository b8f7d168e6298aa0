import { compareText } from '../resolution/compare-text.ts';
import { serverNamed } from '../resolution/directory.ts';
import { canonicalIp } from '../resolution/ip-address.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { Finding, UnansweredRule } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { type Balancer, readBalancer, readNames } from './probe-values.ts';
import { hasArray, probeOf, probeSource, type SiteFacts, type SiteWithArray } from './site-facts.ts';

/** F13, F14 and F15: what balances the load of an array. A site with one CAS needs no balancer. */
export function findBalancers(context: FindingContext): RuleResult {
  return joinResults(context.sites.map((site) => joinResults([findNlb(context, site), findRoundRobin(context, site)])));
}

/** F13 and F14. */
function findNlb(context: FindingContext, site: SiteFacts): RuleResult {
  if (balancerOf(site) !== 'nlb') return nothing;
  const clustered = site.cas.filter((server) => dagOf(context, server) !== null);
  const dags = new Set(clustered.flatMap((server) => dagOf(context, server) ?? []));
  const findings: Finding[] = [];
  if (clustered.length > 0) {
    findings.push(
      makeFinding({
        id: 'F13',
        severity: 'blocker',
        site: site.site,
        subject: subjectOf(site),
        message: `Windows NLB is chosen for ${site.site}, and ${listed(clustered.map(({ name }) => name))} belong to ${listed([...dags].sort(compareText))}.`,
        fix: 'Use a hardware or virtual load balancer, or Client Access servers that are in no DAG.',
        affected: clustered.map(({ name }) => name),
        affectedKind: 'servers',
      }),
    );
  }
  if (site.cas.length > 8) {
    findings.push(
      makeFinding({
        id: 'F14',
        severity: 'medium',
        site: site.site,
        subject: subjectOf(site),
        message: `Windows NLB is chosen for ${site.cas.length} servers of ${site.site}.`,
        fix: 'Use a hardware or virtual load balancer, or at most 8 nodes.',
        affected: site.cas.map(({ name }) => name),
        affectedKind: 'servers',
      }),
    );
  }
  return { findings, unanswered: clustered.length === 0 ? unknownDags(context, site) : [] };
}

/** F13 stays open where servers with mailboxes are members, and nothing tells of DAGs. */
function unknownDags({ input }: FindingContext, site: SiteFacts): readonly UnansweredRule[] {
  const hasMailboxRole = site.cas.some(
    ({ roles, server }) => server?.isMailboxServer === true || roles.some((role) => role.toLowerCase() === 'mailbox'),
  );
  const isKnown = input.infrastructure.dags.length > 0;
  return hasMailboxRole && !isKnown ? [makeUnanswered('F13', site.site, 'import Get-DatabaseAvailabilityGroup')] : [];
}

/** The DAG of a server: by the list of DAGs, else by a database with copies on several servers. */
function dagOf({ directory, input }: FindingContext, server: ServerFacts): string | null {
  const isIt = (name: string): boolean => serverNamed(directory, name) === server;
  const { dags, databases } = input.infrastructure;
  const dag = dags.find(({ servers }) => servers.some(isIt));
  if (dag !== undefined) return dag.name;
  const copied = databases.find((database) => {
    const copies = [...database.servers, ...database.activationPreference.map(([name]) => name)];
    return new Set(copies.map((name) => name.toLowerCase())).size > 1 && copies.some(isIt);
  });
  return copied === undefined ? null : (copied.masterServerOrAvailabilityGroup ?? 'a DAG');
}

/** F15: said so, or DNS gives the addresses of several members. */
function findRoundRobin(context: FindingContext, site: SiteFacts): RuleResult {
  const { balancer } = site.plan;
  const known = balancerOf(site);
  const probe = probeOf(site, 'resolvesTo');
  const behind = probe === null || !hasArray(site) ? [] : membersIn(context, site, readNames(probe.value));
  const isByProbe = behind.length > 1;
  if (known === 'round-robin' || isByProbe) {
    const how = isByProbe ? `resolves to ${listed(behind)}` : 'is balanced by DNS round robin';
    const { site: name } = site;
    const finding = makeFinding({
      id: 'F15',
      severity: 'medium',
      site: name,
      subject: subjectOf(site),
      message: `The array of ${name} ${how}.`,
      fix: 'Use a load balancer with health checks, or one address of one CAS until there is one.',
      affected: isByProbe ? behind : site.members,
      affectedKind: 'servers',
      ...(isByProbe && probe !== null ? { source: probeSource('resolvesTo', probe) } : {}),
    });
    return { findings: [finding], unanswered: [] };
  }
  if (site.array === null || site.cas.length < 2 || known !== null) return nothing;
  const needs =
    balancer === undefined
      ? `enter arrays.${site.site}.balancer: hardware, virtual, nlb, dns round robin or none`
      : `correct arrays.${site.site}.balancer: "${balancer}" is none of hardware, virtual, nlb, dns round robin and none`;
  const ids = ['F13', 'F15', ...(site.cas.length > 8 ? (['F14'] as const) : [])] as const;
  return { findings: [], unanswered: ids.map((id) => makeUnanswered(id, site.site, needs, 'balancer')) };
}

/** Members of the array among names and addresses, by name. */
function membersIn({ directory }: FindingContext, site: SiteWithArray, names: readonly string[]): readonly string[] {
  const declared = directory.tables.declared.addresses;
  const servers = names.flatMap((name) => {
    const ip = canonicalIp(name);
    const targets =
      ip === null ? [name] : declared.get(ip)?.kind === 'address' ? (declared.get(ip)?.pointsTo ?? []) : [];
    return targets.flatMap((target) => serverNamed(directory, target) ?? []);
  });
  return [...new Set(servers.filter((server) => site.cas.includes(server)).map(({ name }) => name))].sort(compareText);
}

/** The chosen balancer; null when none was entered, or the text cannot be understood. */
export function balancerOf({ plan }: SiteFacts): Balancer | null {
  return plan.balancer === undefined ? null : readBalancer(plan.balancer);
}

function subjectOf({ array, site }: SiteFacts): string {
  return array?.fqdn ?? site;
}

const nothing: RuleResult = { findings: [], unanswered: [] };
