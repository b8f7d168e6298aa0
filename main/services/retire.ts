import type { RetirementReport } from '../../core/api/project-reports.ts';
import { createRetirementChecker } from '../../core/classification/retirement.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { classifyProject } from './classify/classify-project.ts';
import type { Project } from './project.ts';

/**
 * Who and what still depends on a server (product.md 4, `retire`). Throws `not-found` for a server that neither the
 * inventory nor the settings know.
 */
export function checkRetirement(
  project: Project,
  request: { readonly server: string; readonly asOf: IsoDate },
): RetirementReport {
  const classification = classifyProject(project, request.asOf);
  const checker = createRetirementChecker({ ...classification, server: request.server });
  for (const user of classification.index.users.values()) checker.addUser(user);
  for (const profile of classification.index.unmatched.values()) checker.addUnmatchedProfile(profile);
  return checker.result();
}
