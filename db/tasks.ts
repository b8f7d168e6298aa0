import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { StoredValue } from '../core/inventory/shape.ts';
import type { DeviceTask, PersonTask, TaskEvent } from '../core/tracking/task.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import { prepareOnce, type ReadDb, type WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { taskDevices, taskEvents, tasks } from './schema.ts';

/** Everything that was said about people, by the id of the mailbox. A person about whom nothing was has no entry. */
export type SaidOfPeople = {
  readonly people: ReadonlyMap<number, PersonTask>;
  readonly devices: ReadonlyMap<number, readonly DeviceTask[]>;
};

/** Reads what is in force about everybody. */
export function readTasks(db: ReadDb): SaidOfPeople {
  const people = queries(db).select().from(tasks).all();
  const devices = new Map<number, DeviceTask[]>();
  for (const row of queries(db).select().from(taskDevices).orderBy(asc(taskDevices.id)).all()) {
    const known = devices.get(row.mailboxId);
    if (known === undefined) devices.set(row.mailboxId, [deviceTask(row)]);
    else known.push(deviceTask(row));
  }
  return { people: new Map(people.map((row) => [row.mailboxId, personTask(row)])), devices };
}

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

function personTask({ assignee, contactOn, callBackOn, attempts, ticket }: typeof tasks.$inferSelect): PersonTask {
  return { assignee, contactOn, callBackOn, attempts, ticket };
}

function deviceTask(row: typeof taskDevices.$inferSelect): DeviceTask {
  const { id: _id, mailboxId: _mailboxId, proof, ...task } = row;
  return { ...task, proof: proof === null ? null : JSON.parse(proof) } as DeviceTask;
}

function taskEvent(row: typeof taskEvents.$inferSelect): TaskEvent {
  const { id: _id, beforeValue, afterValue, ...event } = row;
  return { ...event, before: beforeValue, after: afterValue } as TaskEvent;
}
