import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../../core/api/plan-report.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import { type FixtureUser, fixtureUsers, permissionFile } from '../../factories/fixture-a.ts';
import { type FixtureProject, fixturePlan, useFixtureProject } from '../../factories/fixture-a-project.ts';

const { path, open } = useFixtureProject();

/** Scenario 7: before anything was repaired, so that all thirty of HeadOffice have work. */
describe('groups', () => {
  const [first, second] = ['jklein', 'awolf'];
  const managers = ['bschroder', 'cneumann', 'dschwarz', 'ezimmermann', 'fbraun', 'gkrueger'];
  const office = ['awolf', ...managers, 'jklein'];

  function usersWith(hub: string): readonly FixtureUser[] {
    const users = fixtureUsers().map((user) =>
      user.database === 'MB-BR-01' ? user : { ...user, endpoints: ['HO-CAS1.contoso.local'] },
    );
    const server = { alias: hub, displayName: 'BlackBerry Server', database: 'MB-HO-01', computer: 'BES01' } as const;
    return [...users, { ...server, endpoints: ['HO-CAS1.contoso.local'] }];
  }

  async function openWith(hub: string): Promise<FixtureProject> {
    const users = usersWith(hub);
    const project = await open(users);
    await project.importFiles({
      'MailboxPermissions.csv': permissionFile([
        ...users.slice(0, 30).map(({ alias }) => [alias, hub, 'FullAccess'] as const),
        ...[first, second].flatMap((holder) => managers.map((to) => [`${to}:\\Calendar`, holder, 'Editor'] as const)),
      ]),
    });
    return project;
  }

  const limit: SettingsPatch = {
    ...{ start: '2014-04-01', pilot: { size: 0 }, maxUsersPerWave: 8 },
    arrays: { Branch: { fqdn: 'outlook-br.contoso.local' } },
  };

  it('one group of 31 is held together by the hub, and one cut makes it fall apart into the real ones', async () => {
    const project = await openWith('blackberry');
    const { groups } = await project.plan(limit);
    const cut = await project.plan({ cutPermissions: [{ holder: 'blackberry', reason: 'a server' }] });
    const waves = cut.waves.filter(({ members }) => members.some((alias) => office.includes(alias)));
    expect({
      before: groups.map(({ kind, members, cuts }) => ({ kind, users: members.length, cuts })),
      after: cut.groups,
      unplanned: cut.unplanned,
      together: waves.map(({ members }) => members),
    }).toEqual({
      before: [
        {
          ...{ kind: 'too-large', users: 31 },
          // The office of eight stays, the hub and the 22 others are on their own.
          cuts: [{ holder: 'blackberry', mailbox: null, right: 'FullAccess', mailboxes: 30, frees: 23 }],
        },
      ],
      after: [],
      unplanned: [],
      together: [office],
    });
  });

  it('a service account that is recognized has a wave of its own and holds nobody together', async () => {
    const project = await openWith('svc-blackberry');
    const { groups, waves } = await project.plan(limit);
    const membersOf = (kind: string) => waves.filter((wave) => wave.kind === kind).map(({ members }) => members);
    expect({
      groups,
      own: membersOf('applications'),
      office: membersOf('wave').filter((members) => members.some((alias) => office.includes(alias))),
    }).toEqual({ groups: [], own: [['svc-blackberry']], office: [office] });
  });

  it('links by calendars can be switched off', async () => {
    const project = await openWith('blackberry');
    const patch = { cutPermissions: [{ holder: 'blackberry' }], maxUsersPerWave: 5 };
    const linked = await project.plan({ ...limit, ...patch });
    const free = await project.plan({ permissionRights: ['FullAccess', 'SendAs', 'SendOnBehalf'] });
    expect(
      [linked, free].map(({ groups, unplanned }) => [groups.map(({ members }) => members), unplanned.length]),
    ).toEqual([
      [[office], 8],
      [[], 0],
    ]);
  });

  it('a limit of 5 proposes cuts that name exactly the permissions, and they are enough', async () => {
    const project = await openWith('blackberry');
    const five = await project.plan({ ...limit, maxUsersPerWave: 5 });
    const cuts = five.groups.flatMap((group) => group.cuts);
    const after = await project.plan({
      cutPermissions: cuts.map(({ holder, mailbox }) => ({ holder, ...(mailbox !== null && { mailbox }) })),
    });
    const calendars = cuts.filter(({ right }) => right === 'Calendar');
    const split = [...new Set(calendars.map(({ mailbox }) => mailbox))];
    expect({
      hubs: cuts.filter(({ mailbox }) => mailbox === null).map(({ holder }) => holder),
      calendars: calendars.map(({ holder, mailbox }) => `${holder} ${mailbox}`).sort(),
      split: split.length,
      areManagers: split.every((alias) => managers.includes(alias ?? '')),
      after: [after.groups, after.unplanned],
    }).toEqual({
      hubs: ['blackberry'],
      // Three managers leave the office of eight, and both assistants open the calendar of each.
      calendars: [first, second].flatMap((holder) => split.map((to) => `${holder} ${to}`)).sort(),
      split: 3,
      areManagers: true,
      after: [[], []],
    });
  });
});

/** Scenario 8. */
describe('the plan', () => {
  const shown = ({ waves }: PlanReport) =>
    waves.map(({ number, site, start, users }) => `${number} ${site} ${start} ${users}`);

  it('has its waves on open days, within what the helpdesk can do, with groups whole and Branch after its array', async () => {
    const project = await open();
    const plan = await project.plan(fixturePlan);
    const minutes = new Map<string, number>();
    for (const wave of plan.waves) minutes.set(wave.start, (minutes.get(wave.start) ?? 0) + wave.minutes);
    const wavesOf = (list: readonly string[]) =>
      plan.waves.filter(({ members }) => list.some((alias) => members.includes(alias))).length;
    const branch = plan.sites.find(({ site }) => site === 'Branch');
    const array = branch?.steps.find(({ kind }) => kind === 'create-array')?.date ?? '';
    expect({
      waves: shown(plan),
      pilots: plan.waves.flatMap(({ kind, members }) => (kind === 'pilot' ? [members] : [])),
      closed: plan.waves.filter(({ start, end }) => start <= '2015-01-02' && end >= '2014-12-24'),
      overloaded: [...minutes].filter(([, sum]) => sum > 90),
      groups: [
        ['hweiss', 'ijung', 'gmoller'],
        ['jlange', 'jmueller'],
      ].map(wavesOf),
      isAfterArray: plan.waves.every(({ site, start }) => site !== 'Branch' || start > array),
    }).toEqual({
      // The rebind of MB-HO-02 is on 18 December and old profiles end on the 19th, a Friday.
      waves: [
        '1 HeadOffice 2014-12-22 4',
        '2 Branch 2014-12-22 4',
        '3 HeadOffice 2014-12-23 10',
        '4 Branch 2014-12-23 6',
        '5 HeadOffice 2015-01-05 10',
      ],
      pilots: [
        ['akrause', 'aschmidt', 'awolf', 'jklein'],
        ['ahuber', 'bkaiser', 'cfuchs', 'jmayer'],
      ],
      closed: [],
      overloaded: [],
      groups: [1, 1],
      isAfterArray: true,
    });
  });

  it('is the same for the same input, whoever asks, and in another project', async () => {
    const project = await open();
    const first = await project.plan(fixturePlan);
    const again = await project.plan();
    const other = await (await open(fixtureUsers(), 'other')).plan(fixturePlan);
    expect([again.hash, other.hash]).toEqual([first.hash, first.hash]);
  });

  it('keeps a pinned group and a locked wave when it is made again with half the agents', async () => {
    const project = await open();
    await project.plan(fixturePlan);
    const { client } = project;
    const [hans = 0] = await project.idsOf('hweiss');
    const effect = await client.call('plan.move', { people: [hans], wave: 2, whole: true, by: 'lead' });
    await client.call('plan.lockWave', { wave: 1, isLocked: true, by: 'lead' });
    const before = await client.call('plan.get', {});
    await client.call('plan.saveBaseline', { name: 'before', by: 'lead' });
    const after = await project.plan({ agents: 1, minutesPerAgent: 30 });
    const { moved } = await client.call('plan.compare', { before: 'before', after: null });
    const { explanation } = await client.call('plan.explain', { alias: 'ijung' });
    const essence = (plan: PlanReport) =>
      plan.waves.flatMap(({ number, start, isLocked, members }) =>
        number === 1 ? [{ start, isLocked, members }] : [],
      );
    expect({
      moved: effect.moved.map(({ alias }) => alias),
      group: after.waves.find(({ members }) => members.includes('hweiss'))?.number,
      isWhole: after.waves
        .find(({ number }) => number === 2)
        ?.members.filter((alias) => /^(hweiss|ijung|gmoller)$/.test(alias)),
      locked: essence(after),
      refused: after.refused,
      listed:
        moved.length > 0 &&
        moved.every((place) => place.before.start !== place.after.start || place.before.wave !== place.after.wave),
      isExplained: explanation.includes('pin ijung to wave 2'),
    }).toEqual({
      moved: ['gmoller', 'hweiss', 'ijung'],
      group: 2,
      isWhole: ['gmoller', 'hweiss', 'ijung'],
      locked: essence(before),
      refused: [],
      listed: true,
      isExplained: true,
    });
  });
});

/** Scenario 9. */
describe('a plan that is tried out', () => {
  it('says what half the capacity changes, and can be made the plan while the former stays', async () => {
    const project = await open();
    const { client } = project;
    const before = await project.plan({ ...fixturePlan, minutesPerAgent: 21 });
    await client.call('plan.saveBaseline', { name: 'signed off', by: 'lead' });
    await client.call('plan.tryOut', {
      name: 'half',
      patch: { agents: 1 },
      asOf: null,
      by: 'lead',
    });
    const untouched = await client.call('plan.get', {});
    const difference = await client.call('plan.compare', { before: null, after: 'half' });
    const adopted = await client.call('plan.adopt', { name: 'half', by: 'lead' });
    const [{ versions }, { inForce, endShiftDays }, settings] = await Promise.all([
      client.call('plan.versions', {}),
      client.call('plan.baseline', {}),
      client.call('settings.get', {}),
    ]);
    const lastDay = (plan: PlanReport) =>
      plan.waves
        .map(({ end }) => end)
        .sort()
        .at(-1);
    const places = ({ waves }: PlanReport) =>
      new Map(
        waves.flatMap(({ number, start, members }) => members.map((alias) => [alias, `${number} ${start}`] as const)),
      );
    const [was, is] = [places(before), places(adopted)];
    expect({
      untouched: untouched.hash === before.hash,
      moved: difference.moved.map((place) => place.before.alias),
      shift: [difference.endShiftDays, endShiftDays],
      days: [lastDay(before), lastDay(adopted)],
      fits: adopted.waves.every(({ minutes, capacityMinutes }) => minutes <= capacityMinutes),
      versions: versions.map(({ name }) => name),
      inForce: inForce?.hash === adopted.hash,
      agents: settings.agents,
    }).toEqual({
      untouched: true,
      moved: [...was]
        .filter(([alias, place]) => is.get(alias) !== place)
        .map(([alias]) => alias)
        .sort(),
      // 34 users at 7 a day take five open days: 22 and 23 December, 5, 6 and 7 January.
      shift: [2, 2],
      days: ['2015-01-05', '2015-01-07'],
      fits: true,
      versions: ['signed off', 'half'],
      inForce: true,
      agents: 1,
    });
  });
});

/** Scenario 11. */
describe('the runbook', () => {
  const gates = ['load-balancer', 'static-ports', 'dns', 'create-array'];
  const last = ['stop-old-profiles', 'pilot', 'wave', 'evidence'];

  it('keeps the order: no database of Branch is rebound before its array exists', async () => {
    const project = await open();
    await project.plan(fixturePlan);
    const mark = (step: string, status: 'done' | 'verified') =>
      project.client.call('plan.markStep', { step, status, by: 'lead', note: null });
    const early = await project.refusalOf(mark('rebind:MB-BR-01', 'done'));
    await mark('create-array:Branch', 'verified');
    await mark('test-name:Branch', 'verified');
    const { status } = await mark('rebind:MB-BR-01', 'done');
    const { sites } = await project.client.call('plan.get', {});
    expect({
      early: early.split(':', 1)[0],
      isR2: early.includes('R2'),
      status,
      order: sites.map(({ steps }) => steps.map(({ kind }) => kind).filter((kind, i, kinds) => kind !== kinds[i - 1])),
    }).toEqual({
      early: 'step-refused',
      isR2: true,
      status: 'done',
      order: [
        [...gates.slice(0, 3), 'test-name', 'rebind', 'verify-autodiscover', 'rebind', ...last],
        [...gates, 'test-name', 'rebind', 'verify-autodiscover', ...last],
      ],
    });
  });

  it('has a script for each rebind that is plain ASCII, runs with -WhatIf first, and has its way back', async () => {
    const project = await open();
    await project.plan(fixturePlan);
    mkdirSync(path('runbook'));
    await project.client.call('runbook.write', { target: project.register(path('runbook')), overwrite: false });
    const textsOf = (folder: string) =>
      new Map(
        readdirSync(path('runbook', folder)).map((name) => [
          name,
          readFileSync(path('runbook', folder, name), 'latin1'),
        ]),
      );
    const [scripts, rollbacks] = [textsOf('scripts'), textsOf('rollback')];
    const rebinds = [...scripts].filter(([name]) => /rebind/.test(name));
    const commands = (texts: Iterable<string>) =>
      [...texts].flatMap((text) =>
        [...text.matchAll(/Set-MailboxDatabase -Identity '([^']*)' -RpcClientAccessServer '([^']*)'/g)].map(
          ([, database, server]) => `${database} ${server}`,
        ),
      );
    expect({
      rebound: commands(rebinds.map(([, text]) => text)).sort(),
      restored: [...new Set(commands(rollbacks.values()))].sort(),
      mirrored: rebinds.filter(([name]) => !rollbacks.has(name)),
      beyondAscii: [...scripts, ...rollbacks].filter(([, text]) => /[^\t\r\n -~]/.test(text)).map(([name]) => name),
      withoutWhatIf: rebinds.filter(([name, text]) => !text.includes(`.\\${name} -WhatIf`)).map(([name]) => name),
      isPrinted: existsSync(path('runbook', 'runbook.html')),
    }).toEqual({
      rebound: [
        'MB-BR-01 outlook-br.contoso.local',
        'MB-HO-02 outlook-ho.contoso.local',
        'MB-HO-03 outlook-ho.contoso.local',
      ],
      restored: ['MB-BR-01 BR-CAS1.contoso.local', 'MB-HO-02 HO-CAS1.contoso.local', 'MB-HO-03 HO-CAS2.contoso.local'],
      mirrored: [],
      beyondAscii: [],
      withoutWhatIf: [],
      isPrinted: true,
    });
  });
});
