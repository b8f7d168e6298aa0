import { createClassifier } from '../../core/classification/classifier.ts';
import type { Infrastructure } from '../../core/inventory/entities.ts';
import type { BlastRadiusInput } from '../../core/planning/blast-radius-input.ts';
import type { Plan } from '../../core/planning/plan.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { nordwindInfrastructure, nordwindSettings } from './inventory.ts';
import { nordwindUsers, type SampleUser } from './nordwind-users.ts';

/** An organization, classified. Mailbox ids are 1, 2 … in the order of the users. */
export function makeImpactInput(
  users: readonly SampleUser[],
  plan: Plan | null = null,
  infrastructure: Infrastructure = nordwindInfrastructure(),
  settings: Settings = nordwindSettings(),
): BlastRadiusInput {
  const classifier = createClassifier({ infrastructure, settings, asOf: '2014-03-14' });
  return {
    directory: classifier.directory,
    databases: classifier.databases,
    users: users.map(({ mailbox, profiles, casMailbox }, index) =>
      classifier.classifyUser({ ...mailbox, id: index + 1 }, profiles, casMailbox),
    ),
    plan,
  };
}

/** The forty users of the sample organization. */
export function nordwindImpactInput(plan: Plan | null = null): BlastRadiusInput {
  return makeImpactInput(Object.values(nordwindUsers), plan);
}
