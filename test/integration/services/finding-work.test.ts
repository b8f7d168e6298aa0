import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { FindingWork } from '../../../core/api/finding-work-report.ts';
import { wholeList } from '../../../core/lists/list-query.ts';
import { fixtureFiles } from '../../factories/fixture-a.ts';
import { importOf, type OpenClient, openClient } from '../../factories/open-client.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
let opened: OpenClient | null = null;
afterEach(() => opened?.close());

const asOf = '2014-03-14';

async function openFixture() {
  opened = await openClient(path('contoso.caskade'));
  const { client, register } = opened;
  const files = Object.entries(fixtureFiles()).map(([name, text]) => {
    writeFileSync(path(name), text);
    return register(path(name));
  });
  await client.call('import.run', importOf(files));
  const work = () => client.call('findings.work', { asOf });
  return { client, work };
}

type Fixture = Awaited<ReturnType<typeof openFixture>>;

function brief({ findings }: FindingWork) {
  return findings.map(({ id, site, rows, waiting, actions }) => [
    `${id} ${site}`,
    rows.map(({ list, count }) => `${count} ${list}`).join(', '),
    waiting?.count ?? null,
    actions.map(({ kind }) => kind).join(' '),
  ]);
}

/** Verifies a step after those that it depends on. */
async function verify(client: Fixture['client'], id: string): Promise<void> {
  const { sites } = await client.call('plan.get', {});
  const steps = sites.flatMap((site) => site.steps);
  const step = steps.find((one) => one.id === id);
  if (step === undefined || step.status === 'verified') return;
  for (const before of step.dependsOn) await verify(client, before);
  await client.call('plan.markStep', { step: id, status: 'verified', by: 'lead', note: null });
}

/** The number of each finding with the rows that its list then has. */
async function countsWithRows({ client, work }: Fixture) {
  const { findings } = await work();
  const asked = findings.flatMap(({ key, rows }) => rows.map((row) => ({ ...row, key })));
  return Promise.all(
    asked.map(async ({ list, count, key }) => {
      const conditions = [{ kind: 'finding', column: 'finding', finding: key }] as const;
      const page = await client.call('list.page', {
        list,
        query: { ...wholeList, conditions },
        offset: 0,
        limit: 5,
        asOf,
      });
      return { counted: count, listed: page.total };
    }),
  );
}

describe('findings as work', () => {
  it('say who waits, which rows there are and what can be done', async () => {
    const { work } = await openFixture();
    const found = await work();
    expect({
      stopped: found.stopped.map(({ site, blockers, users }) => [site, blockers, users.count]),
      brief: brief(found),
    }).toEqual({
      stopped: [['Branch', 0, 10]],
      brief: [
        ['F01 Branch', '1 databases, 10 users', 10, 'array'],
        ['F06 HeadOffice', '1 servers', null, 'answer answer'],
        ['F28 HeadOffice', '2 databases, 20 users', null, ''],
        ['F37 HeadOffice', '1 users', null, ''],
      ],
    });
  });

  it('have numbers that are those of the lists', async () => {
    const counts = await countsWithRows(await openFixture());
    expect([counts.length, counts.filter(({ counted, listed }) => counted !== listed)]).toEqual([6, []]);
  });

  it('stop a site by a blocker for everybody who depends there, until somebody accepts it', async () => {
    const { client, work } = await openFixture();
    const fqdn = 'ho-cas1.contoso.local';
    await client.call('settings.merge', { patch: { arrays: { Branch: { fqdn } } }, by: null });
    const blocked = await work();
    const entry = { id: 'F04', reason: 'renamed soon', owner: 'lead', until: '2014-04-30' };
    await client.call('settings.merge', { patch: { acceptedFindings: [entry] }, by: null });
    const accepted = await work();
    const stops = ({ stopped }: FindingWork) =>
      stopped.map(({ site, blockers, users }) => [site, blockers, users.count]);
    const one = accepted.findings.find(({ id }) => id === 'F04');
    expect({
      blocked: stops(blocked),
      accepted: stops(accepted),
      waiting: one?.waiting,
      acceptances: one?.acceptances,
    }).toEqual({
      blocked: [['Branch', 1, 10]],
      accepted: [['Branch', 0, 10]],
      waiting: null,
      acceptances: [{ ...entry, covers: 1 }],
    });
  });

  it('lead to the steps of the plan in force, which verified ones leave', async () => {
    const { client, work } = await openFixture();
    await client.call('plan.compute', { patch: { start: '2014-04-01' }, asOf, by: null });
    const stepsOf = ({ findings }: FindingWork) =>
      findings.flatMap(({ id, actions }) =>
        actions.flatMap((action) => (action.kind === 'steps' ? [[id, action.step, action.count]] : [])),
      );
    const planned = stepsOf(await work());
    await verify(client, 'rebind:MB-HO-03');
    expect({ planned, after: stepsOf(await work()) }).toEqual({
      planned: [['F28', 'rebind:MB-HO-03', 2]],
      after: [['F28', 'rebind:MB-HO-02', 1]],
    });
  });

  it('that are gone concern no row', async () => {
    const { client } = await openFixture();
    const conditions = [{ kind: 'finding', column: 'finding', finding: 'F99|Oslo|x' }] as const;
    const { counts } = await client.call('list.counts', {
      list: 'users',
      queries: [{ ...wholeList, conditions }],
      asOf,
    });
    expect(counts).toEqual([0]);
  });

  it('follow the data: a question goes when its answer comes', async () => {
    const { client, work } = await openFixture();
    const before = await work();
    const probes = { cname: { value: false, date: '2014-03-14' } };
    await client.call('settings.merge', { patch: { arrays: { HeadOffice: { probes } } }, by: null });
    const after = await work();
    const left = before.questions.filter(({ needs }) => !after.questions.some((other) => other.needs === needs));
    expect(left.map(({ site, field }) => [site, field])).toEqual([['HeadOffice', 'cname']]);
  });
});
