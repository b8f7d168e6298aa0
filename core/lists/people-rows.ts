import { answerPartOf } from '../classification/answer-part.ts';
import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { ListRow } from './list-column.ts';

/** A user as a row; its id is that of the mailbox. */
export function userListRow(user: UserResult): ListRow {
  return {
    id: String(user.mailboxId),
    cells: {
      part: answerPartOf(user),
      name: user.displayName ?? user.alias,
      alias: user.alias,
      site: user.site,
      database: user.database,
      endpoint: shortServer(user.decisive?.endpoint ?? null),
      outlook: user.outlook,
      risk: user.risk,
      evidence: user.newestEvidence,
      written: user.decisive?.endpoint ?? null,
      smtp: user.smtp,
      computer: user.decisive?.computer ?? null,
      state: user.state,
      target: user.target,
      profiles: user.profiles.length,
      isServiceAccount: user.isServiceAccount,
    },
  };
}

/** A profile as a row; `user` null when no mailbox matches. `mailbox`, the id of the mailbox, is no column of the list. */
export function profileListRow(profile: ProfileResult, user: UserResult | null): ListRow {
  return {
    id: String(profile.profileId),
    cells: {
      state: profile.state,
      user: profile.user,
      alias: profile.alias,
      computer: profile.computer,
      profile: profile.profile,
      endpoint: shortServer(profile.endpoint),
      outlook: profile.outlook,
      collected: profile.collected,
      site: user?.site ?? null,
      database: user?.database ?? null,
      target: user?.target ?? null,
      isDefault: profile.isDefault,
      counts: profile.standing === 'current',
      mailbox: user?.mailboxId ?? null,
      written: profile.endpoint,
    },
  };
}

/** The part of a server value that people know it by: the last name of a DN, the first label of a host name. */
function shortServer(endpoint: string | null): string | null {
  if (endpoint === null) return null;
  const name = /^\/o=.*\/cn=([^/]+)$/i.exec(endpoint.trim())?.[1] ?? endpoint.trim();
  return /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/i.test(name) ? (name.split('.')[0] ?? name) : name;
}
