/**
 * What is worth knowing about a user, a profile or a database (domain.md 5.4), in the one order in which lists show them:
 * the database first, then the profile, then the evidence.
 *
 * - `DB_NOT_IN_INVENTORY` the mailbox's database is not in the inventory
 * - `DB_TARGET_BLANK` the database is bound to nothing
 * - `DB_TARGET_NOT_FOUND` it is bound to a name that matches nothing
 * - `DB_TARGET_NOT_CAS` it is bound to a server that is not a 2010 CAS
 * - `DB_WRONG_SITE_ARRAY` it is bound to the array of another site
 * - `DB_EXEMPT` it is exempt
 * - `DB_ACTIVE_OUTSIDE_HOME_SITE` it is active in another site than activation preference 1
 * - `NO_ARRAY_IN_SITE` the home site's array has to be created first
 * - `ARRAY_SINGLE_CAS` the home site's array stands for one 14.x CAS
 * - `NO_PROFILE_EVIDENCE` no profile was seen, and one is expected
 * - `PROFILE_VALUES_DISAGREE` the values of a section name different servers
 * - `PROFILE_ENDPOINT_GONE` a profile names a removed server
 * - `PROFILE_SERVER_UNKNOWN` a profile names something that nobody mapped
 * - `PROFILE_WRONG_SITE` a profile names an array or a CAS of another site
 * - `PROFILE_CAS_DIFFERS_FROM_DB` profile and database name different 2010 CAS
 * - `PROFILE_MODERN_FOR_2010_MAILBOX` a profile names Exchange 2013 or later for a mailbox in scope
 * - `STORE_SECTION_STALE` the account section is right, and the section of a private store still names a server. Not of
 *   domain.md: it says why a user who is done holds up the retirement of a server
 * - `PROFILE_USES_IP` the endpoint is an IP address
 * - `PROFILE_USES_WEB_NAMESPACE` the endpoint is a web name
 * - `NAME_SHORT` a section knows its server by a short name only
 * - `OUTLOOK2003_INSTANCE_GUID` the server became `Instance-<guid>`
 * - `OUTLOOK2003_NO_AUTODISCOVER`, `CHECK_RPC_ENCRYPTION` a stale profile of Outlook 2003
 * - `BLANK_EXPECTED_FOR_2016` no server name, as is normal for Outlook 2016
 * - `OUTLOOK_VERSION_UNKNOWN` a profile needs an update, and its Outlook version is not known
 * - `MULTIPLE_DEVICES` profiles on more than one computer
 * - `MULTIPLE_PROFILES` more than one profile on a computer
 * - `ONLY_NON_DEFAULT_STALE` the default profile is right, another one is not
 * - `EVIDENCE_OLD` an observation is older than the setting allows (30 days)
 * - `SERVICE_ACCOUNT_PROFILE` the account is a service account
 * - `MAPI_DISABLED_WITH_PROFILE` MAPI is switched off, and a profile exists
 * - `PF_ROW_IGNORED` a public folder row was left out
 * - `REVERT_RISK` the profile is right, but the next repair takes it back to the database's binding
 */
export type UserIssue = (typeof userIssues)[number];

export const userIssues = [
  'DB_NOT_IN_INVENTORY',
  'DB_TARGET_BLANK',
  'DB_TARGET_NOT_FOUND',
  'DB_TARGET_NOT_CAS',
  'DB_WRONG_SITE_ARRAY',
  'DB_EXEMPT',
  'DB_ACTIVE_OUTSIDE_HOME_SITE',
  'NO_ARRAY_IN_SITE',
  'ARRAY_SINGLE_CAS',
  'NO_PROFILE_EVIDENCE',
  'PROFILE_VALUES_DISAGREE',
  'PROFILE_ENDPOINT_GONE',
  'PROFILE_SERVER_UNKNOWN',
  'PROFILE_WRONG_SITE',
  'PROFILE_CAS_DIFFERS_FROM_DB',
  'PROFILE_MODERN_FOR_2010_MAILBOX',
  'STORE_SECTION_STALE',
  'PROFILE_USES_IP',
  'PROFILE_USES_WEB_NAMESPACE',
  'NAME_SHORT',
  'OUTLOOK2003_INSTANCE_GUID',
  'OUTLOOK2003_NO_AUTODISCOVER',
  'CHECK_RPC_ENCRYPTION',
  'BLANK_EXPECTED_FOR_2016',
  'OUTLOOK_VERSION_UNKNOWN',
  'MULTIPLE_DEVICES',
  'MULTIPLE_PROFILES',
  'ONLY_NON_DEFAULT_STALE',
  'EVIDENCE_OLD',
  'SERVICE_ACCOUNT_PROFILE',
  'MAPI_DISABLED_WITH_PROFILE',
  'PF_ROW_IGNORED',
  'REVERT_RISK',
] as const;

/** The issues in their fixed order, each once. */
export function inIssueOrder(issues: readonly UserIssue[]): readonly UserIssue[] {
  if (isOrdered(issues)) return issues;
  return [...new Set(issues)].sort((left, right) => positionOf(left) - positionOf(right));
}

/** The usual case, told without making anything new. */
function isOrdered(issues: readonly UserIssue[]): boolean {
  return issues.every((issue, index) => index === 0 || positionOf(issues[index - 1] ?? issue) < positionOf(issue));
}

function positionOf(issue: UserIssue): number {
  return positions.get(issue) ?? positions.size;
}

const positions: ReadonlyMap<UserIssue, number> = new Map(userIssues.map((issue, index) => [issue, index]));
