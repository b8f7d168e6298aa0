import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import type { PlanReport, StepReport } from '../../../core/api/plan-report.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nordwindDay } from '../../factories/nordwind-expectations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli('2014-03-20T08:00:00Z');

beforeEach(() => cli.json('sample', 'p.caskade'));

async function plan(settings: unknown = {}): Promise<PlanReport> {
  cli.write('plan.json', JSON.stringify(settings));
  return await cli.json('plan', 'p.caskade', '--settings', 'plan.json', '--as-of', nordwindDay);
}

it('what was said about a wave does not pass to other people who have its number in another plan', async () => {
  await plan();
  const other = { pilot: { size: 1 }, agents: 1, minutesPerAgent: 30, siteOrder: ['Tromso', 'Bergen', 'Oslo'] };
  cli.write('other.json', JSON.stringify(other));
  await cli.json('versions', 'p.caskade', '--try-out', 'other', '--settings', 'other.json', '--as-of', nordwindDay);
  await cli.json('step', 'p.caskade', 'pilot:2', '--status', 'verified');
  const adopted = await cli.json<PlanReport>('versions', 'p.caskade', '--adopt', 'other');
  const own = adopted.sites.flatMap(({ steps }) => steps).find(({ id }) => id === 'pilot:2');
  expect([own?.site, own?.status]).toEqual(['Bergen', 'planned']);
});

it('a baseline keeps the settings of its day, also when they left the plan as it was', async () => {
  const first = await plan({ evidenceDays: 30 });
  const second = await plan({ evidenceDays: 45 });
  await cli.json('versions', 'p.caskade', '--save', 'base');
  await cli.json('versions', 'p.caskade', '--adopt', 'base');
  const settings = await cli.json<Settings>('settings', 'p.caskade');
  expect([second.hash === first.hash, settings.evidenceDays]).toEqual([true, 45]);
});

it.each([
  ['yes', 0],
  ['10.10.2.50', 0],
  ['no', 3],
  ['NXDOMAIN', 3],
])('the probe of the name is read as the findings read it: %s', async (value, exitCode) => {
  await plan({ arrays: { Bergen: { probes: { resolvesInternally: { value, date: '2014-03-10' } } } } });
  await cli.run('step', 'p.caskade', 'create-array:Bergen', '--status', 'done');
  const outcome = await cli.run('step', 'p.caskade', 'rebind:MDB-BGO-01', '--status', 'done', '--json');
  expect(outcome.exitCode).toBe(exitCode);
});

it('a blocker that was found after the plan stops the scripts of its site', async () => {
  await plan();
  cli.write('second.json', JSON.stringify({ arrays: { Oslo: { fqdn: 'other.corp.nordwind.local' } } }));
  await cli.json('settings', 'p.caskade', 'second.json');
  const { files } = await cli.json<{ files: string[] }>('runbook', 'p.caskade', '--out', 'runbook');
  const scripts = files.filter((file) => /scripts.*-rebind(-pilot)?\.ps1$/.test(file));
  const stopped = scripts.filter((file) => readFileSync(file, 'utf8').includes('BlockersClosed'));
  expect([scripts.length, stopped.map((file) => /\d\d-(\w+)-/.exec(file)?.[1])]).toEqual([4, ['oslo', 'oslo']]);
});

it('a step that nobody said anything about is planned', async () => {
  const report = await plan();
  const marks = report.sites.flatMap(({ steps }) => steps.map(({ status, by, at }: StepReport) => [status, by, at]));
  expect(new Set(marks.map((mark) => JSON.stringify(mark)))).toEqual(new Set(['["planned",null,null]']));
});
