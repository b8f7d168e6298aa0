import type { StepReport } from '../../../core/api/plan-report.ts';
import { createRetirementChecker } from '../../../core/classification/retirement.ts';
import { checkMark } from '../../../core/planning/mark-step.ts';
import type { Plan, PlanStep, StepMark, StepStatus } from '../../../core/planning/plan.ts';
import { checkStep } from '../../../core/runbook/evidence/check-evidence.ts';
import { despiteInWords } from '../../../core/runbook/evidence/despite-evidence.ts';
import type { Evidence } from '../../../core/runbook/evidence/evidence.ts';
import { evidenceInWords } from '../../../core/runbook/evidence/evidence-words.ts';
import { readEvidence } from '../../../core/runbook/evidence/read-evidence.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { beginChange, dataVersion } from '../../../db/changes.ts';
import { readSettings } from '../../../db/settings.ts';
import { writeStepMark } from '../../../db/step-marks.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { settleTasks } from '../tracking/settle-tasks.ts';
import { evidenceContradicts, stepRefused } from './plan-errors.ts';
import { stepReport } from './plan-report.ts';
import { findStep, planNamed } from './stored-plan.ts';
import { writeAt } from './write-at.ts';

/** What is said about steps. */
export type MarkRequest = {
  readonly status: StepStatus;
  readonly by: string | null;
  readonly note: string | null;
  readonly asOf: IsoDate;
};

/** A text that shows that steps were carried out, and why they are marked although it says otherwise. */
export type GivenEvidence = {
  readonly evidence: { readonly name: string | null; readonly text: string } | null;
  readonly despite: string | null;
};

/**
 * Says what became of a step of the plan in force, one undo step. A rebind that is verified counts as the binding of its
 * database until a later export of the databases (domain.md 5.3). Throws `plan-missing`, `not-found`, `step-refused`.
 */
export function markStep(project: Project, request: MarkRequest & { readonly step: string }): StepReport {
  const [marked] = markSteps(project, { ...request, steps: [request.step], evidence: null, despite: null }).steps;
  if (marked === undefined) throw new Error('no step was marked');
  return marked;
}

/**
 * Says the same about several steps, one undo step; the note of each records what the evidence shows about it. Steps that
 * come first in the plan are marked first, so that one may be what another one needs. Throws `plan-missing`, `not-found`,
 * `step-refused` and `evidence-contradicts`; then no step is marked.
 */
export function markSteps(
  project: Project,
  request: MarkRequest & GivenEvidence & { readonly steps: readonly string[] },
): { readonly steps: readonly StepReport[] } {
  const version = dataVersion(project.reader());
  const { plan } = planNamed(project.reader(), null);
  const wanted = new Set(request.steps.map((id) => findStep(plan, id).id));
  const steps = inOrderOf(plan, wanted, request.status);
  const evidence = request.evidence === null ? null : readEvidence(request.evidence.text);
  const at = project.now();
  const marks = steps.map((step) => ({
    step,
    mark: { status: request.status, by: request.by, at, note: noteOf(step, request, evidence) },
  }));
  const after = marks.reduce((current, { step, mark }) => {
    refuseForbidden(project, current, step, request);
    return withMark(current, step, mark);
  }, plan);
  writeAt(project, version, (db) => {
    const change = beginChange(db, { at, by: request.by, what: whatOf(steps, request.status) });
    for (const marked of marks) writeStepMark(db, change, marked);
    settleTasks(project, db, change);
  });
  return { steps: marks.map(({ step, mark }) => stepReport(after, { ...step, mark })) };
}

/** In the order of work; what is taken back is taken back from the end. */
function inOrderOf(plan: Plan, wanted: ReadonlySet<string>, status: StepStatus): readonly PlanStep[] {
  const steps = plan.sites.flatMap((site) => site.steps).filter(({ id }) => wanted.has(id));
  return status === 'planned' ? steps.toReversed() : steps;
}

function whatOf(steps: readonly PlanStep[], status: StepStatus): string {
  const [first] = steps;
  return steps.length === 1 && first !== undefined ? `${first.id}: ${status}` : `${steps.length} steps: ${status}`;
}

function withMark(plan: Plan, { id }: PlanStep, mark: StepMark): Plan {
  const sites = plan.sites.map((site) =>
    site.steps.some((step) => step.id === id)
      ? { ...site, steps: site.steps.map((step) => (step.id === id ? { ...step, mark } : step)) }
      : site,
  );
  return { ...plan, sites };
}

function noteOf(step: PlanStep, request: MarkRequest & GivenEvidence, evidence: Evidence | null): string | null {
  const { note, despite } = request;
  if (request.evidence === null || evidence === null) return note;
  const checked = checkStep(step, evidence);
  const isContradicted = checked.verdict === 'contradicted' && request.status !== 'planned';
  if (isContradicted && despite === null) throw evidenceContradicts(checked);
  const shown = evidenceInWords({ name: request.evidence.name, day: evidence.day }, checked);
  return [
    ...(note === null ? [] : [note]),
    shown,
    ...(isContradicted && despite !== null ? [despiteInWords(despite)] : []),
  ].join(' ');
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
