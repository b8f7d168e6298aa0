import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { Gate, StepReference, WaveReference } from '../../core/api/plan-chart-report.ts';

type PlanPageOperation = 'plan.chart' | 'plan.step';

const rebind: StepReference = {
  ...{ id: 'rebind:MDB-OSL-02', kind: 'rebind', site: 'Oslo', target: 'MDB-OSL-02', date: '2014-04-02' },
  ...{ status: 'planned', at: null },
};

const test: StepReference = {
  ...{ id: 'test-name:Oslo', kind: 'test-name', site: 'Oslo', target: 'outlook-osl.corp.nordwind.local' },
  ...{ date: '2014-04-01', status: 'verified', at: '2014-04-01T08:00:00Z' },
};

const wave: WaveReference = {
  ...{ number: 1, name: 'Oslo pilot', kind: 'pilot', site: 'Oslo', start: '2014-04-04', end: '2014-04-04' },
  ...{ users: 20, isLocked: true, step: 'pilot:1', status: 'planned' },
};

const databases: Gate = {
  ...{ name: 'databases', state: 'next', reason: null, from: '2014-04-02', to: '2014-04-02', left: 1, total: 1 },
  ...{ isConfirmation: false, steps: ['rebind:MDB-OSL-02'], step: 'rebind:MDB-OSL-02', findings: [] },
};

const blocked: Gate = {
  ...{ name: 'balancer', state: 'blocked', reason: 'blocker', from: null, to: null, left: 1, total: 1 },
  ...{ isConfirmation: true, steps: ['load-balancer:Bergen'], step: 'load-balancer:Bergen' },
  findings: [{ id: 'F13', message: 'outlook-bgo does not resolve.' }],
};

/** For each operation of the plan page an input and what could come back for it. */
export const examplePlanPageCalls: {
  readonly [Name in PlanPageOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'plan.chart': {
    input: {},
    output: {
      ...{ asOf: '2014-03-14', today: '2014-03-17', start: '2014-04-01', end: '2014-05-15', users: 20, unplanned: 2 },
      ...{ at: '2014-03-15T08:00:00Z', by: 'lead', hash: 'ab'.repeat(32) },
      sites: [
        {
          site: 'Oslo',
          array: { name: 'cas-oslo', fqdn: 'outlook-osl.corp.nordwind.local', exists: true },
          gates: [databases],
          depends: 22,
        },
        { site: 'Bergen', array: null, gates: [blocked], depends: 214 },
      ],
      steps: [test, rebind],
      waves: [wave],
      blackouts: [{ from: '2014-04-12', to: '2014-04-21', site: null, wave: null, reason: 'Easter' }],
      blastRadius: { now: 22, points: [{ date: '2014-04-04', users: 2, steps: ['pilot:1'] }] },
      warnings: [
        { kind: 'overdue', steps: ['dns:Oslo'] },
        {
          ...{ kind: 'before-blackout', from: '2014-04-12', reason: 'Easter', waves: [1], users: 20, of: 22 },
          slip: { step: 'rebind:MDB-OSL-02', database: 'MDB-OSL-02', lastDay: '2014-04-10', users: 12 },
        },
      ],
      baseline: { name: 'signed off', end: '2014-05-15' },
    },
  },
  'plan.step': {
    input: { id: 'rebind:MDB-OSL-02' },
    output: {
      step: {
        ...{ id: 'rebind:MDB-OSL-02', kind: 'rebind', site: 'Oslo', target: 'MDB-OSL-02', date: '2014-04-02' },
        ...{ status: 'planned', by: null, at: null, dependsOn: ['test-name:Oslo'], note: '' },
        command: "Set-MailboxDatabase -Identity 'MDB-OSL-02'",
        verify: 'Get-MailboxDatabase shows the array.',
        rollback: "Set-MailboxDatabase -Identity 'MDB-OSL-02'",
      },
      ...{ gate: 'databases', state: 'next', waitsFor: [test], gateSteps: [rebind], wave: null, blockers: [] },
      users: {
        count: 225,
        filter: [{ kind: 'database', oneOf: ['MDB-OSL-02'] }],
        parts: [{ part: 'database-first', count: 158 }],
      },
      databases: [
        {
          ...{ step: 'rebind:MDB-OSL-02', database: 'MDB-OSL-02', binding: 'OSL-CAS01.corp.nordwind.local' },
          ...{ users: 225, date: '2014-04-02', status: 'planned' },
        },
      ],
    },
  },
};
