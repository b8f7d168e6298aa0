import type { EvidenceReport } from '../../../core/api/evidence-operations.ts';
import { checkSteps } from '../../../core/runbook/evidence/check-evidence.ts';
import { readEvidence } from '../../../core/runbook/evidence/read-evidence.ts';
import type { Project } from '../project.ts';
import { findStep, planNamed } from './stored-plan.ts';

/** Compares a text with what the steps of the plan in force are to bring about. Throws `plan-missing` and `not-found`. */
export function checkEvidence(
  project: Project,
  request: { readonly step: string | null; readonly text: string },
): EvidenceReport {
  const { plan } = planNamed(project.reader(), null);
  const asked = request.step === null ? null : findStep(plan, request.step);
  const evidence = readEvidence(request.text);
  return { day: evidence.day, steps: checkSteps(plan, evidence, asked) };
}
