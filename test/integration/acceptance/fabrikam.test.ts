import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../core/api/import-report.ts';
import { profileStates, userStates } from '../../../core/classification/states.ts';
import { userIssues } from '../../../core/classification/user-issue.ts';
import { buildFabrikam } from '../../../scripts/fabrikam/build.mjs';
import { type Answer, useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const { runs } = buildFabrikam();

/** What was made for an import, in the form of `foundIn`. */
function expectedAfter(run: (typeof runs)[number] | undefined) {
  if (run === undefined) throw new Error('the sample has fewer imports');
  const { summary, databases, users, profiles } = run.truth;
  return {
    summary: { asOf: run.collected, ...summary },
    databases: databases.toSorted(),
    users: users.toSorted(),
    profiles: profiles.toSorted(),
  };
}

function foundIn({ summary, databases, users, profiles }: Answer) {
  return {
    summary,
    databases: databases.map(({ name, site, state, action }) => `${name}|${site}|${state}|${action}`).sort(),
    users: users.map(({ alias, site, database, state }) => `${alias}|${site}|${database}|${state}`).sort(),
    profiles: profiles
      .filter(({ alias, state }) => alias === null || state !== null)
      .map((row) => [row.computer, row.user?.split('\\')[1], row.profile, row.alias ?? '', row.state ?? ''].join('|'))
      .sort(),
  };
}

describe('the sample fabrikam', () => {
  it('is classified as it was made after each of its two imports: every database, user and profile', async () => {
    await cli.json('sample', 'p.caskade', '--org', 'fabrikam');
    const today = foundIn(await cli.classify(runs[1]?.collected));
    await cli.json('undo', 'p.caskade');
    const weekAgo = foundIn(await cli.classify(runs[0]?.collected));
    expect([weekAgo, today]).toEqual([expectedAfter(runs[0]), expectedAfter(runs[1])]);
  });

  it('has every state of domain.md 5, and every issue but that of a single CAS and one that wide scans cannot show', async () => {
    await cli.json('sample', 'p.caskade', '--org', 'fabrikam');
    const { users, profiles } = await cli.classify(runs[1]?.collected);
    const ofProfiles = new Set(profiles.map(({ state }) => state));
    const ofUsers = new Set(users.map(({ state }) => state));
    const issues = new Set(users.flatMap((user) => user.issues));
    expect({
      databases: [...new Set(users.map(({ dbState }) => dbState))].sort(),
      profiles: profileStates.filter(
        (state) => !ofProfiles.has(state) && !users.some((user) => user.profileState === state),
      ),
      users: userStates.filter((state) => !ofUsers.has(state)),
      issues: userIssues.filter((issue) => !issues.has(issue)),
    }).toEqual({
      databases: [
        'DB_BLANK',
        'DB_CAS',
        'DB_CAS_XSITE',
        'DB_EXEMPT',
        'DB_MBX',
        'DB_MISSING',
        'DB_NA',
        'DB_NOTFOUND',
        'DB_OK',
        'DB_XARRAY',
      ],
      profiles: [],
      users: [],
      issues: ['ARRAY_SINGLE_CAS', 'STORE_SECTION_STALE'],
    });
  });

  it('is imported without a rejected row, with the few remarks that are meant, and shows a week of work', async () => {
    const { files } = await cli.json<ImportReport>('sample', 'p.caskade', '--org', 'fabrikam');
    const remarks = files.flatMap(({ file, issues }) =>
      issues.map(({ severity, code }) => `${file} ${severity} ${code}`),
    );
    const scan = files.find(({ file }) => file === 'OutlookProfiles_2014-03-14.csv');
    expect({
      rejected: files.reduce((sum, { rejected }) => sum + rejected, 0),
      remarks: remarks.sort(),
      scan: { new: scan?.new, changed: scan?.changed, gone: scan?.gone },
      rebound: files.find(({ file }) => file === 'MailboxDatabases_2014-03-14.csv')?.changed,
    }).toEqual({
      rejected: 0,
      remarks: [
        'ADSites.csv info COLUMN_IGNORED',
        'ClientAccessArrays.csv info COLUMN_IGNORED',
        'MailboxDatabases_2014-03-07.csv info TYPE_LINE_SKIPPED',
        'MailboxDatabases_2014-03-14.csv info TYPE_LINE_SKIPPED',
        'Mailboxes.csv info COLUMN_ABSENT',
        'OutlookProfiles_2014-03-07.csv info DUPLICATE_ROWS',
        'RCA_AUS-CAS01_20140314-1.LOG info COLUMN_IGNORED',
        'RCA_HAM-EX01_20140314-1.LOG info COLUMN_IGNORED',
      ],
      scan: { new: 35, changed: 135, gone: 24 },
      rebound: 1,
    });
  });
});
