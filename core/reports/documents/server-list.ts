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
import type { Phrase, ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** The servers that are to go, each with who and what still depends on it. */
export type ServerFacts = {
  readonly checks: readonly RetirementCheck[];
  /** The name of somebody by alias; the alias where it is not known. */
  readonly nameOf: (alias: string) => string;
};

/** All servers at a glance, then each with its lists. */
export function serverList({ checks, nameOf }: ServerFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say } = words;
  if (checks.length === 0)
    return [paragraph(say('No server is to be retired, and nobody depends on an individual one.'))];
  return [
    ...overviewTable(checks, words, tables),
    ...checks.flatMap((check) => [
      heading(2, say('Server {server}', { server: check.server })),
      paragraph([lightOf(check, words), `. ${lightSentence(check, words)}`]),
      ...dependencyTable(check, nameOf, words, tables),
    ]),
  ];
}

/** The traffic light of a server in words: ready, only things that are no people are left, or still in use. */
export type RetirementLight = 'ready' | 'nearly' | 'in-use';

/** Judges a check. Whatever is acknowledged counts as gone when all of it is. */
export function lightFor({ ready, users, databases, applications }: RetirementCheck): RetirementLight {
  if (ready) return 'ready';
  return users.length + databases.length + applications.length === 0 ? 'nearly' : 'in-use';
}

const lights: Readonly<Record<RetirementLight, { readonly mark: DocumentMark; readonly phrase: Phrase }>> = {
  ready: { mark: 'done', phrase: 'Green: ready to be retired' },
  nearly: { mark: 'at-risk', phrase: 'Yellow: not ready, no user left' },
  'in-use': { mark: 'blocked', phrase: 'Red: still in use' },
};

function lightOf(check: RetirementCheck, { say }: ReportWords): Exclude<Text, string>[number] {
  const { mark, phrase } = lights[lightFor(check)];
  return { mark, state: say(phrase) };
}

function lightSentence(check: RetirementCheck, { say }: ReportWords): string {
  switch (lightFor(check)) {
    case 'ready':
      return rowsOf(check).length === 0
        ? say('Nobody and nothing depends on it.')
        : say('All that depends on it is acknowledged.');
    case 'nearly':
      return say('Exempt databases and other roles are to be moved or acknowledged first.');
    default:
      return say('It must not be switched off.');
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
  { say }: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const columns: readonly Column[] = [
    { title: say('What'), kind: 'narrow' },
    { title: say('Name'), kind: 'wide' },
    { title: say('Done, by'), kind: 'field' },
  ];
  return tables.table(columns, rowsOf(check), ({ kind, name, isPerson }) => [
    say(kind),
    isPerson && nameOf(name) !== name ? `${nameOf(name)} (${name})` : name,
    '',
  ]);
}

function rowsOf({ databases, applications, exempt, other, users }: RetirementCheck): readonly DependencyRow[] {
  const row =
    (kind: Phrase, isPerson = false) =>
    (name: string): DependencyRow => ({ kind, name, isPerson });
  return [
    ...databases.map(row('Database')),
    ...applications.map(row('Application', true)),
    ...exempt.map(row('Exempt database')),
    ...other.map(({ kind, name }) => row(kinds[kind])(name)),
    ...users.map(row('User', true)),
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
