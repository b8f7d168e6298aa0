import type { ListPage, ListPlace, ListValues, RowsRequest, SavedList } from '../../core/api/list-report.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import { testOf } from '../../core/classification/row-filter.ts';
import { orderUsers } from '../../core/classification/user-order.ts';
import { toClipboardText } from '../../core/lists/clipboard-text.ts';
import { listColumns } from '../../core/lists/columns.ts';
import { cellText, type ListColumn, type ListRow } from '../../core/lists/list-column.ts';
import type { ListName, ListQuery } from '../../core/lists/list-query.ts';
import { profileListRow, userListRow } from '../../core/lists/people-rows.ts';
import { findingListRow, placeListRows } from '../../core/lists/place-rows.ts';
import { countValues, filterRows, sortRows } from '../../core/lists/search-rows.ts';
import { compareText } from '../../core/resolution/compare-text.ts';
import { csvList } from '../../core/runbook/csv-list.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { dataVersion } from '../../db/changes.ts';
import { classifyProject, type ProjectClassification } from './classify/classify-project.ts';
import { writeFileAtomically } from './files/write-file.ts';
import { workbookOf } from './files/write-workbook.ts';
import { findingsOf } from './findings.ts';
import type { Project } from './project.ts';

/** Which list, and the day on which ages are counted. */
type Asked = { readonly list: ListName; readonly asOf: IsoDate };

/** One page of a list. */
export function pageList(
  project: Project,
  asked: Asked & { readonly query: ListQuery; readonly offset: number; readonly limit: number },
): ListPage {
  const rows = rowsOf(project, asked, asked.query);
  return {
    total: rows.length,
    all: allRows(project, asked).length,
    rows: rows.slice(asked.offset, asked.offset + asked.limit),
  };
}

/** A row by its id, and where it is among those that pass. */
export function placeInList(
  project: Project,
  asked: Asked & { readonly query: ListQuery; readonly id: string },
): ListPlace {
  const index = rowsOf(project, asked, asked.query).findIndex(({ id }) => id === asked.id);
  const row = allRows(project, asked).find(({ id }) => id === asked.id) ?? null;
  return { row, index: index === -1 ? null : index };
}

/** The values of a column among the rows that pass what is asked of the others. */
export function listValues(
  project: Project,
  asked: Asked & { readonly query: ListQuery; readonly column: string },
): ListValues {
  const column = listColumns[asked.list].find(({ key }) => key === asked.column);
  if (column === undefined) return { values: [], isCut: false };
  const conditions = asked.query.conditions.filter((condition) => condition.column !== asked.column);
  const values = countValues(rowsOf(project, asked, { ...asked.query, conditions, sort: null }), column);
  return { values: values.slice(0, mostValues), isCut: values.length > mostValues };
}

/** How many rows pass each query. */
export function countLists(project: Project, asked: Asked & { readonly queries: readonly ListQuery[] }) {
  const counts = asked.queries.map((query) => rowsOf(project, asked, { ...query, sort: null }).length);
  return { counts };
}

/** Rows for the clipboard. */
export function textOfList(project: Project, asked: Asked & RowsRequest) {
  const { titles, cells } = tableOf(project, asked);
  return { text: toClipboardText([titles, ...cells]), rows: cells.length };
}

/** Writes rows into a file. */
export async function saveList(
  project: Project,
  asked: Asked & RowsRequest & { readonly path: string; readonly format: 'csv' | 'xlsx' },
): Promise<SavedList> {
  const { titles, cells } = tableOf(project, asked);
  const content =
    asked.format === 'csv'
      ? new TextEncoder().encode(csvList(titles, cells))
      : await workbookOf(asked.list, titles, cells);
  await writeFileAtomically(asked.path, content, true);
  return { rows: cells.length, bytes: content.byteLength };
}

const mostValues = 500;

function tableOf(project: Project, asked: Asked & RowsRequest) {
  const columns = asked.columns.flatMap((key) => listColumns[asked.list].find((column) => column.key === key) ?? []);
  const rows = rowsOf(project, asked, asked.query);
  const wanted = asked.ranges === null ? rows : asked.ranges.flatMap(([first, last]) => rows.slice(first, last + 1));
  return { titles: columns.map(({ title }) => title), cells: wanted.map((row) => textsOf(columns, row)) };
}

function textsOf(columns: readonly ListColumn[], { cells }: ListRow): readonly string[] {
  return columns.map((column) => cellText(column, cells[column.key]));
}

/** What was made of a project's data: all rows of its lists, and the last questions with their answers. */
type Cache = {
  readonly classification: ProjectClassification;
  readonly version: number;
  readonly revision: number;
  readonly all: Map<ListName, readonly ListRow[]>;
  readonly answers: Map<string, readonly ListRow[]>;
};

const caches = new WeakMap<Project, Cache>();

function cacheOf(project: Project, asOf: IsoDate): Cache {
  const classification = classifyProject(project, asOf);
  const version = dataVersion(project.reader());
  const { revision } = classification.index;
  const known = caches.get(project);
  if (known?.classification === classification && known.version === version && known.revision === revision)
    return known;
  const fresh: Cache = { classification, version, revision, all: new Map(), answers: new Map() };
  caches.set(project, fresh);
  return fresh;
}

/** All rows of a list in its own order. */
function allRows(project: Project, { list, asOf }: Asked): readonly ListRow[] {
  const cache = cacheOf(project, asOf);
  const known = cache.all.get(list);
  if (known !== undefined) return known;
  const rows = makeRows(project, cache.classification, list);
  cache.all.set(list, rows);
  return rows;
}

/** The rows that pass, in order. A grid asks for page after page of one question, so its answer is kept. */
function rowsOf(project: Project, asked: Asked, query: ListQuery): readonly ListRow[] {
  const cache = cacheOf(project, asked.asOf);
  const question = JSON.stringify([asked.list, query]);
  const known = cache.answers.get(question);
  if (known !== undefined) return known;
  const columns = listColumns[asked.list];
  const all = withUserFilter(allRows(project, asked), cache.classification, query, asked.asOf);
  const rows = sortRows(filterRows(all, columns, query.conditions), columns, query.sort);
  const oldest = cache.answers.size < keptAnswers ? undefined : cache.answers.keys().next().value;
  if (oldest !== undefined) cache.answers.delete(oldest);
  cache.answers.set(question, rows);
  return rows;
}

const keptAnswers = 24;

function withUserFilter(
  rows: readonly ListRow[],
  { index }: ProjectClassification,
  query: ListQuery,
  asOf: IsoDate,
): readonly ListRow[] {
  if (query.users.length === 0) return rows;
  const test = testOf(query.users, asOf);
  return rows.filter(({ id }) => {
    const user = index.users.get(Number(id));
    return user !== undefined && test(user);
  });
}

function makeRows(project: Project, classification: ProjectClassification, list: ListName): readonly ListRow[] {
  const { classifier, index } = classification;
  switch (list) {
    case 'users':
      return orderUsers(index.users.values(), { column: 'name', isDescending: false }).map(userListRow);
    case 'profiles':
      return profileRows(index.users.values(), classification);
    case 'findings':
      return findingsOf(project.reader(), classification).findings.map(findingListRow);
    default: {
      const { directory, databases } = classifier;
      const rows = placeListRows({ directory, databases, users: index.users.values() })[list];
      return rows.toSorted((left, right) => compareText(left.id, right.id));
    }
  }
}

function profileRows(users: Iterable<UserResult>, { index }: ProjectClassification): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const user of orderUsers(users, { column: 'name', isDescending: false })) {
    for (const profile of user.profiles) rows.push(profileListRow(profile, user));
  }
  for (const profile of index.unmatched.values()) rows.push(profileListRow(profile, null));
  return rows;
}
