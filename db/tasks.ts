import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { StoredValue } from '../core/inventory/shape.ts';
import type { DeviceTask, PersonTask, TaskEvent } from '../core/tracking/task.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import { prepareOnce, type ReadDb, type WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { taskDevices, taskEvents } from './schema.ts';

/** Everything that was said about people, by the id of the mailbox. A person about whom nothing was has no entry. */
export type SaidOfPeople = {
  readonly people: ReadonlyMap<number, PersonTask>;
  readonly devices: ReadonlyMap<number, readonly DeviceTask[]>;
};

/** Reads what is in force about everybody: after every change of a task, so that it goes by the row and builds no queries. */
export function readTasks(db: ReadDb): SaidOfPeople {
  const people = new Map<number, PersonTask>();
  const personRows = db.prepare<[], PersonRow>(
    'SELECT mailbox_id, assignee, contact_on, call_back_on, attempts, ticket FROM tasks ORDER BY id',
  );
  for (const [mailboxId, assignee, contactOn, callBackOn, attempts, ticket] of personRows.raw().iterate())
    people.set(mailboxId, { assignee, contactOn, callBackOn, attempts, ticket });
  const devices = new Map<number, DeviceTask[]>();
  const deviceRows = db.prepare<[], DeviceRow>(
    `SELECT mailbox_id, device, computer, status, reason, detail, until, method, worked_at, at, by, proof
     FROM task_devices ORDER BY id`,
  );
  for (const row of deviceRows.raw().iterate()) {
    const known = devices.get(row[0]);
    if (known === undefined) devices.set(row[0], [deviceTask(row)]);
    else known.push(deviceTask(row));
  }
  return { people, devices };
}

/** The columns of `tasks` and of `task_devices` in the order in which they are read. */
type PersonRow = [
  mailboxId: number,
  assignee: string | null,
  contactOn: string | null,
  callBackOn: string | null,
  attempts: number,
  ticket: string | null,
];
type DeviceRow = [
  mailboxId: number,
  device: string,
  computer: string | null,
  status: DeviceTask['status'],
  reason: DeviceTask['reason'],
  detail: string | null,
  until: string | null,
  method: DeviceTask['method'],
  workedAt: string | null,
  at: string,
  by: string | null,
  proof: string | null,
];

/** The events of a person, newest first. */
export function readTaskEvents(db: ReadDb, mailboxId: number): readonly TaskEvent[] {
  const rows = queries(db)
    .select()
    .from(taskEvents)
    .where(eq(taskEvents.mailboxId, mailboxId))
    .orderBy(desc(taskEvents.id))
    .all();
  return rows.map(taskEvent);
}

/** All events in the order in which they came into this file; of everybody, or of some people. */
export function readAllTaskEvents(db: ReadDb, people: readonly number[] | null = null): readonly TaskEvent[] {
  const query = queries(db).select().from(taskEvents).$dynamic();
  const rows = (people === null ? query : query.where(inArray(taskEvents.mailboxId, [...people])))
    .orderBy(asc(taskEvents.id))
    .all();
  return rows.map(taskEvent);
}

/** The note that came last about each person who has one, by the id of the mailbox. */
export function readLastNotes(db: ReadDb): ReadonlyMap<number, string> {
  const newest = db.prepare<[], [mailboxId: number, text: string]>(
    `SELECT mailbox_id, after_value FROM task_events
     WHERE id IN (SELECT max(id) FROM task_events WHERE field = 'note' AND after_value IS NOT NULL GROUP BY mailbox_id)`,
  );
  return new Map(newest.raw().all());
}

/** The mailboxes of people with a device that was verified and shows an old name again. */
export function readReverted(db: ReadDb): ReadonlySet<number> {
  const rows = queries(db)
    .select({ mailboxId: taskDevices.mailboxId })
    .from(taskDevices)
    .where(eq(taskDevices.status, 'reverted'))
    .all();
  return new Set(rows.map(({ mailboxId }) => mailboxId));
}

/** Stores what is in force for a person as a whole, in place of what was. */
export function writePersonTask(db: WriteDb, change: ChangeId, mailboxId: number, task: PersonTask): void {
  const { assignee, contactOn, callBackOn, attempts, ticket } = task;
  const values = [assignee, contactOn, callBackOn, attempts, ticket];
  const before = prepareOnce<StoredRow>(db, 'SELECT * FROM tasks WHERE mailbox_id = ?').get(mailboxId);
  if (before === undefined) {
    const insert = prepareOnce(
      db,
      'INSERT INTO tasks (mailbox_id, assignee, contact_on, call_back_on, attempts, ticket) VALUES (?, ?, ?, ?, ?, ?)',
    );
    recordNew(db, change, 'tasks', insert.run(mailboxId, ...values));
    return;
  }
  recordUpdated(db, change, 'tasks', before.id, before);
  prepareOnce(
    db,
    'UPDATE tasks SET assignee = ?, contact_on = ?, call_back_on = ?, attempts = ?, ticket = ? WHERE id = ?',
  ).run(...values, before.id);
}

/** Stores what is in force for a device of a person, in place of what was. */
export function writeDeviceTask(db: WriteDb, change: ChangeId, mailboxId: number, task: DeviceTask): void {
  const { device, computer, status, reason, detail, until, method, workedAt, at, by } = task;
  const proof = task.proof === null ? null : JSON.stringify(task.proof);
  const values = [computer, status, reason, detail, until, method, workedAt, at, by, proof];
  const before = prepareOnce<StoredRow>(db, 'SELECT * FROM task_devices WHERE mailbox_id = ? AND device = ?').get(
    mailboxId,
    device,
  );
  if (before === undefined) {
    const insert = prepareOnce(
      db,
      `INSERT INTO task_devices
         (mailbox_id, device, computer, status, reason, detail, until, method, worked_at, at, by, proof)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    recordNew(db, change, 'task_devices', insert.run(mailboxId, device, ...values));
    return;
  }
  recordUpdated(db, change, 'task_devices', before.id, before);
  prepareOnce(
    db,
    `UPDATE task_devices SET computer = ?, status = ?, reason = ?, detail = ?, until = ?, method = ?, worked_at = ?,
       at = ?, by = ?, proof = ? WHERE id = ?`,
  ).run(...values, before.id);
}

/** Stores events, in their order. */
export function insertTaskEvents(db: WriteDb, change: ChangeId, events: readonly TaskEvent[]): void {
  const insert = prepareOnce(
    db,
    `INSERT INTO task_events
       (uid, mailbox_id, device, at, by, field, before_value, after_value, origin, is_applied)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { uid, mailboxId, device, at, by, field, before, after, origin, isApplied } of events) {
    const row = [uid, mailboxId, device, at, by, field, before, after, origin, isApplied ? 1 : 0];
    recordNew(db, change, 'task_events', insert.run(...row));
  }
}

/** A row with its columns as the table names them, which is what the journal keeps. */
type StoredRow = Readonly<Record<string, StoredValue>> & { readonly id: number };

function recordNew(
  db: WriteDb,
  change: ChangeId,
  table: string,
  { lastInsertRowid }: { readonly lastInsertRowid: number | bigint },
): void {
  recordInserted(db, change, table, Number(lastInsertRowid), Number(lastInsertRowid));
}

function deviceTask(row: DeviceRow): DeviceTask {
  const [, device, computer, status, reason, detail, until, method, workedAt, at, by, proof] = row;
  const said = { device, computer, status, reason, detail, until, method, workedAt, at, by };
  return { ...said, proof: proof === null ? null : JSON.parse(proof) };
}

function taskEvent(row: typeof taskEvents.$inferSelect): TaskEvent {
  const { id: _id, beforeValue, afterValue, ...event } = row;
  return { ...event, before: beforeValue, after: afterValue } as TaskEvent;
}
