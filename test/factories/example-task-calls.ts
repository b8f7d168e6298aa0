import type { Inputs, Outputs } from '../../core/api/contract.ts';
import { fileRef } from './example-files.ts';

type TaskOperation = Extract<keyof Inputs, `task.${string}` | `tracking.${string}` | `work.${string}`>;

const people = [5];
const change = { people, device: null, reason: null, detail: 'on leave', until: '2014-04-08', workedOn: null } as const;
const check = {
  asOf: '2014-04-01',
  ...{ people: 1, devices: 2, refusedCount: 1 },
  refused: [
    { mailboxId: 6, name: 'Jonas Moe', rule: 'R6', reason: 'The profile names the array and the database does not.' },
  ],
  warnings: [{ text: 'The database is still bound to another server.', people: 1 }],
} as const;
const person = { assignee: 'eva', contactOn: '2014-04-01', callBackOn: null, attempts: 1, ticket: 'INC-17' };
const counts = {
  ...{ people: 20, reported: 4, verified: 12, exempt: 1, failed: 1, reverted: 0, open: 3, unseen: 1 },
  byStatus: { planned: 2, done: 4, verified: 12, exempt: 1, failed: 1 },
} as const;
const handedOut: Outputs['work.list'][number] = {
  ...{ id: 1, wave: 3, name: 'Oslo 2', at: '2014-04-01T08:00:00Z', by: 'lead', recipient: 'eva' },
  ...{ file: 'wave-3.caskade-work', format: 'caskade-work', people: 20 },
  merged: { at: '2014-04-03T15:00:00Z', by: 'lead', applied: 4, conflicts: 1 },
};
const changed: Outputs['work.merge']['changes'][number] = {
  ...{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien', field: 'status', computer: 'WS-1002' },
  ...{ before: 'Planned', after: 'Done (reported)', at: '2014-04-02T09:12:00Z', by: 'eva' },
};
const merged: Outputs['work.merge'] = {
  file: {
    ...{ name: 'wave-3.caskade-work', format: 'caskade-work', wave: 3, waveName: 'Oslo 2' },
    ...{ handedOutAt: '2014-04-01T08:00:00Z', recipient: 'eva' },
  },
  ...{ applied: 4, undecided: 1, changeCount: 4, known: 0 },
  changes: [changed],
  conflicts: [
    {
      ...{ mailboxId: 6, alias: 'saas', name: 'Sofie Aas', key: '6|ws-1003|status', device: 'ws-1003' },
      ...{ computer: 'WS-1003', field: 'status', base: 'Planned', taken: null },
      ours: { value: 'Postponed', at: '2014-04-02T10:00:00Z', by: 'lead' },
      theirs: { value: 'Done (reported)', at: '2014-04-02T09:30:00Z', by: 'eva' },
    },
  ],
  problems: [
    {
      ...{ sheet: 'Wave 3', row: 7, column: 'Status', code: 'STATUS_UNKNOWN' },
      ...{ message: '“ready” is no status.', hint: 'Choose one of the list.' },
    },
  ],
};

/** For each operation about tasks, progress and work files an input and what could come back for it. */
export const exampleTaskCalls: {
  readonly [Name in TaskOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'task.get': {
    input: { person: 5, asOf: '2014-04-03' },
    output: {
      ...{ mailboxId: 5, alias: 'mlien', displayName: 'Magnus Lien', status: 'done', state: 'PROFILE_UPDATE' },
      ...{ method: 'M1', ...person },
      wave: { number: 3, name: 'Oslo 2', start: '2014-04-02', isPaused: false },
      devices: [
        {
          ...{ device: 'ws-1002', computer: 'WS-1002', status: 'done', at: '2014-04-02T09:12:00Z', by: 'eva' },
          ...{ reason: null, detail: null, until: null, method: 'M1', workedAt: '2014-04-02T09:12:00Z' },
          ...{ proof: null, remark: null, unseenDays: 1 },
          seen: { verdict: 'old', endpoint: 'OSL-CAS01', seenAt: '2014-03-14T08:00:00' },
        },
      ],
      notes: [{ uid: '0123456789abcdef0123456789abcdef', at: '2014-04-02T09:12:00Z', by: 'eva', text: 'Two PCs.' }],
      events: [
        {
          ...{ uid: 'f123456789abcdef0123456789abcdef', at: '2014-04-02T09:12:00Z', by: 'eva', field: 'status' },
          ...{ computer: 'WS-1002', before: 'Planned', after: 'Done (reported)', origin: 'person', isApplied: true },
        },
      ],
      choices: [{ status: 'planned', refused: null }],
    },
  },
  'task.checkStatus': { input: { ...change, status: 'postponed' }, output: check },
  'task.setStatus': {
    input: { ...change, status: 'postponed', note: 'Back on Tuesday.', by: 'eva' },
    output: { ...check, changed: [{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien', status: 'postponed' }] },
  },
  'task.edit': { input: { people, assignee: 'eva', attemptOn: null, by: 'lead' }, output: { people: 1 } },
  'task.addNote': { input: { people, text: 'Two PCs.', by: 'eva' }, output: { people: 1 } },
  'tracking.progress': {
    input: { asOf: '2014-04-03' },
    output: {
      asOf: '2014-04-03',
      hasPlan: true,
      totals: counts,
      waves: [
        {
          ...{ wave: 3, name: 'Oslo 2', site: 'Oslo', start: '2014-04-02', end: '2014-04-03', expected: 20, ...counts },
          ...{ track: 'at-risk', why: '3 of 20 are open and today is the last day.' },
          stop: { judged: 13, failures: 1, isPaused: true, resumed: null },
        },
      ],
      sites: [{ site: 'Oslo', ...counts }],
      burnDown: {
        people: 19,
        baseline: 'Signed off',
        days: [{ day: '2014-04-02', planned: 10, baseline: 8, unreported: 12, unverified: 20 }],
        forecast: { from: '2014-04-08', to: '2014-04-22', why: '4 a day in the last five working days.' },
      },
      rules: { stopPercent: 5, unseenDays: 14 },
    },
  },
  'tracking.resumeWave': { input: { wave: 3, reason: 'The template is mended.', by: 'lead' }, output: { wave: 3 } },
  'work.list': { input: {}, output: [handedOut] },
  'work.handOut': {
    input: { wave: 3, target: fileRef('wave-3'), format: 'caskade-work', recipient: 'eva', by: 'lead' },
    output: { ...handedOut, bytes: 40_960 },
  },
  'work.preview': { input: { file: fileRef('wave-3'), decisions: [] }, output: merged },
  'work.merge': {
    input: { file: fileRef('wave-3'), decisions: [{ key: '6|ws-1003|status', take: 'theirs' }], by: 'lead' },
    output: merged,
  },
};
