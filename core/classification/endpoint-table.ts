import type { StoreOwner } from '../resolution/profile-section.ts';
import { endpointKind, isNamed, type Resolution } from '../resolution/resolution.ts';
import { daysBetween, type IsoDate, type IsoTime } from '../shared/dates.ts';
import type { ProfileResult, Standing } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import { meaningInWords, nameInWords } from './explain-name.ts';
import type { RowSource, Sighting } from './sighting.ts';
import { profileStateWords } from './state-words.ts';
import type { ProfileState } from './states.ts';

/** What is stored of a profile besides what its classification needs. A null is what was not exported. */
export type ProfileDetails = {
  readonly profileId: number;
  readonly outlookVersion: string | null;
  readonly isCached: boolean | null;
  readonly isOutlookAnywhere: boolean | null;
  /** True when the day on which it was seen is only that of the file. */
  readonly isDateAssumed: boolean;
  readonly source: RowSource | null;
};

/** One section of a profile on one computer: what it declares, what is expected there, and what was observed. */
export type EndpointRow = {
  readonly profileId: number;
  readonly computer: string | null;
  readonly profile: string | null;
  /** The account as the scan wrote it. */
  readonly account: string | null;
  readonly isDefault: boolean | null;
  /** `2010`, else the version as collected; null when not collected. */
  readonly outlook: string | null;
  readonly outlookVersion: string | null;
  readonly isCached: boolean | null;
  readonly isOutlookAnywhere: boolean | null;
  readonly storeOwner: StoreOwner;
  readonly standing: Standing;
  readonly declared: Declared;
  /** Null where nothing can be said: another store than the user's own, or no target. */
  readonly expected: Expected | null;
  /** Null when no log entry can be tied to this computer. */
  readonly observed: Sighting | null;
};

/** The server that the profile names. */
export type Declared = {
  /** As written; null when the section names none. */
  readonly value: string | null;
  /** What the value is, in a few words. */
  readonly meaning: string;
  readonly state: ProfileState | null;
  /** Null when it is not judged: another store, or an observation that no longer counts. */
  readonly isRight: boolean | null;
  readonly seen: IsoTime;
  readonly isDateAssumed: boolean;
  /** Days from then to the as-of day; 0 for one that was seen after it. */
  readonly days: number;
  readonly isOld: boolean;
  readonly source: RowSource | null;
};

/** The server that the profile is to name. `why` tells from what that is known, in a few words. */
export type Expected = { readonly value: string; readonly why: string };

/** Makes the table of a user, in the order of the user's profiles. `details` by profile id. */
export function endpointTable(input: {
  readonly user: UserResult;
  readonly details: ReadonlyMap<number, ProfileDetails>;
  readonly sightings: readonly Sighting[];
  readonly asOf: IsoDate;
}): readonly EndpointRow[] {
  const { user, details, sightings, asOf } = input;
  return user.profiles.map((profile) => {
    const known = details.get(profile.profileId) ?? null;
    const { profileId, computer, user: account, isDefault, outlook, storeOwner, standing } = profile;
    return {
      ...{ profileId, computer, profile: profile.profile, account, isDefault, outlook, storeOwner, standing },
      outlookVersion: known?.outlookVersion ?? null,
      isCached: known?.isCached ?? null,
      isOutlookAnywhere: known?.isOutlookAnywhere ?? null,
      declared: declaredBy(profile, user, known, asOf),
      expected: storeOwner === 'own' ? expectedOf(user) : null,
      observed: sightings.find((sighting) => sighting.profileIds.includes(profileId)) ?? null,
    };
  });
}

/** The server that the profiles of a user are to name; null while there is no target. */
export function expectedOf({ target, databaseResult }: UserResult): Expected | null {
  if (target === null) return null;
  const { state, targetArray, name, site } = databaseResult;
  if (state === 'DB_OK') return { value: target, why: `${name ?? 'the database'} is bound to it` };
  const array = `the ${targetArray?.isPlanned === true ? 'planned ' : ''}array of ${site ?? 'the site'}`;
  return { value: target, why: `${array}, once ${name ?? 'the database'} is bound to it` };
}

function declaredBy(profile: ProfileResult, user: UserResult, details: ProfileDetails | null, asOf: IsoDate): Declared {
  const { endpoint, state, action, collected, standing, storeOwner, issues } = profile;
  const isJudged = storeOwner === 'own' && standing === 'current' && action !== null && action !== 'VERIFY';
  return {
    value: endpoint,
    meaning: meaningOf(profile, user),
    state,
    isRight: isJudged ? action === 'NONE' : null,
    seen: collected,
    isDateAssumed: details?.isDateAssumed ?? false,
    days: Math.max(0, daysBetween(collected, asOf)),
    isOld: issues.includes('EVIDENCE_OLD'),
    source: details?.source ?? null,
  };
}

function meaningOf({ reading, storeOwner, state }: ProfileResult, { databaseResult }: UserResult): string {
  const { resolution, isInconsistent, values } = reading;
  if (storeOwner === 'public') return 'public folders: the name of a mailbox server is right there';
  if (!isNamed(resolution)) return state === null ? 'names no server' : profileStateWords[state];
  if (isInconsistent) return `values that disagree: ${[...new Set(values.map(({ text }) => text))].join(', ')}`;
  const meaning = meaningInWords(resolution, databaseResult);
  return isPlain(resolution) ? meaning : `${nameInWords(resolution)}, ${meaning}`;
}

/** True when the name stands for itself, so that the meaning need not repeat it. */
function isPlain(resolution: Resolution): boolean {
  if (!isNamed(resolution)) return true;
  return !resolution.isIp && !resolution.isAlias && endpointKind(resolution) !== 'AMBIGUOUS';
}
