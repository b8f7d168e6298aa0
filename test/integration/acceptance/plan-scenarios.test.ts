import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImpactReport } from '../../../core/api/impact-report.ts';
import type { ImportReport } from '../../../core/api/import-report.ts';
import type { PlacementReport, PlanReport, StepReport } from '../../../core/api/plan-report.ts';
import type { PlanDifference } from '../../../core/planning/plan-difference.ts';
import { nordwindDay } from '../../factories/nordwind-expectations.ts';
import { makeOrganization } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

/** The clock of these tests stands after the day of the sample's exports, as it does for people. */
const cli = useProjectCli('2014-03-20T08:00:00Z');
const zone = 'corp.nordwind.local';

beforeEach(() => cli.json('sample', 'p.caskade'));

async function plan(settings: unknown = {}): Promise<PlanReport> {
  cli.write('plan.json', JSON.stringify(settings));
  return await cli.json('plan', 'p.caskade', '--settings', 'plan.json', '--as-of', nordwindDay);
}

function stepsOf(report: PlanReport, site: string): readonly StepReport[] {
  return report.sites.find((entry) => entry.site === site)?.steps ?? [];
}

function rebindsOf(report: PlanReport, site: string): string[] {
  return stepsOf(report, site).flatMap(({ kind, target }) => (kind === 'rebind' ? [target] : []));
}

function statesOf(users: readonly { readonly alias: string; readonly state: string }[]): Record<string, string> {
  return Object.fromEntries(users.map(({ alias, state }) => [alias, state]));
}

describe('the plan of Nordwind', () => {
  it('P01: has exactly five rebinds in Oslo, to its array, and none for others', async () => {
    const report = await plan();
    const commands = stepsOf(report, 'Oslo').flatMap(({ kind, command }) => (kind === 'rebind' ? [command] : []));
    const names = ['MDB-OSL-02', 'MDB-OSL-03', 'MDB-OSL-04', 'MDB-OSL-05', 'MDB-OSL-07'];
    expect({ sorted: commands.toSorted(), others: rebindsOf(report, 'Tromso') }).toEqual({
      sorted: names.map(
        (name) => `Set-MailboxDatabase -Identity '${name}' -RpcClientAccessServer 'outlook-osl.${zone}'`,
      ),
      others: [],
    });
  });

  it('P01: rebinds the databases whose users would revert first, the one with the fewest users to try the way', async () => {
    expect(rebindsOf(await plan(), 'Oslo')).toEqual([
      ...['MDB-OSL-04', 'MDB-OSL-02', 'MDB-OSL-05', 'MDB-OSL-07', 'MDB-OSL-03'],
    ]);
  });

  it('P03: creates the array of Bergen before its databases, and plans their users after them', async () => {
    const report = await plan();
    const order = stepsOf(report, 'Bergen').map(({ id }) => id);
    const dateOf = (id: string): string => stepsOf(report, 'Bergen').find((step) => step.id === id)?.date ?? '';
    const waves = report.waves.filter(({ site }) => site === 'Bergen');
    expect(order.slice(0, 9)).toEqual([
      ...['load-balancer:Bergen', 'static-ports:Bergen', 'dns:Bergen', 'create-array:Bergen', 'test-name:Bergen'],
      ...['rebind:MDB-BGO-01', 'verify-autodiscover:Bergen', 'rebind:MDB-BGO-02', 'stop-old-profiles:Bergen'],
    ]);
    expect(waves.flatMap(({ members }) => members).toSorted()).toEqual(['tlunde', 'ustrand']);
    expect(waves.every(({ start }) => start > dateOf('rebind:MDB-BGO-02'))).toBe(true);
  });

  it('everybody with work is in exactly one wave, everybody else that waits is named with the reason', async () => {
    const { waves, unplanned } = await plan();
    const planned = waves.flatMap(({ members }) => members);
    expect({
      planned: planned.length,
      once: new Set(planned).size,
      unplanned: unplanned.map(({ alias, code }) => `${alias} ${code}`),
    }).toEqual({
      planned: 21,
      once: 21,
      unplanned: [
        ...['fmoen verify', 'jmoe frozen', 'ohaug frozen', 'orise verify'],
        ...['rfoss investigate', 'rskaar investigate', 'stangen investigate'],
      ],
    });
  });

  it('P08: refuses to plan somebody before the rebind of the database, and says why', async () => {
    const report = await plan({ start: '2014-04-01', pins: { saas: 1 } });
    const wave = report.waves.find(({ members }) => members.includes('saas'));
    expect(report.refused).toEqual([
      {
        alias: 'saas',
        rule: 'R1',
        reason:
          'Wave 1 starts on 1 April 2014, but MDB-OSL-02 of saas is rebound on 2 April 2014, and profiles follow at least 24 hours later.',
      },
    ]);
    expect(wave?.number).toBeGreaterThan(1);
  });

  it('P09: refuses a repair for somebody who is frozen until the rebind is verified', async () => {
    const { refused } = await plan({ pins: { jmoe: 2 } });
    expect(refused.map(({ alias, rule }) => [alias, rule])).toEqual([['jmoe', 'R6']]);
    expect(refused[0]?.reason).toContain('MDB-OSL-02');
  });

  it('gives the same plan again, and what it stores is what it showed', async () => {
    const first = await plan({ agents: 2 });
    const again = await plan();
    expect(again).toEqual(first);
    expect(await cli.json('plan', 'p.caskade', '--show')).toEqual(first);
  });

  it('a plan that comes out the same is no step of the history', async () => {
    await plan({ agents: 2 });
    await plan();
    const { changes } = await cli.json<{ changes: { what: string }[] }>('history', 'p.caskade');
    expect(changes.map(({ what }) => what).filter((what) => what.startsWith('planned 8'))).toEqual([
      'planned 8 waves with 21 users, settings changed: agents',
    ]);
  });

  it('says for everybody why the wave is that one', async () => {
    await plan();
    const { explanation, wave } = await cli.json<PlacementReport>('plan', 'p.caskade', '--explain', 'SAAS');
    const nobody = await cli.run('plan', 'p.caskade', '--explain', 'nobody', '--json');
    expect({ wave, nobody: nobody.exitCode }).toEqual({ wave: 3, nobody: 2 });
    expect(explanation).toContain('MDB-OSL-02 is rebound on');
  });
});

describe('what becomes of steps', () => {
  it('P11: a verified rebind moves its users on, also after an import of unchanged profiles', async () => {
    await plan();
    const step = await cli.json<StepReport>('step', 'p.caskade', 'rebind:MDB-OSL-02', '--status', 'verified');
    const { users } = await cli.classify(nordwindDay);
    const states = statesOf(users);
    const { saas, knilsen, jmoe, nopdal } = states;
    const room = users.find(({ displayName }) => displayName === 'Room Oslo 1')?.state;
    expect({ status: step.status, at: step.at, saas, knilsen, jmoe, room, nopdal }).toEqual({
      ...{ status: 'verified', at: '2014-03-20T08:00:00Z', saas: 'PROFILE_UPDATE', knilsen: 'PROFILE_UPDATE' },
      ...{ jmoe: 'DONE', room: 'DONE_NO_PROFILE', nopdal: 'DONE_NO_PROFILE' },
    });
  });

  it('a verified rebind stays in the plan with its rollback, and counts until a later export of the databases', async () => {
    await plan();
    await cli.json('step', 'p.caskade', 'rebind:MDB-OSL-02', '--status', 'verified', '--by', 'lead');
    const report = await plan();
    const step = stepsOf(report, 'Oslo').find(({ id }) => id === 'rebind:MDB-OSL-02');
    expect(step).toMatchObject({
      ...{ status: 'verified', by: 'lead' },
      rollback: expect.stringContaining(`-RpcClientAccessServer 'OSL-CAS01.${zone}'`),
    });
    cli.write('MailboxDatabases.csv', databaseExport, '2014-03-21T08:00:00Z');
    const imported = await cli.json<ImportReport>('import', 'p.caskade', 'MailboxDatabases.csv', '--partial');
    const after = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
    expect({
      state: statesOf((await cli.classify(nordwindDay)).users).saas,
      issues: imported.files.flatMap(({ issues }) => issues.map(({ code }) => code)).includes('STEP_CONTRADICTED'),
      status: stepsOf(after, 'Oslo').find(({ id }) => id === 'rebind:MDB-OSL-02')?.status,
    }).toEqual({ state: 'REBIND_THEN_UPDATE', issues: true, status: 'done' });
  });

  it('an older export of the databases does not take a verified rebind back', async () => {
    await plan();
    await cli.json('step', 'p.caskade', 'rebind:MDB-OSL-02', '--status', 'verified');
    cli.write('MailboxDatabases.csv', databaseExport, '2014-03-19T08:00:00Z');
    await cli.json('import', 'p.caskade', 'MailboxDatabases.csv', '--partial');
    expect(statesOf((await cli.classify(nordwindDay)).users).saas).toBe('PROFILE_UPDATE');
  });

  it('R2: a database cannot be rebound before the array exists and its name resolves', async () => {
    await plan();
    const early = await cli.run('step', 'p.caskade', 'rebind:MDB-BGO-01', '--status', 'done', '--json');
    await cli.json('step', 'p.caskade', 'create-array:Bergen', '--status', 'done');
    const nameless = await cli.run('step', 'p.caskade', 'rebind:MDB-BGO-01', '--status', 'done', '--json');
    await cli.json('step', 'p.caskade', 'test-name:bergen', '--status', 'verified');
    const step = await cli.json<StepReport>('step', 'p.caskade', 'rebind:mdb-bgo-01', '--status', 'done');
    expect([early.exitCode, nameless.exitCode, step.status]).toEqual([3, 3, 'done']);
    expect([early, nameless].map(({ stdout }) => JSON.parse(stdout).error)).toMatchObject([
      { code: 'step-refused', details: { rule: 'R2', step: 'rebind:MDB-BGO-01' } },
      { code: 'step-refused', details: { rule: 'R2' } },
    ]);
  });

  it('an array that was created and verified exists for classification', async () => {
    await plan();
    await cli.json('step', 'p.caskade', 'create-array:Bergen', '--status', 'verified');
    const created = statesOf((await cli.classify(nordwindDay)).users).tlunde;
    await cli.json('step', 'p.caskade', 'test-name:Bergen', '--status', 'done');
    await cli.json('step', 'p.caskade', 'rebind:MDB-BGO-01', '--status', 'verified');
    const { tlunde, ustrand } = statesOf((await cli.classify(nordwindDay)).users);
    expect({ created, tlunde, ustrand }).toEqual({
      ...{ created: 'REBIND_THEN_UPDATE', tlunde: 'PROFILE_UPDATE', ustrand: 'REBIND_THEN_UPDATE' },
    });
  });

  it('an array that a later list of arrays lacks is not verified any more', async () => {
    await plan();
    await cli.json('step', 'p.caskade', 'create-array:Bergen', '--status', 'verified');
    const list = `Name,Fqdn,Site\r\ncas-oslo,outlook-osl.${zone},Oslo\r\nTromso CAS Array,outlook-tos.${zone},Tromso\r\n`;
    cli.write('CASArray.csv', list, '2014-03-19T08:00:00Z');
    await cli.json('import', 'p.caskade', 'CASArray.csv');
    const older = statesOf((await cli.classify(nordwindDay)).users).tlunde;
    cli.write('CASArray2.csv', `${list}\r\n`, '2014-03-21T08:00:00Z');
    const imported = await cli.json<ImportReport>('import', 'p.caskade', 'CASArray2.csv');
    const messages = imported.files.flatMap(({ issues }) => issues.filter(({ code }) => code === 'STEP_CONTRADICTED'));
    expect({
      older,
      later: statesOf((await cli.classify(nordwindDay)).users).tlunde,
      messages: messages.map(({ message }) => message),
    }).toEqual({
      older: 'REBIND_THEN_UPDATE',
      later: 'WAIT_ARRAY_THEN_UPDATE',
      messages: [`A step that was marked verified is not so any more: The list of arrays has no outlook-bgo.${zone}.`],
    });
  });

  it('undo takes back what was said about a step', async () => {
    await plan();
    await cli.json('step', 'p.caskade', 'rebind:MDB-OSL-02', '--status', 'verified');
    const undone = await cli.json<{ undone: string }>('undo', 'p.caskade');
    expect([undone.undone, statesOf((await cli.classify(nordwindDay)).users).jmoe]).toEqual([
      'rebind:MDB-OSL-02: verified',
      'REBIND_ONLY',
    ]);
  });

  it('R7: a server cannot be retired while anything names it', async () => {
    await plan({ retiring: ['OSL-CAS02'] });
    const refused = await cli.run('step', 'p.caskade', 'retire-server:OSL-CAS02', '--status', 'done', '--json');
    expect([refused.exitCode, JSON.parse(refused.stdout).error.details]).toEqual([
      3,
      { step: 'retire-server:OSL-CAS02', rule: 'R7' },
    ]);
  });

  it('an unknown step, and a step without a plan, are wrong usage', async () => {
    const early = await cli.run('step', 'p.caskade', 'rebind:MDB-OSL-02', '--status', 'done', '--json');
    await plan();
    const unknown = await cli.run('step', 'p.caskade', 'rebind:MDB-OSL-06', '--status', 'done', '--json');
    expect([early, unknown].map(({ exitCode, stdout }) => [exitCode, JSON.parse(stdout).error.code])).toEqual([
      [2, 'plan-missing'],
      [2, 'not-found'],
    ]);
  });
});

describe('blockers', () => {
  it('stop the plan of their site and no other, until they are accepted', async () => {
    const balancer = { arrays: { Bergen: { balancer: 'Windows NLB' } } };
    const blocked = await plan(balancer);
    const acceptance = { id: 'F13', reason: 'lab', owner: 'lead', until: '2014-12-31' };
    const accepted = await plan({ acceptedFindings: [acceptance] });
    const bergen = blocked.sites.find(({ site }) => site === 'Bergen');
    expect({
      blockers: bergen?.blockers.map((text) => text.slice(0, 3)),
      dates: bergen?.steps.map(({ date }) => date).filter((date) => date !== null),
      unplanned: blocked.unplanned.flatMap(({ alias, code }) => (code === 'blocked' ? [alias] : [])),
      oslo: blocked.waves.some(({ site }) => site === 'Oslo'),
      accepted: accepted.waves.some(({ site }) => site === 'Bergen'),
    }).toEqual({ blockers: ['F13'], dates: [], unplanned: ['tlunde', 'ustrand'], oslo: true, accepted: true });
  });
});

describe('versions of the plan', () => {
  it('a baseline stays as it was signed off, and the comparison says what moved', async () => {
    await plan({ start: '2014-04-01' });
    await cli.json('versions', 'p.caskade', '--save', 'signed off', '--by', 'lead');
    await plan({ start: '2014-04-08' });
    const difference = await cli.json<PlanDifference>('versions', 'p.caskade', '--compare', 'Signed Off');
    const same = await cli.json<PlanDifference>('versions', 'p.caskade', '--compare', 'signed off', 'signed off');
    expect([difference.labels, difference.endShiftDays, difference.moved.length, same.moved.length]).toEqual([
      { before: 'signed off', after: 'the plan in force' },
      7,
      21,
      0,
    ]);
  });

  it('a plan tried out leaves the plan and the settings alone, and can be adopted and undone', async () => {
    const before = await plan({ start: '2014-04-01' });
    cli.write('half.json', JSON.stringify({ maxUsersPerWave: 2 }));
    const tried = ['--try-out', 'half', '--settings', 'half.json', '--as-of', nordwindDay];
    await cli.json('versions', 'p.caskade', ...tried);
    const kept = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
    const adopted = await cli.json<PlanReport>('versions', 'p.caskade', '--adopt', 'half');
    const settings = await cli.json<{ maxUsersPerWave?: number }>('settings', 'p.caskade');
    await cli.json('undo', 'p.caskade');
    const undone = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
    expect({
      kept: kept.hash === before.hash,
      largest: Math.max(...adopted.waves.map(({ users }) => users)),
      setting: settings.maxUsersPerWave,
      undone: undone.hash === before.hash,
    }).toEqual({ kept: true, largest: 2, setting: 2, undone: true });
  });

  it('names are taken once, and unknown ones are said', async () => {
    await plan();
    await cli.json('versions', 'p.caskade', '--save', 'one');
    const twice = await cli.run('versions', 'p.caskade', '--save', 'ONE', '--json');
    const unknown = await cli.run('versions', 'p.caskade', '--compare', 'two', '--json');
    await cli.json('versions', 'p.caskade', '--remove', 'one');
    const left = await cli.json<{ versions: unknown[] }>('versions', 'p.caskade');
    expect([twice, unknown].map(({ exitCode, stdout }) => [exitCode, JSON.parse(stdout).error.code])).toEqual([
      [2, 'version-exists'],
      [2, 'not-found'],
    ]);
    expect(left.versions).toEqual([]);
  });
});

describe('locked waves', () => {
  it('stay as they are when everything else is planned anew', async () => {
    const before = await plan({ start: '2014-04-01' });
    const third = before.waves[2];
    const after = await plan({ start: '2014-04-01', lockedWaves: [3], agents: 1, minutesPerAgent: 30 });
    const kept = after.waves.find(({ number }) => number === 3);
    const facts = (wave: typeof third) => [wave?.name, wave?.start, wave?.end, wave?.method, wave?.members];
    expect(facts(kept)).toEqual(facts(third));
    expect(after.hash).not.toBe(before.hash);
  });
});

describe('the blast radius', () => {
  it('says who loses Outlook today and that nobody does after the plan', async () => {
    await plan();
    const { servers } = await cli.json<ImpactReport>('impact', 'p.caskade');
    const rows = servers.map(({ server, now, after }) => {
      const last = after.at(-1);
      return [server, now.lost, now.interrupted, last?.lost, last?.interrupted];
    });
    expect(rows).toEqual([
      ['BGO-EX01', 1, 0, 0, 0],
      ['BGO-EX02', 0, 1, 0, 0],
      ['OSL-CAS00', 1, 0, 0, 0],
      ['OSL-CAS01', 3, 5, 1, 0],
      ['OSL-CAS02', 2, 2, 0, 0],
      ['TOS-EX01', 2, 0, 2, 0],
    ]);
  });

  it('names the users behind the numbers, and the array that stands for one server alone', async () => {
    const { servers, users } = await cli.json<ImpactReport>('impact', 'p.caskade', 'tos-ex01');
    expect([
      servers.map(({ onlyMemberOf }) => onlyMemberOf),
      users?.map(({ alias, outcome }) => [alias, outcome]),
    ]).toEqual([
      [[`outlook-tos.${zone}`]],
      [
        ['nvik', 'lost'],
        ['veide', 'lost'],
      ],
    ]);
  });
});

/** A later export of one database, still with its old value. */
const databaseExport = `Name,Server,RpcClientAccessServer\r\nMDB-OSL-02,OSL-MBX02,OSL-CAS01.${zone}\r\n`;

describe('an organization whose files list everything in another order', () => {
  it('has the same plan, byte for byte', async () => {
    const folder = makeOrganization({ seed: 3, mailboxes: 300 }).dir;
    const outcomes: string[] = [];
    for (const [name, order] of [
      ['as-it-comes', (rows: string[]) => rows],
      ['backwards', (rows: string[]) => rows.toReversed()],
    ] as const) {
      for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.csv'))) {
        const [header = '', ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\r\n');
        cli.write(`${name}/${file}`, [header, ...order(rows), ''].join('\r\n'));
      }
      await cli.json('new', `${name}.caskade`);
      await cli.json('import', `${name}.caskade`, name, '--collected', '2014-03-14');
      outcomes.push((await cli.run('plan', `${name}.caskade`, '--as-of', '2014-03-14', '--json', '--quiet')).stdout);
    }
    expect(outcomes[1]).toBe(outcomes[0]);
    expect(outcomes[0]?.length).toBeGreaterThan(10_000);
  });
});
