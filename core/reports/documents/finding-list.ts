import type { FindingWork, WorkFinding } from '../../api/finding-work-report.ts';
import { type Column, heading, type PlainBlock, paragraph, type Text, together } from '../../documents/document.ts';
import { type Severity, severities } from '../../findings/finding.ts';
import { severityWords } from '../../lists/columns.ts';
import { compareText } from '../../resolution/compare-text.ts';
import type { IsoDate } from '../../shared/dates.ts';
import { needsPhrase } from '../sheets/needs-phrase.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** The findings, worst first, a table for each severity; accepted ones say by whom and until when. */
export function findingList(
  work: Pick<FindingWork, 'findings' | 'questions'>,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { findings, questions } = work;
  const { say } = words;
  const open = findings.filter(({ accepted }) => accepted === null).length;
  return [
    paragraph(
      findings.length === 0
        ? say('No finding.')
        : [
            say('{open} open and {accepted} accepted.', { open, accepted: findings.length - open }),
            say(
              'Due is the last day of an acceptance, else the day of the first step of the plan that deals with the finding.',
            ),
          ].join(' '),
    ),
    { kind: 'figures', figures: severityFigures(work, words) },
    ...severities.flatMap((severity) => severityBlocks(severity, work, words, tables)),
    ...questionBlocks(questions, words, tables),
  ];
}

/** What nobody has told yet, and the rules that cannot be answered without it. */
function questionBlocks(questions: FindingWork['questions'], words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, plural, translate } = words;
  if (questions.length === 0) return [];
  const columns: readonly Column[] = [
    { title: say('Site'), kind: 'text' },
    { title: say('What tells it'), kind: 'wide' },
    { title: say('Rules that wait'), kind: 'wide' },
  ];
  return [
    heading(2, say('What is not known')),
    paragraph(
      plural(
        questions.length,
        '{count} question keeps rules from being answered. Only a person or another file can tell.',
        '{count} questions keep rules from being answered. Only a person or another file can tell.',
      ),
    ),
    ...tables.table(columns, questions, ({ site, needs, rules }) => [
      site ?? say('all'),
      capitalized(needsPhrase(needs, words)),
      rules.map(({ id, title }) => `${id} ${translate(title)}`).join('\n'),
    ]),
  ];
}

/** How many open findings each severity has, those without any left out but for the worst two. */
export function severityFigures(
  { findings }: Pick<FindingWork, 'findings'>,
  { translate, count, plural }: ReportWords,
): Extract<PlainBlock, { kind: 'figures' }>['figures'] {
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const open = own.filter(({ accepted }) => accepted === null).length;
    const accepted = own.length - open;
    if (own.length === 0 && severity !== 'blocker' && severity !== 'high') return [];
    return [
      {
        label: translate(severityWords[severity]),
        value: count(open),
        note: accepted === 0 ? null : plural(accepted, '{count} accepted besides', '{count} accepted besides'),
        mark: marks[severity],
      },
    ];
  });
}

const marks = { blocker: 'blocked', high: 'at-risk', medium: 'to-do', low: 'waits', info: 'unknown' } as const;

/** Whom to ask about a finding, and by when: who accepted it last, else the first step of the plan that deals with it. */
function standingOf({ accepted, acceptances, actions }: WorkFinding): Standing {
  const last = accepted ?? acceptances.toSorted((left, right) => compareText(left.until, right.until)).at(-1) ?? null;
  const step = actions.find(({ kind }) => kind === 'steps');
  return { owner: last?.owner ?? null, due: last?.until ?? (step?.kind === 'steps' ? step.date : null) };
}

type Standing = { readonly owner: string | null; readonly due: IsoDate | null };

function severityBlocks(
  severity: Severity,
  work: Pick<FindingWork, 'findings'>,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const own = work.findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const title = heading(2, `${words.translate(severityWords[severity])} (${words.count(own.length)})`);
  const rows = tables.table(columnsOf(words), own, (finding) => rowOf(finding, words));
  return own.length <= fewRows ? together([title, ...rows]) : [title, ...rows];
}

/** A table as short as this is not cut by the end of a page. */
const fewRows = 3;

function columnsOf({ say }: ReportWords): readonly Column[] {
  return [
    { title: say('Rule'), kind: 'narrow' },
    { title: say('What is so, and what to do'), kind: 'wide' },
    { title: say('Site'), kind: 'text' },
    { title: say('Concerns'), kind: 'number' },
    { title: say('Owner'), kind: 'field' },
    { title: say('Due'), kind: 'narrow' },
  ];
}

function rowOf(finding: WorkFinding, words: ReportWords): readonly Text[] {
  const { say, day, count, translate } = words;
  const { id, title, subject, message, fix, site, named, accepted } = finding;
  const { owner, due } = standingOf(finding);
  return [
    id,
    [
      { strong: `${translate(title)}: ${translate(subject)}` },
      `\n${message}\n`,
      { strong: `${say('To do')}: ` },
      fix,
      ...(accepted === null
        ? []
        : ['\n', { mark: 'exempt' as const, state: say('Accepted: {reason}', { reason: accepted.reason }) }]),
    ],
    site ?? say('all'),
    count(named),
    owner ?? '',
    due === null ? '' : day(due),
  ];
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
