import type { BaselineReport, PlanHead, PlanHeads } from '../../../core/api/plan-report.ts';
import { totalsOf } from '../../../core/planning/compare-plans.ts';
import type { PlanTotals } from '../../../core/planning/plan-difference.ts';
import { daysBetween } from '../../../core/shared/dates.ts';
import { listPlanRows, type PlanRow, readPlanRow } from '../../../db/plans.ts';
import type { Project } from '../project.ts';

/** The plan in force and its versions, newest first, with what each comes to. */
export function listPlanHeads(project: Project): PlanHeads {
  const rows = listPlanRows(project.reader()).toReversed();
  const inForce = rows.find(({ kind }) => kind === 'working');
  return {
    inForce: inForce === undefined ? null : headOf(project, inForce),
    versions: rows.filter(({ kind }) => kind !== 'working').map((row) => headOf(project, row)),
  };
}

/** The baseline that was saved last beside the plan in force. */
export function showBaseline(project: Project): BaselineReport {
  const rows = listPlanRows(project.reader());
  const [baseline, inForce] = (['baseline', 'working'] as const).map((wanted) => {
    const row = rows.findLast(({ kind }) => kind === wanted);
    return row === undefined ? null : headOf(project, row);
  });
  const [end, newEnd] = [baseline?.totals.end ?? null, inForce?.totals.end ?? null];
  return {
    baseline: baseline ?? null,
    inForce: inForce ?? null,
    endShiftDays: end === null || newEnd === null ? null : daysBetween(end, newEnd),
  };
}

function headOf(project: Project, row: PlanRow): PlanHead {
  const { id, ...version } = row;
  const known = totalsOfProject(project);
  const key = `${id} ${row.hash}`;
  const totals = known.get(key) ?? totalsOf(readPlanRow(project.reader(), id).plan);
  known.set(key, totals);
  return { ...version, totals };
}

/** A stored plan never changes, and reading one of 100,000 people takes a while: its totals are counted once. */
function totalsOfProject(project: Project): Map<string, PlanTotals> {
  const known = cache.get(project) ?? new Map<string, PlanTotals>();
  cache.set(project, known);
  return known;
}

const cache = new WeakMap<Project, Map<string, PlanTotals>>();
