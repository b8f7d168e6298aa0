import type { DatabaseResult } from '../classification/classify-database.ts';
import { compareText } from '../resolution/compare-text.ts';
import { arrayOfSite, casOfSite, type Directory, isSameName, serversBehind } from '../resolution/directory.ts';
import { type ArrayFacts, type ServerFacts, siteName } from '../resolution/server-facts.ts';
import type { ArraySettings, Probe, Settings } from '../settings/settings.ts';

/** A site as rules see it. */
export type SiteFacts = {
  readonly site: string;
  /** False for a site that only the settings name. */
  readonly isKnown: boolean;
  /** The existing array, else the planned one; null when there is neither. */
  readonly array: ArrayFacts | null;
  /** The Exchange 2010 Client Access servers there. */
  readonly cas: readonly ServerFacts[];
  /** Names of the servers that the array stands for. */
  readonly members: readonly string[];
  /** Databases of Exchange 2010 with this home site, exempt ones and recovery databases left out. */
  readonly databases: readonly DatabaseResult[];
  /** What the settings say about the array; empty when they say nothing. */
  readonly plan: ArraySettings;
};

/** What the settings say about the array of a site; the site as the project spells it. */
export type ArrayEntry = { readonly site: string; readonly entry: ArraySettings };

/** A site with its array. */
export type SiteWithArray = SiteFacts & { readonly array: ArrayFacts };

/** Collects the facts of every site, those that only the settings name included, by name. */
export function collectSiteFacts(
  directory: Directory,
  databases: readonly DatabaseResult[],
  settings: Settings,
): readonly SiteFacts[] {
  const entries = arrayEntries(directory, settings);
  const planned = entries.map(({ site }) => site).filter((site) => !isKnownSite(directory, site));
  const sites = [...directory.sites, ...uniqueNames(planned)].sort(compareText);
  return sites.map((site) => {
    const array = arrayOfSite(directory, site);
    return {
      site,
      isKnown: isKnownSite(directory, site),
      array,
      cas: casOfSite(directory, site),
      members: array === null ? [] : serversBehind(directory, array),
      databases: databases.filter((database) => isJudged(database) && isSameName(database.site, site)),
      plan: entries.find((candidate) => isSameName(candidate.site, site))?.entry ?? {},
    };
  });
}

/** The entries of `settings.arrays`, by site. Two spellings of one site are two entries. */
export function arrayEntries(directory: Directory, settings: Settings): readonly ArrayEntry[] {
  return Object.entries(settings.arrays ?? {})
    .sort(([left], [right]) => compareText(left, right))
    .map(([site, entry]) => ({ site: spellSite(directory, site), entry }));
}

/** A site's name as the project spells it; as given when the project does not know it. */
export function spellSite(directory: Directory, text: string): string {
  const name = siteName(text) ?? text;
  return directory.sites.find((site) => isSameName(site, name)) ?? name;
}

/** True for a site of the inventory. */
export function isKnownSite(directory: Directory, text: string): boolean {
  const name = siteName(text);
  return directory.sites.some((site) => isSameName(site, name));
}

/** True for a site that has an array or plans one. */
export function hasArray(site: SiteFacts): site is SiteWithArray {
  return site.array !== null;
}

/** True for a database whose binding is to be judged: of Exchange 2010, and neither exempt nor a recovery database. */
export function isJudged({ scope, state }: DatabaseResult): boolean {
  return scope === 'in' && state !== 'DB_EXEMPT';
}

/** What the user found out about a site's array, with its day; null when nothing was entered. */
export function probeOf({ plan }: SiteFacts, name: string): Probe<ProbeValue> | null {
  const { probes } = plan;
  return probes !== undefined && Object.hasOwn(probes, name) ? (probes[name] ?? null) : null;
}

/** What a probe can hold (product.md 4). */
export type ProbeValue = string | number | boolean | readonly string[];

/** The place of a probe in the settings, for people: `arrays.Oslo.probes.cname`. */
export function probePath({ site }: SiteFacts, name: string): string {
  return `arrays.${site}.probes.${name}`;
}

/** The source of a finding that a probe tells: `probe cname of 2014-03-10`. */
export function probeSource(name: string, { date }: Probe<ProbeValue>): string {
  return `domain.md 6.3, probe ${name} of ${date}`;
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}
