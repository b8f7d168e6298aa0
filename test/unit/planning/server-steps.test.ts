import { expect, it } from 'vitest';
import type { StepWork } from '../../../core/planning/plan.ts';
import { stepsOfServer } from '../../../core/planning/server-steps.ts';
import { makePlan, makeSitePlan, makeStep } from '../../factories/plans.ts';
import { smallRebind } from '../../factories/small-plan.ts';

const fqdn = 'outlook-osl.corp.nordwind.local';
const works: readonly StepWork[] = [
  {
    kind: 'load-balancer',
    fqdn,
    vip: null,
    balancer: null,
    servers: ['OSL-CAS01', 'OSL-CAS02'],
    isConfirmation: false,
  },
  { kind: 'static-ports', servers: ['OSL-CAS02'], isConfirmation: false },
  { kind: 'dns', fqdn, vip: null, ttlSeconds: null, isConfirmation: false },
  { kind: 'stop-old-profiles', fqdn, oldServers: ['OSL-CAS01'] },
  { kind: 'wave', wave: 1 },
  { kind: 'evidence', oldServers: ['OSL-CAS01'] },
  { kind: 'retire-server', server: 'OSL-CAS01' },
];
const steps = [
  ...works.map((work, i) => makeStep(work, `2014-04-0${i + 1}`)),
  smallRebind('MDB-OSL-02', { date: '2014-04-08' }),
];
const plan = makePlan({ sites: [makeSitePlan('Oslo', steps)] });

function kindsFor(name: string): readonly string[] {
  const isIt = (other: string): boolean => other.toLowerCase().startsWith(name);
  return stepsOfServer({ plan, isIt, markOf: () => null, taskOf: ({ id }) => id }).map(({ kind }) => kind);
}

it('the steps of a server are those that act on it, in the order of days', () => {
  expect(kindsFor('osl-cas01')).toEqual(['load-balancer', 'stop-old-profiles', 'evidence', 'retire-server', 'rebind']);
});

it('the steps of an array are those that make it and bind to it', () => {
  expect(kindsFor('outlook-osl')).toEqual(['load-balancer', 'dns', 'stop-old-profiles', 'rebind']);
});

it('a step says what was said about it', () => {
  const mark = { status: 'done', by: null, at: '2014-04-01T08:00:00Z', note: null } as const;
  const [first] = stepsOfServer({ plan, isIt: () => true, markOf: () => mark, taskOf: () => 'do it' });
  expect(first).toEqual({
    ...{ id: 'load-balancer:Oslo', kind: 'load-balancer', site: 'Oslo', date: '2014-04-01' },
    ...{ status: 'done', task: 'do it' },
  });
});
