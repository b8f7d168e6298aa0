import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { PersonPlace } from '../../../core/planning/person-place.ts';
import { type NextStep, nextStepOf } from '../../../core/runbook/next-step.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';

/** What somebody on the phone is to do, as of the day of the answer and where the plan has the person. */
export function nextStepOfPerson(
  { settings, verified, asOf }: ProjectClassification,
  user: UserResult,
  { rebind }: Pick<PersonPlace, 'rebind'>,
): NextStep {
  const reboundAt = verified.rebindTimes.get(user.database?.toLowerCase() ?? '') ?? null;
  const isVip = isVipOf(settings, user);
  return nextStepOf({ user, settings, asOf, isVip, reboundAt, rebindDate: rebind?.date ?? null });
}

/** True for who is named as a VIP. */
export function isVipOf({ vips = [] }: Settings, { alias }: Pick<UserResult, 'alias'>): boolean {
  return vips.some((other) => other.trim().toLowerCase() === alias.trim().toLowerCase());
}
