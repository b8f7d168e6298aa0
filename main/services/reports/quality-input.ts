import { listUnknownNames } from '../../../core/classification/unknown-names.ts';
import type { QualityInput } from '../../../core/reports/sheets/quality-problem.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { readImportedFiles } from '../../../db/data-sources.ts';
import { readProfileDetails } from '../../../db/person-rows.ts';
import { checkProject } from '../findings.ts';
import type { Project } from '../project.ts';
import { importTables } from './import-tables.ts';
import type { ReportFacts } from './report-facts.ts';

/** What tells of the quality of a project's data. */
export function qualityInput({ project, asOf, classification, overview, findings }: ReportFacts): QualityInput {
  const { classifier, index } = classification();
  const { directory, databases } = classifier;
  const { confidence, sites } = overview();
  const { findings: work, questions } = findings();
  return {
    lines: confidence.lines,
    kinds: checkProject(project, { asOf }).confidence,
    usersWithoutSite: sites.find(({ site }) => site === null)?.users.count ?? 0,
    unmatched: unmatchedByFile(project, [...index.unmatched.keys()]),
    unknownNames: listUnknownNames({ users: index.users.values(), databases, servers: directory.servers }),
    ...{ findings: work, questions },
    imports: readImportedFiles(project.reader()),
    unrecognized: importTables(project).flatMap(({ table: { file, sheet, kind } }) =>
      kind === null ? [{ file, sheet }] : [],
    ),
  };
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
