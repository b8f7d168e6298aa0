import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { noPlace } from '../../../core/planning/person-place.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import { writeWorkSheetBase } from '../../../core/tracking/read-work-sheet.ts';
import { failureReasonWords, taskStatusWords } from '../../../core/tracking/task-status.ts';
import type { UserTask } from '../../../core/tracking/user-task.ts';
import {
  baseSheetName,
  presentStatus,
  reasonChoices,
  statusChoices,
  type WorkSheetBase,
  type WorkSheetColumn,
  workSheetColumns,
  workSheetKey,
} from '../../../core/tracking/work-sheet.ts';
import { readContact } from '../../../db/person-rows.ts';
import { readProjectId } from '../../../db/work-file.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { type FormChoice, writeForm } from '../files/write-form.ts';
import type { SheetCell } from '../files/write-workbook.ts';
import { nextStepOfPerson } from '../person/next-step-of-person.ts';
import { type PlanPlaces, planPlaces } from '../person/plan-places.ts';
import type { Project } from '../project.ts';
import type { TaskBoard } from '../tracking/task-board.ts';
import type { LeavingWave } from './leaving-wave.ts';
import { readWorkSheetFile } from './read-work-sheet.ts';
import { notReplaced } from './work-file-problems.ts';

/**
 * Writes a wave as a workbook in which statuses are chosen from a list and nobody can change who is meant; a file of that name
 * is replaced. Gives the size in bytes. Throws `file-write-failed`, and `project-exists` for a target that is a project, or a
 * workbook of a wave with work in it that was not merged.
 */
export async function saveWorkSheet(project: Project, leaving: LeavingWave, target: string): Promise<number> {
  const { uid, wave, board, at, recipient } = leaving;
  if (existsSync(target)) await spareWork(project, board, target);
  const tasks = leaving.people.flatMap((id) => board.of(id) ?? []);
  const places = planPlaces(project);
  const rows = tasks.flatMap((task) => rowsOf(project, board, places, task));
  const head = {
    ...{ projectId: readProjectId(project.reader()), handOut: uid, wave: wave.number, waveName: wave.name },
    ...{ at, recipient },
  };
  const bytes = await writeForm({
    ...{ title: `${project.name}, wave ${wave.number}: ${wave.name}`, at: project.now(), sheet: `Wave ${wave.number}` },
    columns: workSheetColumns.map((column) => ({ ...column, takes: takesOf[column.key] })),
    rows: rows.map(({ cells }) => workSheetColumns.map(({ key }) => cells[key])),
    choices: choicesOf(rows),
    lists: { Reasons: reasonChoices },
    hidden: {
      name: baseSheetName,
      rows: writeWorkSheetBase(
        head,
        rows.map(({ base }) => base),
      ),
    },
  });
  await writeFileAtomically(target, bytes, true);
  return bytes.length;
}

/** What is no workbook of a wave has no work in it; somebody chose to replace it. */
async function spareWork(project: Project, board: TaskBoard, target: string): Promise<void> {
  try {
    const { people, problems } = await readWorkSheetFile(project, board, target);
    if (people.size > 0 || problems.length > 0) throw notReplaced(basename(target), 'holds work that was not merged');
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'project-exists') throw error;
    if (error.code === 'work-foreign') throw notReplaced(basename(target), 'is a wave of another project');
  }
}

type SheetRow = { readonly base: WorkSheetBase; readonly cells: Readonly<Record<WorkSheetColumn, SheetCell>> };

const takesOf: Readonly<Partial<Record<WorkSheetColumn, 'day' | { readonly list: string }>>> = {
  reason: { list: 'Reasons' },
  until: 'day',
  callBackOn: 'day',
};

function rowsOf(
  project: Project,
  { classification }: TaskBoard,
  places: PlanPlaces | null,
  task: UserTask,
): readonly SheetRow[] {
  const { mailboxId, alias, displayName, site } = task.user;
  const { phone, office } = readContact(project.reader(), mailboxId);
  const place = places?.lookup.placeOf(task.user, places.markOf) ?? noPlace;
  const { title } = nextStepOfPerson(classification, task.user, place);
  const { callBackOn, ticket } = task.person;
  return task.devices.map((view) => {
    const { device, computer } = view;
    const status = presentStatus(view);
    const base: WorkSheetBase = { ...{ mailboxId, device, alias, computer }, status, callBackOn, ticket };
    const cells = {
      ...{
        name: displayName ?? alias,
        alias,
        site,
        computer,
        outlook: view.evidence?.profile.outlook ?? task.user.outlook,
      },
      ...{ task: title, phone, room: office },
      status: status === null ? null : taskStatusWords[status.status],
      reason: status?.reason == null ? null : failureReasonWords[status.reason],
      ...{ until: dayCell(status?.until ?? null), callBackOn: dayCell(callBackOn), ticket },
      ...{ note: null, by: null, key: workSheetKey(base) },
    };
    return { base, cells };
  });
}

function dayCell(day: string | null): SheetCell {
  return day === null ? null : { day };
}

/** Rows with the same choices share one list: spreadsheets do not take lists that overlap. */
function choicesOf(rows: readonly SheetRow[]): readonly FormChoice[] {
  const column = workSheetColumns.findIndex(({ key }) => key === 'status');
  const lists = rows.map(({ base }, row) => ({ row, words: statusChoices(base.status?.status ?? null) }));
  return [...groupBy(lists, ({ words }) => words.join(',')).values()].map((same) => ({
    ...{ column, rows: same.map(({ row }) => row), words: same[0]?.words ?? [] },
  }));
}
