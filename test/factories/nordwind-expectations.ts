import { readFileSync } from 'node:fs';
import type { UserRow } from '../../core/api/classification-report.ts';
import { csvCells } from './csv-text.ts';
import { nordwindFile } from './organizations.ts';

/** The columns of a user that `expected-classification.csv` lays down; issues in alphabetical order. */
export type UserVerdict = Pick<
  UserRow,
  'alias' | 'dbState' | 'dbAction' | 'profileState' | 'profileAction' | 'state' | 'risk' | 'method' | 'issues'
>;

/** The day of the exports, for which everything is expected. */
export const nordwindDay = '2014-03-14';

/** The exports of the sample, with the one of the mailboxes that is given. */
export function nordwindExports(mailboxes = 'Mailboxes_unicode.csv'): string[] {
  return [
    'ExchangeServers.csv',
    'CASArray_full_members.csv',
    'DAG.csv',
    'MailboxDatabases.csv',
    mailboxes,
    'CASMailbox.csv',
    'KnownNames.csv',
    'OutlookProfiles_wide.csv',
  ].map(nordwindFile);
}

/** What people decided for the sample: the array to come in Bergen, and the database that is left alone (domain.md 8). */
export const nordwindSettings = {
  arrays: { Bergen: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local' } },
  exempt: [{ database: 'PFPROXY-BGO', reason: 'public folder proxy', owner: 'messaging' }],
};

/** The forty rows of `expected-classification.csv`, by alias. */
export function expectedVerdicts(): readonly UserVerdict[] {
  const [header = [], ...rows] = csvCells(readFileSync(nordwindFile('expected-classification.csv'), 'utf8'));
  const at = (row: readonly string[], column: string): string => {
    const cell = row[header.indexOf(column)];
    if (cell === undefined) throw new Error(`expected-classification.csv has no ${column}`);
    return cell;
  };
  return sortedByAlias(
    rows.map((row) => ({
      alias: at(row, 'Alias'),
      dbState: at(row, 'DbState'),
      dbAction: at(row, 'DbAction'),
      profileState: at(row, 'ProfileState'),
      profileAction: at(row, 'ProfileAction'),
      state: at(row, 'State'),
      risk: at(row, 'Risk'),
      method: at(row, 'Method'),
      issues: at(row, 'Issues').split(';').filter(Boolean).sort(),
    })),
  );
}

/** What the program says, in the form of `expectedVerdicts`. */
export function verdictsOf(users: readonly UserRow[]): readonly UserVerdict[] {
  return sortedByAlias(
    users.map(({ alias, dbState, dbAction, profileState, profileAction, state, risk, method, issues }) => ({
      ...{ alias, dbState, dbAction, profileState, profileAction, state, risk, method },
      issues: [...issues].sort(),
    })),
  );
}

/** Verdicts as a table with a line for each user, so that a difference shows the users it concerns and no others. */
export function verdictTable(verdicts: readonly UserVerdict[]): string {
  return verdicts
    .map(({ issues, ...cells }) => [...Object.values(cells), issues.join('+') || '-'].join(' | '))
    .join('\n');
}

function sortedByAlias<Row extends { readonly alias: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => (left.alias < right.alias ? -1 : 1));
}
