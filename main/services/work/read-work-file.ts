import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { MergeProblem } from '../../../core/api/work-report.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import type { BroughtWork } from '../../../core/tracking/merge-work.ts';
import { type BadTaskEvent, mostNameCharacters, parseTaskEvent } from '../../../core/tracking/parse-task-event.ts';
import type { DeviceKey, TaskEvent } from '../../../core/tracking/task.ts';
import { copyChecked } from '../../../db/checked-copy.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { checkProjectFile, schemaVersion } from '../../../db/file-check.ts';
import { type ForeignEvent, type ForeignTasks, readForeignTasks, readMailboxIds } from '../../../db/foreign-tasks.ts';
import { openProjectFile } from '../../../db/project-file.ts';
import { withTranslatedErrors } from '../../../db/sqlite-error.ts';
import { readAllTaskEvents } from '../../../db/tasks.ts';
import { readProjectId, readWorkFileMeta } from '../../../db/work-file.ts';
import type { Project } from '../project.ts';
import type { BroughtFile } from './brought-work.ts';
import { badEvents, personGone, workForeign } from './work-file-problems.ts';

/**
 * Reads what a work file, or a copy of the whole project, brings back. Nothing is written to it: one of an older version is
 * brought up to date in a copy. Throws `project-…` for what is no project or is damaged, and `work-foreign`.
 */
export function readWorkFile(project: Project, path: string): BroughtFile {
  if (checkProjectFile(path) === schemaVersion) return readCurrent(project, path, path);
  const folder = mkdtempSync(join(tmpdir(), 'caskade-merge-'));
  try {
    const copy = join(folder, 'copy.caskade');
    copyChecked(path, copy);
    return readCurrent(project, copy, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCurrent(project: Project, path: string, named: string): BroughtFile {
  const file = openProjectFile(path, { mode: 'read', now: project.now() });
  try {
    return withTranslatedErrors(named, () => readBrought(project.reader(), file.db, named));
  } finally {
    file.close();
  }
}

function readBrought(own: ReadDb, db: ReadDb, path: string): BroughtFile {
  const name = basename(path);
  const tasks = readForeignTasks(db, own, name);
  if (readProjectId(db) !== readProjectId(own)) throw workForeign(name);
  const meta = readWorkFileMeta(db);
  const mine = new Map(readAllTaskEvents(own).map((event) => [event.uid, event]));
  const isNewInFile = ({ id, uid }: ForeignEvent): boolean =>
    meta === null ? mine.get(uid)?.origin === 'merge' : id > meta.lastEvent;
  return {
    file: {
      ...{ name, format: meta === null ? 'caskade' : 'caskade-work', wave: meta?.wave ?? null },
      ...{ waveName: meta?.waveName ?? null, handedOutAt: meta?.at ?? null, recipient: meta?.recipient ?? null },
    },
    handOut: meta?.uid ?? null,
    ...peopleOf(own, tasks, mine),
    known: tasks.events.filter((event) => mine.has(event.uid) && isNewInFile(event)).length,
  };
}

function peopleOf(
  own: ReadDb,
  tasks: ForeignTasks,
  mine: ReadonlyMap<string, TaskEvent>,
): Pick<BroughtFile, 'people' | 'problems'> {
  const ids = readMailboxIds(
    own,
    [...tasks.people.values()].map(({ key }) => key),
  );
  const people = new Map<number, BroughtWork>();
  const problems: MergeProblem[] = [];
  const theirs = new Set(tasks.events.map(({ uid }) => uid));
  const here = groupBy(
    [...mine.values()].filter(({ uid }) => !theirs.has(uid)),
    ({ mailboxId }) => mailboxId,
  );
  const news = groupBy(
    tasks.events.filter(({ uid }) => !mine.has(uid)),
    ({ mailboxId }) => mailboxId,
  );
  for (const [foreignId, events] of news) {
    const person = tasks.people.get(foreignId);
    const name = person?.name ?? `Mailbox ${foreignId}`;
    const id = person === undefined ? undefined : ids.get(person.key);
    if (id === undefined) {
      problems.push(personGone(name));
      continue;
    }
    const { read, bad } = parseEvents(events, id);
    for (const [code, count] of bad) problems.push(badEvents(name, code, count));
    if (read.length === 0) continue;
    people.set(id, { events: read, here: here.get(id) ?? [], computers: computersOf(tasks, foreignId, read) });
  }
  return { people, problems };
}

function parseEvents(events: readonly ForeignEvent[], mailboxId: number) {
  const read: TaskEvent[] = [];
  const bad = new Map<BadTaskEvent, number>();
  for (const event of events) {
    const parsed = parseTaskEvent(event, mailboxId);
    if (typeof parsed === 'string') bad.set(parsed, (bad.get(parsed) ?? 0) + 1);
    else read.push(parsed);
  }
  return { read, bad };
}

function computersOf(
  { computers }: ForeignTasks,
  mailboxId: number,
  events: readonly TaskEvent[],
): ReadonlyMap<DeviceKey, string> {
  const devices = new Set(events.flatMap(({ device }) => device ?? []));
  return new Map(
    [...devices].flatMap((device) => {
      const name = computers.get(`${mailboxId}|${device}`) ?? null;
      return name === null || name.length > mostNameCharacters ? [] : [[device, name] as const];
    }),
  );
}
