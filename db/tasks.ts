import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { DeviceTask, PersonTask, TaskEvent } from '../core/tracking/task.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
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

/** True when anything was ever said about anybody. */
export function hasTasks(db: ReadDb): boolean {
  return queries(db).select({ id: taskEvents.id }).from(taskEvents).limit(1).get() !== undefined;
}

/** Stores what is in force for a person as a whole, in place of what was. */
export function writePersonTask(db: WriteDb, change: ChangeId, mailboxId: number, task: PersonTask): void {
  const before = queries(db).select().from(tasks).where(eq(tasks.mailboxId, mailboxId)).get();
  if (before === undefined) {
    const id = Number(
      queries(db)
        .insert(tasks)
        .values({ mailboxId, ...task })
        .run().lastInsertRowid,
    );
    recordInserted(db, change, 'tasks', id, id);
    return;
  }
  recordUpdated(db, change, 'tasks', before.id, storedPerson(before));
  queries(db).update(tasks).set(task).where(eq(tasks.id, before.id)).run();
}

/** Stores what is in force for a device of a person, in place of what was. */
export function writeDeviceTask(db: WriteDb, change: ChangeId, mailboxId: number, task: DeviceTask): void {
  const row = { ...task, mailboxId, proof: task.proof === null ? null : JSON.stringify(task.proof) };
  const known = queries(db).select().from(taskDevices).where(eq(taskDevices.mailboxId, mailboxId)).all();
  const before = known.find(({ device }) => device === task.device);
  if (before === undefined) {
    const id = Number(queries(db).insert(taskDevices).values(row).run().lastInsertRowid);
    recordInserted(db, change, 'task_devices', id, id);
    return;
  }
  recordUpdated(db, change, 'task_devices', before.id, storedDevice(before));
  queries(db).update(taskDevices).set(row).where(eq(taskDevices.id, before.id)).run();
}

/** Stores events, in their order. */
export function insertTaskEvents(db: WriteDb, change: ChangeId, events: readonly TaskEvent[]): void {
  for (const { before, after, ...event } of events) {
    const row = { ...event, beforeValue: before, afterValue: after };
    const id = Number(queries(db).insert(taskEvents).values(row).run().lastInsertRowid);
    recordInserted(db, change, 'task_events', id, id);
  }
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

/** The journal takes the columns as the table names them. */
function storedPerson(row: typeof tasks.$inferSelect) {
  const { id, mailboxId, assignee, contactOn, callBackOn, attempts, ticket } = row;
  return {
    ...{ id, mailbox_id: mailboxId, assignee, contact_on: contactOn, call_back_on: callBackOn },
    ...{ attempts, ticket },
  };
}

function storedDevice(row: typeof taskDevices.$inferSelect) {
  const { mailboxId, workedAt, ...rest } = row;
  return { ...rest, mailbox_id: mailboxId, worked_at: workedAt };
}
