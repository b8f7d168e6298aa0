import type { RetirementCheck } from '../../classification/retirement.ts';
import type { DependencyKind } from '../../classification/retirement-readiness.ts';
import {
  type Column,
  type DocumentMark,
  heading,
  type PlainBlock,
  paragraph,
  type Text,
} from '../../documents/document.ts';
import { assertNever } from '../../shared/assert.ts';
import { lightFor, lightPhrases, type RetirementLight } from '../retirement-light.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** The servers that are to go, each with who and what still depends on it. */
export type ServerFacts = {
  readonly checks: readonly RetirementCheck[];
  /** True for a server that was removed: what names it is broken now. */
  readonly isGone: (server: string) => boolean;
  /** The name of somebody by alias; the alias where it is not known. */
  readonly nameOf: (alias: string) => string;
};

/** All servers at a glance, then each with its lists. */
export function serverList(facts: ServerFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { checks, nameOf } = facts;
  const { say } = words;
  if (checks.length === 0)
    return [paragraph(say('No server is to be retired, and nobody depends on an individual one.'))];
  return [
    ...overviewTable(checks, words, tables),
    ...checks.flatMap((check) => [
      heading(2, say('Server {server}', { server: check.server })),
      paragraph([lightOf(check, words), `. ${lightSentence(check, facts.isGone(check.server), words)}`]),
      ...dependencyTable(check, nameOf, words, tables),
    ]),
  ];
}

const lightMarks: Readonly<Record<RetirementLight, DocumentMark>> = {
  ready: 'done',
  nearly: 'at-risk',
  'in-use': 'blocked',
};

function lightOf(check: RetirementCheck, { say }: ReportWords): Exclude<Text, string>[number] {
  const light = lightFor(check);
  return { mark: lightMarks[light], state: say(lightPhrases[light]) };
}

function lightSentence(check: RetirementCheck, isGone: boolean, { say }: ReportWords): string {
  const light = lightFor(check);
  if (isGone && light !== 'ready')
    return say('It was removed already: what names it does not work, or only by chance.');
  switch (light) {
    case 'ready':
      return rowsOf(check).length === 0
        ? say('Nobody and nothing depends on it.')
        : say('All that depends on it is acknowledged.');
    case 'nearly':
      return say('Exempt databases and other roles are to be moved or acknowledged first.');
    case 'in-use':
      return say('It must not be switched off.');
    default:
      return assertNever(light, 'light');
  }
}

function overviewTable(checks: readonly RetirementCheck[], words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, count } = words;
  const columns: readonly Column[] = [
    { title: say('Server'), kind: 'head' },
    { title: say('State'), kind: 'text' },
    { title: say('Users'), kind: 'number' },
    { title: say('Databases'), kind: 'number' },
    { title: say('Applications'), kind: 'number' },
    { title: say('Exempt'), kind: 'number' },
    { title: say('Others'), kind: 'number' },
  ];
  return tables.table(columns, checks, (check) => [
    check.server,
    [lightOf(check, words)],
    ...[check.users, check.databases, check.applications, check.exempt, check.other].map(({ length }) => count(length)),
  ]);
}

type DependencyRow = { readonly kind: Phrase; readonly name: string; readonly isPerson: boolean };

function dependencyTable(
  check: RetirementCheck,
  nameOf: ServerFacts['nameOf'],
  { say, plural }: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const unnamed = check.users.length - shownUsers;
  const columns: readonly Column[] = [
    { title: say('What'), kind: 'narrow' },
    { title: say('Name'), kind: 'wide' },
    { title: say('Done, by'), kind: 'field' },
  ];
  const rowOf = ({ kind, name, isPerson }: DependencyRow) => [
    say(kind),
    isPerson && nameOf(name) !== name ? `${nameOf(name)} (${name})` : name,
    '',
  ];
  const note = plural(
    unnamed,
    '{count} more user: the table of users of the workbook names everybody.',
    '{count} more users: the table of users of the workbook names everybody.',
  );
  return tables.table(columns, rowsOf(check), rowOf, unnamed > 0 ? note : undefined);
}

/** Users of a server who are named; nobody reads a list of thousands on paper. */
const shownUsers = 100;

function rowsOf({ databases, applications, exempt, other, users }: RetirementCheck): readonly DependencyRow[] {
  const row =
    (kind: Phrase, isPerson = false) =>
    (name: string): DependencyRow => ({ kind, name, isPerson });
  return [
    ...databases.map(row('Database')),
    ...applications.map(row('Application', true)),
    ...exempt.map(row('Exempt database')),
    ...other.map(({ kind, name }) => row(kinds[kind])(name)),
    ...users.slice(0, shownUsers).map(row('User', true)),
  ];
}

const kinds: Readonly<Record<DependencyKind, Phrase>> = {
  witness: 'Witness of a DAG',
  role: 'Other role',
  autodiscover: 'Autodiscover',
  'web-name': 'Web name',
  alias: 'Alias',
  array: 'Only member of an array',
  profile: 'Profile without a mailbox',
};
