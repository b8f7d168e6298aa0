import { createClassifier } from '../../core/classification/classifier.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import type { Mailbox, Profile } from '../../core/inventory/entities.ts';
import { makeMailbox, makeProfile, nordwindInfrastructure, nordwindSettings } from './inventory.ts';
import { nordwindUsers } from './nordwind-users.ts';

/** The day on which the classified users are judged. */
export const classifiedDay = '2014-03-14';

const classifier = createClassifier({
  infrastructure: nordwindInfrastructure(),
  settings: nordwindSettings(),
  asOf: classifiedDay,
});

/** The forty users of domain.md 8, classified, with ids of their own. */
export const nordwindResults: readonly UserResult[] = Object.values(nordwindUsers).map(
  ({ mailbox, profiles, casMailbox }, i) => classifier.classifyUser({ ...mailbox, id: i + 1 }, profiles, casMailbox),
);

/** A user of Nordwind with these profiles, classified; the database is MDB-OSL-01 unless told otherwise. */
export function classifiedUser(
  alias: string,
  mailbox: Partial<Mailbox>,
  ...profiles: readonly Partial<Profile>[]
): UserResult {
  const observations = profiles.map((profile) => makeProfile(alias, profile));
  return classifier.classifyUser(makeMailbox(alias, mailbox), observations, null);
}

/** The aliases of users, in their order. */
export function aliasesOf(users: readonly UserResult[]): readonly string[] {
  return users.map(({ alias }) => alias);
}
