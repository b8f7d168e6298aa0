import { stat } from 'node:fs/promises';
import { differenceLines, differenceTitles } from '../../../core/planning/difference-lines.ts';
import { csvList } from '../../../core/runbook/csv-list.ts';
import { listSettingsChanges } from '../../../core/settings/describe-settings-change.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import type { Project } from '../project.ts';
import { comparePair, namedPlans } from './digest-versions.ts';

/**
 * Writes everything that is different between two plans into a CSV file, null being the plan in force. Throws
 * `plan-missing`, `not-found` and `file-write-failed`.
 */
export async function saveChanges(
  project: Project,
  request: {
    readonly before: string | null;
    readonly after: string | null;
    readonly asOf: IsoDate;
    readonly path: string;
  },
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const { users } = classifyProject(project, request.asOf).index;
  const pair = namedPlans(project, request);
  const difference = comparePair(pair);
  const lines = differenceLines(difference, {
    ...{ users, plans: { before: pair.before.plan, after: pair.after.plan } },
    settings: listSettingsChanges(pair.before.settings, pair.after.settings),
  });
  await writeFileAtomically(request.path, csvList(differenceTitles(difference), lines), true);
  return { rows: lines.length, bytes: (await stat(request.path)).size };
}
