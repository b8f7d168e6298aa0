import type { Mailbox, Profile } from '../inventory/entities.ts';
import { hasAccountValues } from '../resolution/profile-section.ts';
import type { NamedResolution } from '../resolution/resolution.ts';
import type { ProfileResult, Standing } from './classify-profile.ts';
import { computerKey, profileKey } from './same-profile.ts';

/** An observation with its answer. */
export type Observation = { readonly profile: Profile; readonly result: ProfileResult };

/**
 * Takes out of the observations of one mailbox those that do not count: what a newer observation shows again, and the fixed
 * section of a profile that no longer uses it. `observations` come worst first; of one date the worse one counts.
 */
export function withStandings(mailbox: Mailbox, observations: readonly Observation[]): readonly ProfileResult[] {
  if (areAllElsewhere(observations)) return observations.map(({ result }) => result);
  const superseded = findSuperseded(mailbox, observations);
  const obsolete = findObsolete(
    mailbox,
    observations.filter((observation) => !superseded.has(observation)),
  );
  return observations.map((observation) => {
    if (superseded.has(observation)) return withoutState(observation.result, 'superseded');
    return obsolete.has(observation) ? withoutState(observation.result, 'obsolete') : observation.result;
  });
}

/** True when no two observations are of one computer: the usual case, told without looking any closer. */
function areAllElsewhere(observations: readonly Observation[]): boolean {
  const computers = new Set(observations.map(({ profile }) => computerKey(profile.computer)));
  return computers.size === observations.length;
}

/**
 * True when a private store of a section names a server, in use or removed: Outlook opened it there before the account was
 * repaired, and it goes on to hold up the retirement of that server.
 */
export function isStoreSectionStale(profile: ProfileResult): boolean {
  return storeValuesOf(profile).some(namesServer);
}

/** The names of servers that private stores of a section hold, each once. */
export function staleStoreNames(profile: ProfileResult): readonly string[] {
  return [
    ...new Set(
      storeValuesOf(profile)
        .filter(namesServer)
        .map((value) => value.text),
    ),
  ];
}

function storeValuesOf({ storeOwner, reading }: ProfileResult): readonly NamedResolution[] {
  return storeOwner === 'store' ? reading.values : reading.storeValues;
}

function namesServer({ kind }: NamedResolution): boolean {
  return kind === 'SERVER' || kind === 'RETIRED';
}

function withoutState(result: ProfileResult, standing: Standing): ProfileResult {
  return { ...result, standing, state: null, action: null, issues: [] };
}

/** Of the observations of one section of one profile all but the newest; those without a computer may be of any. */
function findSuperseded(mailbox: Mailbox, observations: readonly Observation[]): ReadonlySet<Observation> {
  const newest = new Map<string, Observation>();
  const superseded = new Set<Observation>();
  for (const observation of observations) {
    if (computerKey(observation.profile.computer) === null) continue;
    const key = sectionKey(mailbox, observation);
    const other = newest.get(key);
    const counts = other === undefined || isNewer(observation.profile, other.profile);
    if (counts) newest.set(key, observation);
    if (other !== undefined) superseded.add(counts ? other : observation);
  }
  return superseded;
}

function sectionKey(mailbox: Mailbox, { profile, result }: Observation): string {
  const store = result.storeOwner === 'own' ? '' : `${result.storeOwner} ${profile.storeType?.toLowerCase() ?? ''}`;
  return `${profileKey(mailbox, profile)}|${profile.section?.toLowerCase() ?? ''}|${store}`;
}

/** A real date goes before one that is only the file's (product.md 5). */
function isNewer(profile: Profile, other: Profile): boolean {
  if (profile.isDateAssumed !== other.isDateAssumed) return !profile.isDateAssumed;
  return profile.collected > other.collected;
}

/** The one section of Outlook 2007 and older; later versions have a section per account (domain.md 2.1). */
const fixedSection = '13dbb0c8aa05101a9bb000aa002fc45a';

function findObsolete(mailbox: Mailbox, observations: readonly Observation[]): ReadonlySet<Observation> {
  const fixed = observations.filter(isUnusedFixedSection);
  if (fixed.length === 0) return new Set();
  const accounts = new Set(observations.filter(isAccountSection).map(({ profile }) => profileKey(mailbox, profile)));
  return new Set(fixed.filter(({ profile }) => accounts.has(profileKey(mailbox, profile))));
}

function isUnusedFixedSection({ profile, result }: Observation): boolean {
  if (result.product === '2003' || result.product === '2007') return false;
  return profile.section?.toLowerCase() === fixedSection;
}

function isAccountSection({ profile, result }: Observation): boolean {
  const { section } = profile;
  if (section === null || section.toLowerCase() === fixedSection) return false;
  return result.storeOwner === 'own' && hasAccountValues(profile);
}
