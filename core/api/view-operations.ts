import * as z from 'zod/mini';
import { listNames } from '../lists/list-query.ts';
import type { ListView, SavedListView } from '../lists/list-view.ts';
import { operation, output } from './operation.ts';
import { oneOf, orNull, parser, rowId, text } from './parse-input.ts';
import { listQuery } from './parse-list-query.ts';

/** The views of a list that were saved in the project, oldest first. */
export const listViews = operation(
  'read',
  'views.list',
  parser(z.strictObject({ list: oneOf(listNames) })),
  output<{ readonly views: readonly SavedListView[] }>(),
);

/** Saves a view, in place of the one of that name if there is one. `by` is who did it, for the history. */
export const saveView = operation(
  'write',
  'views.save',
  parser<ListView & { readonly by: string | null }>(
    z.strictObject({
      list: oneOf(listNames),
      name: text,
      query: listQuery,
      columns: orNull(z.array(text)),
      by: orNull(text),
    }),
  ),
  output<SavedListView>(),
);

/** Removes a saved view. Fails with `not-found`. */
export const removeView = operation(
  'write',
  'views.remove',
  parser(z.strictObject({ id: rowId, by: orNull(text) })),
  output<Record<never, never>>(),
);
