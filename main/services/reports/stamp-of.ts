import type { ReportSource, ReportStamp, StampedPlan } from '../../../core/reports/report-stamp.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { listImports } from '../../../db/import-history.ts';
import { countPlans } from '../../../db/plans.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { currentPlan } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';

/** What every report of a project says of itself. */
export function stampOf(project: Project, asOf: IsoDate): ReportStamp {
  return {
    ...{ organization: project.name, asOf, at: project.now(), program: `Caskade ${packageJson.version}` },
    plan: planOf(project),
    sources: sourcesOf(project),
  };
}

function planOf(project: Project): StampedPlan | null {
  const db = project.reader();
  const plan = currentPlan(db);
  return plan === null ? null : { number: countPlans(db), asOf: plan.asOf, hash: plan.hash };
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
