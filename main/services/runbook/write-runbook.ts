import type { RunbookReport } from '../../../core/api/runbook-report.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { type Finding, isOpenBlocker } from '../../../core/findings/finding.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { isSameName } from '../../../core/resolution/directory.ts';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookArray, RunbookFile, RunbookInput, RunbookPerson } from '../../../core/runbook/runbook-input.ts';
import { classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import { findingsOf } from '../findings.ts';
import { planNamed } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';
import { type FolderFile, fillFolder } from './runbook-folder.ts';

/**
 * Writes the runbook of the plan in force into a folder: documents, scripts and their rollbacks. People and findings are
 * shown as of the day of the plan. Throws `plan-missing`, `script-refused`, and `file-write-failed` where it would replace
 * what somebody else wrote.
 */
export async function writeRunbook(
  project: Project,
  request: { readonly folder: string; readonly overwrite: boolean },
): Promise<RunbookReport> {
  const files = buildRunbook(runbookInput(project)).map(toFolderFile);
  return { files: await fillFolder(request.folder, files, request.overwrite) };
}

function runbookInput(project: Project): RunbookInput {
  const db = project.reader();
  const { plan, hash, asOf } = planNamed(db, null);
  const classification = classifyProject(project, asOf);
  const { findings } = findingsOf(db, classification);
  return {
    ...{ project: project.name, asOf, planHash: hash, generatedBy: 'Caskade', generatedAt: project.now() },
    plan: withBlockers(plan, findings),
    people: peopleOf(classification),
    arrays: arraysOf(classification),
    findings,
  };
}

/** A blocker that was found after the plan was computed stops the scripts of its site as well. */
function withBlockers(plan: Plan, findings: readonly Finding[]): Plan {
  const blockersOf = (site: string): string[] =>
    findings
      .filter((finding) => isOpenBlocker(finding) && isSameName(finding.site, site))
      .map(({ id, message }) => `${id}: ${message}`);
  return { ...plan, sites: plan.sites.map((site) => ({ ...site, blockers: blockersOf(site.site) })) };
}

function arraysOf({ classifier }: ProjectClassification): readonly RunbookArray[] {
  const existing = classifier.directory.arrays.filter(({ isPlanned }) => !isPlanned);
  return existing.flatMap(({ site, name, fqdn }) => (site === null ? [] : [{ site, name, fqdn }]));
}

function peopleOf({ index }: ProjectClassification): ReadonlyMap<number, RunbookPerson> {
  return new Map([...index.users.values()].map((user) => [user.mailboxId, personOf(user)]));
}

function personOf({ alias, displayName, smtp, profiles }: UserResult): RunbookPerson {
  const stale = profiles.filter(({ action }) => action === 'UPDATE');
  const outlook = [...new Set(stale.flatMap(({ product }) => product ?? []))].sort();
  const computers = [...new Set(stale.flatMap(({ computer }) => computer ?? []))].sort(compareText);
  return { alias, displayName: displayName ?? alias, smtp, outlook, computers };
}

function toFolderFile({ path, content, encoding }: RunbookFile): FolderFile {
  const bytes = new TextEncoder().encode(content);
  if (encoding === 'ascii' && bytes.length !== content.length) throw new Error(`${path} is not plain ASCII`);
  return { path, content: bytes };
}
