import { type AnswerPart, answerParts } from '../classification/answer-part.ts';
import { dbStateWords, profileStateWords, userStateWords } from '../classification/state-words.ts';
import type { Severity } from '../findings/finding.ts';
import { ruleBook } from '../findings/rule-book.ts';
import { noWaveWords } from '../planning/unplanned-words.ts';
import { failureReasonWords, taskStatusWords } from '../tracking/task-status.ts';
import type { ListColumn } from './list-column.ts';
import type { ListName } from './list-query.ts';

/** What the parts of the answer are called in a row of a list. */
export const answerPartWords: Readonly<Record<AnswerPart, string>> = {
  'on-array': 'On the array',
  profile: 'Profile must be updated',
  'database-first': 'Database, then profile',
  'will-revert': 'Works, will revert',
  'no-array': 'Blocked: no array',
  unknown: 'Unknown',
  other: 'Other correction',
  exempt: 'Exempt',
  'out-of-scope': 'Out of scope',
};

/** What severities are called, worst first. */
export const severityWords: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Information',
};

const noWaveTitles = Object.fromEntries(Object.entries(noWaveWords).map(([code, { title }]) => [code, title]));

/** What the rows of the list of servers are: the kinds of servers, and arrays. */
export const serverKindWords = {
  CAS: 'Client Access server',
  MBX: 'Mailbox server',
  ARRAY: 'Array',
  PLANNED: 'Planned array',
  LEGACY: 'Exchange 2003 or 2007',
  MODERN: 'Exchange 2013 or later',
} as const;

type Extras = Partial<Pick<ListColumn, 'isShown' | 'isFacet' | 'words'>>;

const hidden: Extras = { isShown: false };

/** The columns of every list in their usual order. */
export const listColumns: Readonly<Record<ListName, readonly ListColumn[]>> = {
  users: [
    column('part', 'State', 'choice', 204, {
      isFacet: true,
      words: Object.fromEntries(answerParts.map((part) => [part, answerPartWords[part]])),
    }),
    column('name', 'Name', 'text', 140),
    column('alias', 'Alias', 'text', 96),
    column('site', 'Site', 'choice', 92, { isFacet: true }),
    column('database', 'Database', 'choice', 104, { isFacet: true }),
    column('endpoint', 'Profile names', 'text', 116),
    column('outlook', 'Outlook', 'choice', 80, { isFacet: true }),
    column('risk', 'Risk', 'choice', 76, { words: { High: 'High', Medium: 'Medium', Low: 'Low' } }),
    column('evidence', 'Seen', 'day', 104),
    column('written', 'Server in the profile', 'text', 240, hidden),
    column('smtp', 'Address', 'text', 200, hidden),
    column('computer', 'PC', 'text', 110, hidden),
    column('state', 'Work', 'choice', 240, { ...hidden, words: capitalized(userStateWords) }),
    column('target', 'Target', 'text', 190, hidden),
    column('profiles', 'Profiles', 'number', 84, hidden),
    column('isServiceAccount', 'Service account', 'flag', 120, hidden),
    column('account', 'Account', 'text', 150, hidden),
    column('upn', 'UPN', 'text', 200, hidden),
    column('department', 'Department', 'choice', 140, hidden),
    column('office', 'Office', 'choice', 120, hidden),
    column('title', 'Job title', 'text', 140, hidden),
    column('phone', 'Phone', 'text', 120, hidden),
    column('method', 'What to do', 'choice', 260, hidden),
    column('issues', 'Issues', 'text', 320, hidden),
    column('isVip', 'VIP', 'flag', 64, hidden),
    column('isExempt', 'Exempt', 'flag', 80, hidden),
    column('wave', 'Wave', 'number', 72, hidden),
    column('waveDay', 'Day of the wave', 'day', 120, hidden),
    column('noWave', 'Why in no wave', 'choice', 190, { ...hidden, words: noWaveTitles }),
    column('why', 'Why', 'text', 420, hidden),
    column('bound', 'Database bound to', 'text', 210, hidden),
    column('status', 'Status', 'choice', 160, { ...hidden, words: taskStatusWords }),
    column('assignee', 'Assigned to', 'choice', 110, hidden),
  ],
  profiles: [
    column('state', 'State', 'choice', 290, { isFacet: true, words: capitalized(profileStateWords) }),
    column('user', 'Account', 'text', 150),
    column('alias', 'Mailbox', 'text', 110),
    column('computer', 'PC', 'text', 110),
    column('profile', 'Profile', 'text', 110),
    column('endpoint', 'Names', 'text', 130),
    column('outlook', 'Outlook', 'choice', 80, { isFacet: true }),
    column('collected', 'Seen', 'day', 104),
    column('site', 'Site', 'choice', 84, { ...hidden, isFacet: true }),
    column('database', 'Database', 'choice', 110, { ...hidden, isFacet: true }),
    column('target', 'Expected', 'text', 190, hidden),
    column('written', 'Server in the profile', 'text', 240, hidden),
    column('isDefault', 'Default', 'flag', 80, hidden),
    column('counts', 'Counts', 'flag', 80, hidden),
    column('meaning', 'What the name is', 'text', 280, hidden),
    column('isCached', 'Cached mode', 'flag', 110, hidden),
    column('isOutlookAnywhere', 'Outlook Anywhere', 'flag', 140, hidden),
    column('mailboxName', 'Name of the mailbox', 'text', 150, hidden),
    column('isUnmatched', 'No mailbox', 'flag', 100, hidden),
    column('issues', 'Issues', 'text', 320, hidden),
    column('file', 'File', 'choice', 180, hidden),
    column('row', 'Row in the file', 'number', 110, hidden),
  ],
  databases: [
    column('name', 'Database', 'text', 140),
    column('state', 'State', 'choice', 310, { isFacet: true, words: capitalized(dbStateWords) }),
    column('site', 'Site', 'choice', 90, { isFacet: true }),
    column('binding', 'Bound to', 'text', 210),
    column('target', 'Target', 'text', 210),
    column('users', 'Users', 'number', 80),
    column('depends', 'Depend', 'number', 84),
    column('server', 'Server', 'choice', 120, hidden),
    column('risk', 'Risk', 'choice', 80, { ...hidden, words: { High: 'High', Medium: 'Medium', Low: 'Low' } }),
    column('dag', 'DAG or master', 'choice', 120, hidden),
    column('copies', 'Copies', 'number', 80, hidden),
    column('isRecovery', 'Recovery', 'flag', 90, hidden),
    column('isExempt', 'Exempt', 'flag', 80, hidden),
    column('issues', 'Issues', 'text', 320, hidden),
    column('why', 'Why', 'text', 420, hidden),
  ],
  servers: [
    column('name', 'Name', 'text', 150),
    column('kind', 'Kind', 'choice', 180, { isFacet: true, words: serverKindWords }),
    column('site', 'Site', 'choice', 90, { isFacet: true }),
    column('fqdn', 'FQDN', 'text', 240),
    column('users', 'Users', 'number', 80),
    column('byProfile', 'By profile', 'number', 92),
    column('byDatabase', 'By database', 'number', 104),
    column('version', 'Version', 'text', 180),
    column('roles', 'Roles', 'text', 190, hidden),
    column('members', 'Members', 'text', 220, hidden),
    column('bound', 'Databases bound to it', 'number', 150, hidden),
    column('isRetired', 'Retired', 'flag', 80, hidden),
  ],
  sites: [
    column('name', 'Site', 'text', 140),
    column('array', 'Array', 'text', 230),
    column('users', 'Users', 'number', 84),
    column('depends', 'Depend', 'number', 88),
    column('onArray', 'On the array', 'number', 110),
    column('unknown', 'Unknown', 'number', 88),
    column('databases', 'Databases', 'number', 100),
    column('cas', 'Client Access servers', 'number', 160),
    ...answerParts
      .filter((part) => part !== 'on-array' && part !== 'unknown')
      .map((part) => column(part, answerPartWords[part], 'number', 150, hidden)),
  ],
  findings: [
    column('severity', 'Severity', 'choice', 120, { isFacet: true, words: severityWords }),
    column('rule', 'Rule', 'choice', 68),
    column('title', 'Finding', 'choice', 240),
    column('site', 'Site', 'choice', 90, { isFacet: true }),
    column('subject', 'About', 'text', 170),
    column('message', 'What is so', 'text', 420),
    column('affected', 'Concerns', 'number', 92),
    column('isAccepted', 'Accepted', 'flag', 92),
    column('acceptedUntil', 'Accepted until', 'day', 120, hidden),
    column('why', 'Why it matters', 'text', 420, hidden),
    column('fix', 'What to do', 'text', 420, hidden),
  ],
  tasks: [
    column('status', 'Status', 'choice', 160, { isFacet: true, words: taskStatusWords }),
    column('name', 'Name', 'text', 150),
    column('phone', 'Phone', 'text', 148),
    column('computer', 'PC', 'text', 110),
    column('outlook', 'Outlook', 'choice', 80, { isFacet: true }),
    column('method', 'What to do', 'choice', 220),
    column('wave', 'Wave', 'number', 72),
    column('waveDay', 'Day of the wave', 'day', 132),
    column('assignee', 'Assigned to', 'choice', 110, { isFacet: true }),
    column('callBackOn', 'Call back on', 'day', 110),
    column('note', 'Last note', 'text', 220),
    column('alias', 'Alias', 'text', 96, hidden),
    column('site', 'Site', 'choice', 92, { ...hidden, isFacet: true }),
    column('department', 'Department', 'choice', 140, hidden),
    column('office', 'Office', 'choice', 120, hidden),
    column('smtp', 'Address', 'text', 200, hidden),
    column('database', 'Database', 'choice', 104, hidden),
    column('endpoint', 'Profile names', 'text', 116, hidden),
    column('part', 'State', 'choice', 204, {
      ...hidden,
      words: Object.fromEntries(answerParts.map((part) => [part, answerPartWords[part]])),
    }),
    column('reason', 'Why it failed', 'choice', 220, { ...hidden, words: failureReasonWords }),
    column('detail', 'Remark', 'text', 220, hidden),
    column('until', 'Until', 'day', 104, hidden),
    column('since', 'Status since', 'day', 110, hidden),
    column('reportedOn', 'Reported on', 'day', 110, hidden),
    column('unseenDays', 'Days not seen', 'number', 110, hidden),
    column('evidence', 'Seen', 'day', 104, hidden),
    column('contactOn', 'Last contact', 'day', 110, hidden),
    column('attempts', 'Attempts', 'number', 84, hidden),
    column('ticket', 'Ticket', 'text', 110, hidden),
    column('openDevices', 'PCs open', 'number', 90, hidden),
    column('devices', 'PCs', 'number', 72, hidden),
    column('isVip', 'VIP', 'flag', 64, hidden),
    column('isOpen', 'Open', 'flag', 72, hidden),
    column('isWaiting', 'Waits', 'flag', 72, hidden),
    column('waveEnd', 'Last day of the wave', 'day', 140, hidden),
    column('isPaused', 'Wave paused', 'flag', 110, hidden),
  ],
};

/** The title of a rule: `Site without an array`; its id for a rule that the book lacks. */
export function ruleTitle(id: string): string {
  const texts: Readonly<Record<string, { readonly title: string }>> = ruleBook;
  return texts[id]?.title ?? id;
}

function capitalized(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([code, text]) => [code, text.charAt(0).toUpperCase() + text.slice(1)]),
  );
}

function column(key: string, title: string, kind: ListColumn['kind'], width: number, extras: Extras = {}): ListColumn {
  return { key, title, kind, width, isShown: true, isFacet: false, words: null, ...extras };
}
