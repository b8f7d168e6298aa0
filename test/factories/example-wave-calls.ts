import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { CardPerson, MoveEffect } from '../../core/api/wave-report.ts';

type WaveOperation =
  | 'plan.waves'
  | 'plan.cards'
  | 'plan.groups'
  | 'plan.tryMove'
  | 'plan.move'
  | 'plan.unpin'
  | 'plan.lockWave';

const magnus: CardPerson = {
  ...{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien', department: 'Finance', database: 'MDB-OSL-01' },
  ...{ method: 'M1', risk: 'Medium', isPinned: true, isVip: false, notBefore: '2014-04-04' },
};

const effect: MoveEffect = {
  moved: [{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien' }],
  companions: [{ mailboxId: 6, alias: 'isolberg', name: 'Ingrid Solberg' }],
  refused: [],
  to: {
    ...{ number: 3, name: 'Oslo 2', start: '2014-04-08', capacityMinutes: 1200, userLimit: 60 },
    ...{ users: { before: 50, after: 62 }, minutes: { before: 150, after: 186 } },
  },
  from: [
    {
      ...{ number: 2, name: 'Oslo 1', start: '2014-04-03', capacityMinutes: 1200, userLimit: 250 },
      ...{ users: { before: 250, after: 238 }, minutes: { before: 750, after: 714 } },
    },
  ],
  shiftDays: 5,
  splits: [
    {
      ...{ holder: 'isolberg', holderName: 'Ingrid Solberg', mailbox: 'mlien', mailboxName: 'Magnus Lien' },
      right: 'FullAccess',
    },
  ],
  warnings: ['Wave 3 now has 62 users, and it may hold 60.'],
  summary: 'Magnus Lien moves to wave 3. Wave 3 now has 62 of 60 users.',
};

/** For each operation about waves and moves an input and what could come back for it. */
export const exampleWaveCalls: {
  readonly [Name in WaveOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'plan.waves': {
    input: {},
    output: {
      ...{ asOf: '2014-03-14', start: '2014-04-01', users: 20, minutesPerDay: 1200, workingDays: [1, 2, 3, 4, 5] },
      waves: [
        {
          ...{ number: 1, name: 'Oslo pilot', kind: 'pilot', start: '2014-04-04', end: '2014-04-04', method: 'M1' },
          ...{ site: 'Oslo', isOutlook2003: false, isLocked: true, users: 20, profiles: 22, minutes: 60 },
          ...{ capacityMinutes: 1200, userLimit: 250, groups: 2, pinned: 1, risks: { High: 0, Medium: 12, Low: 8 } },
          ...{ step: 'pilot:1', status: 'planned' },
        },
      ],
      unplanned: [{ code: 'frozen', users: 151 }],
      blackouts: [{ from: '2014-04-12', to: '2014-04-21', site: null, wave: null, reason: 'Easter' }],
      refused: [{ alias: 'saas', rule: 'R1', reason: 'Wave 1 starts before the rebind.' }],
      age: { at: '2014-03-15T08:00:00Z', by: 'lead', edits: 1, since: ['imported 3 files'] },
    },
  },
  'plan.cards': {
    input: { wave: 1 },
    output: {
      wave: 1,
      cards: [
        {
          ...{ key: 'person:5', kind: 'person', title: 'Magnus Lien', detail: 'MDB-OSL-01', users: 1, minutes: 3 },
          ...{ risk: 'Medium', isPinned: true, people: [magnus], code: null },
        },
      ],
    },
  },
  'plan.groups': {
    input: {},
    output: {
      total: 1,
      groups: [
        {
          ...{ kind: 'too-large', members: ['isolberg', 'mlien', 'svc-fax'], users: 3, cutCount: 1 },
          reason: '3 people stay together, and a wave of M1 can hold 2.',
          cuts: [{ holder: 'svc-fax', mailbox: null, right: 'FullAccess', mailboxes: 2, frees: 1 }],
        },
      ],
      names: { isolberg: 'Ingrid Solberg', mlien: 'Magnus Lien', 'svc-fax': 'Fax' },
    },
  },
  'plan.tryMove': { input: { people: [5], wave: 3, whole: false }, output: effect },
  'plan.move': { input: { people: [5], wave: 3, whole: false, by: 'lead' }, output: effect },
  'plan.unpin': { input: { people: [5], by: null }, output: { unpinned: 1 } },
  'plan.lockWave': { input: { wave: 1, isLocked: true, by: null }, output: { wave: 1, isLocked: true } },
};
