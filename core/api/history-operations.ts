import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { orNull, parser, rowId } from './parse-input.ts';
import type { HistoryChange } from './project-reports.ts';

/** The changes of the project, newest first. */
export const listHistory = operation(
  'read',
  'history.list',
  parser(z.strictObject({})),
  output<{ readonly changes: readonly HistoryChange[] }>(),
);

/** Takes the last change back and says what it was. Fails with `nothing-to-undo`. */
export const undoChange = operation(
  'write',
  'history.undo',
  parser(z.strictObject({})),
  output<{ readonly undone: string }>(),
);

/** Does the change again that was undone last, and says what it was. Fails with `nothing-to-redo`. */
export const redoChange = operation(
  'write',
  'history.redo',
  parser(z.strictObject({})),
  output<{ readonly redone: string }>(),
);

/**
 * Takes back everything that was done after a change, all or nothing; `changeId` null takes back everything. Says what was
 * undone, newest first. `newest` is the change that the user sees as the last one; null when nobody looked. Fails with
 * `nothing-to-undo`, `not-found` for a change that is not in force, and `project-locked` when there is a newer one.
 */
export const undoToChange = operation(
  'write',
  'history.undoTo',
  parser(z.strictObject({ changeId: orNull(rowId), newest: orNull(rowId) })),
  output<{ readonly undone: readonly string[] }>(),
);

/**
 * Does everything again up to a change and with it, all or nothing. Says what was done, oldest first. Fails with `not-found`
 * for a change that is not undone.
 */
export const redoToChange = operation(
  'write',
  'history.redoTo',
  parser(z.strictObject({ changeId: rowId })),
  output<{ readonly redone: readonly string[] }>(),
);
