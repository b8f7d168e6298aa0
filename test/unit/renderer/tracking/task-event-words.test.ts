import { expect, it } from 'vitest';
import type { TaskChange, TaskHistoryEvent } from '../../../../core/api/person-card.ts';
import type { Proof, StatusValue } from '../../../../core/tracking/task.ts';
import { createFormats } from '../../../../renderer/words/format.ts';
import { taskEventLines } from '../../../../renderer/words/task-event-words.ts';

const words = createFormats('en-GB');
const planned: StatusValue = {
  ...{ status: 'planned', reason: null, detail: null, until: null, workedAt: null, proof: null },
};

function linesOf(changes: readonly TaskChange[], about: Partial<TaskHistoryEvent> = {}): readonly string[] {
  const event: TaskHistoryEvent = {
    ...{ kind: 'task', at: '2014-04-02T09:00:00Z', by: 'eva', origin: 'person', isApplied: true, changes },
    ...about,
  };
  return taskEventLines(event, words);
}

function statusChange(after: Partial<StatusValue>, computer: string | null = 'WS-1'): TaskChange {
  return { field: 'status', computer, before: planned, after: { ...planned, ...after } };
}

it('a status goes from old to new with what was said; PCs of which the same was said share a line', () => {
  expect([
    linesOf([statusChange({ status: 'in-progress' }), statusChange({ status: 'in-progress' }, 'WS-2')]),
    linesOf([statusChange({ status: 'postponed', until: '2014-04-08', detail: 'on leave' }, null)]),
    linesOf([statusChange({ status: 'failed', reason: 'offline', detail: 'at home' })]),
    linesOf([{ field: 'status', computer: 'WS-1', before: null, after: planned }]),
  ]).toEqual([
    ['WS-1, WS-2: Planned → In progress'],
    ['Planned → Postponed until 8 Apr 2014: on leave'],
    ['WS-1: Planned → Failed: The computer is not in the network – at home'],
    ['WS-1: nothing to do → Planned'],
  ]);
});

it('a status that evidence gave says what the scan showed', () => {
  const proof: Proof = {
    ...{ kind: 'V6', seenAt: '2014-04-03', isDateAssumed: true, value: 'OSL-CAS01' },
    source: { file: 'profiles.csv', row: 12 },
  };
  expect(linesOf([statusChange({ status: 'failed', proof })], { origin: 'evidence', by: null })).toEqual([
    'WS-1: Planned → Failed, the scan of 3 Apr 2014 (date of the file) names OSL-CAS01 (profiles.csv, row 12)',
  ]);
});

it('what was corrected without another word says the day of the work', () => {
  const done = { ...planned, status: 'done', workedAt: '2014-04-01T21:59:59Z' } as const;
  const before = { ...done, workedAt: '2014-04-02T09:00:00Z' };
  expect(linesOf([{ field: 'status', computer: 'WS-1', before, after: done }])).toEqual([
    'WS-1: Done (reported), work of 1 Apr 2014',
  ]);
});

it('fields are told with both values, and what came in a work file says so', () => {
  const change = { computer: null, before: null } as const;
  expect([
    linesOf([
      { ...change, field: 'assignee', after: 'eva' },
      { ...change, field: 'callBackOn', before: '2014-04-08', after: null },
      { ...change, field: 'ticket', after: 'INC-1' },
      { ...change, field: 'method', computer: 'WS-1', after: 'M2' },
      { ...change, field: 'attempt', after: '2014-04-02' },
      { ...change, field: 'note', after: 'Call before 10.' },
    ]),
    linesOf([{ ...change, field: 'ticket', after: 'INC-1' }], { origin: 'merge' }),
    linesOf([{ ...change, field: 'ticket', after: 'INC-2' }], { origin: 'merge', isApplied: false }),
  ]).toEqual([
    [
      'assigned to: nobody → eva',
      'call back on: 8 Apr 2014 → none',
      'ticket: none → INC-1',
      'WS-1: method used: none → make a new profile (M2)',
      'one more attempt to reach them, 2 Apr 2014',
      'note: “Call before 10.”',
    ],
    ['from a work file: ticket: none → INC-1'],
    ['declined from a work file: ticket: none → INC-2'],
  ]);
});
