import type { PlacementReport } from '../../../core/api/plan-report.ts';
import { explainPlacement as placementInWords } from '../../../core/planning/explain-placement.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import { userNamed } from '../person/find-person.ts';
import type { Project } from '../project.ts';
import { planNamed } from './stored-plan.ts';

/**
 * Why somebody is in a wave of the plan in force, or in none. Throws `plan-missing`, and `not-found` for a name that means
 * nobody, or more than one person.
 */
export function explainPlacement(
  project: Project,
  request: { readonly alias: string; readonly asOf: IsoDate },
): PlacementReport {
  const { plan } = planNamed(project.reader(), null);
  const user = userNamed(classifyProject(project, request.asOf).index, request.alias);
  const wave = plan.waves.find(({ members }) => members.some(({ mailboxId }) => mailboxId === user.mailboxId));
  return { alias: user.alias, wave: wave?.number ?? null, explanation: placementInWords(plan, user) };
}
