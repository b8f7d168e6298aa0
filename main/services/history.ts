import type { HistoryChange } from '../../core/api/project-reports.ts';
import { listChanges, redoNext, undoLast } from '../../db/changes.ts';
import type { Project } from './project.ts';

/** The changes of a project, newest first. */
export function listHistory(project: Project): { readonly changes: readonly HistoryChange[] } {
  return { changes: listChanges(project.reader()).map(({ at, by, what, undone }) => ({ at, by, what, undone })) };
}

/** Takes the last change back and says what it was. Throws `nothing-to-undo`. */
export function undoChange(project: Project): { readonly undone: string } {
  const meant = listChanges(project.reader()).find(({ undone }) => !undone)?.id ?? null;
  return { undone: undoLast(project.writer(), project.now(), meant).what };
}

/** Does the change again that was undone last, and says what it was. Throws `nothing-to-redo`. */
export function redoChange(project: Project): { readonly redone: string } {
  return { redone: redoNext(project.writer()).what };
}
