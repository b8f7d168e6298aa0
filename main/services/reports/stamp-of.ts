import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { ReportSource, ReportStamp } from '../../../core/reports/report-stamp.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { listImports } from '../../../db/import-history.ts';
import { countPlans } from '../../../db/plans.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Project } from '../project.ts';

/** What every report of a project says of itself; `plan` is the one in force. */
export function stampOf(project: Project, plan: StoredPlan | null, asOf: IsoDate): ReportStamp {
  return {
    ...{ organization: project.name, asOf, at: project.now(), program: `Caskade ${packageJson.version}` },
    plan: plan === null ? null : { number: countPlans(project.reader()), asOf: plan.asOf, hash: plan.hash },
    sources: sourcesOf(project),
  };
}

/** The tables that were recognized, of the imports that were not undone. */
function sourcesOf(project: Project): readonly ReportSource[] {
  return listImports(project.reader())
    .filter(({ undone }) => !undone)
    .flatMap(({ at, files }) =>
      files.flatMap(({ file, sheet, kind, hash, rows }) =>
        kind === null ? [] : [{ file, sheet, kind, sha256: hash, imported: at, rows }],
      ),
    );
}
