import type { DatabaseResult } from '../classification/classify-database.ts';
import { compareText } from '../resolution/compare-text.ts';
import { arrayOfSite, casOfSite, serverNamed } from '../resolution/directory.ts';
import type { ArraySettings } from '../settings/settings.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { lockedNumbers } from './locked-numbers.ts';
import type { PlannedArray, PlanStep } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { entryOfSite, nameKeyOf, rankInSiteOrder } from './site-names.ts';
import { carriedOutStep, type StepRecord, stepId } from './step-record.ts';
import { workVerdict } from './work-verdict.ts';

/** What the plan of one site is made from, people aside. */
export type SiteFacts = {
  readonly site: string;
  readonly timeZone: string | null;
  readonly array: PlannedArray | null;
  /** True when the inventory has the array object. */
  readonly isArrayInInventory: boolean;
  readonly annotation: ArraySettings;
  /** Names of the 14.x CAS of the site, sorted. */
  readonly servers: readonly string[];
  /** Open blockers, `F02: message`, sorted. */
  readonly blockers: readonly string[];
  /** Databases to rebind, in no order: never exempt, recovery or non-2010 ones (R5). */
  readonly rebinds: readonly DatabaseResult[];
  /** Names of the servers of the site that are to be retired, sorted. */
  readonly retiring: readonly string[];
  readonly calendar: Calendar;
  /** Steps of the stored plan that were carried out, waves aside. */
  readonly carriedOut: readonly PlanStep[];
};

/** Every site with something to do, by name in lower case, in the order of work: `siteOrder`, sites with an array, by name. */
export function collectSites(input: PlanInput, record: StepRecord): ReadonlyMap<string, SiteFacts> {
  const parts = partsBySite(input, record);
  const all = [...parts].map(([key, { name, ...part }]) => [key, siteFacts(input, record, name, part)] as const);
  return new Map(all.sort(([, left], [, right]) => compareSites(input, left, right)));
}

/** True when the database is to be bound to the array of its site (R5). */
export function isToBeRebound({ action, isInInventory, name }: DatabaseResult): boolean {
  return isInInventory && name !== null && (action === 'REBIND' || action === 'CREATE_THEN_REBIND');
}

type SiteParts = {
  readonly rebinds: DatabaseResult[];
  readonly retiring: Set<string>;
  readonly carriedOut: PlanStep[];
};

function partsBySite(input: PlanInput, record: StepRecord): ReadonlyMap<string, SiteParts & { readonly name: string }> {
  const sites = new Map<string, SiteParts & { readonly name: string }>();
  const partsOf = (site: string): SiteParts => {
    const key = nameKeyOf(site);
    const known = sites.get(key);
    if (known !== undefined) return known;
    const parts = { name: site, rebinds: [], retiring: new Set<string>(), carriedOut: [] };
    sites.set(key, parts);
    return parts;
  };
  for (const site of sitesWithWork(input)) partsOf(site);
  for (const database of input.databases)
    if (database.site !== null && isToBeRebound(database)) partsOf(database.site).rebinds.push(database);
  const locked = lockedNumbers(input, record);
  for (const wave of input.previous?.waves ?? []) if (locked.has(wave.number)) partsOf(wave.site);
  for (const array of input.directory.arrays) if (array.isPlanned && array.site !== null) partsOf(array.site);
  for (const name of input.settings.retiring ?? []) {
    const server = serverNamed(input.directory, name);
    if (server !== null && server.site !== null) partsOf(server.site).retiring.add(server.name);
  }
  for (const step of record.previousSteps.values()) {
    const kept = carriedOutStep(record, step);
    if (kept !== null && !isWaveStep(step)) partsOf(step.site).carriedOut.push(kept);
  }
  return sites;
}

function isWaveStep({ work }: PlanStep): boolean {
  return 'wave' in work;
}

function sitesWithWork({ users }: PlanInput): readonly string[] {
  const sites = new Set<string>();
  for (const user of users)
    if (user.site !== null && !sites.has(user.site) && workVerdict(user) === 'work') sites.add(user.site);
  return [...sites].sort(compareText);
}

function siteFacts(input: PlanInput, record: StepRecord, name: string, parts: SiteParts): SiteFacts {
  const { directory, settings } = input;
  const known = directory.sites.find((site) => nameKeyOf(site) === nameKeyOf(name)) ?? name;
  const array = arrayOfSite(directory, known);
  const isArrayInInventory = array !== null && !array.isPlanned;
  const isCreated = record.marks.get(nameKeyOf(stepId('create-array', known)))?.status === 'verified';
  return {
    site: known,
    timeZone: entryOfSite(settings.siteTimeZones, known),
    array: array && { name: array.name, fqdn: array.fqdn, exists: isArrayInInventory || isCreated },
    isArrayInInventory,
    annotation: entryOfSite(settings.arrays, known) ?? {},
    servers: casOfSite(directory, known)
      .map((server) => server.name)
      .sort(compareText),
    blockers: blockersOf(input, known),
    rebinds: parts.rebinds,
    retiring: [...parts.retiring].sort(compareText),
    calendar: calendarOf(settings, known),
    carriedOut: parts.carriedOut,
  };
}

function blockersOf({ blockers }: PlanInput, site: string): readonly string[] {
  const own = blockers.filter((blocker) => blocker.site !== null && nameKeyOf(blocker.site) === nameKeyOf(site));
  return [...new Set(own.map(({ id, message }) => `${id}: ${message}`))].sort(compareText);
}

function compareSites({ settings }: PlanInput, left: SiteFacts, right: SiteFacts): number {
  const rankOf = ({ site }: SiteFacts): number => rankInSiteOrder(settings, site) ?? Number.MAX_SAFE_INTEGER;
  return (
    rankOf(left) - rankOf(right) ||
    Number(right.isArrayInInventory) - Number(left.isArrayInInventory) ||
    compareText(left.site.toLowerCase(), right.site.toLowerCase())
  );
}
