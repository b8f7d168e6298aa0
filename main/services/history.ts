import type { HistoryChange } from '../../core/api/project-reports.ts';
import { listChanges, redoNext, redoUpTo, undoAfter, undoLast } from '../../db/changes.ts';
import type { Project } from './project.ts';

/** The changes of a project, newest first. */
export function listHistory(project: Project): { readonly changes: readonly HistoryChange[] } {
  return {
    changes: listChanges(project.reader()).map(({ id, at, by, what, undone }) => ({ id, at, by, what, undone })),
  };
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

/**
 * Takes back all that was done after a change, null for all; `newest` is the last change that the user knows of, null for any.
 * Throws `nothing-to-undo`, `not-found`, and `project-locked` when another program has made a newer one.
 */
export function undoToChange(
  project: Project,
  { changeId, newest }: { readonly changeId: number | null; readonly newest: number | null },
): { readonly undone: readonly string[] } {
  return { undone: undoAfter(project.writer(), changeId, project.now(), newest).map(({ what }) => what) };
}

/** Does all undone changes again up to one and with it. Throws `not-found`. */
export function redoToChange(
  project: Project,
  { changeId }: { readonly changeId: number },
): { readonly redone: readonly string[] } {
  return { redone: redoUpTo(project.writer(), changeId).map(({ what }) => what) };
}
