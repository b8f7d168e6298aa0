import { nameKeyOf } from '../../../../core/planning/site-names.ts';

/** The sites in the order of the settings, with the spelling of the project; those that it does not have are kept. */
export function orderedSites(order: readonly string[], sites: readonly string[]): readonly string[] {
  return order.map((name) => sites.find((site) => nameKeyOf(site) === nameKeyOf(name)) ?? name);
}

/** The sites that the order leaves open, by name. */
export function openSites(order: readonly string[], sites: readonly string[]): readonly string[] {
  const named = new Set(order.map(nameKeyOf));
  return sites.filter((site) => !named.has(nameKeyOf(site))).toSorted((left, right) => left.localeCompare(right));
}

/** The order with a site at another place. */
export function movedTo(order: readonly string[], site: string, place: number): readonly string[] {
  const others = order.filter((other) => other !== site);
  const at = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, at), site, ...others.slice(at)];
}
