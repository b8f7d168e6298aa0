import type { ListName } from '../../core/lists/list-query.ts';
import type { ListView, SavedListView } from '../../core/lists/list-view.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { beginChange } from '../../db/changes.ts';
import { deleteListView, readListViews, readViewName, storeListView } from '../../db/list-views.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Project } from './project.ts';

/** The views of a list that the project keeps, oldest first. */
export function listViews(project: Project, list: ListName): { readonly views: readonly SavedListView[] } {
  return { views: readListViews(project.reader(), list) };
}

/** Saves a view as one undo step, in place of the one of that name. */
export function saveView(project: Project, request: ListView & { readonly by: string | null }): SavedListView {
  const { by, ...view } = request;
  const db = project.writer();
  return inTransaction(db, () => {
    const change = beginChange(db, { at: project.now(), by, what: `saved the view "${view.name}" of ${view.list}` });
    return { ...view, id: storeListView(db, change, view) };
  });
}

/** Removes a view as one undo step. Throws `not-found`. */
export function removeView(project: Project, { id, by }: { readonly id: number; readonly by: string | null }): void {
  const db = project.writer();
  inTransaction(db, () => {
    const name = readViewName(db, id);
    if (name === null) throw new AppError('not-found', 'The view is not there any more.', 'Look at the views again.');
    deleteListView(db, beginChange(db, { at: project.now(), by, what: `removed the view "${name}"` }), id);
  });
}
