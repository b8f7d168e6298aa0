import {
  type Column,
  type HeadingLevel,
  heading,
  type PlainBlock,
  paragraph,
  type Text,
} from '../../documents/document.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Exception } from '../sheets/collect-exceptions.ts';
import { exceptionKindPhrases, subjectOf } from '../sheets/exceptions-sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** What is left out of the work on purpose, each with who decided it and until when. */
export type ExceptionFacts = {
  readonly asOf: IsoDate;
  readonly databases: readonly ExemptDatabase[];
  readonly findings: readonly AcceptedFinding[];
  readonly servers: readonly AcknowledgedServer[];
  /** Every exception of another kind. */
  readonly others: readonly Exception[];
};

/** A database that stays on its server. `site` is null when it is not known, `users` when the inventory lacks the database. */
export type ExemptDatabase = {
  readonly database: string;
  readonly site: string | null;
  readonly users: number | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly until: IsoDate | null;
};

/** An acceptance of the settings; `site` and `subject` are null where it holds for all. `covers` counts today's findings. */
export type AcceptedFinding = {
  readonly rule: string;
  readonly title: string;
  readonly site: string | null;
  readonly subject: string | null;
  readonly reason: string;
  readonly owner: string;
  readonly until: IsoDate;
  readonly covers: number;
};

/** Something that depends on a server and does not keep it from being retired. */
export type AcknowledgedServer = { readonly server: string; readonly what: string; readonly by: string | null };

/** All exceptions; says so when there is none. */
export function exceptionList(facts: ExceptionFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, plural } = words;
  const dated = [...facts.databases, ...facts.findings, ...facts.others.filter(({ kind }) => kind === 'user')];
  const expired = dated.filter(({ until }) => isExpired(until, facts.asOf)).length;
  const endless = dated.filter(({ until }) => until === null).length;
  const blocks = exceptionBlocks(facts, 2, words, tables);
  if (blocks.length === 0) return [paragraph(say('There are no exceptions, and no finding is accepted.'))];
  return [
    {
      kind: 'figures',
      figures: [
        { ...figure(say('Exempt databases'), facts.databases.length, words), mark: 'exempt' },
        { ...figure(say('Accepted findings'), facts.findings.length, words), mark: 'exempt' },
        { ...figure(say('Expired'), expired, words), mark: expired === 0 ? 'done' : 'at-risk' },
        { ...figure(say('Without a last day'), endless, words), mark: endless === 0 ? 'done' : 'unknown' },
      ],
    },
    ...(expired === 0
      ? []
      : [
          {
            ...{ kind: 'warning' as const, label: say('Expired') },
            text: plural(
              expired,
              '{count} entry has expired and wants a decision: prolong it, or end it.',
              '{count} entries have expired and want a decision: prolong them, or end them.',
            ),
          },
        ]),
    ...blocks,
  ];
}

/** The tables of exceptions below headings of that level; those without rows are left out. */
export function exceptionBlocks(
  facts: ExceptionFacts,
  level: HeadingLevel,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { say } = words;
  const titled = (title: string, blocks: readonly PlainBlock[]): readonly PlainBlock[] =>
    blocks.length === 0 ? [] : [heading(level, title), ...blocks];
  return [
    ...titled(say('Exempt databases'), databaseTable(facts, words, tables)),
    ...titled(say('Accepted findings'), findingTable(facts, words, tables)),
    ...titled(say('Acknowledged dependencies of servers'), serverTable(facts, words, tables)),
    ...titled(say('Other exceptions'), otherTable(facts, words, tables)),
  ];
}

/** What concerns one site; of findings also those accepted for all. Dependencies of servers have no site. */
export function exceptionsOfSite(facts: ExceptionFacts, site: string): ExceptionFacts {
  const isHere = (other: string | null): boolean => other?.toLowerCase() === site.toLowerCase();
  return {
    asOf: facts.asOf,
    databases: facts.databases.filter((one) => isHere(one.site)),
    findings: facts.findings.filter((one) => one.site === null || isHere(one.site)),
    servers: [],
    others: facts.others.filter((one) => isHere(one.site)),
  };
}

function figure(label: string, value: number, { count }: ReportWords) {
  return { label, value: count(value), note: null };
}

function isExpired(until: IsoDate | null, asOf: IsoDate): boolean {
  return until !== null && until < asOf;
}

function untilCell(until: IsoDate | null, asOf: IsoDate, { say, day }: ReportWords): Text {
  if (until === null) return [{ mark: 'unknown', state: say('no last day') }];
  if (!isExpired(until, asOf)) return day(until);
  return [{ mark: 'at-risk', state: say('expired {day}', { day: day(until) }) }];
}

function databaseTable({ databases, asOf }: ExceptionFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, count } = words;
  const columns: readonly Column[] = [
    { title: say('Database'), kind: 'head' },
    { title: say('Site'), kind: 'text' },
    { title: say('Users'), kind: 'number' },
    { title: say('Reason'), kind: 'wide' },
    { title: say('Owner'), kind: 'field' },
    { title: say('Last day'), kind: 'narrow' },
  ];
  return tables.table(columns, databases, ({ database, site, users, reason, owner, until }) => [
    database,
    site ?? '',
    users === null ? '\u2013' : count(users),
    reason ?? '',
    owner ?? '',
    untilCell(until, asOf, words),
  ]);
}

function findingTable({ findings, asOf }: ExceptionFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, count, translate } = words;
  const columns: readonly Column[] = [
    { title: say('Rule'), kind: 'head' },
    { title: say('Finding'), kind: 'wide' },
    { title: say('Site'), kind: 'text' },
    { title: say('Covers'), kind: 'number' },
    { title: say('Reason'), kind: 'wide' },
    { title: say('Owner'), kind: 'field' },
    { title: say('Last day'), kind: 'narrow' },
  ];
  return tables.table(columns, findings, ({ rule, title, site, subject, covers, reason, owner, until }) => [
    rule,
    subject === null ? translate(title) : `${translate(title)}: ${translate(subject)}`,
    site ?? say('all'),
    count(covers),
    reason,
    owner,
    untilCell(until, asOf, words),
  ]);
}

function serverTable({ servers }: ExceptionFacts, { say }: ReportWords, tables: TableMaker): PlainBlock[] {
  const columns: readonly Column[] = [
    { title: say('Server'), kind: 'head' },
    { title: say('What is acknowledged'), kind: 'wide' },
    { title: say('By'), kind: 'field' },
  ];
  return tables.table(columns, servers, ({ server, what, by }) => [server, what, by ?? '']);
}

function otherTable({ others, asOf }: ExceptionFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say } = words;
  const columns: readonly Column[] = [
    { title: say('Kind'), kind: 'head' },
    { title: say('Concerning'), kind: 'wide' },
    { title: say('Site'), kind: 'text' },
    { title: say('Reason'), kind: 'wide' },
    { title: say('Owner'), kind: 'field' },
    { title: say('Last day'), kind: 'narrow' },
  ];
  return tables.table(columns, others, ({ kind, rule, subject, site, reason, owner, until }) => [
    say(exceptionKindPhrases[kind]),
    subjectOf({ rule, subject }, words),
    site ?? '',
    reason ?? '',
    owner ?? '',
    until === null && kind !== 'user' ? '' : untilCell(until, asOf, words),
  ]);
}
