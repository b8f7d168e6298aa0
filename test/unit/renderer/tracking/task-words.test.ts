import { describe, expect, it } from 'vitest';
import type { RefusedTask, StatusResult } from '../../../../core/api/task-report.ts';
import { taskStatuses } from '../../../../core/tracking/task-status.ts';
import {
  asksFirst,
  confirmWords,
  likelyStatuses,
  reachWords,
  refusedGroups,
  resultWords,
  statusMarks,
  verbOf,
} from '../../../../renderer/words/task-words.ts';

const refused: readonly RefusedTask[] = [
  { mailboxId: 1, name: 'Liv Aas', rule: 'TABLE', reason: 'Not from here.' },
  { mailboxId: 2, name: 'Jonas Moe', rule: 'R6', reason: 'Rebind first.' },
  { mailboxId: 3, name: 'Ola Haug', rule: 'R6', reason: 'Rebind first.' },
];

it('every status has a mark of its own', () => {
  expect(new Set(Object.values(statusMarks)).size).toBe(taskStatuses.length);
});

it('buttons begin with what is likeliest, and begin again what was begun before', () => {
  expect(
    taskStatuses.map((from) =>
      [
        from,
        ...likelyStatuses(from).map((status) => `${verbOf(status, from)}${asksFirst(status) ? ' (asks)' : ''}`),
      ].join(' | '),
    ),
  ).toEqual([
    'not-planned | Start | Done | Waiting… (asks)',
    'planned | Start | Done | Waiting… (asks)',
    'informed | Start | Done | Waiting… (asks)',
    'in-progress | Done | Waiting… (asks) | Failed… (asks)',
    'done | Failed… (asks) | Start again',
    'verified | Start again',
    'failed | Start again | Done | Postpone… (asks)',
    'postponed | Start | Done | Waiting… (asks)',
    'no-contact | Start | Done | No contact… (asks)',
    'waiting | Start | Done | No contact… (asks)',
    'skipped | Start | Done | Waiting… (asks)',
    'exempt | Put back to planned',
    'reverted | Start again | Done | Postpone… (asks)',
  ]);
});

describe('a status for several people', () => {
  it('names the count on its button, and whom it reaches', () => {
    expect([
      confirmWords('done', 14, 12),
      confirmWords('done', 14, null),
      confirmWords('waiting', 1, 1),
      reachWords({ people: 14, devices: 15 }),
    ]).toEqual([
      'Set 12 people to Done (reported)',
      'Set to Done (reported)',
      'Set to Waiting for user',
      '14 people, 15 PCs',
    ]);
  });

  it('puts those who are left out together by reason, the reason of most first', () => {
    expect(refusedGroups(refused)).toEqual([
      { reason: 'Rebind first.', names: ['Jonas Moe', 'Ola Haug'] },
      { reason: 'Not from here.', names: ['Liv Aas'] },
    ]);
  });

  it('tells what was done, what to know and who was left out', () => {
    const one: StatusResult = {
      ...{ asOf: '2014-04-02', people: 1, devices: 1, refused: [], refusedCount: 0, warnings: [] },
      changed: [{ mailboxId: 2, alias: 'mlien', name: 'Magnus Lien', status: 'done' }],
    };
    const several = { ...one, people: 12, refused, refusedCount: 3, warnings: [{ text: 'Look twice.', people: 2 }] };
    expect([
      resultWords('done', null, one),
      resultWords('exempt', 'WS-1002', one),
      resultWords('done', null, several),
    ]).toEqual([
      { text: 'Magnus Lien: Done (reported).', detail: '' },
      { text: 'WS-1002 of Magnus Lien: Exempt.', detail: '' },
      {
        text: '12 people: Done (reported).',
        detail: 'Look twice. 3 were left out: Jonas Moe, Ola Haug: Rebind first. Liv Aas: Not from here.',
      },
    ]);
  });
});
