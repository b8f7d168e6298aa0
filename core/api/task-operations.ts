import * as z from 'zod/mini';
import type { ProfileMethod } from '../settings/settings.ts';
import { failureReasons, settableStatuses } from '../tracking/task-status.ts';
import { operation, output } from './operation.ts';
import { day, oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import type { StatusCheck, StatusResult, TaskCard } from './task-report.ts';

/** The task of a person. `asOf` as in `classify.summary`. Fails with `not-found`. */
export const getTask = operation(
  'read',
  'task.get',
  parser(z.strictObject({ person: rowId, asOf: orNull(day) })),
  output<TaskCard>(),
);

const people = z.readonly(z.array(rowId).check(z.minLength(1, 'at least one person')));
const device = orNull(z.string('the name of a computer, or an empty text'));
const change = {
  people,
  /** Null means every device of the person on which something is open. */
  device,
  status: oneOf(settableStatuses),
  reason: orNull(oneOf(failureReasons)),
  detail: orNull(text),
  /** Until when; only for what waits. */
  until: orNull(day),
  /** The day of the work; null means now. */
  workedOn: orNull(day),
};

/** Whom a status would be given to, and who is left out and why; nothing is written. Fails with `not-found`. */
export const checkStatus = operation('read', 'task.checkStatus', parser(z.strictObject(change)), output<StatusCheck>());

const methods = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'] as const satisfies readonly ProfileMethod[];
const field = <Value>(schema: z.ZodMiniType<Value>) => z.optional(z.nullable(schema));
const edits = {
  assignee: field(text),
  contactOn: field(day),
  callBackOn: field(day),
  ticket: field(text),
  /** The method that was used, on every device with something open; with a status, on those that get it. */
  method: field(oneOf(methods)),
};

/**
 * Gives a status to people, one undo step; those for whom it is refused are left out and named. `also` is said of those who
 * get it, in the same step: absent fields stay, null clears. Fails with `not-found`, and `task-refused` when nobody is left.
 */
export const setStatus = operation(
  'write',
  'task.setStatus',
  parser(
    z.strictObject({
      ...change,
      also: z.optional(z.strictObject({ ...edits, attemptOn: field(day) })),
      note: orNull(text),
      by: orNull(text),
    }),
  ),
  output<StatusResult>(),
);

/** Changes what was agreed with people, and adds a note, one undo step; absent fields stay, null clears. Fails with `not-found`. */
export const editTasks = operation(
  'write',
  'task.edit',
  parser(
    z.strictObject({
      people,
      ...edits,
      /** The day of one more attempt to reach them. */
      attemptOn: orNull(day),
      note: field(text),
      by: orNull(text),
    }),
  ),
  output<{ readonly people: number }>(),
);

/** Adds a note to people, one undo step. Fails with `not-found`. */
export const addNote = operation(
  'write',
  'task.addNote',
  parser(z.strictObject({ people, text, by: orNull(text) })),
  output<{ readonly people: number }>(),
);
