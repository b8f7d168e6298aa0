import type { Overview } from '../../core/api/overview-report.ts';
import { dataConfidence } from '../../core/classification/data-confidence.ts';
import { buildOverview } from '../../core/classification/overview.ts';
import { settingDefaults } from '../../core/settings/defaults.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { readDataSources } from '../../db/data-sources.ts';
import { classifyProject } from './classify/classify-project.ts';
import { listHistory } from './history.ts';
import type { Project } from './project.ts';

/** The answer on one page (ux.md 2). */
export function showOverview(project: Project, { asOf }: { readonly asOf: IsoDate }): Overview {
  const { index, settings } = classifyProject(project, asOf);
  const evidenceDays = settings.evidenceDays ?? settingDefaults.evidenceDays;
  const users = [...index.users.values()];
  const holdings = readDataSources(project.reader());
  const changes = listHistory(project).changes.filter(({ undone }) => !undone);
  return {
    ...buildOverview({ users, asOf, evidenceDays }),
    confidence: dataConfidence({ holdings, users, asOf, evidenceDays }),
    changes: changes.slice(0, newestChanges),
  };
}

const newestChanges = 5;
