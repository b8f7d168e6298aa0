import type { FindingWork } from '../../../core/api/finding-work-report.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { listUnknownNames } from '../../../core/classification/unknown-names.ts';
import type { QualityInput } from '../../../core/reports/sheets/quality-problem.ts';
import type { SourceTable } from '../../../core/reports/sheets/sources-sheet.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { settingDefaults } from '../../../core/settings/defaults.ts';
import { readImportedFiles } from '../../../db/data-sources.ts';
import { readProfileDetails } from '../../../db/person-rows.ts';
import { checkProject } from '../findings.ts';
import type { Project } from '../project.ts';
import type { ReportFacts } from './report-facts.ts';

/**
 * What tells of the quality of a project's data. `tables` are those of its imports. It walks over everybody, so it is kept until
 * any change of the project makes other findings.
 */
export function qualityInput(facts: ReportFacts, tables: readonly SourceTable[]): QualityInput {
  const work = facts.findings();
  const known = knownInputs.get(work);
  if (known !== undefined) return known;
  const input = makeInput(facts, tables);
  knownInputs.set(work, input);
  return input;
}

const knownInputs = new WeakMap<FindingWork, QualityInput>();

function makeInput(
  { project, asOf, classification, overview, findings }: ReportFacts,
  tables: readonly SourceTable[],
): QualityInput {
  const { classifier, index, settings } = classification();
  const days = settings.evidenceDays ?? settingDefaults.evidenceDays;
  const { directory, databases } = classifier;
  const { confidence, sites, evidence, answer } = overview();
  const { findings: work, questions } = findings();
  return {
    lines: confidence.lines,
    kinds: checkProject(project, { asOf }).confidence,
    usersWithoutSite: sites.find(({ site }) => site === null)?.users.count ?? 0,
    evidence: {
      ...oldProfiles(index.users.values()),
      ...{ days, users: answer.inScope.count },
      oldUsers: evidence
        .filter(({ minDays }) => minDays !== null && minDays > days)
        .reduce((sum, { users }) => sum + users.count, 0),
    },
    unmatched: unmatchedByFile(project, [...index.unmatched.keys()]),
    unknownNames: listUnknownNames({ users: index.users.values(), databases, servers: directory.servers }),
    ...{ findings: work, questions },
    imports: readImportedFiles(project.reader()),
    unrecognized: tables.flatMap(({ table: { file, sheet, kind } }) => (kind === null ? [{ file, sheet }] : [])),
  };
}

/** Of the profiles that count. */
function oldProfiles(users: Iterable<UserResult>): { readonly oldProfiles: number; readonly profiles: number } {
  const counts = { oldProfiles: 0, profiles: 0 };
  for (const user of users) {
    for (const { standing, issues } of user.profiles) {
      if (standing !== 'current') continue;
      counts.profiles += 1;
      if (issues.includes('EVIDENCE_OLD')) counts.oldProfiles += 1;
    }
  }
  return counts;
}

function unmatchedByFile(project: Project, profileIds: readonly number[]): QualityInput['unmatched'] {
  const counts = new Map<string | null, number>();
  const details = readProfileDetails(project.reader(), profileIds);
  for (const id of profileIds) {
    const file = details.get(id)?.source?.file ?? null;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts]
    .map(([file, count]) => ({ file, count }))
    .toSorted((left, right) => compareText(left.file, right.file));
}
