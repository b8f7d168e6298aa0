import type { HistoryChange } from '../../core/api/project-reports.ts';

/** What Ctrl+Z would take back and Ctrl+Y would do again, in words; null when there is nothing. */
export type HistoryWords = { readonly undo: string | null; readonly redo: string | null };

/** Undo takes the newest change in force, redo the one that was undone last; `changes` are newest first. */
export function historyWords(changes: readonly HistoryChange[]): HistoryWords {
  return {
    undo: changes.find(({ undone }) => !undone)?.what ?? null,
    redo: changes.findLast(({ undone }) => undone)?.what ?? null,
  };
}
