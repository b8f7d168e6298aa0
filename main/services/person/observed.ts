import type { PersonObserved } from '../../../core/api/person-card.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { ProfileDetails } from '../../../core/classification/endpoint-table.ts';
import { placeSightings } from '../../../core/classification/sighting.ts';
import type { Mailbox } from '../../../core/inventory/entities.ts';
import { dataVersion } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { type LogReach, readConnectionsOf, readLogonsOf, readLogReach } from '../../../db/person-rows.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';
import type { UserIndex } from '../classify/user-index.ts';
import type { Project } from '../project.ts';

/** What logs and logon statistics show of one person. An entry that could be somebody else's too is nobody's. */
export function observe(
  project: Project,
  { classifier, index }: ProjectClassification,
  user: UserResult,
  details: ReadonlyMap<number, ProfileDetails>,
): PersonObserved {
  const db = project.reader();
  const mailbox = index.mailboxes.get(user.mailboxId);
  const reach = logReach(project, db);
  if (mailbox === undefined) return { sightings: [], coverage: reach.coverage };
  const { matcher } = index;
  const connections = readConnectionsOf(db, clientNames(mailbox)).filter(
    ({ client }) => ownerOfClient(matcher, client) === user.mailboxId,
  );
  const logons = readLogonsOf(db, accountNames(mailbox, reach.domains)).filter(
    ({ account }) => ownerOfAccount(matcher, account) === user.mailboxId,
  );
  const rows = [...connections.map(({ client: _, ...row }) => row), ...logons.map(({ account: _, ...row }) => row)];
  const profiles = user.profiles.map((profile) => ({
    ...profile,
    outlookVersion: details.get(profile.profileId)?.outlookVersion ?? null,
  }));
  return { sightings: placeSightings(classifier.directory, rows, profiles), coverage: reach.coverage };
}

/** The mailbox that a log means by a client: an address or a legacy DN. Null for none, or several. */
export function ownerOfClient(matcher: UserIndex['matcher'], client: string): number | null {
  return matcher.matchProfile({
    ...nobody,
    ...(client.includes('@') ? { accountSmtp: client } : { legacyDn: client }),
  });
}

/** The mailbox that logon statistics mean by an account. Null for none, or several. */
export function ownerOfAccount(matcher: UserIndex['matcher'], account: string): number | null {
  return matcher.matchProfile({ ...nobody, userName: account });
}

const nobody: Parameters<UserIndex['matcher']['matchProfile']>[0] = {
  accountSmtp: null,
  legacyDn: null,
  userName: null,
};

/** How the logs name a mailbox: by its legacy DNs and addresses. */
export function clientNames({ legacyExchangeDn, primarySmtpAddress, emailAddresses }: Mailbox): readonly string[] {
  const proxies = emailAddresses.map((address) => address.replace(/^\s*(?:x500|smtp):/i, ''));
  return distinct([legacyExchangeDn, primarySmtpAddress, ...proxies].filter((name) => name !== null));
}

/** How logon statistics name a mailbox, in these domains. */
export function accountNames(mailbox: Mailbox, domains: readonly string[]): readonly string[] {
  const { samAccountName, userPrincipalName } = mailbox;
  const own = samAccountName === null ? [] : [samAccountName, ...domains.map((name) => `${name}\\${samAccountName}`)];
  return distinct([...own, ...(userPrincipalName === null ? [] : [userPrincipalName])]);
}

function distinct(names: readonly string[]): readonly string[] {
  const found = new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]));
  found.delete('');
  return [...found.values()];
}

const reaches = new WeakMap<Project, { readonly version: number; readonly reach: LogReach }>();

/** How far logs reach; read once for each state of the data. */
export function logReach(project: Project, db: ReadDb): LogReach {
  const version = dataVersion(db);
  const known = reaches.get(project);
  if (known?.version === version) return known.reach;
  const reach = readLogReach(db);
  reaches.set(project, { version, reach });
  return reach;
}
