import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import type { Inputs } from '../../../core/api/contract.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';
import { nordwindScan } from '../../factories/nordwind-scan.ts';

const { path, nordwind } = useNordwindClient('2014-03-17T09:30:00');
let client: Client;

beforeEach(() => {
  client = nordwind().client;
});

/** The sample with a plan that began on 3 March; its story is on Friday the 14th. Wave 3 has eight people in Oslo. */
async function makePlan(): Promise<void> {
  await client.call('plan.compute', { patch: { start: '2014-03-03' }, asOf: null, by: null });
}

/** Gives somebody a status, by alias. */
async function say(alias: string, over: Partial<Inputs['task.setStatus']>): Promise<void> {
  const { rows } = await client.call('list.page', {
    ...{ list: 'users', asOf: null, offset: 0, limit: 100, columns: ['alias'] },
    query: { users: [], conditions: [{ kind: 'values', column: 'alias', oneOf: [alias] }], sort: null },
  });
  const [person] = rows;
  if (person === undefined) throw new Error(`nobody has the alias ${alias}`);
  const given = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva' };
  await client.call('task.setStatus', { people: [Number(person.id)], status: 'done', ...given, ...over });
}

function readProgress() {
  return client.call('tracking.progress', { asOf: null });
}

async function readWave(number: number) {
  const found = (await readProgress()).waves.find(({ wave }) => wave === number);
  if (found === undefined) throw new Error(`there is no wave ${number}`);
  return found;
}

/** Imports a scan of people of the sample, by what their profiles name. */
async function scan(names: Readonly<Record<string, string | null>>, collected: string): Promise<void> {
  const file = path(`${collected.slice(0, 10)}.csv`);
  writeFileSync(file, nordwindScan(names, collected));
  await client.call('import.run', {
    ...{ files: [nordwind().register(file)], as: null, sheet: null, culture: null, mapping: null, collected: null },
    ...{ partial: true, dryRun: false, choices: null, by: 'lead' },
  });
}

/** What the call failed with. */
async function failureOf(call: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('it should have failed');
  return [error.code, error.message];
}

describe('the progress of a project', () => {
  it('has tasks but no waves without a plan', async () => {
    const { hasPlan, waves, burnDown, totals } = await readProgress();
    expect({ hasPlan, waves, burnDown, open: totals.open === totals.people && totals.people > 0 }).toEqual({
      ...{ hasPlan: false, waves: [], open: true },
      burnDown: { people: 0, baseline: null, days: [], forecast: null },
    });
  });

  it('keeps reported apart from what is proven, and says how a wave goes and when it will be done', async () => {
    await makePlan();
    for (const alias of ['knilsen', 'lberg']) await say(alias, {});
    await say('mlien', { status: 'waiting' });
    const { totals, burnDown } = await readProgress();
    const { reported, verified, open, track, why, expected, byStatus } = await readWave(3);
    expect({
      totals: [totals.reported, totals.verified],
      wave: { reported, verified, open, track, why, expected, byStatus },
      last: burnDown.days.slice(-2),
      forecast: burnDown.forecast,
    }).toEqual({
      totals: [2, 0],
      wave: {
        ...{ reported: 2, verified: 0, open: 6, track: 'off-track', expected: 8 },
        why: 'It ended on 7 March 2014, and 6 of 8 are still open.',
        byStatus: { done: 2, planned: 5, waiting: 1 },
      },
      last: [
        { day: '2014-03-13', planned: 0, baseline: null, unreported: 21, unverified: 21 },
        { day: '2014-03-14', planned: 0, baseline: null, unreported: 19, unverified: 21 },
      ],
      forecast: {
        ...{ from: '2014-03-28', to: '2014-03-28' },
        why: 'So far 2 were reported, on one working day.',
      },
    });
  });

  it('compares with the baseline that was saved last, once the plan is another', async () => {
    await makePlan();
    await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    const same = (await readProgress()).burnDown.baseline;
    await client.call('plan.compute', { patch: { start: '2014-03-10' }, asOf: null, by: null });
    const { baseline, days } = (await readProgress()).burnDown;
    expect({ same, baseline, first: days[0], end: days.find((day) => day.baseline === 0)?.day }).toEqual({
      ...{ same: null, baseline: 'Signed off', end: '2014-03-10' },
      first: { day: '2014-03-03', planned: 21, baseline: 20, unreported: 21, unverified: 21 },
    });
  });

  it('adds up: everybody is in one site, and those in waves are in one wave', async () => {
    await makePlan();
    await say('knilsen', {});
    const { totals, waves, sites } = await readProgress();
    const sum = (rows: readonly { readonly people: number }[]) => rows.reduce((all, { people }) => all + people, 0);
    expect([sum(sites), sum(waves)]).toEqual([totals.people, totals.people - (totals.byStatus['not-planned'] ?? 0)]);
  });
});

describe('the stop rule', () => {
  it('pauses a wave: nobody new in it is informed or begun with, and what was begun goes on', async () => {
    await makePlan();
    await say('saas', { status: 'in-progress' });
    await say('knilsen', { status: 'failed', reason: 'still-old-name' });
    const { stop } = await readWave(3);
    const refused = await failureOf(say('psand', { status: 'in-progress' }));
    await say('saas', { status: 'done' });
    expect({ stop, refused, reported: (await readWave(3)).reported }).toEqual({
      stop: { judged: 1, failures: 1, isPaused: true, resumed: null },
      refused: [
        'task-refused',
        'Petter Sand was left as it was: The wave is paused, because too many verifications failed. The progress page says more.',
      ],
      reported: 1,
    });
  });

  it('goes by scans: one that refutes reported work pauses the wave, a later one that proves it lets it go on', async () => {
    await makePlan();
    const array = 'outlook-osl.corp.nordwind.local';
    for (const alias of ['mlien', 'lfossum']) await say(alias, {});
    await scan({ mlien: null, lfossum: array }, '15.03.2014 20:00:00');
    const refuted = await readWave(3);
    await scan({ mlien: array }, '16.03.2014 20:00:00');
    const proven = await readWave(3);
    expect([refuted, proven].map(({ stop, verified, failed }) => ({ ...stop, verified, failed }))).toEqual([
      { judged: 2, failures: 1, isPaused: true, resumed: null, verified: 1, failed: 1 },
      { judged: 2, failures: 0, isPaused: false, resumed: null, verified: 2, failed: 0 },
    ]);
  });

  it('holds while those who failed are worked on again', async () => {
    await makePlan();
    await say('knilsen', { status: 'failed', reason: 'still-old-name' });
    await say('knilsen', { status: 'in-progress' });
    expect((await readWave(3)).stop).toMatchObject({ failures: 1, isPaused: true });
  });

  it('does not count what failed without a verification', async () => {
    await makePlan();
    await say('knilsen', { status: 'failed', reason: 'offline' });
    expect((await readWave(3)).stop).toMatchObject({ judged: 0, isPaused: false });
  });

  it('lets the wave go on when somebody says so, in one step that can be undone, until more fail', async () => {
    await makePlan();
    await say('knilsen', { status: 'failed', reason: 'still-old-name' });
    await client.call('tracking.resumeWave', { wave: 3, reason: 'The template is mended.', by: 'lead' });
    const resumed = (await readWave(3)).stop;
    await client.call('history.undo', {});
    const undone = (await readWave(3)).stop;
    await client.call('history.redo', {});
    await say('psand', { status: 'in-progress' });
    await say('lberg', { status: 'failed', reason: 'still-old-name' });
    expect({ resumed, undone, again: (await readWave(3)).stop }).toEqual({
      resumed: {
        ...{ judged: 1, failures: 1, isPaused: false },
        resumed: { at: expect.stringMatching(/^2014-03-14T/), by: 'lead', reason: 'The template is mended.' },
      },
      undone: { judged: 1, failures: 1, isPaused: true, resumed: null },
      again: { judged: 2, failures: 2, isPaused: true, resumed: null },
    });
  });

  it('goes by the share of the settings', async () => {
    await makePlan();
    await say('knilsen', { status: 'failed', reason: 'still-old-name' });
    await client.call('settings.merge', { patch: { tracking: { stopPercent: 100 } }, by: 'lead' });
    expect((await readWave(3)).stop).toMatchObject({ failures: 1, isPaused: false });
  });

  it('refuses to continue what is not paused, not there, or not planned', async () => {
    const resume = (wave: number) => client.call('tracking.resumeWave', { wave, reason: 'Looked at it.', by: null });
    const unplanned = await failureOf(resume(3));
    await makePlan();
    expect([unplanned[0], await failureOf(resume(99)), await failureOf(resume(3))]).toEqual([
      'plan-missing',
      ['not-found', 'The plan has no wave 99.'],
      ['task-refused', 'Wave 3 (Oslo 1 (M1)) is not paused.'],
    ]);
  });
});
