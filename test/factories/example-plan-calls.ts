import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { PlanReport, PlanVersion, StepReport } from '../../core/api/plan-report.ts';
import type { Place } from '../../core/planning/plan-difference.ts';
import { examplePlanPageCalls } from './example-plan-page-calls.ts';
import { examplePreviewCalls } from './example-preview-calls.ts';
import { exampleRunbookCalls } from './example-runbook-calls.ts';
import { exampleWaveCalls } from './example-wave-calls.ts';

/** The operations about the plan. */
type PlanOperation = Extract<keyof Inputs, `plan.${string}` | `runbook.${string}`>;

const rebind: StepReport = {
  id: 'rebind:MDB-OSL-02',
  kind: 'rebind',
  site: 'Oslo',
  target: 'MDB-OSL-02',
  date: '2014-04-02',
  status: 'verified',
  by: 'lead',
  at: '2014-04-03T06:30:00Z',
  dependsOn: ['test-name:Oslo'],
  command: "Set-MailboxDatabase -Identity 'MDB-OSL-02' -RpcClientAccessServer 'outlook-osl.corp.nordwind.local'",
  verify: 'Get-MailboxDatabase shows the array.',
  rollback: "Set-MailboxDatabase -Identity 'MDB-OSL-02' -RpcClientAccessServer 'OSL-CAS01.corp.nordwind.local'",
  note: '',
};

const plan: PlanReport = {
  asOf: '2014-03-14',
  start: '2014-04-01',
  sites: [
    {
      site: 'Oslo',
      timeZone: 'Europe/Oslo',
      array: { name: 'cas-oslo', fqdn: 'outlook-osl.corp.nordwind.local', exists: true },
      blockers: [],
      steps: [
        rebind,
        { ...rebind, id: 'evidence:Oslo', kind: 'evidence', date: null, at: null, by: null, command: null },
      ],
    },
    { site: 'Alta', timeZone: null, array: null, blockers: ['F11: Alta has no Client Access server.'], steps: [] },
  ],
  waves: [
    {
      ...{ number: 1, name: 'Oslo pilot', kind: 'pilot', start: '2014-04-04', end: '2014-04-04', method: 'M1' },
      ...{ site: 'Oslo', isOutlook2003: false, isLocked: true, users: 2, profiles: 3, minutes: 6.5 },
      capacityMinutes: 1200,
      members: ['knilsen', 'saas'],
    },
  ],
  unplanned: [{ alias: 'jmoe', code: 'frozen', reason: 'Repair nothing before MDB-OSL-02 is rebound.' }],
  refused: [{ alias: 'jmoe', rule: 'R6', reason: 'jmoe is frozen until MDB-OSL-02 is rebound.' }],
  groups: [
    {
      kind: 'too-large',
      members: ['anna', 'bo', 'cleo'],
      reason: 'The group has 3 people, a wave holds 2.',
      cuts: [{ holder: 'anna', mailbox: null, right: 'FullAccess', mailboxes: 12, frees: 2 }],
    },
  ],
  hash: 'ab'.repeat(32),
};

const version: PlanVersion = {
  ...{ kind: 'baseline', name: 'signed off', at: '2014-03-15T08:00:00Z', by: null, asOf: '2014-03-14' },
  hash: 'ab'.repeat(32),
};

const place: Place = {
  ...{ mailboxId: 5, alias: 'saas', wave: 1, name: 'Oslo pilot', site: 'Oslo', start: '2014-04-04', end: '2014-04-04' },
};

/** For each operation about the plan an input and what could come back for it. */
export const examplePlanCalls: {
  readonly [Name in PlanOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  ...exampleWaveCalls,
  ...examplePreviewCalls,
  'plan.compute': {
    input: { patch: { agents: 2, start: null }, asOf: '2014-03-14', expected: 'ab'.repeat(32), by: 'lead' },
    output: plan,
  },
  ...examplePlanPageCalls,
  'plan.get': { input: {}, output: plan },
  'plan.explain': {
    input: { alias: 'saas' },
    output: { alias: 'saas', wave: 1, explanation: 'saas is in wave 1: MDB-OSL-02 is rebound on 2 April.' },
  },
  'plan.markStep': {
    input: { step: 'rebind:MDB-OSL-02', status: 'verified', by: 'lead', note: null },
    output: rebind,
  },
  'plan.versions': { input: {}, output: { versions: [version, { ...version, kind: 'what-if', name: 'half' }] } },
  'plan.saveBaseline': { input: { name: 'signed off', by: null }, output: version },
  'plan.tryOut': {
    input: { name: 'half', patch: { agents: 2 }, asOf: null, by: 'lead' },
    output: { ...version, kind: 'what-if', name: 'half' },
  },
  'plan.adopt': { input: { name: 'half', by: 'lead' }, output: plan },
  'plan.removeVersion': { input: { name: 'half', by: 'lead' }, output: { removed: 'half' } },
  'plan.compare': {
    input: { before: 'signed off', after: null },
    output: {
      labels: { before: 'signed off', after: 'the plan in force' },
      totals: {
        before: { start: '2014-04-01', end: null, users: 2, unplanned: 1, waves: 1, steps: 2, minutes: 6.5 },
        after: { start: '2014-04-01', end: '2014-04-08', users: 1, unplanned: 2, waves: 1, steps: 2, minutes: 3 },
      },
      endShiftDays: null,
      moved: [{ before: place, after: { ...place, wave: 2 } }],
      newlyPlanned: [{ ...place, reason: null }],
      noLongerPlanned: [{ ...place, reason: 'Nobody knows the Outlook version.' }],
      waves: { added: [], removed: [], changed: [] },
      steps: { added: [], removed: [], changed: [] },
      findings: { opened: [{ id: 'F13', site: 'Bergen', subject: 'outlook-bgo' }], closed: [] },
    },
  },
  ...exampleRunbookCalls,
};
