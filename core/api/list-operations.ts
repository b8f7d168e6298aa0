import * as z from 'zod/mini';
import { listNames } from '../lists/list-query.ts';
import type { ListPage, ListPlace, ListValues, SavedList } from './list-report.ts';
import { operation, output } from './operation.ts';
import { count, day, fileRef, oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import { listQuery } from './parse-list-query.ts';

/** The formats in which a list can be saved. */
export const listFormats = ['csv', 'xlsx'] as const;

const list = oneOf(listNames);
const asOf = orNull(day);
const columns = z.readonly(
  z.array(text).check(
    z.minLength(1, 'a list of at least one column'),
    z.refine((keys) => new Set(keys).size === keys.length, 'a list in which no column stands twice'),
  ),
);
const ranges = z.nullable(
  z
    .readonly(z.array(z.readonly(z.tuple([count, count]))))
    .check(z.refine(areInOrder, 'a list of ranges that follow one another')),
);

/** Ranges that overlap could ask for each row a thousand times. */
function areInOrder(all: readonly (readonly [first: number, last: number])[]): boolean {
  return all.every(([first, last], i) => first <= last && first > (all[i - 1]?.[1] ?? -1));
}

/** One page of a list. `columns` are the cells that are wanted; null or absent means all. Ages are counted at the end of `asOf`; null means today. */
export const pageList = operation(
  'read',
  'list.page',
  parser(
    z.strictObject({
      ...{ list, query: listQuery, offset: count, limit: rowId.check(z.maximum(1000)), asOf },
      columns: z.optional(z.nullable(columns)),
    }),
  ),
  output<ListPage>(),
);

/** A row by its id, whether or not it passes the query. `asOf` as in `list.page`. */
export const placeInList = operation(
  'read',
  'list.place',
  parser(z.strictObject({ list, query: listQuery, id: text, asOf })),
  output<ListPlace>(),
);

/**
 * The values of a column, most frequent first, at most `limit` (null or absent: 500). Those whose words hold the letters of
 * `contains`, whatever their case and accents. What is asked of the column itself is left aside. `asOf` as in `list.page`.
 */
export const listValues = operation(
  'read',
  'list.values',
  parser(
    z.strictObject({
      ...{ list, query: listQuery, column: text, asOf },
      contains: z.optional(z.nullable(z.string())),
      limit: z.optional(z.nullable(rowId.check(z.maximum(1000)))),
    }),
  ),
  output<ListValues>(),
);

/** How many rows pass each of some queries, in their order. `asOf` as in `list.page`. */
export const countLists = operation(
  'read',
  'list.counts',
  parser(z.strictObject({ list, queries: z.array(listQuery).check(z.maxLength(100)), asOf })),
  output<{ readonly counts: readonly number[] }>(),
);

/** Rows as a text for the clipboard: tabs between the columns, titles above them. Fails with `usage` above 50,000 rows. `asOf` as in `list.page`. */
export const textOfList = operation(
  'read',
  'list.text',
  parser(z.strictObject({ list, query: listQuery, columns, ranges, asOf })),
  output<{ readonly text: string; readonly rows: number }>(),
);

/**
 * Writes rows in the words that are shown into a file, which may exist; in a workbook numbers and days are numbers and
 * dates. Announces progress and can be cancelled. Fails with `file-write-failed`. `asOf` as in `list.page`.
 */
export const saveList = operation(
  'read',
  'list.save',
  parser(
    z.strictObject({ list, query: listQuery, columns, ranges, target: fileRef, format: oneOf(listFormats), asOf }),
  ),
  output<SavedList>(),
);
