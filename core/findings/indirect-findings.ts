import type { UserResult } from '../classification/classify-user.ts';
import { isIndividualDbState } from '../classification/summary.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { createNameGroups, type NameGroup } from './name-groups.ts';

/** Collects who is done and still opens mailboxes at a single server. */
export type IndirectRules = { addUser(user: UserResult): void; result(): RuleResult };

/**
 * F47. By permissions: a user who is done holds FullAccess on a mailbox whose database is bound to a single server. By
 * profiles: a delegate section of the user's own profile names one; these count without permissions too.
 */
export function createIndirectRules({ input }: FindingContext): IndirectRules {
  const links = (input.permissions ?? []).filter(({ right }) => right === 'FullAccess');
  const holders = new Set(links.map(({ holder }) => holder));
  const opened = new Set(links.map(({ mailbox }) => mailbox));
  const done = new Map<number, UserResult>();
  const onServer = new Map<number, UserResult>();
  const groups = createNameGroups<OpenedAt>();
  return {
    addUser(user) {
      if (opened.has(user.mailboxId) && isIndividualDbState(user.dbState)) onServer.set(user.mailboxId, user);
      if (user.state !== 'DONE') return;
      if (holders.has(user.mailboxId)) done.set(user.mailboxId, user);
      for (const { storeOwner, standing, reading } of user.profiles) {
        if (storeOwner !== 'other' || standing !== 'current') continue;
        const { resolution } = reading;
        if (resolution.kind === 'SERVER' && resolution.server.generation === '2010') {
          groups.add(user.site, `server:${resolution.server.name}`, user.alias);
        }
      }
    },
    result() {
      for (const { holder, mailbox } of links) {
        const user = done.get(holder);
        const shared = onServer.get(mailbox);
        if (user === undefined || shared === undefined || holder === mailbox) continue;
        groups.add(user.site, `database:${shared.database ?? ''}`, user.alias);
      }
      const needs = 'import mailbox permissions (Get-MailboxPermission)';
      return {
        findings: groups.all().map(indirectFinding),
        unanswered: input.permissions === null ? [makeUnanswered('F47', null, needs)] : [],
      };
    },
  };
}

/** Where the other mailboxes are opened: by the database that they are in, or by the server that a profile names. */
type OpenedAt = `database:${string}` | `server:${string}`;

function indirectFinding({ site, key, names }: NameGroup<OpenedAt>): ReturnType<typeof makeFinding> {
  const subject = key.slice(key.indexOf(':') + 1);
  const isOne = names.length === 1;
  const who = `${counted(names.length, 'user')} ${isOne ? 'is done and opens' : 'are done and open'}`;
  return makeFinding({
    id: 'F47',
    severity: 'low',
    site,
    subject,
    message: key.startsWith('database:')
      ? `${who} mailboxes in ${subject}, which is bound to a single server.`
      : `${who} other mailboxes on ${subject}.`,
    fix: 'Rebind the databases of the shared mailboxes, and update the profiles that name the server. These users are finished only then.',
    affected: names,
    affectedKind: 'users',
  });
}
