import { compareText } from '../resolution/compare-text.ts';
import { firstLabel } from '../resolution/normalize-name.ts';
import { describeValueChange, sameValue, valueInWords } from './describe-value-change.ts';
import type { ArraySettings } from './settings.ts';

type Arrays = Readonly<Record<string, ArraySettings>>;

/** Says what became of the arrays of sites: planned, taken back, described in another way, checked. */
export function describeArrayChanges(before: Arrays, after: Arrays): readonly string[] {
  const sites = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
  return sites.flatMap((site) => {
    const [earlier, later] = [entryOf(before, site), entryOf(after, site)];
    const sentences = [...describeName(site, earlier, later), ...describeDetails(site, earlier, later)];
    return sentences.length > 0 || sameValue(earlier, later) ? sentences : [`changed the entry of ${site}`];
  });
}

/** What each check of an array is called, as the subject of a sentence. */
export const probeNouns: Readonly<Record<string, string>> = {
  resolvesInternally: 'the name resolves inside',
  resolvesExternally: 'the name resolves outside',
  resolvesTo: 'the name resolves to',
  cname: 'the name is a CNAME',
  staticPorts: 'static ports',
  affinity: 'affinity of the balancer',
  rpcEncryption: 'encrypted RPC is required',
  kerberosAsa: 'account for Kerberos',
  splitDns: 'split DNS',
  prfInUse: 'PRF files or login scripts in use',
  crossSiteDesign: 'design across sites',
};

function describeName(site: string, before: ArraySettings, after: ArraySettings): readonly string[] {
  if (before.fqdn === after.fqdn) return [];
  if (after.fqdn === undefined) return [`took the planned array ${firstLabel(before.fqdn ?? '')} in ${site} back`];
  if (before.fqdn === undefined) return [`planned the array ${firstLabel(after.fqdn)} in ${site}`];
  return [`gave the planned array in ${site} the name ${after.fqdn} (was ${before.fqdn})`];
}

/** Of an array that is planned in the same step, its name says enough. */
function describeDetails(site: string, before: ArraySettings, after: ArraySettings): readonly string[] {
  const isNew = before.fqdn === undefined && after.fqdn !== undefined;
  const isGone = before.fqdn !== undefined && after.fqdn === undefined;
  if (isNew || isGone) return [];
  const values = details.flatMap(([key, noun]) =>
    before[key] === after[key] ? [] : [describeValueChange(`${noun} in ${site}`, before[key], after[key])],
  );
  const all = [...values, ...describeProbes(site, before.probes ?? {}, after.probes ?? {})];
  return all.length > mostNamed ? [`changed ${all.length} details of the array in ${site}`] : all;
}

const mostNamed = 2;

const details = [
  ['name', 'the name of the array'],
  ['vip', 'the virtual IP'],
  ['balancer', 'the balancer'],
  ['dnsTtlSeconds', 'the DNS lifetime in seconds'],
] as const satisfies readonly (readonly [keyof ArraySettings, string])[];

type Probes = NonNullable<ArraySettings['probes']>;

function describeProbes(site: string, before: Probes, after: Probes): readonly string[] {
  return Object.keys(probeNouns).flatMap((key) => {
    const [earlier, later] = [before[key], after[key]];
    if (sameValue(earlier, later)) return [];
    const noun = probeNouns[key];
    if (later === undefined) return [`removed a check in ${site}: ${noun}`];
    return [`checked in ${site}: ${noun}: ${valueInWords(later.value) ?? 'noted'}`];
  });
}

function entryOf(arrays: Arrays, site: string): ArraySettings {
  return Object.hasOwn(arrays, site) ? (arrays[site] ?? {}) : {};
}
