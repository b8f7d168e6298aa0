import { join } from 'node:path';
import { type ListCondition, type ListQuery, wholeList } from '../../core/lists/list-query.ts';
import { listValues, pageList } from '../../main/services/lists.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { type BenchWork, benchRow } from './goals.ts';
import { median, percentile, timeOf } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** The lists of users and profiles in this process: the first page, pages of new questions, and pages while scrolling. */
export function measureLists(context: BenchContext): BenchRow[] {
  return context.sizes.flatMap((size) => measureSize(context, size));
}

type Round = { readonly [Work in ListWork]: number };
type ListWork = Extract<BenchWork, `list, ${string}`>;

function measureSize(context: BenchContext, size: BenchSize): BenchRow[] {
  const path = join(context.scratch, `${size}-lists.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...makeOrganization(context, size).files.values()]);
  const rounds = Array.from({ length: context.runs + 1 }, () => measureRound(path)).slice(1);
  return works.map(([work, baseline, baselineName]) =>
    benchRow(work, size, { value: median(rounds.map((round) => round[work])), baseline, baselineName }),
  );
}

const works = [
  ['list, first page ever', 1000, 'one second'],
  ['list, new question p95', 150, '150 ms'],
  ['list, values of a column', 150, '150 ms'],
  ['list, scrolled page p95', 10, '10 ms'],
] as const satisfies readonly (readonly [ListWork, number, string])[];

function measureRound(path: string): Round {
  const project = openProject(path, 'read', () => new Date());
  try {
    const first = timeOf(() => askPage(project, 'users', wholeList, 0));
    askPage(project, 'profiles', wholeList, 0);
    return {
      'list, first page ever': first,
      'list, new question p95': percentile(
        questions.map(([list, query]) => timeOfPage(project, list, query, 0)),
        0.95,
      ),
      'list, values of a column': timeOf(() =>
        listValues(project, { list: 'users', query: wholeList, column: 'database', asOf }),
      ),
      'list, scrolled page p95': percentile(
        Array.from({ length: 100 }, (_, page) => timeOfPage(project, 'users', wholeList, page * pageLength)),
        0.95,
      ),
    };
  } finally {
    project.close();
  }
}

type PeopleList = 'users' | 'profiles';

function timeOfPage(project: Project, list: PeopleList, query: ListQuery, offset: number): number {
  return timeOf(() => askPage(project, list, query, offset));
}

function askPage(project: Project, list: PeopleList, query: ListQuery, offset: number): unknown {
  return pageList(project, { list, query, offset, limit: pageLength, asOf });
}

function sortedBy(column: string, isDescending = false): ListQuery {
  return { ...wholeList, sort: { column, isDescending } };
}

function where(...conditions: readonly ListCondition[]): ListQuery {
  return { ...wholeList, conditions };
}

const asOf = '2014-04-01';
const pageLength = 100;

/** None is asked twice in a round, so that no answer comes from the last question. */
const questions: readonly (readonly [PeopleList, ListQuery])[] = [
  ['users', sortedBy('name', true)],
  ['users', sortedBy('database')],
  ['users', sortedBy('evidence', true)],
  ['users', where({ kind: 'text', column: 'name', contains: 'mar' })],
  ['users', where({ kind: 'text', column: 'endpoint', contains: 'cas' })],
  ['users', where({ kind: 'values', column: 'part', oneOf: ['profile', 'will-revert'] })],
  ['users', where({ kind: 'range', column: 'evidence', from: '2014-01-01', to: null })],
  ['profiles', sortedBy('computer')],
  ['profiles', sortedBy('endpoint', true)],
  ['profiles', where({ kind: 'text', column: 'computer', contains: '12' })],
];
