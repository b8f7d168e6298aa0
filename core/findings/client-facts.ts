import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { ClientProduct } from '../classification/outlook-version.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';

/** What rules about sites ask of the people there; collected as users stream past. */
export type ClientFacts = {
  addUser(user: UserResult): void;
  addUnmatchedProfile(profile: ProfileResult): void;
  /** Users of a site with a profile of this product, in any order; `null` asks for those of all sites. */
  usersOf(product: ClientProduct, site: string | null): readonly string[];
  /** Users with Outlook 2003, by the name of their database in lower case. */
  readonly outlook2003ByDatabase: ReadonlyMap<string, ReadonlySet<string>>;
  /** True when the version of at least one profile is known. */
  hasVersions(): boolean;
  /** Domains of the users' addresses, in lower case. */
  readonly mailDomains: ReadonlySet<string>;
  /** Servers that public folder rows of profiles name, by key. */
  readonly publicFolderServers: ReadonlyMap<string, ServerFacts>;
  /** True when a profile shows public folders. */
  hasPublicFolders(): boolean;
};

/** Starts to collect facts about clients. Profiles that no longer count tell nothing. */
export function createClientFacts(): ClientFacts {
  const bySite = new Map<string, Map<ClientProduct, Set<string>>>();
  const outlook2003ByDatabase = new Map<string, Set<string>>();
  const mailDomains = new Set<string>();
  const publicFolderServers = new Map<string, ServerFacts>();
  let hasVersions = false;
  let hasPublicFolders = false;

  function addProduct(product: ClientProduct, user: UserResult): void {
    hasVersions = true;
    if (product !== '2003' && product !== '2016') return;
    const site = user.site?.toLowerCase() ?? '';
    const products = bySite.get(site) ?? new Map<ClientProduct, Set<string>>();
    bySite.set(site, products);
    addTo(products, product, user.alias);
    if (product === '2003') addTo(outlook2003ByDatabase, user.database?.toLowerCase() ?? '', user.alias);
  }

  function addPublicFolders({ reading }: ProfileResult): void {
    hasPublicFolders = true;
    for (const value of reading.values)
      if (value.kind === 'SERVER') publicFolderServers.set(value.server.key, value.server);
  }

  return {
    outlook2003ByDatabase,
    mailDomains,
    publicFolderServers,
    hasVersions: () => hasVersions,
    hasPublicFolders: () => hasPublicFolders,
    addUser(user) {
      const domain = domainOf(user.smtp);
      if (domain !== null) mailDomains.add(domain);
      const isInScope = user.databaseResult.scope === 'in';
      for (const profile of user.profiles) {
        if (profile.standing !== 'current') continue;
        if (profile.storeOwner === 'public') addPublicFolders(profile);
        else if (profile.storeOwner === 'own' && profile.product !== null && isInScope)
          addProduct(profile.product, user);
      }
    },
    addUnmatchedProfile(profile) {
      if (profile.storeOwner === 'public') addPublicFolders(profile);
    },
    usersOf(product, site) {
      if (site !== null) return [...(bySite.get(site.toLowerCase())?.get(product) ?? [])];
      return [...bySite.values()].flatMap((products) => [...(products.get(product) ?? [])]);
    },
  };
}

function domainOf(smtp: string | null): string | null {
  const at = smtp?.lastIndexOf('@') ?? -1;
  return smtp === null || at < 0 || at === smtp.length - 1 ? null : smtp.slice(at + 1).toLowerCase();
}

function addTo<Key>(sets: Map<Key, Set<string>>, key: Key, name: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([name]));
  else set.add(name);
}
