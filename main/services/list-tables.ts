import type { UserResult } from '../../core/classification/classify-user.ts';
import { testOf } from '../../core/classification/row-filter.ts';
import { orderByName } from '../../core/classification/user-order.ts';
import { listColumns } from '../../core/lists/columns.ts';
import { findingKey, placesOfFinding } from '../../core/lists/finding-rows.ts';
import type { ListName, ListQuery } from '../../core/lists/list-query.ts';
import { allPlaces, createListTable, type ListTable, tableOfRows } from '../../core/lists/list-table.ts';
import { type ListedProfile, type PeopleFacts, profileCells, userCells } from '../../core/lists/people-rows.ts';
import { findingListRow, type PlaceRows, placeListRows } from '../../core/lists/place-rows.ts';
import { filterRows, sortRows } from '../../core/lists/search-rows.ts';
import { orderOfQueue, taskCells } from '../../core/lists/task-rows.ts';
import type { PlanLookup } from '../../core/planning/person-place.ts';
import { compareText } from '../../core/resolution/compare-text.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { dataVersion } from '../../db/changes.ts';
import { readContact, readContacts, readProfileDetails } from '../../db/person-rows.ts';
import { readLastNotes } from '../../db/tasks.ts';
import { classifyProject, type ProjectClassification } from './classify/classify-project.ts';
import { findingsNow } from './findings.ts';
import { planPlaces } from './person/plan-places.ts';
import type { Project } from './project.ts';
import { type TaskBoard, taskBoard } from './tracking/task-board.ts';

/** Which list, and the day on which ages are counted. */
export type AskedList = { readonly list: ListName; readonly asOf: IsoDate };

/** The rows that pass a query, as places in the table, in order. */
export type ListAnswer = { readonly places: readonly number[]; readonly indexOf: (place: number) => number | null };

/** All rows of a list in its own order, as of what the project holds now. */
export function tableOf(project: Project, { list, asOf }: AskedList): ListTable {
  const cache = cacheOf(project, asOf);
  const known = cache.tables.get(list);
  if (known !== undefined) return known;
  const table = makeTable(project, cache, list);
  cache.tables.set(list, table);
  return table;
}

/** The rows that pass. A grid asks for page after page of one question, so the last few answers are kept. */
export function answerOf(project: Project, asked: AskedList, query: ListQuery): ListAnswer {
  const { answers, classification } = cacheOf(project, asked.asOf);
  const question = JSON.stringify([asked.list, query]);
  const known = answers.get(question);
  answers.delete(question);
  const answer = known ?? makeAnswer(project, classification, query, asked);
  answers.set(question, answer);
  const oldest = answers.size <= keptAnswers ? undefined : answers.keys().next().value;
  if (oldest !== undefined) answers.delete(oldest);
  return answer;
}

const keptAnswers = 12;

/** What was made of a project's data, and the last questions with their answers. */
type Cache = {
  readonly classification: ProjectClassification;
  readonly version: number;
  readonly revision: number;
  readonly tables: Map<ListName, ListTable>;
  readonly answers: Map<string, ListAnswer>;
  places: PlaceRows | null;
};

/** One per project: what an earlier state of its data said is dropped with the first question about the next. */
const caches = new WeakMap<Project, Cache>();

function cacheOf(project: Project, asOf: IsoDate): Cache {
  const classification = classifyProject(project, asOf);
  const version = dataVersion(project.reader());
  const { revision } = classification.index;
  const known = caches.get(project);
  if (known?.classification === classification && known.version === version && known.revision === revision)
    return known;
  const fresh = { classification, version, revision, tables: new Map(), answers: new Map(), places: null };
  caches.set(project, fresh);
  return fresh;
}

function makeAnswer(
  project: Project,
  { index }: ProjectClassification,
  { users, conditions, sort }: ListQuery,
  { list, asOf }: AskedList,
): ListAnswer {
  const table = tableOf(project, { list, asOf });
  const columns = listColumns[list];
  const isWanted = users.length === 0 ? null : testOf(users, asOf);
  const all = allPlaces(table).filter((place) => {
    if (isWanted === null) return true;
    const user = index.users.get(Number(table.idAt(place)));
    return user !== undefined && isWanted(user);
  });
  const inColumns = conditions.filter((condition) => condition.kind !== 'finding');
  const concerned = conditions.flatMap((condition) =>
    condition.kind === 'finding' ? [concernedBy(project, { list, asOf }, condition.finding)] : [],
  );
  const passing = filterRows(table, all, columns, inColumns).filter((place) =>
    concerned.every((one) => one.has(place)),
  );
  const places = sortRows(table, passing, columns, sort);
  let indexes: ReadonlyMap<number, number> | null = null;
  return {
    places,
    indexOf(place) {
      indexes ??= new Map(places.map((one, position) => [one, position]));
      return indexes.get(place) ?? null;
    },
  };
}

/** The rows that a finding concerns; none when it is gone. */
function concernedBy(project: Project, { list, asOf }: AskedList, key: string): ReadonlySet<number> {
  const finding = findingsNow(project, asOf).findings.find((one) => findingKey(one) === key);
  return finding === undefined ? new Set() : placesOfFinding(tableOf(project, { list, asOf }), list, finding);
}

function makeTable(project: Project, cache: Cache, list: ListName): ListTable {
  const { classification } = cache;
  const { classifier, index, infrastructure, settings } = classification;
  switch (list) {
    case 'users': {
      const users = usersByName(classification);
      return createListTable(users, ({ mailboxId }) => String(mailboxId), userCells(factsOf(project, classification)));
    }
    case 'profiles': {
      const profiles = listedProfiles(classification);
      const cells = profileCells(factsOf(project, classification));
      return createListTable(profiles, ({ profile }) => String(profile.profileId), cells);
    }
    case 'tasks':
      return makeTaskTable(project, classification);
    case 'findings':
      return tableOfRows(findingsNow(project, classification.asOf).findings.map(findingListRow));
    default: {
      const { directory, databases } = classifier;
      const users = index.users.values();
      cache.places ??= placeListRows({ directory, databases, infrastructure, settings, users });
      return tableOfRows(cache.places[list].toSorted((left, right) => compareText(left.id, right.id)));
    }
  }
}

function makeTaskTable(project: Project, classification: ProjectClassification): ListTable {
  const { asOf } = classification;
  const board = taskBoard(project, asOf);
  let notes: ReadonlyMap<number, string> | null = null;
  const noteOf = (mailboxId: number): string | null => {
    notes ??= readLastNotes(project.reader());
    return notes.get(mailboxId) ?? null;
  };
  const people = factsOf(project, classification);
  const tasks = usersByName(classification)
    .flatMap(({ mailboxId }) => board.of(mailboxId) ?? [])
    .filter(({ isTask }) => isTask);
  const cells = taskCells({ asOf, people, noteOf, isPaused: board.isPaused, unseenDays: board.unseenDays });
  return createListTable(orderOfQueue(tasks), ({ user }) => String(user.mailboxId), cells);
}

/** What is said about people does not change their order. */
function usersByName({ index }: ProjectClassification): readonly UserResult[] {
  const known = namesKept.get(index);
  if (known !== undefined && known.revision === index.revision) return known.users;
  const users = orderByName(index.users.values());
  namesKept.set(index, { revision: index.revision, users });
  return users;
}

const namesKept = new WeakMap<object, { readonly revision: number; readonly users: readonly UserResult[] }>();

function listedProfiles(classification: ProjectClassification): readonly ListedProfile[] {
  const rows: ListedProfile[] = [];
  for (const user of usersByName(classification)) {
    for (const profile of user.profiles) rows.push({ profile, user });
  }
  for (const profile of classification.index.unmatched.values()) rows.push({ profile, user: null });
  return rows;
}

function factsOf(project: Project, { asOf, index, settings }: ProjectClassification): PeopleFacts {
  const db = project.reader();
  const vips = new Set((settings.vips ?? []).map((alias) => alias.trim().toLowerCase()));
  let places: Pick<PlanLookup, 'waveOf' | 'noWaveOf'> | null = null;
  let board: TaskBoard | null = null;
  const inPlan = () => {
    places ??= planPlaces(project)?.lookup ?? noPlan;
    return places;
  };
  return {
    mailboxOf: (id) => index.mailboxes.get(id),
    contactOf: fewOrAll(
      (id) => readContact(db, id),
      () => readContacts(db),
    ),
    detailsOf: fewOrAll(
      (id) => readProfileDetails(db, [id]).get(id),
      () => readProfileDetails(db, 'all'),
    ),
    waveOf: (id) => inPlan().waveOf(id),
    noWaveOf: (id) => inPlan().noWaveOf(id),
    isVip: (alias) => vips.has(alias.trim().toLowerCase()),
    taskOf: (id) => {
      board ??= taskBoard(project, asOf);
      const task = board.of(id);
      return task?.isTask === true ? task : null;
    },
  };
}

const noPlan = { waveOf: () => null, noWaveOf: () => null };

/** A page reads few rows, one by one; a question about a column reads all, which is quicker done at once. */
function fewOrAll<Value>(
  readOne: (id: number) => Value | undefined,
  readAll: () => ReadonlyMap<number, Value>,
): (id: number) => Value | undefined {
  const few = new Map<number, Value | undefined>();
  let all: ReadonlyMap<number, Value> | null = null;
  return (id) => {
    if (all !== null) return all.get(id);
    if (few.has(id)) return few.get(id);
    if (few.size >= mostFew) {
      all = readAll();
      few.clear();
      return all.get(id);
    }
    const value = readOne(id);
    few.set(id, value);
    return value;
  };
}

const mostFew = 500;
