import { expect, it } from 'vitest';
import { statusText, type TaskEvent } from '../../../core/tracking/task.ts';
import { taskHistory } from '../../../core/tracking/task-history.ts';

const empty = { reason: null, detail: null, until: null, workedAt: null, proof: null };
const informed = { ...empty, status: 'informed' } as const;
const event: TaskEvent = {
  ...{ uid: 'a', mailboxId: 2, device: null, at: '2014-04-02T09:00:00Z', by: 'eva', field: 'note' },
  ...{ before: null, after: 'Call before 10.', origin: 'person', isApplied: true },
};

it('what was said together is one event in the order in which it was said; a device is named as it was written', () => {
  const status = { ...event, device: 'ws-1', field: 'status', after: statusText(informed) } as const;
  const later = { ...event, at: '2014-04-02T10:00:00Z', field: 'ticket', after: 'INC-1' } as const;
  const unknown = {
    ...status,
    device: 'ws-9',
    at: later.at,
    origin: 'merge',
    isApplied: false,
    before: status.after,
  } as const;
  expect(taskHistory([unknown, later, event, status], new Map([['ws-1', 'WS-1']]))).toEqual([
    {
      ...{ kind: 'task', at: later.at, by: 'eva', origin: 'merge', isApplied: false },
      changes: [{ field: 'status', computer: 'ws-9', before: informed, after: informed }],
    },
    {
      ...{ kind: 'task', at: later.at, by: 'eva', origin: 'person', isApplied: true },
      changes: [{ field: 'ticket', computer: null, before: null, after: 'INC-1' }],
    },
    {
      ...{ kind: 'task', at: event.at, by: 'eva', origin: 'person', isApplied: true },
      changes: [
        { field: 'status', computer: 'WS-1', before: null, after: informed },
        { field: 'note', computer: null, before: null, after: 'Call before 10.' },
      ],
    },
  ]);
});
