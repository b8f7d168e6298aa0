import type { Client } from '../../../core/api/client.ts';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import type { RowRange } from '../../table/row-selection.ts';

/** People of a list, by the ids of their mailboxes. */
export type ChosenPerson = { readonly id: number; readonly name: string };

/** How many people one step may change: more take longer than anybody waits for without a bar. */
export const mostChosen = 5_000;

/** The people in these rows of a list, in their order. */
export async function readChosen(
  client: Client,
  { list, query, ranges }: { readonly list: ListName; readonly query: ListQuery; readonly ranges: readonly RowRange[] },
): Promise<readonly ChosenPerson[]> {
  const people: ChosenPerson[] = [];
  for (const [offset, limit] of ranges.flatMap(pagesOf)) {
    const page = await client.call('list.page', { list, query, offset, limit, columns: ['name'], asOf: null });
    for (const { id, cells } of page.rows) people.push({ id: Number(id), name: String(cells.name ?? '') });
  }
  return people;
}

/** The pages of a range, each with where it begins and how long it is. */
export function pagesOf([first, last]: RowRange): readonly (readonly [offset: number, limit: number])[] {
  const count = Math.ceil((last - first + 1) / longestPage);
  return Array.from({ length: count }, (_, i) => {
    const offset = first + i * longestPage;
    return [offset, Math.min(longestPage, last - offset + 1)] as const;
  });
}

const longestPage = 1_000;
