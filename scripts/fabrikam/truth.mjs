/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { Database } from './organization.mjs' */
/** @import { Device } from './scans.mjs' */
import { stateOfEndpoint } from './endpoints.mjs';
import { databases, servers, sites } from './organization.mjs';

/**
 * What the product has to answer after an import, worked out from what was made and not from what was written. Lines are
 * `name|site|state|action` of a database, `alias|site|database|state` of a user and `computer|account|profile|alias|state` of a
 * profile, in no particular order.
 *
 * @typedef {Readonly<Record<string, number>>} Counts
 * @typedef {{ totals: Counts, databaseStates: Counts, profileStates: Counts, userStates: Counts, individualCas: Counts }} Summary
 * @typedef {{ summary: Summary, databases: readonly string[], users: readonly string[], profiles: readonly string[] }} Truth
 */

/**
 * The truth about an organization of which `devices` were seen.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @param {readonly Device[]} devices
 * @param {(database: Database) => string} stateOf the state of a database at that time
 * @returns {Truth}
 */
export function workOutTruth(mailboxes, devices, stateOf) {
  const profiles = devices.flatMap(ownProfiles);
  const users = mailboxes.map((mailbox) => {
    const own = profiles.filter(({ owner }) => owner === mailbox);
    return {
      mailbox,
      own,
      state: stateOfUser(
        mailbox,
        stateOf(mailbox.database),
        own.map(({ state }) => state),
      ),
    };
  });
  const exported = databases.filter(({ isExported }) => isExported !== false);
  return {
    summary: {
      totals: {
        ...{ sites: 3, servers: servers.length, arrays: 2, databases: exported.length, mailboxes: mailboxes.length },
        ...{ profiles: profiles.length, unmatchedProfiles: profiles.filter(({ owner }) => owner === null).length },
      },
      databaseStates: countBy(exported.map(stateOf)),
      profileStates: countBy(profiles.filter(({ owner }) => owner !== null).map(({ state }) => state)),
      userStates: countBy(users.map(({ state }) => state)),
      individualCas: countIndividual(users, exported, stateOf),
    },
    databases: exported.map((one) =>
      [one.name, sites[one.site].name, stateOf(one), actionOf(one, stateOf(one))].join('|'),
    ),
    users: users.map(({ mailbox, state }) =>
      [mailbox.alias, sites[mailbox.database.site].name, mailbox.database.name, state].join('|'),
    ),
    profiles: profiles.map(({ computer, account, profile, owner, state }) =>
      [computer, account, profile, owner?.alias ?? '', owner === null ? '' : state].join('|'),
    ),
  };
}

/**
 * The profiles that count after the second scan: of a computer and account that it reached only what it found there.
 *
 * @param {readonly Device[]} first
 * @param {readonly Device[]} second
 */
export function latestOf(first, second) {
  const reached = new Set(second.map(placeOf));
  return [...first.filter((device) => !reached.has(placeOf(device))), ...second];
}

/** @param {Device} device */
function placeOf({ computer, account }) {
  return `${computer}|${account}`;
}

/** @param {Device} device */
function ownProfiles({ computer, account, owner, rows }) {
  return rows
    .filter(({ store }) => store === 'Primary')
    .map(({ profile, endpoint }) => ({ computer, account, owner, profile, state: stateOfEndpoint[endpoint.kind] }));
}

/**
 * The action of a database (domain.md 5.2).
 *
 * @param {Database} database
 * @param {string} state
 */
function actionOf({ site }, state) {
  const fixed = { DB_OK: 'NONE', DB_EXEMPT: 'EXEMPT', DB_NA: 'NA', DB_BLANK: 'INVESTIGATE', DB_MISSING: 'INVESTIGATE' };
  const found = new Map(Object.entries(fixed)).get(state);
  return found ?? (sites[site].hasArray ? 'REBIND' : 'CREATE_THEN_REBIND');
}

/**
 * The state of a user (domain.md 5.4).
 *
 * @param {Mailbox} mailbox
 * @param {string} databaseState
 * @param {readonly string[]} profileStates
 */
function stateOfUser(mailbox, databaseState, profileStates) {
  const action = actionOf(mailbox.database, databaseState);
  if (action === 'NA') return mailbox.database.mix === 'legacy' ? 'OUT_OF_SCOPE_LEGACY' : 'OUT_OF_SCOPE_MODERN';
  if (action === 'EXEMPT') return 'EXEMPT';
  if (action === 'INVESTIGATE') return 'INVESTIGATE_DB';
  const states = statesByAction.get(action);
  return states?.get(worstAction(mailbox, profileStates)) ?? '';
}

/**
 * What is due on the worst profile (domain.md 5.3).
 *
 * @param {Mailbox} mailbox
 * @param {readonly string[]} states
 */
function worstAction({ role, isMapiOff }, states) {
  if (isMapiOff) return 'NA';
  if (states.length === 0) return role === 'shared' || role === 'room' || role === 'equipment' ? 'NA' : 'VERIFY';
  if (states.includes('P_UNKNOWN')) return 'INVESTIGATE';
  if (states.some((state) => state !== 'P_OWN_ARRAY' && state !== 'P_BLANK')) return 'UPDATE';
  return states.includes('P_BLANK') ? 'VERIFY' : 'NONE';
}

const statesByAction = new Map([
  ['NONE', statesOf('DONE', 'PROFILE_UPDATE', 'VERIFY', 'INVESTIGATE_PROFILE', 'DONE_NO_PROFILE')],
  [
    'REBIND',
    statesOf('REBIND_ONLY', 'REBIND_THEN_UPDATE', 'REBIND_THEN_VERIFY', 'REBIND_THEN_INVESTIGATE', 'REBIND_NO_PROFILE'),
  ],
  [
    'CREATE_THEN_REBIND',
    statesOf(
      ...['WAIT_ARRAY_REBIND_ONLY', 'WAIT_ARRAY_THEN_UPDATE', 'WAIT_ARRAY_THEN_VERIFY'],
      ...['WAIT_ARRAY_THEN_INVESTIGATE', 'WAIT_ARRAY_NO_PROFILE'],
    ),
  ],
]);

/** @param {readonly string[]} states for nothing, update, verify, investigate and no profile */
function statesOf(...states) {
  return new Map(
    ['NONE', 'UPDATE', 'VERIFY', 'INVESTIGATE', 'NA'].map((action, index) => [action, states[index] ?? '']),
  );
}

/** @typedef {{ mailbox: Mailbox, own: readonly { state: string }[] }} User */

/**
 * What still names an individual server (product.md 4).
 *
 * @param {readonly User[]} users
 * @param {readonly Database[]} exported
 * @param {(database: Database) => string} stateOf
 */
function countIndividual(users, exported, stateOf) {
  const individualProfiles = new Set(['P_CAS', 'P_CAS_XSITE', 'P_MBX', 'P_RETIRED']);
  const individualDatabases = new Set(['DB_CAS', 'DB_CAS_XSITE', 'DB_MBX', 'DB_NOTFOUND']);
  const counted = users
    .filter(({ mailbox }) => !['DB_NA', 'DB_EXEMPT'].includes(stateOf(mailbox.database)))
    .map(({ mailbox, own }) => ({
      profiles: own.filter(({ state }) => individualProfiles.has(state)).length,
      isByDatabase: individualDatabases.has(stateOf(mailbox.database)),
    }));
  return {
    users: counted.filter(({ profiles, isByDatabase }) => profiles > 0 || isByDatabase).length,
    usersByProfile: counted.filter(({ profiles }) => profiles > 0).length,
    usersByDatabase: counted.filter(({ isByDatabase }) => isByDatabase).length,
    profiles: counted.reduce((sum, { profiles }) => sum + profiles, 0),
    databases: exported.filter((database) => individualDatabases.has(stateOf(database))).length,
  };
}

/**
 * @param {readonly string[]} values
 * @returns {Counts}
 */
function countBy(values) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
