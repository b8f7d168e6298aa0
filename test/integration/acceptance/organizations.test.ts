import { beforeEach, describe, expect, it } from 'vitest';
import type { Dialect, OrganizationOptions, OrganizationTruth } from '../../factories/organizations.ts';
import { makeOrganization } from '../../factories/organizations.ts';
import { type Answer, useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const dialects: readonly Dialect[] = ['ps7', 'ps51', 'unicode', 'culture'];

/** Three sizes and seeds, each in the dialect that is next; the smallest in all of them. */
const organizations: readonly Required<OrganizationOptions>[] = [
  ...dialects.map((dialect) => ({ mailboxes: 300, seed: 1, sites: 3, dialect })),
  { mailboxes: 300, seed: 2, sites: 5, dialect: 'ps51' },
  { mailboxes: 300, seed: 3, sites: 1, dialect: 'unicode' },
  { mailboxes: 2000, seed: 1, sites: 4, dialect: 'culture' },
  { mailboxes: 2000, seed: 2, sites: 8, dialect: 'ps7' },
  { mailboxes: 2000, seed: 3, sites: 3, dialect: 'unicode' },
];

/** What the truth says, in the form of `foundIn`; recovery databases are not part of it and are exempt. */
function expectedIn(truth: OrganizationTruth) {
  const { totals, databaseState, profileState, userState } = truth.counts;
  const recoveries = Object.keys(truth.sites).length;
  return {
    totals: { ...totals, databases: totals.databases + recoveries, unmatchedProfiles: 0 },
    databaseStates: { ...databaseState, DB_EXEMPT: recoveries },
    profileStates: profileState,
    userStates: userState,
    databases: Object.entries(truth.databases)
      .map(([name, database]) => `${name} ${database.site} ${database.state} ${database.action}`)
      .sort(),
    users: Object.entries(truth.mailboxes)
      .map(([alias, user]) => `${alias} ${user.site} ${user.database} ${user.state}`)
      .sort(),
    profiles: Object.entries(truth.profiles)
      .map(([computer, profile]) => `${computer} ${profile.mailbox} ${profile.state}`)
      .sort(),
  };
}

function foundIn({ summary, databases, users, profiles }: Answer) {
  const { sites, databases: databaseCount, mailboxes, profiles: profileCount, unmatchedProfiles } = summary.totals;
  return {
    totals: { sites, databases: databaseCount, mailboxes, profiles: profileCount, unmatchedProfiles },
    databaseStates: summary.databaseStates,
    profileStates: summary.profileStates,
    userStates: summary.userStates,
    databases: databases
      .filter(({ state }) => state !== 'DB_EXEMPT')
      .map(({ name, site, state, action }) => `${name} ${site} ${state} ${action}`)
      .sort(),
    users: users.map(({ alias, site, database, state }) => `${alias} ${site} ${database} ${state}`).sort(),
    profiles: profiles.map(({ computer, alias, state }) => `${computer} ${alias} ${state}`).sort(),
  };
}

describe.each(organizations)(
  'an organization of $mailboxes mailboxes (seed $seed, $sites sites, $dialect)',
  (options) => {
    const { dir, truth } = makeOrganization(options);
    beforeEach(() => cli.importInto(dir, '--collected', '2013-07-01'));

    it('is classified as it was made: every database, mailbox and profile, and the counts', async () => {
      expect(foundIn(await cli.classify('2013-07-01'))).toEqual(expectedIn(truth));
    });
  },
);
