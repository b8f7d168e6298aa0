import type { ConfidenceLine } from '../../classification/data-confidence.ts';
import type { DataConfidence, DataKind } from '../../findings/data-confidence.ts';
import type { Severity } from '../../findings/finding.ts';
import { fileKindTitles } from '../../inventory/kinds.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { problem, type QualityInput, type QualityProblem } from './quality-problem.ts';

/** What is missing, old, or not there for everybody: of each kind of data. */
export function coverageProblems(
  { lines, kinds, usersWithoutSite, evidence }: Pick<QualityInput, 'lines' | 'kinds' | 'usersWithoutSite' | 'evidence'>,
  words: ReportWords,
): readonly QualityProblem[] {
  const improveOf = (kind: DataKind): string | null => kinds.find((one) => one.kind === kind)?.improve ?? null;
  return [
    ...lines.flatMap((line) => lineProblems(line, improveOf(kindOf(line.subject)), words)),
    ...kinds.flatMap((kind) => kindProblems(kind, words)),
    ...evidenceProblems(evidence, words),
    ...(usersWithoutSite === 0
      ? []
      : [
          problem({
            ...{ area: 'gap', severity: 'medium', count: usersWithoutSite },
            what: words.say('Users in scope without a known home site'),
            fix: words.say('Import the activation preferences of their databases, and the sites of the servers.'),
          }),
        ]),
  ];
}

type Subject = ConfidenceLine['subject'];

/** The confidence of the command line knows connections as logs. */
function kindOf(subject: Subject): DataKind {
  switch (subject) {
    case 'connections':
    case 'logons':
    case 'client-access-servers':
      return 'connection-log';
    default:
      return subject;
  }
}

function titleOf(subject: Subject, words: ReportWords): string {
  switch (subject) {
    case 'outlook-versions':
      return words.say('Outlook versions');
    case 'connections':
    case 'logons':
      return words.say('Logs of connections');
    default:
      return words.translate(fileKindTitles[subject]);
  }
}

/** Outlook versions are a part of the profiles, which tell of both when they are missing or old. */
function lineProblems(line: ConfidenceLine, improve: string | null, words: ReportWords): readonly QualityProblem[] {
  const { subject, rows, coverage } = line;
  if (rows === 0) return subject === 'outlook-versions' ? [] : [missing(line, improve, words)];
  const isOwn = subject !== 'outlook-versions';
  const gap = gapPhrases[subject];
  return [
    ...(line.isOld && isOwn ? [old(line, words)] : []),
    ...(gap === undefined || coverage === null || coverage.missing.count === 0
      ? []
      : [
          problem({
            ...{ area: 'gap', severity: 'medium', what: words.say(gap), fix: improve },
            ...{ count: coverage.missing.count, of: coverage.of },
          }),
        ]),
  ];
}

const gapPhrases: Readonly<Partial<Record<Subject, Phrase>>> = {
  databases: 'Users whose database cannot be judged',
  profiles: 'Users of whom no profile was seen',
  'outlook-versions': 'Users whose Outlook version is not known',
};

function missing({ subject }: ConfidenceLine, improve: string | null, words: ReportWords): QualityProblem {
  const severity: Severity = needed.has(subject) ? 'high' : 'low';
  const what = words.say('There are no data of this kind: {kind}', { kind: titleOf(subject, words) });
  return problem({ area: 'missing', severity, what, fix: improve, count: 0 });
}

/** Without these nobody can be judged. */
const needed: ReadonlySet<Subject> = new Set<Subject>(['mailboxes', 'databases', 'profiles']);

function old({ subject, rows, newest, days }: ConfidenceLine, words: ReportWords): QualityProblem {
  const kind = titleOf(subject, words);
  const day = newest === null ? '–' : words.day(newest);
  return problem({
    ...{ area: 'old', severity: 'medium', count: rows },
    what: words.plural(
      days ?? 0,
      '{kind}: the newest data are of {day}, {count} day old',
      '{kind}: the newest data are of {day}, {count} days old',
      { kind, day },
    ),
    fix: words.say('Export them again and import them.'),
  });
}

function evidenceProblems(evidence: QualityInput['evidence'], words: ReportWords): readonly QualityProblem[] {
  const { days, oldUsers, users, oldProfiles, profiles } = evidence;
  const fix = words.say('Run the profile inventory again on their computers.');
  const of = (phrase: Phrase, count: number, all: number): readonly QualityProblem[] =>
    count === 0
      ? []
      : [problem({ ...{ area: 'old', severity: 'medium', what: words.say(phrase, { days }) }, fix, count, of: all })];
  return [
    ...of('Users whose newest profile was seen more than {days} days ago', oldUsers, users),
    ...of('Profiles that were last seen more than {days} days ago', oldProfiles, profiles),
  ];
}

/** Kinds of which the overview says nothing. */
function kindProblems(
  { kind, covered, total, improve }: DataConfidence,
  words: ReportWords,
): readonly QualityProblem[] {
  const phrase = kindPhrases[kind];
  if (phrase === undefined || covered >= total) return [];
  return [
    problem({
      ...{ area: 'gap', severity: 'low', what: words.say(phrase), fix: improve, count: total - covered, of: total },
    }),
  ];
}

const kindPhrases: Readonly<Partial<Record<DataKind, Phrase>>> = {
  sites: 'Sites that the list of sites lacks',
  servers: 'Servers without site, roles or version',
  arrays: 'Arrays without members in the export',
  dags: 'Availability groups without members',
  'virtual-directories': 'Client Access servers without web names',
  'known-names': 'Profiles whose server name nothing explains',
};
