import { describe, expect, it } from 'vitest';
import type { MoveEffect } from '../../../core/api/wave-report.ts';
import { fixtureUsers, permissionFile } from '../../factories/fixture-a.ts';
import { type FixtureProject, fixturePlan, useFixtureProject } from '../../factories/fixture-a-project.ts';

const { path, open } = useFixtureProject();

/** Fixture A planned: waves 1, 3 and 5 of HeadOffice with 4, 10 and 10 users, waves 2 and 4 of Branch with 4 and 6. */
async function openPlanned(): Promise<FixtureProject> {
  const project = await open();
  await project.importFiles({
    'MailboxPermissions.csv': permissionFile([
      ['hhofmann', 'ihartmann', 'FullAccess'],
      ['hhofmann:\\Calendar', 'gkrueger', 'Reviewer'],
    ]),
  });
  await project.plan(fixturePlan);
  return project;
}

/** The wave of somebody in the plan in force; null for none. */
async function waveOf({ client }: FixtureProject, alias: string): Promise<number | null> {
  const { waves } = await client.call('plan.get', {});
  return waves.find(({ members }) => members.includes(alias))?.number ?? null;
}

function sidesOf({ to, from }: MoveEffect): readonly string[] {
  return [...from, ...(to === null ? [] : [to])].map(
    ({ number, users, minutes }) =>
      `${number}: ${users.before} to ${users.after} users, ${minutes.before} to ${minutes.after} minutes`,
  );
}

function aliasesOf(people: readonly { readonly alias: string }[]): readonly string[] {
  return people.map(({ alias }) => alias);
}

describe('moving people by hand', () => {
  it('takes the whole group along, and says what becomes of the waves before and when it is done', async () => {
    const project = await openPlanned();
    const { client } = project;
    const before = await waveOf(project, 'hhofmann');
    const people = await project.idsOf('hhofmann');
    const tried = await client.call('plan.tryMove', { people, wave: 1, whole: true });
    const untouched = await waveOf(project, 'hhofmann');
    const done = await client.call('plan.move', { people, wave: 1, whole: true, by: 'lead' });
    const after = await Promise.all(['hhofmann', 'ihartmann', 'gkrueger'].map((alias) => waveOf(project, alias)));
    const settings = await client.call('settings.get', {});
    expect({
      before,
      untouched,
      same: done,
      moved: [aliasesOf(done.moved), aliasesOf(done.companions), done.splits],
      sides: sidesOf(done),
      shift: done.shiftDays,
      after,
      pins: settings.pins,
    }).toEqual({
      before: 5,
      untouched: 5,
      same: tried,
      moved: [['gkrueger', 'hhofmann', 'ihartmann'], ['gkrueger', 'ihartmann'], []],
      sides: ['5: 10 to 7 users, 30 to 21 minutes', '1: 4 to 7 users, 12 to 21 minutes'],
      shift: -14,
      after: [1, 1, 1],
      pins: { gkrueger: 1, hhofmann: 1, ihartmann: 1 },
    });
  });

  it('lets one go alone, and names the permissions that no longer keep the group together', async () => {
    const project = await openPlanned();
    const people = await project.idsOf('hhofmann');
    const effect = await project.client.call('plan.move', { people, wave: 3, whole: false, by: 'lead' });
    const waves = await Promise.all(['hhofmann', 'ihartmann', 'gkrueger'].map((alias) => waveOf(project, alias)));
    const again = await project.plan();
    expect({
      moved: [aliasesOf(effect.moved), aliasesOf(effect.companions)],
      splits: effect.splits.map(({ holder, mailboxName, right }) => [holder, mailboxName, right]),
      warnings: effect.warnings,
      waves,
      kept: again.waves.find(({ members }) => members.includes('hhofmann'))?.number,
      refused: again.refused,
    }).toEqual({
      moved: [['hhofmann'], ['gkrueger', 'ihartmann']],
      splits: [
        ['ihartmann', 'Hans Hofmann', 'FullAccess'],
        ['gkrueger', 'Hans Hofmann', 'Calendar'],
      ],
      warnings: ['Wave 3 now has 11 users and may hold 10. Planning again moves others on to make room.'],
      waves: [3, 5, 5],
      kept: 3,
      refused: [],
    });
  });

  it('two moves are taken back by two steps of undo, and the plan is the one before', async () => {
    const project = await openPlanned();
    const { client } = project;
    const hash = async () => (await client.call('plan.get', {})).hash;
    const people = await project.idsOf('hhofmann', 'hweiss');
    const [hofmann = 0, weiss = 0] = people;
    const hashes = [await hash()];
    await client.call('plan.move', { people: [hofmann], wave: 3, whole: false, by: 'lead' });
    hashes.push(await hash());
    await client.call('plan.move', { people: [weiss], wave: 2, whole: true, by: 'lead' });
    await client.call('history.undo', {});
    const once = await hash();
    await client.call('history.undo', {});
    const twice = await hash();
    const { pins, cutPermissions } = await client.call('settings.get', {});
    expect([once, twice, hashes[0] === hashes[1], pins, cutPermissions]).toEqual([
      hashes[1],
      hashes[0],
      false,
      undefined,
      undefined,
    ]);
  });

  it('keeps the moved where they are when the plan is made again', async () => {
    const project = await openPlanned();
    const people = await project.idsOf('hhofmann');
    await project.client.call('plan.move', { people, wave: 1, whole: true, by: 'lead' });
    const { waves, refused } = await project.plan({ maxUsersPerWave: 8 });
    expect([
      ['hhofmann', 'ihartmann', 'gkrueger'].map(
        (alias) => waves.find(({ members }) => members.includes(alias))?.number,
      ),
      refused,
    ]).toEqual([[1, 1, 1], []]);
  });
});

describe('a move that a rule forbids', () => {
  it('is said in words when it is tried, with the wave that would do', async () => {
    const project = await openPlanned();
    const tryMove = async (alias: string, wave: number) => {
      const people = await project.idsOf(alias);
      const { refused, moved, summary } = await project.client.call('plan.tryMove', { people, wave, whole: true });
      return {
        moved: moved.length,
        rules: refused.map(({ rule, reason, instead }) => [rule, reason, instead]),
        summary,
      };
    };
    const site = await tryMove('hweiss', 3);
    const frozen = await tryMove('iwalter', 3);
    const none = await tryMove('hweiss', 9);
    expect({ site, frozen: frozen.rules.map(([rule]) => rule), none: none.rules }).toEqual({
      site: {
        moved: 0,
        rules: [['SITE', 'Wave 3 is for HeadOffice, and hweiss is in Branch.', 2]],
        summary: 'Hans Weiß cannot be moved. Wave 3 is for HeadOffice, and hweiss is in Branch.',
      },
      frozen: ['R6'],
      none: [['NO_WAVE', 'There is no wave 9.', null]],
    });
  });

  it('names the method that the wave uses and the person needs', async () => {
    const address = fixtureUsers().map((user) =>
      user.alias === 'dschulze' ? { ...user, endpoints: ['10.1.1.1'] } : user,
    );
    const project = await open(address);
    const known = { name: '10.1.1.1', kind: 'server-address', pointsTo: 'HO-CAS2' } as const;
    await project.plan({ ...fixturePlan, knownNames: [known] });
    const people = await project.idsOf('dschulze');
    const { refused } = await project.client.call('plan.tryMove', { people, wave: 1, whole: true });
    expect(refused.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['METHOD', 'Wave 1 uses M1, and dschulze needs M2.'],
    ]);
  });

  it('names the rebind that has to come first, and the first wave after it', async () => {
    const project = await open();
    const target = project.register(path('nordwind.caskade'));
    await project.client.call('project.sample', { target, organization: 'nordwind' });
    await project.plan({ start: '2014-04-01' });
    const people = await project.idsOf('saas');
    const { refused } = await project.client.call('plan.tryMove', { people, wave: 1, whole: true });
    expect(refused.map(({ rule, reason, step, instead }) => [rule, reason, step, instead])).toEqual([
      [
        'R1',
        'Wave 1 starts on 1 April 2014, but MDB-OSL-02 of saas is rebound on 2 April 2014, and profiles follow at least 24 hours later.',
        'rebind:MDB-OSL-02',
        2,
      ],
    ]);
  });

  it('fails with `move-refused`, and nothing is written', async () => {
    const project = await openPlanned();
    const { client } = project;
    const state = async () => ({
      hash: (await client.call('plan.get', {})).hash,
      settings: await client.call('settings.get', {}),
      changes: (await client.call('history.list', {})).changes.length,
    });
    const before = await state();
    const people = await project.idsOf('hweiss', 'hhofmann');
    const failed = await project.refusalOf(client.call('plan.move', { people, wave: 3, whole: true, by: 'lead' }));
    expect({ failed, after: await state() }).toEqual({
      failed: 'move-refused: Hans Weiß cannot be moved. Wave 3 is for HeadOffice, and hweiss is in Branch.',
      after: before,
    });
  });
});
