import type { UnknownName } from '../../classification/unknown-names.ts';
import { type FindingId, severities } from '../../findings/finding.ts';
import type { Question } from '../../findings/questions.ts';
import type { ReportWords } from '../words/report-words.ts';
import { needsPhrase } from './needs-phrase.ts';
import { coverageProblems } from './quality-coverage.ts';
import { importProblems } from './quality-imports.ts';
import { problem, type QualityInput, type QualityProblem, qualityAreas } from './quality-problem.ts';

/** Collects what is wrong with the data, worst first. */
export function collectProblems(input: QualityInput, words: ReportWords): readonly QualityProblem[] {
  return [
    ...coverageProblems(input, words),
    ...input.unmatched.map((file) => unmatchedProblem(file, words)),
    ...input.unknownNames.map((name) => nameProblem(name, words)),
    ...input.findings.filter(({ id }) => findingsOfData.has(id)).map(findingProblem),
    ...input.questions.map((question) => questionProblem(question, words)),
    ...importProblems(input.imports, words),
    ...input.unrecognized.map((table) =>
      problem({
        area: 'import',
        severity: 'medium',
        what: words.say('The table was not recognized and not used.'),
        ...table,
      }),
    ),
  ].toSorted(
    (left, right) =>
      severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
      qualityAreas.indexOf(left.area) - qualityAreas.indexOf(right.area),
  );
}

/** Findings about the data; mailboxes without a profile and cut imports are told by the coverage and the imports. */
const findingsOfData: ReadonlySet<FindingId> = new Set<FindingId>(['F18', 'F27', 'F41', 'F44', 'F45']);

function unmatchedProblem({ file, count }: QualityInput['unmatched'][number], words: ReportWords): QualityProblem {
  return problem({
    ...{ area: 'unmatched', severity: 'medium', file, count },
    what: words.say('Profiles that no mailbox matches'),
    fix: words.say(
      'Import the mailboxes that are missing, or find out whose the profiles are; the sheet of profiles lists them.',
    ),
  });
}

function nameProblem({ name, users, databases, resembles }: UnknownName, words: ReportWords): QualityProblem {
  const bound = words.plural(databases.length, '{count} database is bound to it', '{count} databases are bound to it');
  const what = words.say('Nothing explains the name {name}', { name });
  const say = words.say('Say in the settings what the name is.');
  return problem({
    ...{ area: 'name', severity: 'medium', count: users.count },
    what: databases.length === 0 ? what : `${what}; ${bound}`,
    fix:
      resembles === null
        ? say
        : `${words.say('It resembles {server}, a typing error perhaps.', { server: resembles })} ${say}`,
  });
}

function findingProblem(finding: QualityInput['findings'][number]): QualityProblem {
  const { id, severity, site, subject, message, fix, named, affectedKind } = finding;
  return problem({
    area: id === 'F41' ? 'old' : id === 'F44' || id === 'F45' ? 'truncated' : 'contradiction',
    ...{ severity, site, what: message, fix, count: named },
    file: affectedKind === 'files' ? subject : null,
  });
}

function questionProblem({ site, needs, rules }: Question, words: ReportWords): QualityProblem {
  const titles = rules.map(({ title }) => words.translate(title)).join('; ');
  return problem({
    ...{ area: 'question', severity: 'low', site, count: rules.length },
    what: words.say('Not known: {titles}', { titles }),
    fix: words.say('To answer it: {needs}', { needs: needsPhrase(needs, words) }),
  });
}
