import { statSync } from 'node:fs';
import type { EntityName } from '../core/inventory/kinds.ts';
import { entityNames } from '../core/inventory/kinds.ts';
import type { StoredPlan } from '../core/planning/plan-version.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import { type ChangeId, insertOrigin } from './changes.ts';
import { absolutePath, closeConnection, createConnection, type ReadDb, type WriteDb } from './driver.ts';
import { tableOf } from './entity-rows.ts';
import { describeTable } from './journaled-tables.ts';
import { placeFile } from './place-file.ts';
import { insertPlan } from './plans.ts';
import { makeProject, readMeta, writeMeta } from './project-file.ts';
import { damagedProject, withTranslatedErrors } from './sqlite-error.ts';

/** The tables with a row for each person, or for what a person uses; all others are infrastructure and leave whole. */
export const peopleTables = [
  'mailboxes',
  'cas-mailboxes',
  'profiles',
  'connections',
  'logons',
  'permissions',
] as const satisfies readonly EntityName[];

export type PeopleTable = (typeof peopleTables)[number];

/** What of a project leaves with a wave. */
export type WaveCut = {
  /** The ids of the rows that leave; those of `mailboxes` are the people. */
  readonly rows: Readonly<Record<PeopleTable, readonly number[]>>;
  /** The plan in force, reduced to the wave. */
  readonly plan: StoredPlan;
  readonly wave: number;
  readonly meta: WorkFileMeta;
};

/** What a work file says of itself. `name` is what it is called as a project; null parts were not said. */
export type WorkFileMeta = {
  /** 32 hexadecimal digits; also in the list of what the project handed out. */
  readonly uid: string;
  readonly name: string;
  readonly wave: number;
  readonly waveName: string;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly recipient: string | null;
  /** Ids of events up to this one were in the file when it left. */
  readonly lastEvent: number;
};

/**
 * Writes a project of one wave to a new file: what `cut` names is copied out of the project as it is committed, in one look at
 * it. `check` is told the data version of that look and throws when the cut was made from another one. Gives the size in bytes.
 * Throws `project-exists` when there is a file of that name, `file-write-failed` and `project-full`.
 */
export function writeWorkFile(
  project: string,
  target: string,
  cut: Omit<WaveCut, 'meta'> & { readonly meta: Omit<WorkFileMeta, 'lastEvent'> },
  check: (dataVersion: number) => void,
): number {
  placeFile(target, (temporary) => {
    withTranslatedErrors(target, () => {
      const db = createConnection(temporary);
      try {
        makeProject(db);
        db.prepare<[string]>('ATTACH ? AS project').run(absolutePath(project));
        db.exec('BEGIN');
        copyWave(db, cut, check);
        db.exec('COMMIT');
        db.exec('DETACH project');
        checkCopy(db, target);
      } finally {
        closeConnection(db);
      }
    });
  });
  return statSync(target).size;
}

/** What a file says of itself; null for a project that is no work file. */
export function readWorkFileMeta(db: ReadDb): WorkFileMeta | null {
  const meta = readMeta(db);
  const uid = meta.get('hand_out');
  if (uid === undefined) return null;
  return {
    uid,
    name: meta.get('name') ?? '',
    wave: Number(meta.get('handed_out_wave')),
    waveName: meta.get('handed_out_name') ?? '',
    at: meta.get('handed_out_at') ?? '',
    by: meta.get('handed_out_by') ?? null,
    recipient: meta.get('recipient') ?? null,
    lastEvent: Number(meta.get('handed_out_event')),
  };
}

/** The random name that a project has in all its copies. */
export function readProjectId(db: ReadDb): string {
  const id = readMeta(db).get('project_id');
  if (id === undefined) throw new Error('the project has no id');
  return id;
}

type NewCut = Parameters<typeof writeWorkFile>[2];

function copyWave(db: WriteDb, cut: NewCut, check: (dataVersion: number) => void): void {
  check(copyMeta(db, cut.meta));
  const { at, by, waveName } = cut.meta;
  const origin = insertOrigin(db, { at, by, what: `handed out ${waveName}` });
  copyImports(db, origin);
  for (const entity of entityNames) {
    const ids = isOfPeople(entity) ? cut.rows[entity] : null;
    copyRows(db, tableOf(entity), ids === null ? {} : { column: 'id', ids }, goneAtOrigin);
  }
  const people = { column: 'mailbox_id', ids: cut.rows.mailboxes } as const;
  for (const table of ['tasks', 'task_devices', 'task_events']) copyRows(db, table, people);
  copyRows(db, 'wave_resumptions', { column: 'wave', ids: [cut.wave] });
  copyRows(db, 'step_marks', {});
  copyRows(db, 'list_views', {});
  db.prepare('DELETE FROM settings').run();
  copyRows(db, 'settings', {});
  insertPlan(db, origin, cut.plan);
  const last = db.prepare<[], number | null>('SELECT max(id) FROM task_events').pluck().get();
  writeMeta(db, { handed_out_event: String(last ?? 0) });
}

/** Stores what the file says of itself; gives the data version of the project. */
function copyMeta(db: WriteDb, { uid, name, wave, waveName, at, by, recipient }: NewCut['meta']): number {
  const project = new Map(db.prepare<[], [string, string]>('SELECT key, value FROM project.meta').raw().all());
  const kept = ['project_id', 'created_at', 'story_day'].flatMap((key) => {
    const value = project.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  writeMeta(db, {
    ...Object.fromEntries(kept),
    ...{ name, data_version: '0', hand_out: uid, handed_out_at: at, handed_out_name: waveName },
    handed_out_wave: String(wave),
    ...(by !== null && { handed_out_by: by }),
    ...(recipient !== null && { recipient }),
  });
  return Number(project.get('data_version'));
}

/** Imports tell where a row is from. What was wrong in their files is about other people and stays. */
function copyImports(db: WriteDb, origin: ChangeId): void {
  copyRows(db, 'imports', {}, { change_id: String(origin) });
  copyRows(db, 'import_files', {}, { issues: "'[]'" });
}

type Chosen = Record<never, never> | { readonly column: 'id' | 'mailbox_id' | 'wave'; readonly ids: readonly number[] };

/** Copies rows with their ids; `replaced` are constants of SQL in place of columns. */
function copyRows(
  db: WriteDb,
  name: string,
  chosen: Chosen,
  replaced: Readonly<Partial<Record<'change_id' | 'issues' | 'gone_in', string>>> = {},
): void {
  const { sql, columns } = describeTable(db, name);
  const values = Object.entries(replaced).reduce(
    (list, [column, value]) => list.replace(`"${column}"`, value),
    columns,
  );
  const copy = `INSERT INTO main.${sql} (${columns}) SELECT ${values} FROM project.${sql}`;
  if (!('ids' in chosen)) {
    db.prepare(`${copy} ORDER BY id`).run();
    return;
  }
  const some = `${copy} WHERE "${chosen.column}" IN (SELECT value FROM json_each(?)) ORDER BY id`;
  db.prepare<[string]>(some).run(JSON.stringify(chosen.ids));
}

/** A row that is gone was so when the file left. */
const goneAtOrigin = { gone_in: 'CASE WHEN "gone_in" IS NULL THEN NULL ELSE 0 END' };

function isOfPeople(entity: EntityName): entity is PeopleTable {
  return peopleTables.some((table) => table === entity);
}

function checkCopy(db: WriteDb, target: string): void {
  const result = db.prepare<[], string>('PRAGMA integrity_check(1)').pluck().get();
  if (result !== 'ok') throw damagedProject(target, result ?? 'the check gave no result');
}
