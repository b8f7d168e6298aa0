import { basename } from 'node:path';
import type { HandOutReport, WorkFormat } from '../../../core/api/work-report.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { beginChange } from '../../../db/changes.ts';
import type { StoredHandOut } from '../../../db/hand-outs.ts';
import { insertHandOut, readHandOuts } from '../../../db/hand-outs.ts';
import { waveNotFound } from '../plan/plan-errors.ts';
import { planNamed } from '../plan/stored-plan.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { momentOf, newUid } from '../tracking/say.ts';
import { taskBoard } from '../tracking/task-board.ts';
import type { LeavingWave } from './leaving-wave.ts';
import { saveWorkFile } from './save-work-file.ts';
import { saveWorkSheet } from './save-work-sheet.ts';

/** The waves that left, newest first. */
export function listHandOuts(project: Project): readonly HandOutReport[] {
  return readHandOuts(project.reader()).map(reportOf);
}

/**
 * Writes a wave as a work file and notes that it left. Throws `plan-missing`, `not-found`, `project-exists` for a target that
 * must not be replaced, and `file-write-failed`.
 */
export async function handOut(
  project: Project,
  request: {
    readonly wave: number;
    readonly path: string;
    readonly format: WorkFormat;
    readonly recipient: string | null;
    readonly by: string | null;
  },
): Promise<HandOutReport & { readonly bytes: number }> {
  const leaving = leavingWave(project, request);
  const bytes = await saveAs(request.format, project, leaving, request.path);
  const { uid, wave, people, at, by, recipient } = leaving;
  const row = {
    ...{ uid, wave: wave.number, name: wave.name, at, by, recipient },
    ...{ file: basename(request.path), format: request.format, people: people.length },
    ...{ mergedAt: null, mergedBy: null, mergedApplied: null, mergedConflicts: null },
  };
  const id = writeAt(project, leaving.board.version, (db) => {
    const to = recipient === null ? '' : ` to ${recipient}`;
    const change = beginChange(db, {
      at: project.now(),
      by,
      what: `wave ${wave.number}, ${wave.name}, handed out${to}`,
    });
    return insertHandOut(db, change, row);
  });
  return { ...reportOf({ id, ...row }), bytes };
}

function leavingWave(
  project: Project,
  {
    wave: number,
    by,
    recipient,
  }: { readonly wave: number; readonly by: string | null; readonly recipient: string | null },
): LeavingWave {
  const at = momentOf(project);
  const stored = planNamed(project.reader(), null);
  const wave = stored.plan.waves.find((one) => one.number === number);
  if (wave === undefined) throw waveNotFound(number);
  const board = taskBoard(project, dayOf(at));
  const people = wave.members.flatMap(({ mailboxId }) => (board.of(mailboxId) === null ? [] : [mailboxId]));
  return { uid: newUid(), wave, people, stored, board, at, by, recipient };
}

function saveAs(format: WorkFormat, project: Project, leaving: LeavingWave, path: string): Promise<number> | number {
  switch (format) {
    case 'caskade-work':
      return saveWorkFile(project, leaving, path);
    case 'xlsx':
      return saveWorkSheet(project, leaving, path);
    default:
      return assertNever(format, 'format of a work file');
  }
}

function reportOf({
  mergedAt,
  mergedBy,
  mergedApplied,
  mergedConflicts,
  uid: _,
  format,
  ...row
}: StoredHandOut): HandOutReport {
  return {
    ...row,
    format: format === 'xlsx' ? 'xlsx' : 'caskade-work',
    merged:
      mergedAt === null
        ? null
        : { at: mergedAt, by: mergedBy, applied: mergedApplied ?? 0, conflicts: mergedConflicts ?? 0 },
  };
}
