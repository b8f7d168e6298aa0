import { afterEach, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../../core/api/client.ts';
import { createDirectTransport } from '../../../core/api/direct-transport.ts';
import { createContext } from '../../../core/api/dispatch.ts';
import type { Gate, PlanChart } from '../../../core/api/plan-chart-report.ts';
import type { StepStatus } from '../../../core/planning/plan.ts';
import { collectorsFolder, samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { operations } from '../../../main/services/operations.ts';
import { openWorkspace } from '../../../main/services/workspace.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
let close = () => {};
afterEach(() => close());

/** The sample organization with its plan, on 14 March 2014. */
async function openPlanned(patch: Record<string, unknown> | null = null): Promise<Client> {
  const client = await openNordwind();
  if (patch !== null) await client.call('settings.merge', { patch, by: 'lead' });
  await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  return client;
}

async function openNordwind(): Promise<Client> {
  const files = createFileRegistry();
  const clock = () => new Date('2014-03-17T09:00:00');
  const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
  const workspace = openWorkspace({ files, ...folders, clock }, null);
  close = workspace.close;
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => {
    throw fault;
  });
  const client = createClient(createDirectTransport(operations, context));
  await client.call('project.sample', { target: files.register(path('n.caskade')), organization: 'nordwind' });
  return client;
}

function mark(client: Client, step: string, status: StepStatus) {
  return client.call('plan.markStep', { step, status, by: 'lead', note: null });
}

function gateOf(chart: PlanChart, site: string, name: Gate['name']): string {
  const gate = chart.sites.find((one) => one.site === site)?.gates.find((one) => one.name === name);
  return gate === undefined ? 'none' : `${gate.state} ${gate.left}/${gate.total}`;
}

describe('the chart of the sample plan', () => {
  it('shows every site with its gates, and who depends there', async () => {
    const client = await openPlanned();
    const chart = await client.call('plan.chart', {});
    expect(chart.sites.map(({ site, depends, gates }) => [site, depends, ...gates.map(({ state }) => state)])).toEqual([
      ['Oslo', 16, 'next', 'next', 'waits', 'waits', 'waits', 'waits', 'waits'],
      ['Tromso', 0, 'exempt', 'done', 'done', 'done', 'next', 'waits', 'waits'],
      ['Bergen', 2, 'next', 'next', 'next', 'waits', 'waits', 'waits', 'waits'],
    ]);
  });

  it('agrees with the plan, the overview and the blast radius', async () => {
    const client = await openPlanned();
    const chart = await client.call('plan.chart', {});
    const plan = await client.call('plan.get', {});
    const { servers } = await client.call('impact', { server: null, asOf: null });
    const { answer } = await client.call('overview', { asOf: null });
    const ids = plan.sites.flatMap(({ steps }) => steps.map(({ id }) => id)).sort();
    const lost = (at: 'now' | 'end') =>
      servers.reduce((sum, { now, after }) => sum + (at === 'now' ? now.lost : (after.at(-1)?.lost ?? now.lost)), 0);
    expect({
      steps: [...chart.steps.map(({ id }) => id), ...chart.waves.map(({ step }) => step)].sort(),
      inGates: chart.sites.flatMap(({ gates }) => gates.flatMap(({ steps }) => steps)).sort(),
      depends: chart.sites.reduce((sum, { depends }) => sum + depends, 0),
      users: [chart.users, chart.unplanned],
      lost: [chart.blastRadius.now, chart.blastRadius.points.at(-1)?.users],
      asOf: [chart.asOf, chart.today, chart.hash],
    }).toEqual({
      steps: ids,
      inGates: ids,
      depends: answer.users.count,
      users: [plan.waves.reduce((sum, { users }) => sum + users, 0), plan.unplanned.length],
      lost: [lost('now'), lost('end')],
      asOf: [plan.asOf, '2014-03-14', plan.hash],
    });
  });

  it('follows what is said about steps, and undo', async () => {
    const client = await openPlanned();
    await mark(client, 'rebind:MDB-OSL-02', 'verified');
    const marked = gateOf(await client.call('plan.chart', {}), 'Oslo', 'databases');
    await client.call('history.undo', {});
    const undone = gateOf(await client.call('plan.chart', {}), 'Oslo', 'databases');
    expect([marked, undone]).toEqual(['in-progress 4/5', 'waits 5/5']);
  });

  it('shows the blackouts of the settings and the baseline that was saved last', async () => {
    const client = await openPlanned({
      blackouts: [
        { from: '2014-03-31', to: '2014-04-01', reason: 'Easter' },
        { from: '2014-04-05', to: '2014-04-06', site: 'Bergen' },
      ],
    });
    await client.call('plan.saveBaseline', { name: 'signed off', by: 'lead' });
    const { blackouts, baseline, end } = await client.call('plan.chart', {});
    expect({ blackouts, baseline }).toEqual({
      blackouts: [
        { from: '2014-03-31', to: '2014-04-01', site: null, wave: null, reason: 'Easter' },
        { from: '2014-04-05', to: '2014-04-06', site: 'Bergen', wave: null, reason: null },
      ],
      baseline: { name: 'signed off', end },
    });
  });

  it('is refused before there is a plan', async () => {
    const client = await openNordwind();
    const asked = [client.call('plan.chart', {}), client.call('plan.step', { id: 'dns:Oslo' })];
    expect(
      (await Promise.allSettled(asked)).map((result) => (result.status === 'rejected' ? result.reason.code : null)),
    ).toEqual(['plan-missing', 'plan-missing']);
  });
});

describe('a step of the sample plan', () => {
  it('tells what it waits for, whom it concerns and the databases of its gate', async () => {
    const client = await openPlanned();
    const found = await client.call('plan.step', { id: 'REBIND:mdb-osl-02' });
    const { total } = await client.call('list.page', {
      list: 'users',
      query: { users: found.users?.filter ?? [], conditions: [], sort: null },
      ...{ offset: 0, limit: 1, asOf: null },
    });
    expect({
      id: found.step.id,
      state: found.state,
      waitsFor: found.waitsFor.map(({ id, date, status }) => [id, date, status]),
      users: [found.users?.count, total, found.users?.parts.map(({ part, count }) => [part, count])],
      databases: found.databases.map(({ database, binding, users }) => [database, binding?.split('.')[0], users]),
    }).toEqual({
      id: 'rebind:MDB-OSL-02',
      state: 'waits',
      waitsFor: [
        ['test-name:Oslo', '2014-03-28', 'planned'],
        ['verify-autodiscover:Oslo', '2014-03-31', 'planned'],
      ],
      users: [
        5,
        5,
        [
          ['database-first', 4],
          ['will-revert', 1],
        ],
      ],
      databases: [
        ['MDB-OSL-04', 'outlook-tos', 2],
        ['MDB-OSL-02', 'OSL-CAS01', 5],
        ['MDB-OSL-05', 'OSL-CAS00', 1],
        ['MDB-OSL-07', 'OSL-MBX01', 1],
        ['MDB-OSL-03', 'OSL-CAS02', 1],
      ],
    });
  });

  it('is next when all that it waits for was carried out, and then done or verified', async () => {
    const client = await openPlanned();
    const state = async () => (await client.call('plan.step', { id: 'test-name:Oslo' })).state;
    const states = [await state()];
    for (const id of ['load-balancer:Oslo', 'static-ports:Oslo', 'dns:Oslo']) await mark(client, id, 'done');
    states.push(await state());
    await mark(client, 'test-name:Oslo', 'done');
    states.push(await state());
    await mark(client, 'test-name:Oslo', 'verified');
    states.push(await state());
    expect(states).toEqual(['waits', 'next', 'done', 'verified']);
  });

  it('has the wave that it carries out with its people counted, and the steps of all waves of the site', async () => {
    const client = await openPlanned();
    const { wave, users, gateSteps, gate } = await client.call('plan.step', { id: 'wave:3' });
    expect([gate, wave?.number, wave?.users, users?.count, users?.filter, gateSteps.map(({ id }) => id)]).toEqual([
      'waves',
      3,
      8,
      8,
      null,
      ['pilot:2', 'wave:3', 'wave:4', 'wave:5', 'applications:7'],
    ]);
  });

  it('is not found where the plan has no such step', async () => {
    const client = await openPlanned();
    await expect(client.call('plan.step', { id: 'rebind:MDB-X' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
