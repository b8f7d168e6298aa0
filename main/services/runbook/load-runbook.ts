import type { UserResult } from '../../../core/classification/classify-user.ts';
import { type Finding, isOpenBlocker } from '../../../core/findings/finding.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { isSameName } from '../../../core/resolution/directory.ts';
import { buildRunbookTexts, type RunbookTexts } from '../../../core/runbook/build-runbook.ts';
import type { RunbookArray, RunbookInput, RunbookPerson } from '../../../core/runbook/runbook-input.ts';
import { dataVersion } from '../../../db/changes.ts';
import { classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import { findingsOf } from '../findings.ts';
import { planNamed } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';

/** The texts of a runbook, and what they were made from. */
export type LoadedRunbook = { readonly input: RunbookInput; readonly texts: RunbookTexts };

/**
 * The runbook of the plan in force. People and findings are shown as of the day of the plan. It is made once for each state of
 * the project, because pages ask for it part by part. Throws `plan-missing` and `script-refused`.
 */
export function loadRunbook(project: Project): LoadedRunbook {
  const version = dataVersion(project.reader());
  const cached = cache.get(project.key);
  if (cached !== undefined && cached.version === version) return cached.runbook;
  const input = runbookInput(project);
  const runbook = { input, texts: buildRunbookTexts(input) };
  cache.set(project.key, { version, runbook });
  return runbook;
}

const cache = new WeakMap<Project['key'], { readonly version: number; readonly runbook: LoadedRunbook }>();

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
