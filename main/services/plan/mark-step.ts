import type { StepReport } from '../../../core/api/plan-report.ts';
import { createRetirementChecker } from '../../../core/classification/retirement.ts';
import { checkMark } from '../../../core/planning/mark-step.ts';
import type { Plan, PlanStep, StepStatus } from '../../../core/planning/plan.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { beginChange } from '../../../db/changes.ts';
import { readSettings } from '../../../db/settings.ts';
import { stepKey, writeStepMark } from '../../../db/step-marks.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { stepNotFound, stepRefused } from './plan-errors.ts';
import { stepReport } from './plan-report.ts';
import { planNamed } from './stored-plan.ts';

/**
 * Says what became of a step of the plan in force, one undo step. A rebind that is verified counts as the binding of its
 * database until a later export of the databases (domain.md 5.3). Throws `plan-missing`, `not-found`, `step-refused`.
 */
export function markStep(
  project: Project,
  request: {
    readonly step: string;
    readonly status: StepStatus;
    readonly by: string | null;
    readonly note: string | null;
    readonly asOf: IsoDate;
  },
): StepReport {
  const { plan } = planNamed(project.reader(), null);
  const step = findStep(plan, request.step);
  refuseForbidden(project, plan, step, request);
  const mark = { status: request.status, by: request.by, at: project.now(), note: request.note };
  const db = project.writer();
  inTransaction(db, () => {
    const change = beginChange(db, { at: mark.at, by: mark.by, what: `${step.id}: ${mark.status}` });
    writeStepMark(db, change, { mark, step });
  });
  return stepReport(plan, { ...step, mark });
}

function findStep(plan: Plan, id: string): PlanStep {
  const key = stepKey(id);
  const found = plan.sites.flatMap(({ steps }) => steps).find((step) => stepKey(step.id) === key);
  if (found === undefined) throw stepNotFound(id);
  return found;
}

function refuseForbidden(
  project: Project,
  plan: Plan,
  step: PlanStep,
  request: { readonly status: StepStatus; readonly asOf: IsoDate },
): void {
  const forbidden = checkMark(plan, step.id, request.status, readSettings(project.reader()));
  if (forbidden !== null) throw stepRefused(step.id, forbidden.rule, forbidden.reason);
  if (step.work.kind === 'retire-server' && request.status !== 'planned')
    refuseEarlyRetirement(project, step, request.asOf);
}

/** R7: no retirement while anything references the server that nobody acknowledged. */
function refuseEarlyRetirement(project: Project, step: PlanStep, asOf: IsoDate): void {
  const classification = classifyProject(project, asOf);
  const checker = createRetirementChecker({ ...classification, server: step.target });
  for (const user of classification.index.users.values()) checker.addUser(user);
  for (const profile of classification.index.unmatched.values()) checker.addUnmatchedProfile(profile);
  const { ready, databases, users, exempt, applications, other } = checker.result();
  if (ready) return;
  const left = [databases, users, exempt, applications, other].reduce((sum, list) => sum + list.length, 0);
  throw stepRefused(
    step.id,
    'R7',
    `${left} dependencies are left; \`caskade retire PROJECT ${step.target}\` lists them.`,
  );
}
