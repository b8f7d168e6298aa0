import { answerPartOf } from '../classification/answer-part.ts';
import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { explainUser } from '../classification/explain.ts';
import { meaningInWords } from '../classification/explain-name.ts';
import { issueWords } from '../classification/issue-words.ts';
import { methodInWords } from '../classification/state-words.ts';
import type { UserIssue } from '../classification/user-issue.ts';
import type { Mailbox } from '../inventory/entities.ts';
import type { PersonWave } from '../planning/person-place.ts';
import type { UnplannedCode } from '../planning/plan.ts';
import { isNamed } from '../resolution/resolution.ts';
import type { UserTask } from '../tracking/user-task.ts';
import type { CellsOf } from './list-table.ts';

/** What the cells of people read besides the answers; each is asked only for the cells that somebody reads. */
export type PeopleFacts = {
  readonly mailboxOf: (mailboxId: number) => Mailbox | undefined;
  readonly contactOf: (mailboxId: number) => ContactCells | undefined;
  readonly detailsOf: (profileId: number) => DetailCells | undefined;
  /** Null without a plan, and for who is in no wave. */
  readonly waveOf: (mailboxId: number) => Pick<PersonWave, 'number' | 'start'> | null;
  /** Why somebody is in no wave; null without a plan, and for who is in one or needs none. */
  readonly noWaveOf: (mailboxId: number) => UnplannedCode | null;
  readonly isVip: (alias: string) => boolean;
  /** Null for who has no task. */
  readonly taskOf: (mailboxId: number) => UserTask | null;
};

/** What a mailbox export says about reaching a person; a null is what it does not say. */
export type ContactCells = Readonly<Record<'department' | 'office' | 'title' | 'phone', string | null>>;

/** What is stored of a profile besides what classification reads; a null is what was not exported. */
export type DetailCells = {
  readonly isCached: boolean | null;
  readonly isOutlookAnywhere: boolean | null;
  readonly source: { readonly file: string; readonly row: number } | null;
};

/** How the cells of users are read. */
export function userCells(facts: PeopleFacts): CellsOf<UserResult> {
  const { mailboxOf, contactOf, waveOf } = facts;
  return {
    part: answerPartOf,
    name: (user) => user.displayName ?? user.alias,
    alias: (user) => user.alias,
    site: (user) => user.site,
    database: (user) => user.database,
    endpoint: (user) => shortServer(user.decisive?.endpoint ?? null),
    outlook: (user) => user.outlook,
    risk: (user) => user.risk,
    evidence: (user) => user.newestEvidence,
    written: (user) => user.decisive?.endpoint ?? null,
    smtp: (user) => user.smtp,
    computer: (user) => user.decisive?.computer ?? null,
    state: (user) => user.state,
    target: (user) => user.target,
    profiles: (user) => user.profiles.length,
    isServiceAccount: (user) => user.isServiceAccount,
    account: (user) =>
      user.profiles.find((profile) => profile.user?.includes('\\'))?.user ??
      mailboxOf(user.mailboxId)?.samAccountName ??
      null,
    upn: (user) => mailboxOf(user.mailboxId)?.userPrincipalName ?? null,
    department: (user) => contactOf(user.mailboxId)?.department ?? null,
    office: (user) => contactOf(user.mailboxId)?.office ?? null,
    title: (user) => contactOf(user.mailboxId)?.title ?? null,
    phone: (user) => contactOf(user.mailboxId)?.phone ?? null,
    method: (user) => (user.method === 'none' ? null : methodInWords(user.method)),
    issues: (user) => issuesInWords(user.issues),
    isVip: (user) => facts.isVip(user.alias),
    isExempt: (user) => user.dbState === 'DB_EXEMPT',
    wave: (user) => waveOf(user.mailboxId)?.number ?? null,
    waveDay: (user) => waveOf(user.mailboxId)?.start ?? null,
    noWave: (user) => facts.noWaveOf(user.mailboxId),
    why: explainUser,
    bound: (user) => user.databaseResult.binding,
    status: (user) => facts.taskOf(user.mailboxId)?.status ?? null,
    assignee: (user) => facts.taskOf(user.mailboxId)?.person.assignee ?? null,
  };
}

/** A profile with the user whose it is; null when no mailbox matches. */
export type ListedProfile = { readonly profile: ProfileResult; readonly user: UserResult | null };

/** How the cells of profiles are read. `mailbox`, the id of the mailbox, is no column of the list. */
export function profileCells({ detailsOf }: PeopleFacts): CellsOf<ListedProfile> {
  return {
    state: ({ profile }) => profile.state,
    user: ({ profile }) => profile.user,
    alias: ({ profile }) => profile.alias,
    computer: ({ profile }) => profile.computer,
    profile: ({ profile }) => profile.profile,
    endpoint: ({ profile }) => shortServer(profile.endpoint),
    outlook: ({ profile }) => profile.outlook,
    collected: ({ profile }) => profile.collected,
    site: ({ user }) => user?.site ?? null,
    database: ({ user }) => user?.database ?? null,
    target: ({ user }) => user?.target ?? null,
    isDefault: ({ profile }) => profile.isDefault,
    counts: ({ profile }) => profile.standing === 'current',
    mailbox: ({ user }) => user?.mailboxId ?? null,
    written: ({ profile }) => profile.endpoint,
    meaning: meaningOf,
    isCached: ({ profile }) => detailsOf(profile.profileId)?.isCached ?? null,
    isOutlookAnywhere: ({ profile }) => detailsOf(profile.profileId)?.isOutlookAnywhere ?? null,
    mailboxName: ({ user }) => (user === null ? null : (user.displayName ?? user.alias)),
    isUnmatched: ({ user }) => user === null,
    issues: ({ profile }) => issuesInWords(profile.issues),
    file: ({ profile }) => detailsOf(profile.profileId)?.source?.file ?? null,
    row: ({ profile }) => detailsOf(profile.profileId)?.source?.row ?? null,
  };
}

/** What the name in a profile is, as seen from the user's database. */
function meaningOf({ profile, user }: ListedProfile): string | null {
  const { resolution } = profile.reading;
  if (!isNamed(resolution)) return null;
  const meaning = meaningInWords(resolution, user?.databaseResult ?? { targetArray: null });
  return meaning.replace(/^which /, '');
}

function issuesInWords(issues: readonly UserIssue[]): string | null {
  return issues.length === 0 ? null : issues.map((issue) => issueWords[issue]).join('; ');
}

/** The part of a server value that people know it by: the last name of a DN, the first label of a host name. */
function shortServer(endpoint: string | null): string | null {
  if (endpoint === null) return null;
  const name = /^\/o=.*\/cn=([^/]+)$/i.exec(endpoint.trim())?.[1] ?? endpoint.trim();
  return /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/i.test(name) ? (name.split('.')[0] ?? name) : name;
}
