import { dependenceOf } from '../classification/answer-part.ts';
import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import { arrayOfSite, casOfSite, type Directory } from '../resolution/directory.ts';
import type { SiteInventory } from './find-gates.ts';
import type { Plan, SitePlan } from './plan.ts';
import { nameKeyOf } from './site-names.ts';

/** A site of the plan page: its chain, null when it has none, what else is known, and who depends on a server there. */
export type SiteView = {
  readonly plan: SitePlan | null;
  readonly inventory: SiteInventory;
  /** Users who depend on an individual server. */
  readonly depends: number;
};

/** The sites of the plan in its order, then by name the others that have databases of Exchange 2010. */
export function siteViews(
  plan: Plan,
  organization: {
    readonly directory: Directory;
    readonly databases: readonly DatabaseResult[];
    readonly users: ReadonlyMap<number, UserResult>;
  },
): readonly SiteView[] {
  const { directory, databases, users } = organization;
  const tally = new Tally();
  for (const database of databases) tally.addDatabase(database);
  for (const user of users.values()) tally.addUser(user);
  for (const { mailboxId, code } of plan.unplanned)
    if (code !== 'frozen') tally.addHeld(users.get(mailboxId)?.site ?? null);
  const planned = new Set(plan.sites.map(({ site }) => nameKeyOf(site)));
  const others = tally.sitesAtWork().filter((site) => !planned.has(nameKeyOf(site)));
  return [
    ...plan.sites.map((own) => viewOf(own.site, own, directory, tally)),
    ...others.map((site) => viewOf(site, null, directory, tally)),
  ];
}

function viewOf(site: string, plan: SitePlan | null, directory: Directory, tally: Tally): SiteView {
  const { databases, held, depends } = tally.of(site);
  const found = arrayOfSite(directory, site);
  const array = plan?.array ?? (found && { name: found.name, fqdn: found.fqdn, exists: !found.isPlanned });
  return { plan, inventory: { site, array, servers: casOfSite(directory, site).length, databases, held }, depends };
}

type Counts = {
  readonly site: string;
  readonly databases: { right: number; wrong: number; unclear: number };
  held: number;
  depends: number;
  /** True when a database of the site is part of the work. */
  isAtWork: boolean;
};

/** Adds up what is at each site, whatever the spelling. */
class Tally {
  readonly #sites = new Map<string, Counts>();

  of(site: string): Counts {
    const key = nameKeyOf(site);
    const known = this.#sites.get(key);
    if (known !== undefined) return known;
    const counts = { site, databases: { right: 0, wrong: 0, unclear: 0 }, held: 0, depends: 0, isAtWork: false };
    this.#sites.set(key, counts);
    return counts;
  }

  addDatabase({ site, action }: DatabaseResult): void {
    if (site === null || action === 'NA') return;
    const own = this.of(site);
    own.isAtWork = true;
    if (action === 'NONE') own.databases.right += 1;
    if (action === 'REBIND' || action === 'CREATE_THEN_REBIND') own.databases.wrong += 1;
    if (action === 'INVESTIGATE') own.databases.unclear += 1;
  }

  addUser(user: UserResult): void {
    const { isByProfile, isByDatabase } = dependenceOf(user);
    if (user.site !== null && (isByProfile || isByDatabase)) this.of(user.site).depends += 1;
  }

  addHeld(site: string | null): void {
    if (site !== null) this.of(site).held += 1;
  }

  sitesAtWork(): readonly string[] {
    const own = [...this.#sites.values()].filter(({ isAtWork }) => isAtWork);
    return own.map(({ site }) => site).sort(compareText);
  }
}
