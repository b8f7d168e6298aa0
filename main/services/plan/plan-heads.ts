import type { BaselineReport, PlanHead, PlanHeads } from '../../../core/api/plan-report.ts';
import { totalsOf } from '../../../core/planning/compare-plans.ts';
import type { PlanTotals } from '../../../core/planning/plan-difference.ts';
import type { PlanVersion, StoredPlan } from '../../../core/planning/plan-version.ts';
import { daysBetween, type IsoDate } from '../../../core/shared/dates.ts';
import { listPlanVersions, readPlanVersion, readWorkingPlan, readWorkingVersion } from '../../../db/plans.ts';
import type { Project } from '../project.ts';

/** The plan in force and its versions, newest first, with what each comes to. */
export function listPlanHeads(project: Project): PlanHeads {
  const versions = listPlanVersions(project.reader()).toReversed();
  return { inForce: headInForce(project), versions: versions.map((version) => headOf(project, version)) };
}

/** The baseline that was saved last beside the plan in force. */
export function showBaseline(project: Project): BaselineReport {
  const version = listPlanVersions(project.reader()).findLast(({ kind }) => kind === 'baseline');
  const baseline = version === undefined ? null : headOf(project, version);
  const inForce = headInForce(project);
  const [end, newEnd] = [baseline?.totals.end ?? null, inForce?.totals.end ?? null];
  return { baseline, inForce, endShiftDays: end === null || newEnd === null ? null : daysBetween(end, newEnd) };
}

function headInForce(project: Project): PlanHead | null {
  const db = project.reader();
  const version = readWorkingVersion(db);
  if (version === null) return null;
  const { at, by, hash } = version;
  return { kind: 'working', name: null, at, by, hash, ...factsOf(project, hash, () => readWorkingPlan(db)) };
}

function headOf(project: Project, version: PlanVersion): PlanHead {
  const { name, hash } = version;
  return {
    ...version,
    ...factsOf(project, hash, () => (name === null ? null : readPlanVersion(project.reader(), name))),
  };
}

type PlanFacts = { readonly asOf: IsoDate; readonly totals: PlanTotals };

/** Equal hashes are equal plans, and reading one of 100,000 people takes a while: what each comes to is counted once. */
function factsOf(project: Project, hash: string, read: () => StoredPlan | null): PlanFacts {
  const known = cache.get(project) ?? new Map<string, PlanFacts>();
  cache.set(project, known);
  const facts = known.get(hash);
  if (facts !== undefined) return facts;
  const stored = read();
  if (stored === null) throw new Error(`there is no plan ${hash}`);
  const { asOf, plan } = stored;
  const fresh = { asOf, totals: totalsOf(plan) };
  known.set(hash, fresh);
  return fresh;
}

const cache = new WeakMap<Project, Map<string, PlanFacts>>();
