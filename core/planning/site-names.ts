import type { Settings } from '../settings/settings.ts';

/** The form in which names of sites, databases, servers and aliases are compared. */
export function nameKeyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** The entry of a site in a setting that is keyed by site, whatever the spelling; null when there is none. */
export function entryOfSite<Value>(entries: Readonly<Record<string, Value>> | undefined, site: string): Value | null {
  const key = nameKeyOf(site);
  const names = Object.keys(entries ?? {}).sort();
  const name = names.find((candidate) => nameKeyOf(candidate) === key);
  return name === undefined ? null : (entries?.[name] ?? null);
}

/** The place of a site in `siteOrder`; null when the setting does not name it. */
export function rankInSiteOrder(settings: Settings, site: string): number | null {
  const rank = (settings.siteOrder ?? []).findIndex((name) => nameKeyOf(name) === nameKeyOf(site));
  return rank === -1 ? null : rank;
}
