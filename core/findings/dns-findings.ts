import { compareText } from '../resolution/compare-text.ts';
import { isSameName, serverNamed } from '../resolution/directory.ts';
import { canonicalIp } from '../resolution/ip-address.ts';
import { resolve } from '../resolution/resolve.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { ClientFacts } from './client-facts.ts';
import type { FindingContext } from './finding-context.ts';
import { joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { vipsOf } from './member-findings.ts';
import type { ProbeName } from './probe-book.ts';
import { readNames, readResolves, readUse, readYesNo } from './probe-values.ts';
import type { RuleId } from './rule-book.ts';
import { hasArray, probeOf, probePath, probeSource, type SiteWithArray } from './site-facts.ts';

/** F06, F08, F09, F10 and F46: how the array's FQDN resolves, as probes tell. */
export function findDns(context: FindingContext, clients: ClientFacts): RuleResult {
  const sites = context.sites.filter(hasArray);
  return joinResults(
    sites.map((site) =>
      joinResults([
        outside(site, clients),
        inside(context, site),
        canonicalName(context, site),
        timeToLive(site),
        modernTarget(context, site),
      ]),
    ),
  );
}

/** F06, high where the name resolves outside, medium where it lies in a mail domain and nobody confirmed split DNS. */
function outside(site: SiteWithArray, clients: ClientFacts): RuleResult {
  const { array } = site;
  const probe = probeOf(site, 'resolvesExternally');
  const answer = probe === null ? null : readResolves(probe.value);
  const fix = 'Remove the public record, or give the array a name in a zone that exists inside only.';
  const common = {
    id: 'F06',
    site: site.site,
    subject: array.fqdn,
    affected: [array.fqdn],
    affectedKind: 'arrays',
    fix,
  } as const;
  if (probe !== null && answer === true) {
    const message = `${array.fqdn} can be resolved from outside.`;
    return found(
      makeFinding({ ...common, severity: 'high', message, source: probeSource('resolvesExternally', probe) }),
    );
  }
  if (answer === false) return nothing;
  const domain = mailDomainOf(array.key, clients.mailDomains);
  const split = probeOf(site, 'splitDns');
  const isSplit = split !== null && readYesNo(split.value) === true;
  if (domain !== null && !isSplit) {
    const message = `${array.fqdn} lies in the mail domain ${domain}, which is public, and split DNS is not confirmed.`;
    return found(makeFinding({ ...common, severity: 'medium', message }));
  }
  return unanswered('F06', site, 'resolvesExternally', probe !== null);
}

/** The mail domain in which a name lies; null for none. Of several the longest. */
function mailDomainOf(key: string, mailDomains: ReadonlySet<string>): string | null {
  for (let at = key.indexOf('.'); at >= 0; at = key.indexOf('.', at + 1)) {
    const domain = key.slice(at + 1);
    if (mailDomains.has(domain)) return domain;
  }
  return null;
}

/** F08: not resolvable inside, or resolving to neither the load balancer nor a CAS of the site (R3). */
function inside(context: FindingContext, site: SiteWithArray): RuleResult {
  const { array } = site;
  const common = {
    id: 'F08',
    severity: 'blocker',
    site: site.site,
    subject: array.fqdn,
    affectedKind: 'arrays',
  } as const;
  const resolves = probeOf(site, 'resolvesInternally');
  if (resolves !== null && readResolves(resolves.value) === false) {
    return found(
      makeFinding({
        ...common,
        message: `${array.fqdn} cannot be resolved inside.`,
        fix: `Create an A record ${array.fqdn} for the address of the load balancer, or of one CAS until there is one.`,
        affected: [array.fqdn],
        source: probeSource('resolvesInternally', resolves),
      }),
    );
  }
  const names = targetsOf(site);
  if (names === null) {
    const isEntered = resolves !== null && readResolves(resolves.value) === null;
    return unanswered('F08', site, isEntered ? 'resolvesInternally' : 'resolvesTo', isEntered);
  }
  const targets = names.names.map((name) => ({ name, kind: targetKind(context, site, name) }));
  const wrong = targets.filter(({ kind }) => kind === 'other').map(({ name }) => name);
  if (wrong.length > 0) {
    return found(
      makeFinding({
        ...common,
        message: `${array.fqdn} resolves to ${listed(wrong)}, which is neither its load balancer nor a CAS of ${site.site}.`,
        fix: 'Correct the A record, or the address (vip) of the array in the settings.',
        affected: [array.fqdn],
        source: names.source,
      }),
    );
  }
  const unknown = targets.filter(({ kind }) => kind === 'unknown').map(({ name }) => name);
  if (unknown.length === 0) return nothing;
  const needs = `enter arrays.${site.site}.vip, or a known name of the kind ServerIP: nothing tells what ${listed(unknown)} is`;
  return { findings: [], unanswered: [makeUnanswered('F08', site.site, needs, 'vip')] };
}

/** What the array's FQDN resolves to, as the probes `resolvesTo` and `resolvesInternally` say; null when they do not. */
function targetsOf(site: SiteWithArray): { readonly names: readonly string[]; readonly source: string } | null {
  for (const name of ['resolvesTo', 'resolvesInternally']) {
    const probe = probeOf(site, name);
    const names = probe === null ? [] : readNames(probe.value);
    const isAnswer = name === 'resolvesTo' || names.every((text) => canonicalIp(text) !== null);
    if (probe !== null && names.length > 0 && isAnswer) return { names, source: probeSource(name, probe) };
  }
  return null;
}

type TargetKind = 'balancer' | 'member' | 'modern' | 'other' | 'unknown';

function targetKind(context: FindingContext, site: SiteWithArray, name: string): TargetKind {
  const vips = vipsOf(context.directory, site);
  const ip = canonicalIp(name);
  if (ip !== null && vips.includes(ip)) return 'balancer';
  const server = serverBehind(context, name);
  if (server === null)
    return resolve(context.directory, name).kind === 'UNKNOWN' && vips.length === 0 ? 'unknown' : 'other';
  if (server.generation === 'modern') return 'modern';
  return server.kind === 'CAS' && isSameName(server.site, site.site) ? 'member' : 'other';
}

/** The server that a name or an address means; null for anything else. */
function serverBehind({ directory }: FindingContext, name: string): ServerFacts | null {
  const meaning = resolve(directory, name);
  return meaning.kind === 'SERVER' ? meaning.server : canonicalIp(name) === null ? serverNamed(directory, name) : null;
}

/** F09. */
function canonicalName({ directory }: FindingContext, site: SiteWithArray): RuleResult {
  const probe = probeOf(site, 'cname');
  const use = probe === null ? null : readUse(probe.value);
  if (probe === null || use === null) return unanswered('F09', site, 'cname', probe !== null);
  if (!use.isUsed) return nothing;
  const server = use.what === null ? null : serverNamed(directory, use.what);
  if (use.what !== null && server === null) return nothing;
  const { array } = site;
  return found(
    makeFinding({
      id: 'F09',
      severity: 'medium',
      site: site.site,
      subject: array.fqdn,
      message: `${array.fqdn} is a CNAME${server === null ? '' : ` of ${server.name}`}.`,
      fix: 'Replace the alias by an A record.',
      affected: [array.fqdn],
      affectedKind: 'arrays',
      source: probeSource('cname', probe),
    }),
  );
}

/** F10. */
function timeToLive(site: SiteWithArray): RuleResult {
  const { array, plan } = site;
  const seconds = plan.dnsTtlSeconds;
  if (seconds === undefined) {
    const needs = `enter arrays.${site.site}.dnsTtlSeconds`;
    return { findings: [], unanswered: [makeUnanswered('F10', site.site, needs, 'dnsTtlSeconds')] };
  }
  if (seconds <= 300) return nothing;
  return found(
    makeFinding({
      id: 'F10',
      severity: 'low',
      site: site.site,
      subject: array.fqdn,
      message: `The DNS record of ${array.fqdn} lives ${seconds} seconds.`,
      fix: 'Lower it to 300 seconds or less a day or two before the cutover.',
      affected: [array.fqdn],
      affectedKind: 'arrays',
    }),
  );
}

/** F46, asked where servers of Exchange 2013 or later exist. */
function modernTarget(context: FindingContext, site: SiteWithArray): RuleResult {
  if (context.modernServers.length === 0) return nothing;
  const targets = targetsOf(site);
  const cname = probeOf(site, 'cname');
  const alias = cname === null ? null : (readUse(cname.value)?.what ?? null);
  const names = [
    ...(targets?.names ?? []),
    ...(alias === null ? [] : [alias]),
    ...(site.plan.vip === undefined ? [] : [site.plan.vip]),
  ];
  const servers = names
    .flatMap((name) => serverBehind(context, name) ?? [])
    .filter(({ generation }) => generation === 'modern');
  if (servers.length === 0) {
    const sharesSite = context.modernServers.some((server) => isSameName(server.site, site.site));
    return targets === null && sharesSite
      ? unanswered('F46', site, 'resolvesTo', probeOf(site, 'resolvesTo') !== null)
      : nothing;
  }
  const affected = servers.map(({ name }) => name).sort(compareText);
  return found(
    makeFinding({
      id: 'F46',
      severity: 'blocker',
      site: site.site,
      subject: site.array.fqdn,
      message: `${site.array.fqdn} points to ${listed([...new Set(affected)])}, which is Exchange 2013 or later.`,
      fix: 'Point the name to the load balancer of the Exchange 2010 CAS.',
      affected,
      affectedKind: 'servers',
      ...(targets === null ? {} : { source: targets.source }),
    }),
  );
}

const nothing: RuleResult = { findings: [], unanswered: [] };

function found(finding: ReturnType<typeof makeFinding>): RuleResult {
  return { findings: [finding], unanswered: [] };
}

/** A probe that is missing, or whose value cannot be understood. */
export function unanswered(id: RuleId, site: SiteWithArray, probe: ProbeName, isEntered: boolean): RuleResult {
  const path = probePath(site, probe);
  const value = probeOf(site, probe)?.value;
  const needs = isEntered ? `correct ${path}: ${JSON.stringify(value)} cannot be understood` : `enter ${path}`;
  return { findings: [], unanswered: [makeUnanswered(id, site.site, needs, probe)] };
}
