import type {
  ClassificationSummary,
  ClassifiedRows,
  DatabaseRow,
  ProfileRow,
  UserRow,
} from '../../core/api/classification-report.ts';
import { dbStateWords, profileStateWords, userStateWords } from '../../core/classification/state-words.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { countOf, formatCount, renderTable } from './text-table.ts';

/** The answer in words, users first, then the counts behind it. */
export function describeSummary(summary: ClassificationSummary): readonly string[] {
  const { individualCas, totals } = summary;
  if (totals.mailboxes + totals.profiles + totals.databases + totals.servers === 0) return emptyProject;
  return [
    answer(individualCas, totals.mailboxes),
    `${countOf(individualCas.profiles, 'profile')} and ${countOf(individualCas.databases, 'database')} name an individual server.`,
    `As of ${summary.asOf}.`,
    '',
    ...describeStates('Users', summary.userStates, userStateWords),
    '',
    ...describeStates('Profiles', summary.profileStates, profileStateWords),
    '',
    ...describeStates('Databases', summary.databaseStates, dbStateWords),
    '',
    describeTotals(totals),
  ];
}

const emptyProject = [
  'The project holds no inventory yet.',
  'Import exports of mailboxes, databases, servers, arrays and Outlook profiles: `caskade import --help`.',
];

/** A list of classified rows as a table. */
export function describeRows(list: ClassifiedRows): readonly string[] {
  if (list.rows.length === 0) return [`There are no such ${list.kind}.`];
  switch (list.kind) {
    case 'users':
      return describeUsers(list.rows);
    case 'profiles':
      return describeProfiles(list.rows);
    case 'databases':
      return describeDatabases(list.rows);
    default:
      return assertNever(list, 'list of rows');
  }
}

function answer(counts: ClassificationSummary['individualCas'], mailboxes: number): string {
  const { users, usersByProfile, usersByDatabase } = counts;
  const all = formatCount(mailboxes);
  if (users === 0) return `No user depends on an individual Client Access server, of ${all}.`;
  const depend = `${countOf(users, 'user')} still ${users === 1 ? 'depends' : 'depend'}`;
  const by = `${formatCount(usersByProfile)} by their profile, ${formatCount(usersByDatabase)} by their database`;
  return `${depend} on an individual Client Access server (${by}), of ${all}.`;
}

function describeStates(
  title: string,
  states: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
): readonly string[] {
  const rows = Object.entries(states).sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  if (rows.length === 0) return [`${title}: none.`];
  return renderTable(
    [{ title }, { title: 'Count', align: 'right' }, { title: 'Meaning' }],
    rows.map(([state, count]) => [state, formatCount(count), words[state] ?? '']),
  );
}

function describeTotals(totals: ClassificationSummary['totals']): string {
  const parts = [
    countOf(totals.sites, 'site'),
    countOf(totals.servers, 'server'),
    countOf(totals.arrays, 'array'),
    countOf(totals.databases, 'database'),
    countOf(totals.mailboxes, 'mailbox', 'mailboxes'),
    `${countOf(totals.profiles, 'profile')} (${formatCount(totals.unmatchedProfiles)} without a mailbox)`,
  ];
  return `The project holds ${parts.join(', ')}.`;
}

function describeUsers(rows: readonly UserRow[]): readonly string[] {
  const titles = ['Alias', 'Name', 'Site', 'Database', 'State', 'Risk', 'Method', 'Why'];
  return renderTable(
    titles.map((title) => ({ title })),
    rows.map((row) => [
      row.alias,
      row.displayName ?? '',
      row.site ?? '',
      row.database ?? '',
      row.state,
      row.risk,
      row.method,
      row.why,
    ]),
  );
}

function describeProfiles(rows: readonly ProfileRow[]): readonly string[] {
  const titles = ['Computer', 'User', 'Profile', 'Alias', 'Names', 'Which is', 'State', 'Outlook', 'Seen', 'Issues'];
  return renderTable(
    titles.map((title) => ({ title })),
    rows.map((row) => [
      row.computer ?? '',
      row.user ?? '',
      row.profile ?? '',
      row.alias ?? '',
      row.endpoint ?? '',
      row.kind,
      row.state ?? '',
      row.outlook ?? '',
      row.collected,
      row.issues.join(' '),
    ]),
  );
}

function describeDatabases(rows: readonly DatabaseRow[]): readonly string[] {
  const titles = ['Database', 'Site', 'Server', 'Bound to', 'Target', 'State', 'Action', 'Risk'];
  return renderTable(
    [...titles.map((title) => ({ title })), { title: 'Users', align: 'right' }, { title: 'Why' }],
    rows.map((row) => [
      row.name,
      row.site ?? '',
      row.server ?? '',
      row.binding ?? '',
      row.target ?? '',
      row.state,
      row.action,
      row.risk,
      formatCount(row.users),
      row.why,
    ]),
  );
}
