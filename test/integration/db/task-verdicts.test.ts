import { expect, test } from 'vitest';
import { type StatusValue, statusText, type TaskEvent } from '../../../core/tracking/task.ts';
import { undoLast } from '../../../db/changes.ts';
import { readProvenStatuses } from '../../../db/task-verdicts.ts';
import { insertTaskEvents } from '../../../db/tasks.ts';
import { insertResumption, readResumptions } from '../../../db/wave-resumptions.ts';
import { change, now, openNewProject } from './temporary-project.ts';

let count = 0;

/** That a person's computer was given a status. */
function given(mailboxId: number, status: StatusValue['status'], over: Partial<TaskEvent> = {}): TaskEvent {
  count += 1;
  const value = { status, reason: null, detail: null, until: null, workedAt: null, proof: null };
  return {
    ...{ uid: `event ${count}`, mailboxId, device: 'ws-1', at: now, by: 'eva', field: 'status', before: null },
    ...{ after: statusText(value), origin: 'person', isApplied: true },
    ...over,
  };
}

test('verdicts are read of those who failed or reverted once, in their order, without what a merge declined', () => {
  const { db } = openNewProject();
  const events = [
    given(1, 'verified'),
    given(2, 'done'),
    given(2, 'failed'),
    given(3, 'failed', { isApplied: false }),
    given(2, 'in-progress'),
    given(4, 'verified'),
    given(2, 'verified'),
    given(4, 'reverted', { device: 'ws-2' }),
    given(5, 'planned', { field: 'note', after: 'failed' }),
  ];
  change(db, 'tasks', (id) => insertTaskEvents(db, id, events));
  const read = readProvenStatuses(db).map(({ mailboxId, device, value }) => [mailboxId, device, value.status]);
  expect(read).toEqual([
    [2, 'ws-1', 'failed'],
    [4, 'ws-1', 'verified'],
    [2, 'ws-1', 'verified'],
    [4, 'ws-2', 'reverted'],
  ]);
});

test('that a wave goes on is kept in the order in which it was said, and undo takes it back', () => {
  const { db } = openNewProject();
  const first = { wave: 3, name: 'Oslo 2', at: now, by: 'lead', reason: 'Looked at both.', failures: 2 };
  const second = { ...first, by: null, reason: 'And at the third.', failures: 3 };
  change(db, 'first', (id) => insertResumption(db, id, first));
  change(db, 'second', (id) => insertResumption(db, id, second));
  const both = readResumptions(db);
  undoLast(db, now);
  expect({ both, undone: readResumptions(db) }).toEqual({ both: [first, second], undone: [first] });
});
