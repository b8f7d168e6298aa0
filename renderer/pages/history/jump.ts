import type { HistoryChange } from '../../../core/api/project-reports.ts';

/** A way to another point of the history; `changes` are those on the way, in the order in which they are taken. */
export type Jump =
  | { readonly kind: 'undo'; readonly changeId: number | null; readonly changes: readonly HistoryChange[] }
  | { readonly kind: 'redo'; readonly changeId: number; readonly changes: readonly HistoryChange[] };

/**
 * The way to the state right after a change; `changeId` null is the state before all of them. Null when that is where the
 * project is. `changes` are newest first.
 */
export function jumpTo(changes: readonly HistoryChange[], changeId: number | null): Jump | null {
  const target = changes.find(({ id }) => id === changeId);
  if (target?.undone === true) {
    const onTheWay = changes.filter(({ id, undone }) => undone && id <= target.id);
    return { kind: 'redo', changeId: target.id, changes: onTheWay.toReversed() };
  }
  const onTheWay = changes.filter(({ id, undone }) => !undone && (changeId === null || id > changeId));
  return onTheWay.length === 0 ? null : { kind: 'undo', changeId, changes: onTheWay };
}
