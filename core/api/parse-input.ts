import * as z from 'zod/mini';
import { isCalendarDay, isMoment } from '../settings/calendar-day.ts';
import { describeProblems } from '../settings/schema-problems.ts';
import { AppError } from '../shared/app-error.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import { type FileRef, isFileRef } from './file-ref.ts';

/** Makes the `parseInput` of an operation: refuses what does not fit the schema with `usage` and the list of problems. */
export function parser<Input>(schema: z.ZodMiniType<Input>): (raw: unknown) => Input {
  return (raw) => {
    const parsed = z.safeParse(schema, raw);
    if (parsed.success) return parsed.data;
    const problems = describeProblems(parsed.error.issues, raw, { whole: 'the input', noun: 'field' });
    throw new AppError('usage', `The call cannot be understood: ${problems.join('; ')}.`, 'Correct the named fields.', {
      problems,
    });
  };
}

/** A field that may be absent, which means null. */
export function orNull<Value>(schema: z.ZodMiniType<Value>) {
  return z._default(z.nullable(schema), null);
}

/** A field that may be absent, which means false. */
export const flag = z._default(z.boolean('true or false'), false);

export const text = leaf<string>(isText, 'a text that is not empty');
export const fileRef = leaf<FileRef>(isFileRef, 'a file reference');
export const day = leaf<IsoDate>(isCalendarDay, 'a date like 2014-03-31');
export const dayOrMoment = leaf<IsoTime>(
  (value) => isCalendarDay(value) || isMoment(value),
  'a date like 2014-03-31 or 2014-03-31T08:00:00',
);
export const rowId = leaf<number>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  'a number of 1 or more',
);
export const count = leaf<number>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  'a number of 0 or more',
);

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return leaf<Word>((value) => words.some((word) => word === value), `one of ${words.join(', ')}`);
}

function leaf<Value>(isValid: (value: unknown) => boolean, wanted: string) {
  return z.custom<Value>(isValid, wanted);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
