import { expect, test } from 'vitest';
import type { DeviceTask, PersonTask, TaskEvent } from '../../../core/tracking/task.ts';
import { dataVersion, redoNext, touchedSince, undoLast } from '../../../db/changes.ts';
import { insertTaskEvents, readTaskEvents, readTasks, writeDeviceTask, writePersonTask } from '../../../db/tasks.ts';
import { change, now, openNewProject, rowsOf } from './temporary-project.ts';

const person: PersonTask = {
  ...{ assignee: 'eva', contactOn: '2014-03-12', callBackOn: '2014-03-20', attempts: 2, ticket: 'INC-17' },
};
const device: DeviceTask = {
  ...{ device: 'ws-1002', computer: 'WS-1002', status: 'failed', reason: 'ost-locked', detail: 'again' },
  ...{ until: '2014-04-08', method: 'M2', workedAt: '2014-03-12T10:00:00Z', at: now, by: 'eva' },
  proof: {
    ...{ kind: 'V6', seenAt: '2014-03-13T08:00:00', isDateAssumed: true, value: 'OSL-CAS01' },
    source: { file: 'profiles.csv', row: 7 },
  },
};
const emptied: DeviceTask = {
  ...{ ...device, status: 'planned', reason: null, detail: null, until: null, method: null, workedAt: null },
  ...{ by: null, proof: null },
};
const event: TaskEvent = {
  ...{ uid: 'a'.repeat(32), mailboxId: 7, device: 'ws-1002', at: now, by: 'eva', field: 'status' },
  ...{ before: null, after: '{"status":"failed"}', origin: 'merge', isApplied: false },
};

/** Every row of the tables that hold tasks, column by column. */
function everything({ db }: ReturnType<typeof openNewProject>) {
  return Object.fromEntries(['tasks', 'task_devices', 'task_events'].map((table) => [table, rowsOf(db, table)]));
}

test('a task is read as it was written, a person and each device', () => {
  const { db } = openNewProject();
  change(db, 'said', (id) => {
    writePersonTask(db, id, 7, person);
    writeDeviceTask(db, id, 7, device);
    writeDeviceTask(db, id, 7, { ...emptied, device: '', computer: null });
    insertTaskEvents(db, id, [event]);
  });
  const { people, devices } = readTasks(db);
  expect({ people: [...people], devices: [...devices], events: readTaskEvents(db, 7) }).toEqual({
    people: [[7, person]],
    devices: [[7, [device, { ...emptied, device: '', computer: null }]]],
    events: [event],
  });
});

test('what is said again takes the place of what was; undo brings every column back, redo the new ones', () => {
  const project = openNewProject();
  const { db } = project;
  change(db, 'said', (id) => {
    writePersonTask(db, id, 7, person);
    writeDeviceTask(db, id, 7, device);
    insertTaskEvents(db, id, [event]);
  });
  const first = everything(project);
  change(db, 'said again', (id) => {
    writePersonTask(db, id, 7, { assignee: null, contactOn: null, callBackOn: null, attempts: 3, ticket: null });
    writeDeviceTask(db, id, 7, emptied);
    insertTaskEvents(db, id, [{ ...event, uid: 'b'.repeat(32), before: event.after, after: null, isApplied: true }]);
  });
  const second = everything(project);
  undoLast(db, now);
  const undone = everything(project);
  redoNext(db);
  const redone = everything(project);
  undoLast(db, now);
  undoLast(db, now);
  expect({ undone, redone, empty: everything(project) }).toEqual({
    ...{ undone: first, redone: second },
    empty: { tasks: [], task_devices: [], task_events: [] },
  });
  expect(second).not.toEqual(first);
});

test('two changes of one row in one step are taken back to before both', () => {
  const project = openNewProject();
  const { db } = project;
  change(db, 'said', (id) => writeDeviceTask(db, id, 7, device));
  const before = everything(project);
  change(db, 'said twice', (id) => {
    writeDeviceTask(db, id, 7, emptied);
    writeDeviceTask(db, id, 7, { ...emptied, status: 'done' });
    writePersonTask(db, id, 7, person);
    writePersonTask(db, id, 7, { ...person, attempts: 9 });
  });
  undoLast(db, now);
  expect(everything(project)).toEqual(before);
});

test('events come newest first, those of one person only', () => {
  const { db } = openNewProject();
  const events = ['a', 'b', 'c'].map((letter, i) => ({ ...event, uid: letter.repeat(32), mailboxId: i === 1 ? 8 : 7 }));
  change(db, 'said', (id) => insertTaskEvents(db, id, events));
  expect(readTaskEvents(db, 7).map(({ uid }) => uid[0])).toEqual(['c', 'a']);
});

test('a task changes nothing that classification reads', () => {
  const { db } = openNewProject();
  const version = dataVersion(db);
  change(db, 'said', (id) => writeDeviceTask(db, id, 7, device));
  expect([...touchedSince(db, version)]).toEqual([]);
});

test.each(['wave_resumptions', 'hand_outs'])('every column of %s comes back with undo', (table) => {
  const { db } = openNewProject();
  const columns = db
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(table)
    .filter(({ name }) => name !== 'id');
  const names = columns.map(({ name }) => name).join(', ');
  const values = columns.map(({ type }, i) => (type === 'INTEGER' ? `${i + 1}` : `'text ${i}'`)).join(', ');
  db.exec(`INSERT INTO ${table} (id, ${names}) VALUES (1, ${values})`);
  const before = rowsOf(db, table);
  db.exec('BEGIN');
  db.exec(`INSERT INTO changes (at, what) VALUES ('${now}', 'by hand')`);
  const id = db.prepare('SELECT max(id) FROM changes').pluck().get();
  db.prepare(`INSERT INTO change_rows (change_id, table_name, row_id, before) VALUES (?, ?, 1, ?)`).run(
    id,
    table,
    JSON.stringify(before[0]),
  );
  db.exec(`UPDATE ${table} SET ${columns.map(({ name }) => `${name} = 0`).join(', ')}`);
  db.exec('COMMIT');
  undoLast(db, now);
  expect(rowsOf(db, table)).toEqual(before);
});
