import { compareText } from '../resolution/compare-text.ts';

/** Names under a site and a second key, collected as users stream past: `groups.add(site, 'F38', alias)`. */
export type NameGroups<Key extends string> = {
  add(site: string | null, key: Key, name: string): void;
  /** The groups by key and site, each with its names once. */
  all(): readonly NameGroup<Key>[];
};

export type NameGroup<Key extends string> = {
  readonly site: string | null;
  readonly key: Key;
  readonly names: readonly string[];
};

/** Makes an empty collection. */
export function createNameGroups<Key extends string>(): NameGroups<Key> {
  const byKey = new Map<Key, Map<string | null, Set<string>>>();
  return {
    add(site, key, name) {
      const sites = byKey.get(key) ?? new Map<string | null, Set<string>>();
      byKey.set(key, sites);
      const names = sites.get(site);
      if (names === undefined) sites.set(site, new Set([name]));
      else names.add(name);
    },
    all() {
      const groups = [...byKey].flatMap(([key, sites]) =>
        [...sites].map(([site, names]) => ({ site, key, names: [...names].sort(compareText) })),
      );
      return groups.sort((left, right) => compareText(left.key, right.key) || compareText(left.site, right.site));
    },
  };
}
