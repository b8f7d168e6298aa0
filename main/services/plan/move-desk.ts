import { createMoveDesk, type MoveDesk } from '../../../core/planning/move-desk.ts';
import { formGroups, proposeCuts } from '../../../core/planning/people-groups.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { dataVersion } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { readPermissionLinks } from './permissions.ts';
import { marksOf, planNamed } from './stored-plan.ts';

/** The plan in force laid out for moves, with the settings that it counts as computed with. */
export type ProjectDesk = MoveDesk & {
  readonly planSettings: Settings;
  /** The data version of the project that it was laid out at. */
  readonly version: number;
};

type Kept = { readonly asOf: IsoDate; readonly desk: ProjectDesk };

const desks = new WeakMap<Project['key'], Kept>();

/** The plan in force, ready for moves; it is laid out once, and again when something else than a move changed. Throws `plan-missing`. */
export function moveDeskOf(project: Project, asOf: IsoDate): ProjectDesk {
  const db = project.reader();
  const version = dataVersion(db);
  const kept = desks.get(project.key);
  if (kept?.desk.version === version && kept.asOf === asOf) return kept.desk;
  const desk = { ...layOut(project, db, asOf), version };
  desks.set(project.key, { asOf, desk });
  return desk;
}

/** Keeps the desk that a move has made. */
export function keepDesk(project: Project, asOf: IsoDate, desk: ProjectDesk): void {
  desks.set(project.key, { asOf, desk });
}

function layOut(project: Project, db: ReadDb, asOf: IsoDate): Omit<ProjectDesk, 'version'> {
  const stored = planNamed(db, null);
  const classification = classifyProject(project, asOf);
  const { classifier, index, settings } = classification;
  const desk = createMoveDesk(
    {
      ...{ asOf, settings, directory: classifier.directory, databases: classifier.databases },
      users: [...index.users.values()],
      permissions: readPermissionLinks(db, classification)?.links ?? [],
      blockers: stored.plan.sites.flatMap(({ site, blockers }) =>
        blockers.map((message) => ({ site, id: '', message })),
      ),
      marks: marksOf(db, stored.plan),
      previous: stored.plan,
    },
    { formGroups, proposeCuts },
  );
  return { ...desk, planSettings: stored.settings };
}
