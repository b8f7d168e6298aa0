import { canonicalIp } from '../resolution/ip-address.ts';
import { nameKey } from '../resolution/normalize-name.ts';
import { canMean, hasSameLabel, type Resolution, type ResolvedName } from '../resolution/resolution.ts';
import type { ProfileResult } from './classify-profile.ts';

/** Tells whether a name can mean one thing. */
export type NameTest = (resolution: Resolution) => boolean;

/**
 * The test of one thing, given by its identity (`identityOf`) and a name of it. A removed server has no object behind it, so
 * every name with its label means it.
 */
export function nameTest(identity: string, name: string): NameTest {
  const retired = identity.startsWith(retiredPrefix) ? retiredName(identity.slice(retiredPrefix.length), name) : null;
  return (resolution) =>
    canMean(resolution, identity) ||
    (retired !== null && resolution.kind === 'RETIRED' && hasSameLabel(resolution, retired));
}

/**
 * True when any value of a section is such a name, those of a private store beside the account included. Public folders do
 * not count, nor do observations that something newer replaces.
 */
export function profileNames({ storeOwner, standing, reading }: ProfileResult, isMeantBy: NameTest): boolean {
  if (storeOwner === 'public' || standing !== 'current') return false;
  return reading.values.some(isMeantBy) || reading.storeValues.some(isMeantBy);
}

const retiredPrefix = 'RETIRED ';

function retiredName(label: string, name: string): ResolvedName {
  const isIp = canonicalIp(label) !== null;
  return { text: name, key: isIp ? label : (nameKey(name) ?? label), label, isIp, isDn: false, isAlias: false };
}
