import { AppError } from '../core/shared/app-error.ts';
import type { RawTaskEvent } from '../core/tracking/parse-task-event.ts';
import type { ReadDb } from './driver.ts';
import { damagedProject } from './sqlite-error.ts';

/** What a copy of a project says about people: nothing of it is checked but the types of the columns. */
export type ForeignTasks = {
  /** The mailboxes about which the copy has events, by their ids there. */
  readonly people: ReadonlyMap<number, ForeignPerson>;
  /** In the order in which they came into the copy. */
  readonly events: readonly ForeignEvent[];
  /** Computers by mailbox id there and device, as the copy writes them: `6|ws-1003`. */
  readonly computers: ReadonlyMap<string, string | null>;
};

/** `key` is the one of the import, the same in every copy. */
export type ForeignPerson = { readonly key: string; readonly name: string | null };

export type ForeignEvent = RawTaskEvent & { readonly id: number; readonly mailboxId: number };

/** Events of more than a hundred thousand people who are called ten times each are no work of people. */
export const mostForeignEvents = 1_000_000;

/**
 * Reads the tasks of a copy of the project. Its tables have to be those of this program, `own` has them: a file could bring
 * views in their place, which run what it likes. Throws `project-damaged` and `file-too-large`.
 */
export function readForeignTasks(db: ReadDb, own: ReadDb, path: string): ForeignTasks {
  for (const table of ['meta', 'mailboxes', 'task_devices', 'task_events'])
    if (definitionOf(db, table) !== definitionOf(own, table))
      throw damagedProject(path, `its table ${table} is another`);
  const count = db.prepare<[], number>('SELECT count(*) FROM task_events').pluck().get() ?? 0;
  if (count > mostForeignEvents) throw tooManyEvents(path, count);
  const events = db.prepare<[], ForeignEventRow>(eventsSql).all();
  const people = db.prepare<[], ForeignPerson & { readonly id: number }>(peopleSql).all();
  const devices = db
    .prepare<[], [number, string, string | null]>('SELECT mailbox_id, device, computer FROM task_devices')
    .raw()
    .all();
  return {
    people: new Map(people.map(({ id, ...person }) => [id, person])),
    events: events.map(({ isApplied, ...event }) => ({ ...event, isApplied: isApplied === 1 })),
    computers: new Map(devices.map(([mailboxId, device, computer]) => [`${mailboxId}|${device}`, computer])),
  };
}

/** The ids of present mailboxes by their keys; keys of nobody are left out. */
export function readMailboxIds(db: ReadDb, keys: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[string], [string, number]>(
      'SELECT key, id FROM mailboxes WHERE gone_in IS NULL AND key IN (SELECT value FROM json_each(?))',
    )
    .raw()
    .all(JSON.stringify(keys));
  return new Map(rows);
}

type ForeignEventRow = Omit<ForeignEvent, 'isApplied'> & { readonly isApplied: number };

const eventsSql = `SELECT id, uid, mailbox_id AS mailboxId, device, at, "by", field, before_value AS before,
  after_value AS after, is_applied AS isApplied FROM task_events ORDER BY id`;

const peopleSql = `SELECT id, key, coalesce(display_name, alias) AS name FROM mailboxes
  WHERE id IN (SELECT mailbox_id FROM task_events)`;

/** The type of a name in the schema, and the text that made it. */
function definitionOf(db: ReadDb, name: string): string {
  const rows = db
    .prepare<[string], [string, string]>('SELECT type, sql FROM main.sqlite_schema WHERE name = ?')
    .raw()
    .all(name);
  return JSON.stringify(rows);
}

function tooManyEvents(path: string, events: number): AppError {
  const message = `${path} holds ${events} changes of tasks; a work file has no more than ${mostForeignEvents}.`;
  return new AppError('file-too-large', message, 'Check where the file is from.', { file: path, events });
}
