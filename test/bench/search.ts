import { join } from 'node:path';
import { findPeople } from '../../main/services/find.ts';
import { getPerson } from '../../main/services/person/get-person.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { benchRow } from './goals.ts';
import { median, percentile, timeOf } from './measure.ts';
import { makeOrganization, type Organization, readTable } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** The search of the helpdesk in this process: the first keystroke, which prepares everything, and those after it. */
export function measureSearch(context: BenchContext): BenchRow[] {
  return context.sizes.flatMap((size) => measureSize(context, size));
}

function measureSize(context: BenchContext, size: BenchSize): BenchRow[] {
  const organization = makeOrganization(context, size);
  const path = join(context.scratch, `${size}-search.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...organization.files.values()]);
  const queries = keystrokes(organization);
  const rounds = Array.from({ length: context.runs + 1 }, () => measureRound(path, queries)).slice(1);
  return [
    benchRow('search, first keystroke ever', size, {
      value: median(rounds.map(({ first }) => first)),
      baseline: 1000,
      baselineName: 'one second',
    }),
    benchRow('search, keystroke p95', size, {
      value: median(rounds.map(({ p95 }) => p95)),
      baseline: 16,
      baselineName: 'one frame, 16 ms',
    }),
    benchRow('pane of a person, p95', size, {
      value: median(rounds.map(({ pane }) => pane)),
      baseline: 10,
      baselineName: '10 ms',
    }),
  ];
}

type Round = { readonly first: number; readonly p95: number; readonly pane: number };

function measureRound(path: string, queries: readonly string[]): Round {
  const project = openProject(path, 'read', () => new Date());
  try {
    const search = (text: string): number => timeOf(() => findPeople(project, { text, limit: 20, asOf: '2014-04-01' }));
    const first = search('a');
    const p95 = percentile(queries.map(search), 0.95);
    return { first, p95, pane: measurePanes(project) };
  } finally {
    project.close();
  }
}

/** The panes of people from all over the list, after the first one has prepared what all of them share. */
function measurePanes(project: Project): number {
  const asOf = '2014-04-01';
  const ids = findPeople(project, { text: 'user', limit: people * 10, asOf }).hits.flatMap(({ id }) => id ?? []);
  const open = (id: number): number => timeOf(() => getPerson(project, { id, asOf }));
  const [first, ...others] = ids;
  if (first !== undefined) open(first);
  return percentile(others.map(open), 0.95);
}

/** How many people are looked for. */
const people = 40;

/** What the search box holds after each key while somebody types names, aliases, addresses, accounts and computers. */
function keystrokes({ files }: Organization): string[] {
  const [, ...mailboxes] = readTable(files.get('mailboxes') ?? '');
  const [, ...profiles] = readTable(files.get('profiles') ?? '');
  const step = Math.floor(mailboxes.length / people);
  const typed = Array.from({ length: people }, (_, person) => {
    const [name = '', alias = '', , , address = ''] = mailboxes[person * step + (person % 7)] ?? [];
    const [computer = '', account = ''] = profiles[person * step] ?? [];
    const [last = '', first = ''] = name.split(', ');
    return [name, `${first} ${last}`, alias, address, computer, account][person % 6] ?? '';
  });
  return typed.flatMap((text) => [...text].map((_, end) => text.slice(0, end + 1)));
}
