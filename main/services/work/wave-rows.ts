import { iterateCasMailboxes, iteratePermissions } from '../../../db/inventory.ts';
import { readProfileIdsOf, readSightingIds } from '../../../db/person-rows.ts';
import type { WaveCut } from '../../../db/work-file.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import { accountNames, clientNames, logReach, ownerOfAccount, ownerOfClient } from '../person/observed.ts';
import type { Project } from '../project.ts';

/**
 * The rows of the people of a wave: their mailboxes, what is known of their devices, and the permissions among them. What could
 * be somebody else's too stays.
 */
export function rowsOfPeople(
  project: Project,
  { index }: ProjectClassification,
  people: ReadonlySet<number>,
): WaveCut['rows'] {
  const db = project.reader();
  const { matcher, users } = index;
  const isOfWave = (owner: number | null): boolean => owner !== null && people.has(owner);
  const mailboxes = [...people].flatMap((id) => index.mailboxes.get(id) ?? []);
  const profiles = [...people].flatMap((id) => users.get(id)?.profiles ?? []);
  const owners = profiles.flatMap(({ computer, user }) =>
    computer === null || user === null ? [] : [{ computer, user }],
  );
  const { domains } = logReach(project, db);
  const clients = readSightingIds(db, 'connections', mailboxes.flatMap(clientNames));
  const accounts = readSightingIds(
    db,
    'logons',
    mailboxes.flatMap((mailbox) => accountNames(mailbox, domains)),
  );
  return {
    mailboxes: mailboxes.map(({ id }) => id),
    'cas-mailboxes': idsOf(iterateCasMailboxes(db), (one) => isOfWave(matcher.matchCasMailbox(one))),
    // With those that are gone: they tell versions of Outlook, and what was seen before.
    profiles: [...new Set([...profiles.map(({ profileId }) => profileId), ...readProfileIdsOf(db, owners)])],
    connections: idsOf(clients, ({ who }) => who !== null && isOfWave(ownerOfClient(matcher, who))),
    logons: idsOf(accounts, ({ who }) => who !== null && isOfWave(ownerOfAccount(matcher, who))),
    permissions: idsOf(iteratePermissions(db), (one) => isAmong(one, matcher.matchIdentity, isOfWave)),
  };
}

function idsOf<Row extends { readonly id: number }>(rows: Iterable<Row>, isWanted: (row: Row) => boolean): number[] {
  const ids = new Set<number>();
  for (const row of rows) if (isWanted(row)) ids.add(row.id);
  return [...ids];
}

function isAmong(
  { mailbox, user }: { readonly mailbox: string | null; readonly user: string | null },
  find: (name: string) => number | null,
  isOfWave: (owner: number | null) => boolean,
): boolean {
  return mailbox !== null && user !== null && isOfWave(find(mailbox)) && isOfWave(find(user));
}
