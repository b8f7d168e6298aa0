import type { Overview } from '../../core/api/overview-report.ts';
import { dataConfidence } from '../../core/classification/data-confidence.ts';
import { buildOverview } from '../../core/classification/overview.ts';
import { settingDefaults } from '../../core/settings/defaults.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { dataVersion } from '../../db/changes.ts';
import { readDataSources } from '../../db/data-sources.ts';
import { classifyProject, type ProjectClassification } from './classify/classify-project.ts';
import { listHistory } from './history.ts';
import type { Project } from './project.ts';

/** The answer on one page (ux.md 2); kept until the project changes, for it looks at every user. */
export function showOverview(project: Project, { asOf }: { readonly asOf: IsoDate }): Overview {
  const classification = classifyProject(project, asOf);
  const version = dataVersion(project.reader());
  const known = knownOverviews.get(classification);
  if (known?.version === version) return known.overview;
  const overview = makeOverview(project, classification);
  knownOverviews.set(classification, { version, overview });
  return overview;
}

const knownOverviews = new WeakMap<ProjectClassification, { readonly version: number; readonly overview: Overview }>();

function makeOverview(project: Project, { asOf, index, settings }: ProjectClassification): Overview {
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
