import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { PlanDigest } from '../../core/api/plan-preview-report.ts';
import type { PlanHead } from '../../core/api/plan-report.ts';
import type { PlanTotals, WaveLoad } from '../../core/planning/plan-difference.ts';
import { fileRef } from './example-files.ts';

type PreviewOperation = 'plan.preview' | 'plan.heads' | 'plan.baseline' | 'plan.changes' | 'plan.saveChanges';

const wave: WaveLoad = {
  ...{ number: 3, name: 'Oslo 2', site: 'Oslo', start: '2014-04-08', end: '2014-04-08', method: 'M1' },
  ...{ users: 62, minutes: 186, capacityMinutes: 1200 },
};

const totals: PlanTotals = {
  ...{ start: '2014-04-01', end: '2014-05-15', users: 1121, unplanned: 151, waves: 11, steps: 30, minutes: 3363 },
};

const baseline: PlanHead = {
  ...{ kind: 'baseline', name: 'signed off', at: '2014-03-15T08:00:00Z', by: 'lead', asOf: '2014-03-14' },
  ...{ hash: 'ab'.repeat(32), totals },
};

const inForce: PlanHead = { ...baseline, kind: 'working', name: null, totals: { ...totals, end: '2014-05-27' } };

const changes: PlanDigest = {
  labels: { before: 'the plan in force', after: 'the new plan' },
  isSame: false,
  totals: { before: totals, after: { ...totals, end: '2014-05-27', waves: 12 } },
  endShiftDays: 12,
  moved: {
    people: 1,
    found: 1,
    groups: {
      total: 1,
      items: [
        {
          from: { wave: 2, name: 'Oslo 1', site: 'Oslo', start: '2014-04-03', end: '2014-04-03' },
          to: { wave: 3, name: 'Oslo 2', site: 'Oslo', start: '2014-04-08', end: '2014-04-08' },
          people: {
            total: 1,
            items: [
              {
                ...{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien' },
                why: 'Wave 2 before it has no room left.',
              },
            ],
          },
        },
      ],
    },
  },
  shifted: { people: 0, found: 0, groups: { total: 0, items: [] } },
  newlyPlanned: { people: 0, found: 0, groups: { total: 0, items: [] } },
  noLongerPlanned: {
    ...{ people: 1, found: 1 },
    groups: {
      total: 1,
      items: [
        {
          code: 'frozen',
          people: {
            total: 1,
            items: [{ mailboxId: 6, alias: 'saas', name: 'Sofie Aas', why: 'saas is in no wave. Frozen.' }],
          },
        },
      ],
    },
  },
  waves: { total: 1, items: [{ before: { ...wave, users: 61 }, after: wave }] },
  steps: {
    total: 1,
    items: [
      {
        before: null,
        after: {
          ...{ id: 'wave:12', kind: 'wave', site: 'Oslo', target: 'Oslo 9', date: '2014-05-27', status: 'planned' },
        },
      },
    ],
  },
  findings: {
    opened: { total: 1, items: [{ id: 'F13', site: 'Bergen', subject: 'outlook-bgo' }] },
    closed: { total: 0, items: [] },
  },
  refused: {
    opened: { total: 1, items: [{ alias: 'saas', rule: 'R1', reason: 'Wave 1 starts before the rebind.' }] },
    closed: { total: 0, items: [] },
  },
  settings: ['set the number of agents to 2 (was 4)'],
};

/** For each operation about previews and comparisons an input and what could come back for it. */
export const examplePreviewCalls: {
  readonly [Name in PreviewOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'plan.preview': {
    input: { patch: { agents: 2 }, asOf: '2014-03-14' },
    output: {
      ...{ asOf: '2014-03-14', hash: 'cd'.repeat(32), inForce: { at: '2014-03-15T08:00:00Z', by: 'lead' } },
      ...{ isSame: false, totals: { ...totals, waves: 12 }, waves: { total: 1, items: [wave] }, changes },
      pins: { kept: 1, lost: 0, people: { total: 1, items: [{ alias: 'mlien', wave: 3, isKept: true }] } },
      locked: { total: 1, items: [wave] },
      refused: {
        total: 1,
        items: [{ alias: 'saas', rule: 'R1', reason: 'Wave 1 starts before the rebind.', isNew: true }],
      },
      unplanned: [{ code: 'frozen', users: 151 }],
    },
  },
  'plan.heads': { input: {}, output: { inForce, versions: [baseline] } },
  'plan.baseline': { input: {}, output: { baseline, inForce, endShiftDays: 12 } },
  'plan.changes': { input: { before: 'signed off', after: null, contains: 'lien' }, output: changes },
  'plan.saveChanges': {
    input: { before: 'signed off', after: null, target: fileRef('changes') },
    output: { rows: 3, bytes: 512 },
  },
};
