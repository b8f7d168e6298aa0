import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { MergeProblem } from '../../../core/api/work-report.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import type { BroughtWork } from '../../../core/tracking/merge-work.ts';
import { parseStatus } from '../../../core/tracking/parse-status.ts';
import { readWorkSheet, readWorkSheetBase, type WorkSheetEdit } from '../../../core/tracking/read-work-sheet.ts';
import { statusText, type TaskEvent } from '../../../core/tracking/task.ts';
import { baseSheetName, presentStatus, type WorkSheetHead } from '../../../core/tracking/work-sheet.ts';
import { readAllTaskEvents } from '../../../db/tasks.ts';
import { readProjectId } from '../../../db/work-file.ts';
import { openInput } from '../files/file-access.ts';
import { readWorkbook, type WorkbookLimits } from '../files/workbooks.ts';
import { listSheetName } from '../files/write-form.ts';
import type { Project } from '../project.ts';
import { momentOf } from '../tracking/say.ts';
import type { TaskBoard } from '../tracking/task-board.ts';
import type { BroughtFile } from './brought-work.ts';
import { personGone, workForeign } from './work-file-problems.ts';
import { readModifiedTime } from './workbook-time.ts';

/**
 * Reads what was written into the workbook of a wave. A value that is as it was when the wave left is no change; the others are
 * events whose uid follows from hand-out, row and value, so that they are the same whenever the file is read. Throws the
 * `file-…` of a workbook that cannot be read or is none of ours, and `work-foreign`.
 */
export async function readWorkSheetFile(project: Project, board: TaskBoard, path: string): Promise<BroughtFile> {
  const { sheets, savedAt } = await readSheets(path);
  const name = basename(path);
  const base = readWorkSheetBase(sheets.get(baseSheetName) ?? []);
  if (base === null) throw noWorkSheet(name);
  const { head, bases } = base;
  if (head.projectId !== readProjectId(project.reader())) throw workForeign(name);
  const sheet = `Wave ${head.wave}`;
  const rows = sheets.get(sheet) ?? renamedSheet(sheets);
  if (rows === undefined) throw noWorkSheet(name);
  const { edits, problems } = readWorkSheet(rows, bases);
  const at = timeOf(project, head, savedAt);
  const { people, known, more } = eventsOf(project, board, head, edits, at);
  const placed = (problem: Omit<MergeProblem, 'sheet'>): MergeProblem => ({ ...problem, sheet });
  return {
    file: {
      ...{ name, format: 'xlsx', wave: head.wave, waveName: head.waveName },
      ...{ handedOutAt: head.at, recipient: head.recipient },
    },
    ...{ handOut: head.handOut, people, known },
    problems: [...problems, ...more].map(placed).sort((left, right) => (left.row ?? 0) - (right.row ?? 0)),
  };
}

/** A wave has some hundred rows: what needs more than this is no work file. */
const workSheetLimits: WorkbookLimits = {
  milliseconds: 60_000,
  heapMegabytes: 512,
  unpackedBytes: 64 * 1_048_576,
};

async function readSheets(
  path: string,
): Promise<{ readonly sheets: ReadonlyMap<string, readonly RawRow[]>; readonly savedAt: IsoTime }> {
  const input = await openInput(path);
  try {
    const sheets = new Map<string, RawRow[]>();
    let rows: RawRow[] = [];
    for await (const part of readWorkbook(input, workSheetLimits)) {
      if (part.kind === 'sheet') {
        rows = [];
        sheets.set(part.name, rows);
      } else if (part.kind === 'rows') rows.push(...part.rows);
    }
    const savedAt = (await readModifiedTime(input)) ?? input.modifiedAt;
    await input.checkUnchanged();
    return { sheets, savedAt };
  } finally {
    await input.close();
  }
}

/** What was written was written between the hand-out and now; in a sample that is on the day of its story. */
function timeOf(project: Project, { at }: WorkSheetHead, savedAt: IsoTime): IsoTime {
  const now = momentOf(project);
  if (project.storyDay !== null || savedAt > now) return now;
  return savedAt < at && at < now ? at : savedAt;
}

type Written = {
  readonly people: ReadonlyMap<number, BroughtWork>;
  readonly known: number;
  readonly more: readonly Omit<MergeProblem, 'sheet'>[];
};

function eventsOf(
  project: Project,
  board: TaskBoard,
  head: WorkSheetHead,
  edits: readonly WorkSheetEdit[],
  at: IsoTime,
): Written {
  const people = new Map<number, BroughtWork>();
  const more: Omit<MergeProblem, 'sheet'>[] = [];
  let known = 0;
  const mine = groupBy(readAllTaskEvents(project.reader()), ({ mailboxId }) => mailboxId);
  for (const [id, own] of groupBy(edits, ({ base }) => base.mailboxId)) {
    const [first] = own;
    if (first === undefined) continue;
    if (board.of(id)?.user.alias.toLowerCase() !== first.base.alias.toLowerCase()) {
      more.push(personGone(first.base.alias, { row: first.row }));
      continue;
    }
    const said = mine.get(id) ?? [];
    const { changes, clashes } = changesOf(own);
    more.push(...clashes);
    const events = changes.map((change) => eventOf(head, change, at));
    const news = events.flatMap((event) => newsOf(head, board, said, event) ?? []);
    known += events.length - news.length;
    if (news.length === 0) continue;
    people.set(id, {
      events: news.map(({ event }) => event),
      here: news.flatMap(({ here }) => here ?? []),
      computers: computersOf(own),
    });
  }
  return { people, known, more };
}

/** A cell that was changed. `value` is what tells the change from others of the same cell. */
type Change = {
  readonly edit: WorkSheetEdit;
  readonly field: 'status' | 'callBackOn' | 'ticket' | 'note';
  readonly before: string | null;
  readonly after: string | null;
};

/** The changes of a person; what stands in the rows of several devices and concerns the person has to be the same in all. */
function changesOf(edits: readonly WorkSheetEdit[]) {
  const changes: Change[] = [];
  const clashes: Omit<MergeProblem, 'sheet'>[] = [];
  for (const edit of edits) {
    const { base, status, note } = edit;
    if (status !== undefined) {
      const before = base.status === null ? null : statusText(base.status);
      changes.push({ edit, field: 'status', before, after: statusText(status) });
    }
    for (const field of ['callBackOn', 'ticket'] as const) {
      const after = edit[field];
      if (after === undefined) continue;
      const other = changes.find((change) => change.field === field);
      if (other === undefined) changes.push({ edit, field, before: base[field], after });
      else if (other.after !== after) clashes.push(twoValues(edit.row, field, other.edit.row));
    }
    const isSaid = changes.some((change) => change.field === 'note' && change.after === note);
    if (note !== undefined && !isSaid) changes.push({ edit, field: 'note', before: null, after: note });
  }
  return { changes, clashes };
}

function eventOf(head: WorkSheetHead, { edit, field, before, after }: Change, at: IsoTime): TaskEvent {
  const cell = { mailboxId: edit.base.mailboxId, device: field === 'status' ? edit.base.device : null, field };
  const status = field === 'status' ? edit.status : undefined;
  const isWork = status?.status === 'done' && edit.base.status?.status !== 'done';
  return {
    uid: uidOf(head, { ...cell, after }),
    ...{ ...cell, at, by: edit.by ?? head.recipient, before },
    after: status === undefined ? after : statusText(isWork ? { ...status, workedAt: at } : status),
    ...{ origin: 'merge', isApplied: true },
  };
}

/** What a cell says that the project does not have, and what was said here instead; null when it has it. */
function newsOf(head: WorkSheetHead, board: TaskBoard, said: readonly TaskEvent[], event: TaskEvent) {
  const brought = broughtBefore(head, said, event);
  if (!brought.some(({ uid }) => uid === event.uid)) {
    const last = lastOf(said, event);
    const isFollowing = last !== null && brought.includes(last);
    const before = isFollowing ? presentValue(board, event) : event.before;
    return { event: { ...event, before }, here: isFollowing ? null : saidHere(board, said, event) };
  }
  const last = brought.at(-1);
  if (event.field === 'note' || last === undefined || event.at < last.at) return null;
  if (uidOf(head, last) === event.uid || presentValue(board, event) === event.after) return null;
  // The cell said it, then something else, and says it again; or it is in a copy that was saved later for other cells.
  const again = { ...event, uid: uidOf(head, event, last.uid) };
  const here = lastOf(said, event);
  return { event: again, here: here && { ...here, before: event.after, after: presentValue(board, event) } };
}

/** What this workbook brought before out of the same cell, in that order, with what was declined. */
function broughtBefore(head: WorkSheetHead, said: readonly TaskEvent[], { device, field }: TaskEvent) {
  const brought: TaskEvent[] = [];
  for (const own of said) {
    if (own.device !== device || own.field !== field) continue;
    if (own.uid === uidOf(head, own) || own.uid === uidOf(head, own, brought.at(-1)?.uid)) brought.push(own);
  }
  return brought;
}

/** The same for the same value in the same cell, whenever the file was saved; `after` is what the cell said before. */
function uidOf(
  { handOut }: WorkSheetHead,
  { mailboxId, device, field, after: value }: Pick<TaskEvent, 'mailboxId' | 'device' | 'field' | 'after'>,
  after?: string,
): string {
  const timeless = field === 'status' && value !== null ? withoutTime(value) : value;
  const text = JSON.stringify([handOut, mailboxId, device, field, timeless, ...(after === undefined ? [] : [after])]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function withoutTime(text: string): string {
  const value = parseStatus(text);
  return value === null ? text : statusText({ ...value, workedAt: null, detail: null });
}

/** What was said last about what an event changes; null when nothing was, and for a note. */
function lastOf(said: readonly TaskEvent[], { device, field }: TaskEvent): TaskEvent | null {
  if (field === 'note') return null;
  return said.findLast((own) => own.isApplied && own.device === device && own.field === field) ?? null;
}

/**
 * What was said here since the wave left about what an event changes: the last event, when the value is another than when the
 * wave left. Null when nothing was.
 */
function saidHere(board: TaskBoard, said: readonly TaskEvent[], event: TaskEvent): TaskEvent | null {
  const last = lastOf(said, event);
  if (last === null) return null;
  const present = presentValue(board, event);
  return present === event.before ? null : { ...last, before: event.before, after: present };
}

function presentValue(board: TaskBoard, { mailboxId, device, field }: TaskEvent): string | null {
  const task = board.of(mailboxId);
  if (field === 'callBackOn' || field === 'ticket') return task?.person[field] ?? null;
  const view = task?.devices.find((one) => one.device === device);
  const status = view === undefined ? null : presentStatus(view);
  return status === null ? null : statusText(status);
}

function computersOf(edits: readonly WorkSheetEdit[]): ReadonlyMap<string, string> {
  return new Map(edits.flatMap(({ base }) => (base.computer === null ? [] : [[base.device, base.computer] as const])));
}

function twoValues(row: number, field: 'callBackOn' | 'ticket', first: number): Omit<MergeProblem, 'sheet'> {
  const column = field === 'ticket' ? 'Ticket' : 'Call back on';
  return {
    ...{ row, column, code: 'TWO_VALUES' },
    message: `${column} differs from that of the same person in row ${first}, which counts.`,
    hint: 'It belongs to the person, not to the computer: write the same into both rows.',
  };
}

/** The sheet under another name: the first that is none of those that stay hidden. */
function renamedSheet(sheets: ReadonlyMap<string, readonly RawRow[]>): readonly RawRow[] | undefined {
  return [...sheets].find(([name]) => name !== baseSheetName && name !== listSheetName)?.[1];
}

function noWorkSheet(file: string): AppError {
  return new AppError(
    'file-not-recognized',
    `${file} is no work file: what Caskade wrote into it is missing.`,
    'Choose the workbook that was handed out. One that was copied into a new workbook cannot be merged.',
    { file },
  );
}
