import type { ListPage, ListPlace, ListValues, RowsRequest } from '../../core/api/list-report.ts';
import { toClipboardText } from '../../core/lists/clipboard-text.ts';
import { listColumns } from '../../core/lists/columns.ts';
import { cellText } from '../../core/lists/list-column.ts';
import type { ListQuery } from '../../core/lists/list-query.ts';
import { countValues, valuesWithText } from '../../core/lists/search-rows.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { type AskedList, answerOf, tableOf } from './list-tables.ts';
import { columnsOf, placesOf } from './listed-rows.ts';
import type { Project } from './project.ts';

/** One page of a list. `columns` null or absent means all cells. */
export function pageList(
  project: Project,
  asked: AskedList & {
    readonly query: ListQuery;
    readonly offset: number;
    readonly limit: number;
    readonly columns?: readonly string[] | null | undefined;
  },
): ListPage {
  const { offset, limit, columns } = asked;
  const table = tableOf(project, asked);
  const { places } = answerOf(project, asked, asked.query);
  const rows = places.slice(offset, offset + limit).map((place) => table.rowAt(place, columns ?? null));
  return { total: places.length, all: table.size, rows };
}

/** A row by its id, and where it is among those that pass. */
export function placeInList(
  project: Project,
  asked: AskedList & { readonly query: ListQuery; readonly id: string },
): ListPlace {
  const table = tableOf(project, asked);
  const place = table.placeOf(asked.id);
  if (place === null) return { row: null, index: null };
  return { row: table.rowAt(place, null), index: answerOf(project, asked, asked.query).indexOf(place) };
}

/** The values of a column among the rows that pass what is asked of the others. */
export function listValues(
  project: Project,
  asked: AskedList & {
    readonly query: ListQuery;
    readonly column: string;
    readonly contains?: string | null | undefined;
    readonly limit?: number | null | undefined;
  },
): ListValues {
  const column = listColumns[asked.list].find(({ key }) => key === asked.column);
  if (column === undefined) return { values: [], isCut: false };
  const conditions = asked.query.conditions.filter((condition) => condition.column !== asked.column);
  const { places } = answerOf(project, asked, { ...asked.query, conditions, sort: null });
  const all = countValues(tableOf(project, asked), places, column);
  const values = valuesWithText(all, column, asked.contains ?? '');
  const limit = asked.limit ?? mostValues;
  return { values: values.slice(0, limit), isCut: values.length > limit };
}

/** How many rows pass each query. */
export function countLists(project: Project, asked: AskedList & { readonly queries: readonly ListQuery[] }) {
  const counts = asked.queries.map((query) => answerOf(project, asked, { ...query, sort: null }).places.length);
  return { counts };
}

/** Rows for the clipboard. Throws `usage` for more than a clipboard is for. */
export function textOfList(project: Project, asked: AskedList & RowsRequest) {
  const table = tableOf(project, asked);
  const places = placesOf(answerOf(project, asked, asked.query), asked.ranges);
  if (places.length > mostCopiedRows) throw tooManyRows(places.length);
  const readers = columnsOf(asked).map((column) => ({ column, read: table.readerOf(column.key) }));
  const rows = places.map((place) => readers.map(({ column, read }) => cellText(column, read(place))));
  return { text: toClipboardText([readers.map(({ column }) => column.title), ...rows]), rows: rows.length };
}

const mostValues = 500;
const mostCopiedRows = 50_000;

function tooManyRows(rows: number): AppError {
  return new AppError(
    'usage',
    `${rows} rows are too many to copy; up to ${mostCopiedRows} can be copied.`,
    'Save them as a file, or select fewer rows.',
    { rows, most: mostCopiedRows },
  );
}
