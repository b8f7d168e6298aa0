import { beforeEach, describe, expect, it } from 'vitest';
import type { RetirementReport } from '../../../core/api/project-reports.ts';
import {
  expectedVerdicts,
  nordwindDay,
  nordwindExports,
  nordwindSettings,
  verdictsOf,
  verdictTable,
} from '../../factories/nordwind-expectations.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const zone = 'corp.nordwind.local';

async function importNordwind(mailboxes?: string): Promise<void> {
  await cli.importInto(...nordwindExports(mailboxes));
  await mergeSettings(nordwindSettings);
}

async function mergeSettings(settings: unknown): Promise<void> {
  cli.write('settings.json', JSON.stringify(settings));
  await cli.json('settings', 'p.caskade', 'settings.json');
}

describe.each(['Mailboxes_unicode.csv', 'Mailboxes_ascii_default.csv'])('Nordwind with %s', (mailboxes) => {
  beforeEach(() => importNordwind(mailboxes));

  it('classifies all forty users as expected-classification.csv says', async () => {
    const { users } = await cli.classify(nordwindDay);
    expect(verdictTable(verdictsOf(users))).toBe(verdictTable(expectedVerdicts()));
  });

  it('gives the totals of the answer', async () => {
    const { summary } = await cli.classify(nordwindDay);
    expect(summary).toEqual({
      asOf: nordwindDay,
      totals: { sites: 3, servers: 9, arrays: 2, databases: 14, mailboxes: 40, profiles: 38, unmatchedProfiles: 1 },
      databaseStates: {
        ...{ DB_OK: 3, DB_CAS: 4, DB_XARRAY: 1, DB_MBX: 1, DB_NOTFOUND: 1, DB_BLANK: 1, DB_EXEMPT: 2, DB_NA: 1 },
      },
      profileStates: {
        ...{ P_OWN_ARRAY: 10, P_CAS: 14, P_XARRAY: 2, P_MBX: 1, P_LEGACY: 1, P_GUID: 2, P_INSTANCE: 1, P_VIP_IP: 1 },
        ...{ P_WEBNS: 1, P_RETIRED: 1, P_INCONSISTENT: 1, P_UNKNOWN: 1, P_BLANK: 1 },
      },
      userStates: {
        ...{ PROFILE_UPDATE: 13, DONE: 6, REBIND_THEN_UPDATE: 6, REBIND_ONLY: 2, WAIT_ARRAY_THEN_UPDATE: 2, VERIFY: 2 },
        ...{ INVESTIGATE_DB: 2, REBIND_NO_PROFILE: 2, DONE_NO_PROFILE: 1, INVESTIGATE_PROFILE: 1, EXEMPT: 1 },
        ...{ OUT_OF_SCOPE_LEGACY: 1, OUT_OF_SCOPE_MODERN: 1 },
      },
      individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
    });
  });

  it('gives every database its state, action and target', async () => {
    const { databases } = await cli.classify(nordwindDay);
    const oslo = `outlook-osl.${zone}`;
    const bergen = `outlook-bgo.${zone}`;
    expect(databases.map(({ name, state, action, target, risk }) => [name, state, action, target, risk])).toEqual([
      ['MDB-BGO-01', 'DB_CAS', 'CREATE_THEN_REBIND', bergen, 'Low'],
      ['MDB-BGO-02', 'DB_CAS', 'CREATE_THEN_REBIND', bergen, 'Low'],
      ['MDB-OSL-01', 'DB_OK', 'NONE', oslo, 'Low'],
      ['MDB-OSL-02', 'DB_CAS', 'REBIND', oslo, 'Low'],
      ['MDB-OSL-03', 'DB_CAS', 'REBIND', oslo, 'Low'],
      ['MDB-OSL-04', 'DB_XARRAY', 'REBIND', oslo, 'Medium'],
      ['MDB-OSL-05', 'DB_NOTFOUND', 'REBIND', oslo, 'High'],
      ['MDB-OSL-06', 'DB_BLANK', 'INVESTIGATE', oslo, 'Medium'],
      ['MDB-OSL-07', 'DB_MBX', 'REBIND', oslo, 'High'],
      ['MDB-OSL-08', 'DB_OK', 'NONE', oslo, 'Low'],
      ['MDB-TOS-01', 'DB_OK', 'NONE', `outlook-tos.${zone}`, 'Low'],
      ['MDB13-OSL-01', 'DB_NA', 'NA', oslo, 'Low'],
      ['PFPROXY-BGO', 'DB_EXEMPT', 'EXEMPT', bergen, 'Low'],
      ['RDB-OSL-01', 'DB_EXEMPT', 'EXEMPT', oslo, 'Low'],
    ]);
  });
});

describe('Nordwind', () => {
  beforeEach(() => importNordwind());

  it('lists the one profile that no mailbox matches, without a state', async () => {
    const { profiles } = await cli.classify(nordwindDay);
    const unmatched = profiles.filter(({ alias }) => alias === null);
    expect(unmatched.map(({ computer, user, state }) => ({ computer, user, state }))).toEqual([
      { computer: 'WS-9999', user: 'NORDWIND\\fmoen-not-present', state: null },
    ]);
  });

  it('explains each user in one sentence that names the database, its binding and the target', async () => {
    const { users } = await cli.classify(nordwindDay);
    const [lien] = users.filter(({ alias }) => alias === 'mlien');
    for (const name of ['OSL-CAS01', 'MDB-OSL-01', `outlook-osl.${zone}`]) expect(lien?.why).toContain(name);
    expect(users.filter(({ why }) => !/^[^\n]+\.$/.test(why)).map(({ alias, why }) => [alias, why])).toEqual([]);
  });

  it('sends the user of an unknown name to the update once the name is mapped, and changes nobody else (T38)', async () => {
    const before = await cli.classify(nordwindDay);
    await mergeSettings({ aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] });
    const after = await cli.classify(nordwindDay);
    const changed = verdictsOf(after.users).filter((verdict, i) => {
      return JSON.stringify(verdict) !== JSON.stringify(verdictsOf(before.users)[i]);
    });
    expect(changed).toEqual([
      {
        ...{ alias: 'stangen', dbState: 'DB_OK', dbAction: 'NONE', profileState: 'P_CAS', profileAction: 'UPDATE' },
        ...{ state: 'PROFILE_UPDATE', risk: 'Medium', method: 'M1', issues: [] },
      },
    ]);
  });
});

describe('Nordwind, one file after the other and the last first', () => {
  it('gives the same verdicts', async () => {
    for (const file of nordwindExports().toReversed()) await cli.importInto(file);
    await mergeSettings(nordwindSettings);
    const { users } = await cli.classify(nordwindDay);
    expect(verdictTable(verdictsOf(users))).toBe(verdictTable(expectedVerdicts()));
  });
});

describe('the retirement of a server of Nordwind', () => {
  beforeEach(async () => {
    await importNordwind();
    await cli.importInto(nordwindFile('CASServers.csv'));
  });

  it('finds everything that depends on OSL-CAS01 (P13)', async () => {
    const report = await cli.json<RetirementReport>('retire', 'p.caskade', 'OSL-CAS01');
    expect(report).toEqual({
      server: 'OSL-CAS01',
      ready: false,
      databases: ['MDB-OSL-02'],
      users: ['gaune', 'hbakke', 'hdahl', 'inaess', 'mkrogh', 'mlien', 'nopdal', 'rfoss', 'saas'],
      exempt: ['RDB-OSL-01'],
      applications: [],
      other: [
        { kind: 'autodiscover', name: 'mail.nordwind.example' },
        { kind: 'role', name: 'HubTransport' },
        { kind: 'web-name', name: 'mail.nordwind.example' },
        { kind: 'witness', name: 'DAG1' },
      ],
    });
  });

  it('finds everything that depends on OSL-CAS02, the application apart (P14)', async () => {
    const report = await cli.json<RetirementReport>('retire', 'p.caskade', 'osl-cas02.corp.nordwind.local');
    expect(report).toEqual({
      server: 'OSL-CAS02',
      ready: false,
      databases: ['MDB-OSL-03'],
      users: ['abrekke', 'knilsen', 'lberg'],
      exempt: [],
      applications: ['svc-besadmin'],
      other: [
        { kind: 'autodiscover', name: 'mail.nordwind.example' },
        { kind: 'role', name: 'HubTransport' },
        { kind: 'web-name', name: 'mail.nordwind.example' },
      ],
    });
  });

  it('is ready only once everything on the lists is acknowledged', async () => {
    const acknowledged = [
      'role HubTransport',
      'web name mail.nordwind.example',
      'Autodiscover',
      'MDB-OSL-03',
      'svc-besadmin',
    ]
      .concat(['abrekke', 'knilsen', 'lberg'])
      .map((what) => ({ server: 'OSL-CAS02', what, by: 'lead' }));
    await mergeSettings({ acknowledged: acknowledged.slice(1) });
    const allButOne = await cli.json<RetirementReport>('retire', 'p.caskade', 'OSL-CAS02');
    await mergeSettings({ acknowledged });
    const all = await cli.json<RetirementReport>('retire', 'p.caskade', 'OSL-CAS02');
    expect([allButOne.ready, all]).toEqual([false, { ...allButOne, ready: true }]);
  });

  it('is ready for a server on which nothing depends', async () => {
    cli.write(
      'Spare.csv',
      '"Name","Site","ServerRole","AdminDisplayVersion"\r\n"OSL-CAS09","Oslo","ClientAccess","Version 14.3 (Build 123.4)"\r\n',
    );
    await cli.importInto('Spare.csv', '--partial');
    expect(await cli.json<RetirementReport>('retire', 'p.caskade', 'OSL-CAS09')).toEqual({
      ...{ server: 'OSL-CAS09', ready: true },
      ...{ databases: [], users: [], exempt: [], applications: [], other: [] },
    });
  });
});
