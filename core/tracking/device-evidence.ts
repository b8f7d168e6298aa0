import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { ProfileState } from '../classification/states.ts';
import type { IsoTime } from '../shared/dates.ts';
import { type DeviceKey, deviceKeyOf } from './task.ts';

/** What the scans in force show of the own profiles of a user on one device. */
export type DeviceEvidence = {
  readonly device: DeviceKey;
  readonly computer: string | null;
  /** `good` every profile names the target, `old` one needs an update, `unclear` it cannot be told. */
  readonly verdict: 'good' | 'old' | 'unclear';
  /** True when a profile names an individual server, which is what a relapse is. */
  readonly namesServer: boolean;
  /** The profile that decides: of those that speak against it the newest, else the one seen longest ago. */
  readonly profile: ProfileResult;
  /** When that profile was seen, as the export wrote it: what is good is only as new as its oldest part. */
  readonly seenAt: IsoTime;
};

/** The devices on which own profiles of a user were seen, in the order of the answer. */
export function evidenceOf(user: Pick<UserResult, 'profiles'>): readonly DeviceEvidence[] {
  const byDevice = new Map<DeviceKey, ProfileResult[]>();
  for (const profile of user.profiles) {
    if (profile.storeOwner !== 'own' || profile.standing !== 'current' || profile.action === null) continue;
    const key = deviceKeyOf(profile.computer);
    const known = byDevice.get(key);
    if (known === undefined) byDevice.set(key, [profile]);
    else known.push(profile);
  }
  return [...byDevice].map(([device, profiles]) => judgeDevice(device, profiles));
}

/** What several devices show together: the newest that speaks against the work, else the one seen longest ago. Null for none. */
export function worstEvidence(all: readonly DeviceEvidence[]): DeviceEvidence | null {
  const worst = (['old', 'unclear'] as const).map((verdict) => all.filter((one) => one.verdict === verdict));
  const against = worst.find(({ length }) => length > 0);
  const order = (left: DeviceEvidence, right: DeviceEvidence): number => (left.seenAt < right.seenAt ? -1 : 1);
  if (against === undefined) return all.toSorted(order)[0] ?? null;
  const servers = against.filter(({ namesServer }) => namesServer);
  return (servers.length > 0 ? servers : against).toSorted(order).at(-1) ?? null;
}

/** True for a state in which a profile names an individual server. */
export function isServerState(state: ProfileState | null): boolean {
  return state === 'P_CAS' || state === 'P_CAS_XSITE' || state === 'P_MBX' || state === 'P_RETIRED';
}

function judgeDevice(device: DeviceKey, profiles: readonly ProfileResult[]): DeviceEvidence {
  const old = profiles.filter(({ action }) => action === 'UPDATE');
  const unclear = profiles.filter(({ action }) => action !== 'UPDATE' && action !== 'NONE');
  const servers = old.filter(({ state }) => isServerState(state));
  const against = [servers, old, unclear].find(({ length }) => length > 0);
  const profile = against === undefined ? extreme(profiles, 'oldest') : extreme(against, 'newest');
  return {
    device,
    computer: profile.computer,
    verdict: old.length > 0 ? 'old' : unclear.length > 0 ? 'unclear' : 'good',
    namesServer: servers.length > 0,
    profile,
    seenAt: profile.collected,
  };
}

function extreme(profiles: readonly ProfileResult[], which: 'oldest' | 'newest'): ProfileResult {
  return profiles.reduce((best, one) => (one.collected < best.collected === (which === 'oldest') ? one : best));
}
