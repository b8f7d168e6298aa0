import type { DatabaseResult } from '../../../core/classification/classify-database.ts';
import type { Database } from '../../../core/inventory/entities.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { isDone } from '../../../core/planning/step-record.ts';
import type { DatabaseWork } from '../../../core/reports/sheets/databases-sheet.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { identityOf } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import { type StepOf, stepsOf } from '../../../core/runbook/rebind-work.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import { readFirstBindings } from '../../../db/first-bindings.ts';
import type { ReportFacts } from './report-facts.ts';

/** The work on every database, in the order of the list of databases. */
export function databaseWork({ project, classification, plan }: ReportFacts): readonly DatabaseWork[] {
  const { classifier, infrastructure } = classification();
  const firstOf = firstBindings(infrastructure.databases, readFirstBindings(project.reader()));
  const stepOf = rebindSteps(plan?.plan ?? null);
  return listed(classifier.databases).map((result) => {
    const step = stepOf(result);
    const before = firstOf(result) ?? (step !== null && isDone(step.mark) ? step.work.oldBinding : null);
    const first = before ?? result.importedBinding;
    const isMoved =
      first !== null && identityOf(resolve(classifier.directory, first)) !== identityOf(result.bindingResolution);
    return { result, before: first, isMoved, step };
  });
}

/** As `list-tables.ts` lists them. */
function listed(databases: readonly DatabaseResult[]): readonly DatabaseResult[] {
  return databases.toSorted((left, right) => compareText(left.name ?? '', right.name ?? ''));
}

/** Servers of Exchange 2007 can have databases of one name; the server tells them apart. */
function firstBindings(databases: readonly Database[], first: ReadonlyMap<number, string>) {
  const ids = new Map(databases.map(({ id, name, server }) => [keyOf({ name, server }), id]));
  return (result: DatabaseResult): string | null => {
    const id = ids.get(keyOf(result));
    return id === undefined ? null : (first.get(id) ?? null);
  };
}

function keyOf({ name, server }: Pick<DatabaseResult, 'name' | 'server'>): string {
  return JSON.stringify([name?.toLowerCase(), server?.toLowerCase()]);
}

/** Only databases of Exchange 2010 are rebound; where two have one name, the old value tells which step is whose. */
function rebindSteps(plan: Plan | null): (result: DatabaseResult) => StepOf<'rebind'> | null {
  const steps = stepsOf(plan?.sites.flatMap((site) => site.steps) ?? [], 'rebind');
  const byName = groupBy(steps, ({ work }) => work.database.toLowerCase());
  return ({ name, scope, importedBinding }) => {
    if (name === null || scope !== 'in') return null;
    const own = byName.get(name.toLowerCase()) ?? [];
    return own.find(({ work }) => work.oldBinding === importedBinding) ?? own[0] ?? null;
  };
}
