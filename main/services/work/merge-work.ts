import { basename } from 'node:path';
import type { MergeConflict, MergedChange, MergedPerson, MergeReport } from '../../../core/api/work-report.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import { eventValueInWords } from '../../../core/tracking/event-words.ts';
import {
  type ConflictSide,
  type FieldConflict,
  type MergeDecisions,
  type MergedTask,
  mergeTask,
  type TakenChange,
} from '../../../core/tracking/merge-work.ts';
import type { DeviceKey, TaskField } from '../../../core/tracking/task.ts';
import type { UserTask } from '../../../core/tracking/user-task.ts';
import { beginChange } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { markMerged, readHandOuts } from '../../../db/hand-outs.ts';
import { insertTaskEvents, readAllTaskEvents, writeDeviceTask, writePersonTask } from '../../../db/tasks.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { momentOf } from '../tracking/say.ts';
import { settlePeople } from '../tracking/settle-tasks.ts';
import { type TaskBoard, taskBoard } from '../tracking/task-board.ts';
import type { BroughtFile } from './brought-work.ts';
import { readBroughtFile } from './read-brought-file.ts';
import { personGone } from './work-file-problems.ts';

type Decisions = readonly { readonly key: string; readonly take: 'ours' | 'theirs' }[];

/** What merging a work file would do. Throws `file-…`, `project-…` and `work-foreign`. */
export async function previewMerge(
  project: Project,
  request: { readonly path: string; readonly decisions: Decisions },
): Promise<MergeReport> {
  return (await prepare(project, request)).report;
}

/** Takes over what a work file brings back, one undo step. Throws as `previewMerge`, and `project-locked`. */
export async function mergeWork(
  project: Project,
  request: { readonly path: string; readonly decisions: Decisions; readonly by: string | null },
): Promise<MergeReport> {
  const { brought, people, report, version } = await prepare(project, request);
  const isFirst = readHandOuts(project.reader()).some(
    ({ uid, mergedAt }) => uid === brought.handOut && mergedAt === null,
  );
  const isNew = people.some(({ merged }) => merged.events.length > 0);
  if (!isNew && !isFirst) return report;
  writeAt(project, version, (db) => {
    const what = `merged ${basename(request.path)}: ${resultInWords(report)}`;
    const change = beginChange(db, { at: project.now(), by: request.by, what });
    for (const { task, merged } of people) store(db, change, task.user.mailboxId, merged);
    // A scan that was imported here meanwhile can prove what was done there.
    settlePeople(
      project,
      { db, change },
      people.flatMap(({ task, merged }) => (merged.events.length > 0 ? [task.user.mailboxId] : [])),
    );
    if (brought.handOut === null) return;
    const { applied, undecided: conflicts } = report;
    markMerged(db, change, brought.handOut, { at: momentOf(project), by: request.by, applied, conflicts });
  });
  return report;
}

type MergedUser = { readonly task: UserTask; readonly merged: MergedTask };

type Prepared = {
  readonly brought: BroughtFile;
  readonly people: readonly MergedUser[];
  readonly report: MergeReport;
  /** The data version that all of it was worked out from. */
  readonly version: number;
};

async function prepare(
  project: Project,
  { path, decisions }: { readonly path: string; readonly decisions: Decisions },
): Promise<Prepared> {
  const board = taskBoard(project, dayOf(momentOf(project)));
  const brought = await readBroughtFile(project, board, path);
  const { people, gone } = mergePeople(project, board, brought, new Map(decisions.map(({ key, take }) => [key, take])));
  return { brought, people, report: reportOf(brought, people, gone), version: board.version };
}

function mergePeople(
  project: Project,
  board: TaskBoard,
  { people }: BroughtFile,
  decisions: MergeDecisions,
): { readonly people: readonly MergedUser[]; readonly gone: readonly number[] } {
  const named = people.size > mostNamed ? null : [...people.keys()];
  const events = groupBy(readAllTaskEvents(project.reader(), named), ({ mailboxId }) => mailboxId);
  const merged: MergedUser[] = [];
  const gone: number[] = [];
  for (const [id, brought] of people) {
    const task = board.of(id);
    if (task === null) {
      gone.push(id);
      continue;
    }
    const own = {
      person: task.person,
      devices: task.devices.flatMap(({ said }) => said ?? []),
      events: events.get(id) ?? [],
    };
    merged.push({ task, merged: mergeTask(own, brought, decisions) });
  }
  return { people: merged, gone };
}

function store(
  db: WriteDb,
  change: Parameters<typeof writePersonTask>[1],
  mailboxId: number,
  merged: MergedTask,
): void {
  if (merged.person !== null) writePersonTask(db, change, mailboxId, merged.person);
  for (const device of merged.devices) writeDeviceTask(db, change, mailboxId, device);
  insertTaskEvents(db, change, merged.events);
}

function reportOf(brought: BroughtFile, people: readonly MergedUser[], gone: readonly number[]): MergeReport {
  const changes = people.flatMap(({ task, merged }) => merged.changes.map((change) => changeOf(task, change)));
  const isOpen = ({ merged }: MergedUser): boolean => merged.conflicts.some(({ taken }) => taken === null);
  const isTaken = ({ merged }: MergedUser): boolean =>
    merged.events.some(({ isApplied }) => isApplied) && merged.conflicts.every(({ taken }) => taken === 'theirs');
  return {
    file: brought.file,
    applied: people.filter(isTaken).length,
    undecided: people.filter(isOpen).length,
    changes: changes.slice(0, mostChanges),
    changeCount: changes.length,
    conflicts: people.flatMap(({ task, merged }) => merged.conflicts.map((conflict) => conflictOf(task, conflict))),
    known: brought.known,
    problems: [...brought.problems, ...gone.map((id) => personGone(`Mailbox ${id}`))],
  };
}

const mostChanges = 1_000;

/** SQLite takes no more than 32,766 values in a statement. */
const mostNamed = 10_000;

function changeOf(task: UserTask, { field, device, before, after, at, by }: TakenChange): MergedChange {
  return {
    ...personOf(task),
    ...{ field, computer: computerOf(task, device) },
    ...{ before: eventValueInWords(field, before), after: eventValueInWords(field, after), at, by },
  };
}

function conflictOf(task: UserTask, { key, field, device, base, ours, theirs, taken }: FieldConflict): MergeConflict {
  return {
    ...personOf(task),
    ...{ key, device, computer: computerOf(task, device), field, base: eventValueInWords(field, base) },
    ...{ ours: sideOf(field, ours), theirs: sideOf(field, theirs), taken },
  };
}

function sideOf(field: TaskField, { value, at, by }: ConflictSide) {
  return { value: eventValueInWords(field, value), at, by };
}

function personOf({ user: { mailboxId, alias, displayName } }: UserTask): MergedPerson {
  return { mailboxId, alias, name: displayName ?? alias };
}

function computerOf({ devices }: UserTask, device: DeviceKey | null): string | null {
  return device === null ? null : (devices.find((view) => view.device === device)?.computer ?? (device || null));
}

function resultInWords({ applied, undecided }: MergeReport): string {
  const people = `${applied} ${applied === 1 ? 'person' : 'people'}`;
  return undecided === 0 ? people : `${people}, ${undecided} ${undecided === 1 ? 'conflict' : 'conflicts'}`;
}
