import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import type { AppEvent } from '../../../core/api/events.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';

const { path, nordwind } = useNordwindClient('2014-03-17T09:30:00');
let client: Client;
let events: AppEvent[];

beforeEach(() => {
  client = nordwind().client;
  events = [];
  client.subscribe((event) => events.push(event));
});

const computePlan = () => client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
const preview = () => client.call('plan.preview', { patch: null, asOf: null });
const merge = (patch: Parameters<typeof client.call<'settings.merge'>>[1]['patch']) =>
  client.call('settings.merge', { patch, by: null });
const newestChange = async () => (await client.call('history.list', {})).changes.find(({ undone }) => !undone)?.what;

/** The code with which a call fails. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'it did not fail',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

describe('the preview of a plan', () => {
  it('says what would be made where there is no plan yet, and writes nothing', async () => {
    const { inForce, changes, totals, waves, unplanned } = await preview();
    const missing = await codeOf(client.call('plan.get', {}));
    expect({ inForce, changes, missing, users: totals.users, waves: waves.total, unplanned }).toEqual({
      ...{ inForce: null, changes: null, missing: 'plan-missing', users: 21, waves: 8 },
      unplanned: [
        { code: 'investigate', users: 3 },
        { code: 'frozen', users: 2 },
        { code: 'verify', users: 2 },
      ],
    });
  });

  it('is the plan that comes out, and says so where nothing would change', async () => {
    const seen = await preview();
    const made = await client.call('plan.compute', { patch: null, asOf: null, expected: seen.hash, by: 'lead' });
    const again = await preview();
    expect({ made: made.hash, again: again.hash, isSame: again.isSame, changes: again.changes?.isSame }).toEqual({
      ...{ made: seen.hash, again: seen.hash, isSame: true, changes: true },
    });
  });

  it('keeps a pinned group and a locked wave, and names who moves where and why', async () => {
    const { waves } = await computePlan();
    const pinned = waves[2]?.members[0] ?? '';
    await merge({ maxUsersPerWave: 3, pins: { [pinned]: 3, jmoe: 2 }, lockedWaves: [2] });
    const { changes, pins, locked, refused } = await preview();
    const moves = changes?.moved.groups.items ?? [];
    expect({
      pins: [pins.kept, pins.lost, pins.people.items],
      locked: locked.items.map(({ number, users }) => [number, users]),
      refused: refused.items.map(({ alias, rule, isNew }) => [alias, rule, isNew]),
      hasMoves: (changes?.moved.people ?? 0) > 0,
      left: moves.some(({ from }) => from.wave === 2),
      unexplained: moves.flatMap(({ people }) => people.items).filter(({ why }) => why === ''),
      settings: changes?.settings.length,
    }).toEqual({
      pins: [
        ...[1, 1],
        [
          { alias: 'jmoe', wave: 2, isKept: false },
          { alias: pinned, wave: 3, isKept: true },
        ],
      ],
      locked: [[2, waves[1]?.users]],
      refused: [['jmoe', 'R6', true]],
      ...{ hasMoves: true, left: false, unexplained: [], settings: 3 },
    });
  });

  it('is the only plan that is stored: when another one comes out, nothing is', async () => {
    const first = await computePlan();
    await merge({ maxUsersPerWave: 3 });
    const seen = await preview();
    await merge({ maxUsersPerWave: 2 });
    const code = await codeOf(
      client.call('plan.compute', { patch: null, asOf: null, expected: seen.hash, by: 'lead' }),
    );
    expect({ code, inForce: (await client.call('plan.get', {})).hash }).toEqual({
      ...{ code: 'plan-changed', inForce: first.hash },
    });
  });

  it('tells its phases, and ends there when it is cancelled', async () => {
    client.subscribe((event) => {
      if (event.kind === 'progress' && event.phase === 'Planning')
        void client.call('job.cancel', { jobId: event.jobId });
    });
    const code = await codeOf(preview());
    const phases = events.flatMap((event) => (event.kind === 'progress' ? [event.phase] : []));
    expect({ code, phases }).toEqual({
      ...{ code: 'cancelled', phases: ['Reading the inventory', 'Planning'] },
    });
  });
});

describe('versions of the plan', () => {
  it('come with what each comes to, the newest first, and the plan in force apart', async () => {
    await computePlan();
    await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    await client.call('plan.tryOut', { name: 'Half', patch: { maxUsersPerWave: 2 }, asOf: null, by: 'lead' });
    const { inForce, versions } = await client.call('plan.heads', {});
    expect({
      inForce: [inForce?.kind, inForce?.totals.users, inForce?.totals.waves],
      versions: versions.map(({ kind, name, totals }) => [kind, name, totals.users, totals.waves > 8]),
    }).toEqual({
      inForce: ['working', 21, 8],
      versions: [
        ['what-if', 'Half', 21, true],
        ['baseline', 'Signed off', 21, false],
      ],
    });
  });

  it('one that becomes the plan brings its settings along and leaves the former as a version, in one undo step', async () => {
    const former = await computePlan();
    await client.call('plan.tryOut', { name: 'Half', patch: { maxUsersPerWave: 2 }, asOf: null, by: 'lead' });
    const adopted = await client.call('plan.adopt', { name: 'Half', by: 'lead' });
    const { versions } = await client.call('plan.heads', {});
    const settings = await client.call('settings.get', {});
    await client.call('history.undo', {});
    const undone = await client.call('plan.heads', {});
    expect({
      ...{ versions: versions.map(({ name, hash }) => [name, hash]), most: settings.maxUsersPerWave },
      undone: [undone.inForce?.hash, undone.versions.map(({ name }) => name)],
      settings: (await client.call('settings.get', {})).maxUsersPerWave,
    }).toEqual({
      versions: [
        ['Plan of 2014-03-17 09:30', former.hash],
        ['Half', adopted.hash],
      ],
      most: 2,
      undone: [former.hash, ['Half']],
      settings: undefined,
    });
  });

  it('the former plan is not kept twice when a version holds it already', async () => {
    await computePlan();
    await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    await client.call('plan.tryOut', { name: 'Half', patch: { maxUsersPerWave: 2 }, asOf: null, by: 'lead' });
    await client.call('plan.adopt', { name: 'Half', by: 'lead' });
    await client.call('plan.adopt', { name: 'Signed off', by: 'lead' });
    const { versions } = await client.call('plan.heads', {});
    expect({ versions: versions.map(({ name }) => name), newest: await newestChange() }).toEqual({
      ...{ versions: ['Half', 'Signed off'], newest: 'made Signed off the plan' },
    });
  });

  it('former plans of one minute have names of their own', async () => {
    await computePlan();
    for (const [name, size] of [
      ['Three', 3],
      ['Two', 2],
    ] as const) {
      await client.call('plan.tryOut', { name, patch: { maxUsersPerWave: size }, asOf: null, by: null });
      await client.call('plan.adopt', { name, by: null });
      await merge({ agents: size });
      await computePlan();
    }
    await client.call('plan.adopt', { name: 'Three', by: null });
    const { versions } = await client.call('plan.heads', {});
    expect(versions.map(({ name }) => name)).toEqual([
      ...['Plan of 2014-03-17 09:30 (3)', 'Plan of 2014-03-17 09:30 (2)', 'Two', 'Plan of 2014-03-17 09:30', 'Three'],
    ]);
  });

  it('the baseline that was saved last is what the plan is measured by', async () => {
    const none = await client.call('plan.baseline', {});
    await computePlan();
    await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    await merge({ maxUsersPerWave: 2, minutesPerAgent: 60, agents: 1 });
    await computePlan();
    const { baseline, inForce, endShiftDays } = await client.call('plan.baseline', {});
    expect({ none, name: baseline?.name, waves: baseline?.totals.waves, later: (endShiftDays ?? 0) > 0 }).toEqual({
      ...{ none: { baseline: null, inForce: null, endShiftDays: null }, name: 'Signed off', waves: 8, later: true },
    });
    expect(inForce?.totals.end).not.toBe(baseline?.totals.end);
  });
});

describe('the comparison of two plans', () => {
  it('finds people by name, and is saved whole as a table for a spreadsheet', async () => {
    await computePlan();
    await client.call('plan.tryOut', { name: 'Half', patch: { maxUsersPerWave: 2 }, asOf: null, by: 'lead' });
    const pair = { before: null, after: 'Half' };
    const all = await client.call('plan.changes', { ...pair, contains: null });
    const found = await client.call('plan.changes', { ...pair, contains: 'TVEIT' });
    const file = path('changes.csv');
    const { rows, bytes } = await client.call('plan.saveChanges', { ...pair, target: nordwind().register(file) });
    const text = readFileSync(file, 'utf8');
    const [titles, ...lines] = Papa.parse<string[]>(text.trim().replace('\u{FEFF}', '')).data;
    expect({
      found: [found.moved.people, found.moved.found, found.moved.groups.items[0]?.people.items[0]?.name],
      titles,
      ...{ rows: lines.length, bytes: Buffer.byteLength(text) },
      moved: lines.filter(([what]) => what === 'moved').length,
      setting: lines.at(-1)?.slice(0, 2),
    }).toEqual({
      found: [all.moved.people, 1, 'Dagny Tveit'],
      titles: ['What', 'Item', 'Name', 'Site', 'the plan in force', 'Half', 'Why'],
      ...{ rows, bytes, moved: all.moved.people },
      setting: ['setting', 'set the most users in a wave to 2'],
    });
  });

  it('fails with what is missing', async () => {
    const noPlan = await codeOf(client.call('plan.changes', { before: null, after: null, contains: null }));
    const noVersion = await codeOf(client.call('plan.changes', { before: 'x', after: 'x', contains: null }));
    expect([noPlan, noVersion]).toEqual(['plan-missing', 'not-found']);
  });
});
