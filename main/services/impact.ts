import type { ImpactReport } from '../../core/api/impact-report.ts';
import { measureBlastRadius, serverOfImpact, whoIsHit } from '../../core/planning/blast-radius.ts';
import type { Plan } from '../../core/planning/plan.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { classifyProject } from './classify/classify-project.ts';
import type { Project } from './project.ts';

/**
 * Who loses Outlook when a server stops, now and after each step of the plan (product.md 4, `impact`): every server, or the
 * one that is named, with the users behind its numbers. Throws `not-found` for a name that is no Client Access server.
 */
export function measureImpact(
  project: Project,
  request: { readonly server: string | null; readonly asOf: IsoDate },
  plan: Plan | null,
): ImpactReport {
  const { classifier, index } = classifyProject(project, request.asOf);
  const { directory, databases } = classifier;
  const input = { directory, databases, users: [...index.users.values()], plan };
  const name = request.server === null ? null : serverOfImpact(input, request.server);
  const servers = measureBlastRadius(input).filter(({ server }) => name === null || server === name);
  return { servers, users: request.server === null ? null : whoIsHit(input, request.server, null) };
}
