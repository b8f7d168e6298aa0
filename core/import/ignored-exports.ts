import { headerLetters } from './header-letters.ts';
import type { Issue } from './issue.ts';

/**
 * The issue to report in place of an import when a table is an export that has no use here although it resembles one that
 * has: public folder databases (domain.md 1.3), and tables of our own reports, which are no inventory. Null for any other table.
 * Ask before `recognize`, and not when the user said what the file is.
 */
export function findIgnoredExport(header: readonly string[], typeName: string | null): Issue | null {
  return findPublicFolders(header, typeName) ?? findReport(header);
}

/** Tables of reports in English; the titles of others are those of no known kind. */
function findReport(header: readonly string[]): Issue | null {
  const letters = new Set(header.map(headerLetters));
  if (reportHeaders.filter((mark) => letters.has(mark)).length < 2) return null;
  return {
    severity: 'info',
    code: 'REPORT_IGNORED',
    row: null,
    column: null,
    count: 1,
    message: 'This is a table that Caskade wrote, with what it found out, so it is not used.',
    hint: 'Import the exports of Exchange that it was made of, or say what it is with --as KIND.',
  };
}

/** Titles of the tables that look like an inventory: sites, servers, users, wave sheets and regressions. */
const reportHeaders = [
  ...['workbegins', 'workends', 'openblockers', 'databasesleft', 'usersleft', 'applicationsleft'],
  ...['whyinnowave', 'databaseboundto', 'serverintheprofile', 'profilenames', 'callbackon', 'lastnote'],
  ...['revertedsince', 'namesagain'],
];

function findPublicFolders(header: readonly string[], typeName: string | null): Issue | null {
  const isNamed = typeName !== null && /(?:^|\.)PublicFolderDatabase$/i.test(typeName);
  const letters = new Set(header.map(headerLetters));
  const marks = publicFolderHeaders.filter((mark) => letters.has(mark));
  if (!isNamed && (marks.length < 2 || letters.has('publicfolderdatabase'))) return null;
  return {
    severity: 'info',
    code: 'PUBLIC_FOLDER_DATABASES_IGNORED',
    row: null,
    column: null,
    count: 1,
    message: 'This is an export of public folder databases. They stay on their mailbox servers, so it is not used.',
    hint: 'Export mailbox databases with Get-MailboxDatabase.',
  };
}

const publicFolderHeaders = [
  'replicationschedule',
  'replicationperiod',
  'replicationmessagesize',
  'usecustomreferralserverlist',
  'customreferralserverlist',
  'maxitemsize',
];
