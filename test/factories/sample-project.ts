import type { SampleOrganization } from '../../core/api/project-operations.ts';
import { samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { computePlan } from '../../main/services/plan/compute-plan.ts';
import { markStep } from '../../main/services/plan/mark-step.ts';
import { showPlan } from '../../main/services/plan/plan-versions.ts';
import type { Project } from '../../main/services/project.ts';
import { createSample } from '../../main/services/sample.ts';

/** The day of the story of both samples. */
export const sampleDay = '2014-03-14';

/** A sample organization, with a plan, open to write; the clock stands at 9 o'clock on 17 March 2014. Close it. */
export async function plannedSample(path: string, organization: SampleOrganization): Promise<Project> {
  const clock = () => new Date('2014-03-17T09:00:00Z');
  const request = { path, organization, samplesFolder: samplesFolder(), clock };
  const hooks = { signal: new AbortController().signal, onProgress: () => {} };
  const { project } = await createSample(request, createFileRegistry(), hooks);
  computePlan(project, { patch: { start: '2014-04-01' }, asOf: sampleDay, by: 'lead' });
  return project;
}

/** Marks a step as verified, after those that it depends on. */
export function verifyStep(project: Project, id: string): void {
  const step = showPlan(project)
    .sites.flatMap(({ steps }) => steps)
    .find((one) => one.id === id);
  if (step === undefined) throw new Error(`the plan has no step ${id}`);
  if (step.status === 'verified') return;
  for (const before of step.dependsOn) verifyStep(project, before);
  markStep(project, { step: id, status: 'verified', by: 'lead', note: null, asOf: sampleDay });
}
