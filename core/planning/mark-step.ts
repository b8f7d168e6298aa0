import { readResolves } from '../findings/probe-values.ts';
import type { Settings } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import type { Plan, PlanStep, RuleId, SitePlan, StepStatus } from './plan.ts';
import { entryOfSite, nameKeyOf } from './site-names.ts';
import { isDone } from './step-record.ts';

/** Why a step cannot be marked. */
export type MarkRefusal = { readonly rule: RuleId; readonly reason: string };

/**
 * Asks whether a step may be marked, by the hard rules alone: a rebind needs the array and its name (R2), a wave the
 * verified rebinds of its members' databases (R1). A step that others stand on cannot be taken back before them. Null when
 * nothing is against it. Whether a server may be retired (R7) is not asked here. Throws when the plan has no such step.
 */
export function checkMark(plan: Plan, stepId: string, status: StepStatus, settings: Settings): MarkRefusal | null {
  const site = plan.sites.find(({ steps }) => steps.some(({ id }) => isSameId(id, stepId)));
  const step = site?.steps.find(({ id }) => isSameId(id, stepId));
  if (site === undefined || step === undefined) throw new Error(`the plan has no step ${stepId}`);
  const statuses = new Map(site.steps.map(({ id, mark }) => [id, mark?.status ?? 'planned']));
  const before: SiteMarks = { site, settings, statuses };
  const after: SiteMarks = { site, settings, statuses: new Map([...statuses, [step.id, status]]) };
  if (status !== 'planned') {
    const missing = missingBefore(after, step);
    if (missing !== null) return missing;
  }
  return brokenBy(before, after, step);
}

/** The steps of a site with what is said about each. */
type SiteMarks = {
  readonly site: SitePlan;
  readonly settings: Settings;
  readonly statuses: ReadonlyMap<string, StepStatus>;
};

function isSameId(left: string, right: string): boolean {
  return nameKeyOf(left) === nameKeyOf(right);
}

/** The first step that is done already and would lose what it stands on. */
function brokenBy(before: SiteMarks, after: SiteMarks, changed: PlanStep): MarkRefusal | null {
  for (const step of before.site.steps) {
    if (step === changed || !isDone(step.mark)) continue;
    const missing = missingBefore(after, step);
    if (missing === null || missingBefore(before, step) !== null) continue;
    return {
      rule: missing.rule,
      reason: `${step.id} is ${step.mark?.status} already, and it needs ${changed.id} first.`,
    };
  }
  return null;
}

/** What a step that is to be done lacks. */
function missingBefore(marks: SiteMarks, step: PlanStep): MarkRefusal | null {
  switch (step.work.kind) {
    case 'rebind':
      return missingArray(marks, step) ?? missingName(marks, step);
    case 'pilot':
    case 'wave':
    case 'applications':
      return missingRebind(marks, step);
    case 'load-balancer':
    case 'static-ports':
    case 'dns':
    case 'create-array':
    case 'test-name':
    case 'verify-autodiscover':
    case 'stop-old-profiles':
    case 'evidence':
    case 'retire-server':
      return null;
    default:
      return assertNever(step.work, 'step');
  }
}

function missingArray({ site, statuses }: SiteMarks, step: PlanStep): MarkRefusal | null {
  const create = site.steps.find(({ work }) => work.kind === 'create-array');
  if (create === undefined ? site.array?.exists === true : statuses.get(create.id) !== 'planned') return null;
  return { rule: 'R2', reason: `${step.target} cannot be rebound before the array of ${site.site} is created.` };
}

/** The name resolves when a step says so, or a probe; for an array that exists, unless a probe denies it. */
function missingName({ site, settings, statuses }: SiteMarks, step: PlanStep): MarkRefusal | null {
  const said = entryOfSite(settings.arrays, site.site)?.probes?.resolvesInternally?.value;
  const probe = said === undefined ? null : readResolves(said);
  if (probe === true) return null;
  const isSaid = site.steps.some(
    ({ id, work }) => (work.kind === 'dns' || work.kind === 'test-name') && statuses.get(id) !== 'planned',
  );
  const isInUse = site.array?.exists === true && !site.steps.some(({ work }) => work.kind === 'create-array');
  if (isSaid || (isInUse && probe !== false)) return null;
  const name = site.array?.fqdn ?? 'the name of the array';
  return { rule: 'R2', reason: `${step.target} cannot be rebound before ${name} resolves inside ${site.site}.` };
}

function missingRebind({ site, statuses }: SiteMarks, step: PlanStep): MarkRefusal | null {
  const own = new Set(step.dependsOn);
  const rebind = site.steps.find(
    ({ id, work }) => work.kind === 'rebind' && own.has(id) && statuses.get(id) !== 'verified',
  );
  if (rebind === undefined) return null;
  return { rule: 'R1', reason: `${step.target} cannot start before the rebind of ${rebind.target} is verified.` };
}
