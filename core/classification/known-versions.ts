import type { Profile } from '../inventory/entities.ts';
import { type ClientProduct, clientProduct } from './outlook-version.ts';
import { computerKey } from './same-profile.ts';

/**
 * The profiles of one user, each with the Outlook version of its computer: an inventory that lacks the version (a registry
 * scan, XML) borrows it from another one of the same computer when all others there agree on the product.
 */
export function withKnownVersions(profiles: readonly Profile[]): readonly Profile[] {
  if (profiles.length < 2 || profiles.every(hasProduct)) return profiles;
  return profiles.map((profile) => {
    if (hasProduct(profile) || profile.computer === null) return profile;
    const version = agreedVersion(profiles.filter((other) => isOnSameComputer(profile, other)));
    return version === null ? profile : { ...profile, outlookVersion: version };
  });
}

function hasProduct(profile: Profile): boolean {
  return clientProduct(profile.outlookVersion) !== null;
}

function isOnSameComputer(left: Profile, right: Profile): boolean {
  return computerKey(left.computer) === computerKey(right.computer);
}

/** The version that stands last among those of one product; null when there is none, or several products. */
function agreedVersion(profiles: readonly Profile[]): string | null {
  const products = new Set<ClientProduct>();
  let version: string | null = null;
  for (const { outlookVersion } of profiles) {
    const product = clientProduct(outlookVersion);
    if (product === null || outlookVersion === null) continue;
    products.add(product);
    if (version === null || outlookVersion > version) version = outlookVersion;
  }
  return products.size === 1 ? version : null;
}
