import { compareText } from '../resolution/compare-text.ts';
import type { ProfileResult } from './classify-profile.ts';
import { riskOfProfile, weightOfRisk } from './risk.ts';
import { profileStates, weightOfProfileAction } from './states.ts';

/**
 * The order of a user's profiles: the one that decides first (domain.md 5.3: the worst action; among those the highest risk),
 * then by names, so that the order of the rows never matters.
 */
export function compareProfiles(left: ProfileResult, right: ProfileResult): number {
  return (
    severity(right) - severity(left) ||
    stateOrder(left) - stateOrder(right) ||
    compareText(left.computer, right.computer) ||
    compareText(left.profile, right.profile) ||
    compareText(left.endpoint, right.endpoint) ||
    compareText(right.collected, left.collected) ||
    left.profileId - right.profileId
  );
}

function severity(profile: ProfileResult): number {
  if (profile.state === null || profile.action === null) return -1;
  return weightOfProfileAction[profile.action] * 10 + weightOfRisk[riskOfProfile(profile.state)];
}

function stateOrder(profile: ProfileResult): number {
  return profile.state === null ? profileStates.length : profileStates.indexOf(profile.state);
}
