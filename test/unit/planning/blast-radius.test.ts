import { describe, expect, it } from 'vitest';
import { measureBlastRadius, whoIsHit } from '../../../core/planning/blast-radius.ts';
import { impactInWords } from '../../../core/planning/explain-impact.ts';
import type { Plan, StepWork } from '../../../core/planning/plan.ts';
import type { ServerImpact } from '../../../core/planning/server-impact.ts';
import { makeImpactInput, nordwindImpactInput } from '../../factories/impact-inputs.ts';
import {
  makeArray,
  makeKnownName,
  makeMailbox,
  makeProfile,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  zone,
} from '../../factories/inventory.ts';
import { nordwindUsers, type SampleUser } from '../../factories/nordwind-users.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../factories/plans.ts';

/** The numbers of each server, `lost interrupted unknown`, where there are any. */
function numbers(impacts: readonly ServerImpact[]): Record<string, string> {
  const hit = impacts.filter(({ now }) => now.lost + now.interrupted + now.unknown > 0);
  return Object.fromEntries(hit.map(({ server, now }) => [server, `${now.lost} ${now.interrupted} ${now.unknown}`]));
}

/** One user of database MDB-OSL-01, which is bound to the array, unless told otherwise. */
function user(
  profile: Parameters<typeof makeProfile>[1] | null,
  mailbox: Parameters<typeof makeMailbox>[1] = {},
): SampleUser {
  return {
    mailbox: makeMailbox('anna', mailbox),
    profiles: profile === null ? [] : [makeProfile('anna', profile)],
    casMailbox: null,
  };
}

function one(sample: SampleUser): Record<string, string> {
  return numbers(measureBlastRadius(makeImpactInput([sample])));
}

const onCas01 = namingServer('OSL-CAS01');

describe('measureBlastRadius', () => {
  it('counts who is hit in the sample organization', () => {
    expect(numbers(measureBlastRadius(nordwindImpactInput()))).toEqual({
      'BGO-EX01': '1 0 1',
      'BGO-EX02': '0 1 0',
      'OSL-CAS00': '1 0 0',
      'OSL-CAS01': '3 5 0',
      'OSL-CAS02': '2 2 0',
      'TOS-EX01': '2 0 0',
    });
  });

  it('gives every server with its site, removed ones that are still named, and what it is alone behind', () => {
    const servers = measureBlastRadius(nordwindImpactInput()).map(({ server, site, isRetired, onlyMemberOf }) =>
      [server, site, isRetired, ...onlyMemberOf].join(' '),
    );
    expect(servers).toEqual([
      'BGO-EX01 Bergen false',
      'BGO-EX02 Bergen false',
      'OSL-CAS00  true',
      'OSL-CAS01 Oslo false',
      'OSL-CAS02 Oslo false',
      `TOS-EX01 Tromso false ${nordwindNames.tromso}`,
    ]);
  });

  it.each<[string, SampleUser, Record<string, string>]>([
    ['its name, with a way back', user(onCas01), { 'OSL-CAS01': '0 1 0' }],
    ['its short name', user({ homeServer: 'osl-cas01' }), { 'OSL-CAS01': '0 1 0' }],
    ['its address', user({ homeServer: '10.10.1.11' }), { 'OSL-CAS01': '0 1 0' }],
    ['it, without a way back', user(onCas01, { database: 'MDB-OSL-02' }), { 'OSL-CAS01': '1 0 0' }],
    ['another server than the database', user(onCas01, { database: 'MDB-OSL-03' }), { 'OSL-CAS01': '0 1 0' }],
    ['it, the database a removed one', user(onCas01, { database: 'MDB-OSL-05' }), { 'OSL-CAS01': '1 0 0' }],
    ['it, the database nothing', user(onCas01, { database: 'MDB-OSL-06' }), { 'OSL-CAS01': '1 0 0' }],
    ['it, the database no CAS', user(onCas01, { database: 'MDB-OSL-07' }), { 'OSL-CAS01': '1 0 0' }],
    ['it, with Outlook 2003', user({ ...onCas01, outlookVersion: '11.0.8326.0' }), { 'OSL-CAS01': '1 0 0' }],
    ['it, with an unknown version', user({ ...onCas01, outlookVersion: null }), { 'OSL-CAS01': '1 0 0' }],
    ['it, as an application', user({ ...onCas01, outlookVersion: '6.5.8353.0' }), { 'OSL-CAS01': '1 0 0' }],
    ['it, as a service account', user(onCas01, { samAccountName: 'svc-fax' }), { 'OSL-CAS01': '1 0 0' }],
    ['the array of several', user(namingOnly(nordwindNames.oslo)), {}],
    ['the array of one', user(namingOnly(nordwindNames.tromso)), { 'TOS-EX01': '0 1 0' }],
    ['the array of one, by its short name', user({ homeServer: 'outlook-tos' }), { 'TOS-EX01': '0 1 0' }],
    [
      'the array of one, like the database',
      user(namingOnly(nordwindNames.tromso), { database: 'MDB-OSL-04' }),
      { 'TOS-EX01': '1 0 0' },
    ],
    ['the address of the load balancer of several', user({ homeServer: '10.10.1.50' }), {}],
    ['a web name that leads to several', user({ homeServer: 'mail.nordwind.example' }), {}],
    ['a mailbox server', user(namingServer('OSL-MBX01')), {}],
    ['a removed server', user(namingServer('OSL-CAS00')), { 'OSL-CAS00': '0 1 0' }],
    ['nothing known', user({ homeServer: 'nowhere' }, { database: 'MDB-OSL-02' }), {}],
    ['nothing, the database the server', user({}, { database: 'MDB-OSL-02' }), { 'OSL-CAS01': '0 0 1' }],
    ['nothing, the database an array of several', user({}), {}],
    ['no profile, the database the array of one', user(null, { database: 'MDB-TOS-01' }), { 'TOS-EX01': '0 0 1' }],
    ['no profile, in an exempt database', user(null, { database: 'PFPROXY-BGO' }), { 'BGO-EX01': '0 0 1' }],
    ['no profile of a room', user(null, { database: 'MDB-OSL-02', recipientTypeDetails: 'RoomMailbox' }), {}],
    ['it, in an exempt database', user(onCas01, { database: 'PFPROXY-BGO' }), { 'OSL-CAS01': '0 1 0' }],
    ['it, for a mailbox of 2013', user(onCas01, { database: 'MDB13-OSL-01' }), {}],
    ['it in the section of a public folder', user({ ...onCas01, storeType: 'PublicFolders' }), {}],
    [
      'one server by one value and another by the next',
      user({ ...onCas01, homeServer: 'OSL-CAS02' }),
      { 'OSL-CAS01': '0 1 0', 'OSL-CAS02': '0 1 0' },
    ],
  ])('judges a profile that names %s', (_what, sample, expected) => {
    expect(one(sample)).toEqual(expected);
  });

  it('does not count who has MAPI switched off', () => {
    const { T34 } = nordwindUsers;
    expect(T34 === undefined ? null : one(T34)).toEqual({});
  });

  it('counts a user once for a server, by the worst of the profiles', () => {
    const old = makeProfile('anna', { id: 2, computer: 'PC2', outlookVersion: '11.0', ...onCas01 });
    const samples = [user(onCas01), { ...user(null), profiles: [makeProfile('anna', onCas01), old] }];
    expect(samples.map(one)).toEqual([{ 'OSL-CAS01': '0 1 0' }, { 'OSL-CAS01': '1 0 0' }]);
  });

  it('knows a removed server by its name cut at 15 characters', () => {
    const infrastructure = nordwindInfrastructure({
      knownNames: [makeKnownName(`OSL-MAILGATEWAY01.${zone}`, 'RetiredCAS')],
    });
    const samples = [user({ homeServer: `osl-mailgateway01.${zone}` }), user({ homeServer: 'OSL-MAILGATEWAY' })];
    expect(numbers(measureBlastRadius(makeImpactInput(samples, null, infrastructure)))).toEqual({
      'osl-mailgateway01': '0 2 0',
    });
  });

  it('does not know who is hit by a name that fits several things', () => {
    const infrastructure = nordwindInfrastructure({
      arrays: [makeArray(`osl-cas01.mail.${zone}`, { name: 'cas-oslo', site: 'Oslo' })],
    });
    const input = makeImpactInput([user({ homeServer: 'osl-cas01' })], null, infrastructure);
    expect([numbers(measureBlastRadius(input)), whoIsHit(input, `OSL-CAS01.${zone}`, null)]).toEqual([
      { 'OSL-CAS01': '0 0 1' },
      [
        {
          mailboxId: 1,
          alias: 'anna',
          outcome: 'unknown',
          why: 'Profile "Outlook" on WS-1001 names osl-cas01, which can mean OSL-CAS01 among others.',
        },
      ],
    ]);
  });

  it('takes an address for everything that it was said to point to', () => {
    const addresses: readonly (readonly [string, readonly string[]])[] = [
      ['10.9.0.1', [nordwindNames.tromso, 'OSL-CAS01']],
      ['10.9.0.2', [nordwindNames.tromso, 'TOS-EX01', 'OSL-MBX01']],
    ];
    const knownNames = addresses.map(([name, pointsTo]) => makeKnownName(name, 'VIP', { pointsTo }));
    const samples = addresses.map(([homeServer]) => user({ homeServer }));
    const input = makeImpactInput(samples, null, nordwindInfrastructure({ knownNames }));
    expect(numbers(measureBlastRadius(input))).toEqual({ 'TOS-EX01': '0 1 0' });
  });

  it('takes the exported members of an array whose site has no Client Access server, and of these only such servers', () => {
    const members = [
      ['OSL-MBX01', 'TOS-EX01'],
      ['TOS-EX01', 'NOT-LISTED'],
    ];
    const arrays = members.map((names, index) =>
      makeArray(`arr${index}.${zone}`, { site: `S${index}`, members: names }),
    );
    const samples = arrays.map(({ fqdn }) => user(namingOnly(fqdn)));
    const input = makeImpactInput(samples, null, nordwindInfrastructure({ arrays }));
    const tromso = measureBlastRadius(input).find(({ server }) => server === 'TOS-EX01');
    expect([tromso?.now, tromso?.onlyMemberOf]).toEqual([{ lost: 1, interrupted: 0, unknown: 0 }, [`arr0.${zone}`]]);
  });

  it('finds what is behind the address of a load balancer in the settings', () => {
    const settings = nordwindSettings({ arrays: { Tromso: { fqdn: nordwindNames.tromso, vip: '10.10.3.50' } } });
    const input = makeImpactInput([user({ homeServer: '10.10.3.50' })], null, nordwindInfrastructure(), settings);
    expect(numbers(measureBlastRadius(input))).toEqual({ 'TOS-EX01': '0 1 0' });
  });
});

describe('measureBlastRadius with a plan', () => {
  const members = [makeMember(2, 'mlien'), makeMember(4, 'hdahl'), makeMember(5, 'saas')];
  const plan = makePlan({
    sites: [
      makeSitePlan('Oslo', [
        makeStep({ kind: 'static-ports', servers: [], isConfirmation: false }, '2014-03-28'),
        makeStep(rebindWork('mdb-osl-02', nordwindNames.oslo), '2014-03-31'),
        makeStep({ kind: 'wave', wave: 1 }, '2014-04-02'),
        makeStep({ kind: 'retire-server', server: 'OSL-CAS01' }, null),
      ]),
      makeSitePlan('Bergen', [makeStep(rebindWork('MDB-BGO-01', nordwindNames.bergen), '2014-04-01')]),
    ],
    waves: [makeWave(1, '2014-04-02', members)],
  });

  it('follows the steps of all sites by date: a rebind shows a way back, a wave takes its members off', () => {
    const rowsAfter = (name: string) =>
      measureBlastRadius(nordwindImpactInput(plan))
        .find(({ server }) => server === name)
        ?.after.map(
          ({ step, date, lost, interrupted, unknown }) => `${date} ${step} ${lost} ${interrupted} ${unknown}`,
        );
    expect([rowsAfter('OSL-CAS01'), rowsAfter('BGO-EX01')]).toEqual([
      [
        '2014-03-28 static-ports:Oslo 3 5 0',
        '2014-03-31 rebind:mdb-osl-02 2 6 0',
        '2014-04-01 rebind:MDB-BGO-01 2 6 0',
        '2014-04-02 wave:Oslo 1 1 4 0',
        'null retire-server:OSL-CAS01 1 4 0',
      ],
      [
        '2014-03-28 static-ports:Oslo 1 0 1',
        '2014-03-31 rebind:mdb-osl-02 1 0 1',
        '2014-04-01 rebind:MDB-BGO-01 0 1 1',
        '2014-04-02 wave:Oslo 1 0 1 1',
        'null retire-server:OSL-CAS01 0 1 1',
      ],
    ]);
  });

  it('leaves those on a server who come to an array that stands for it alone', () => {
    const wave = makeWave(1, '2014-04-02', [makeMember(1, 'anna')]);
    const steps = [makeStep({ kind: 'applications', wave: 1 }, '2014-04-02')];
    const small = makePlan({ sites: [makeSitePlan('Tromso', steps)], waves: [wave] });
    const input = makeImpactInput([user(onCas01, { database: 'MDB-TOS-01' })], small);
    const [hit] = whoIsHit(input, 'tos-ex01', 'applications:oslo 1');
    expect([measureBlastRadius(input).at(-1)?.after, hit?.why]).toEqual([
      [{ step: 'applications:Oslo 1', date: '2014-04-02', lost: 1, interrupted: 0, unknown: 0 }],
      `Profile "Outlook" on WS-1001 then names ${nordwindNames.tromso}, which stands for TOS-EX01 alone; database MDB-TOS-01 leads there too, by ${nordwindNames.tromso}.`,
    ]);
  });

  it('passes over a rebind of a database that is gone, and a wave whose members are', () => {
    const works: StepWork[] = [rebindWork('MDB-GONE', nordwindNames.oslo), { kind: 'pilot', wave: 7 }];
    const gone: Plan = makePlan({
      sites: [
        makeSitePlan(
          'Oslo',
          works.map((work) => makeStep(work, null)),
        ),
      ],
    });
    const [first] = measureBlastRadius(makeImpactInput([user(onCas01)], gone)).filter(
      ({ server }) => server === 'OSL-CAS01',
    );
    expect(first?.after.map(({ interrupted }) => interrupted)).toEqual([1, 1]);
  });
});

describe('whoIsHit', () => {
  it('names the users behind the numbers, the lost first, each with the reason', () => {
    const rows = whoIsHit(nordwindImpactInput(), `osl-cas02.${zone}`, null);
    const cas02 = `OSL-CAS02.${zone}`;
    expect(rows.map(({ alias, outcome, why }) => `${alias} ${outcome}: ${why}`)).toEqual([
      `lberg lost: Profile "Outlook" on WS-1001 names osl-cas02.${zone}; database MDB-OSL-03 leads there too, by ${cas02.toUpperCase()}.`,
      `svc-besadmin lost: Profile "Outlook" on BESSRV01 names ${cas02}; an application does not look for another server.`,
      `abrekke interrupted: Profile "Outlook" on WS-1001 names osl-cas02; Outlook 2007 then finds ${nordwindNames.oslo} by its database.`,
      `knilsen interrupted: Profile "Outlook" on WS-1001 names ${cas02}; Outlook 2013 then finds OSL-CAS01.${zone} by its database.`,
    ]);
  });

  it.each([
    ['Outlook 2003', user({ ...onCas01, outlookVersion: '11.0' }), 'Outlook 2003 does not look for another server.'],
    [
      'an unknown version',
      user({ ...onCas01, outlookVersion: null }),
      'the Outlook version is not known, so it may not look for another server.',
    ],
    [
      'a blank binding',
      user(onCas01, { database: 'MDB-OSL-06' }),
      'it is not known what database MDB-OSL-06 is bound to.',
    ],
    [
      'a binding that nobody answers',
      user(onCas01, { database: 'MDB-OSL-07' }),
      `database MDB-OSL-07 is bound to OSL-MBX01.${zone}, where no Client Access server answers.`,
    ],
  ])('gives the reason with %s', (_what, sample, end) => {
    expect(whoIsHit(makeImpactInput([sample]), '10.10.1.11', null)[0]?.why).toBe(
      `Profile "Outlook" on WS-1001 names OSL-CAS01.${zone}; ${end}`,
    );
  });

  it('gives the reason for those who follow the database', () => {
    const samples = [user(null, { database: 'MDB-TOS-01' }), user({}, { database: 'MDB-OSL-04' })];
    expect(whoIsHit(makeImpactInput(samples), 'TOS-EX01', null).map(({ why }) => why)).toEqual([
      `No Outlook profile was seen; database MDB-TOS-01 is bound to ${nordwindNames.tromso}, which stands for TOS-EX01 alone.`,
      `The Outlook profile names no server; database MDB-OSL-04 is bound to ${nordwindNames.tromso}, which stands for TOS-EX01 alone.`,
    ]);
  });

  it.each([
    ['a name that nobody has', 'NOSUCH', null, 'There is no Client Access server "NOSUCH" in the project.'],
    ['a server without the role', 'OSL-MBX01', null, 'There is no Client Access server "OSL-MBX01" in the project.'],
    ['a step that is not in the plan', 'OSL-CAS01', 'wave:9', 'The plan has no step "wave:9".'],
  ])('refuses %s', (_what, server, step, message) => {
    expect(() => whoIsHit(makeImpactInput([], makePlan()), server, step)).toThrow(message);
  });
});

describe('impactInWords', () => {
  it('says who loses Outlook, who is interrupted, and of whom it is not known', () => {
    expect(measureBlastRadius(nordwindImpactInput()).flatMap(impactInWords)).toEqual([
      'If BGO-EX01 stops, 1 user loses Outlook.',
      '1 more user may be hit: it is not known which server their Outlook uses.',
      'If BGO-EX02 stops, nobody loses Outlook, 1 user is interrupted.',
      'OSL-CAS00 was removed: 1 user loses Outlook.',
      'If OSL-CAS01 stops, 3 users lose Outlook, 5 users are interrupted.',
      'If OSL-CAS02 stops, 2 users lose Outlook, 2 users are interrupted.',
      `${nordwindNames.tromso} stands for TOS-EX01 alone: if it stops, its 2 users lose Outlook.`,
    ]);
  });
});
