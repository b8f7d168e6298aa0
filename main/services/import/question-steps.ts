import type { Issue } from '../../../core/import/issue.ts';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { isSameName } from '../../../core/resolution/directory.ts';
import { nameKey } from '../../../core/resolution/normalize-name.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { readInfrastructure } from '../../../db/inventory.ts';
import { type MarkedStep, readMarkedSteps, writeStepMark } from '../../../db/step-marks.ts';
import type { ImportRun } from './import-run.ts';
import type { TableImport } from './table-import.ts';

/**
 * Takes back what was said about steps that this run shows otherwise: a verified rebind whose database an export made
 * afterwards still binds to something else, and a created array that such a list of arrays lacks. The step counts as done
 * from then on, not as verified, and the file says so (domain.md 5.3). Call it when all rows have spoken. True when it took
 * anything back.
 */
export function questionVerifiedSteps(run: ImportRun, isComplete: boolean): boolean {
  const verified = readMarkedSteps(run.db).filter(({ mark }) => mark.status === 'verified');
  if (verified.length === 0) return false;
  const stored = readInfrastructure(run.db);
  const questioned = verified.flatMap((marked) => contradictionOf({ run, stored }, marked, isComplete) ?? []);
  for (const { marked, table, message } of questioned) {
    const mark = { ...marked.mark, status: 'done', note: message } as const;
    writeStepMark(run.db, run.change, { mark, step: marked.step });
    table.addIssues([issueOf(message, marked.step.work.kind === 'rebind' ? 'RpcClientAccessServer' : null)]);
  }
  return questioned.length > 0;
}

type Contradiction = { readonly marked: MarkedStep; readonly table: TableImport; readonly message: string };

/** The run, and what is stored now that all its rows have spoken. */
type Outcome = { readonly run: ImportRun; readonly stored: Infrastructure };

function contradictionOf(outcome: Outcome, marked: MarkedStep, isComplete: boolean): Contradiction | null {
  const { work } = marked.step;
  if (work.kind === 'rebind') return bindingOtherwise(outcome, marked, work.database, work.target);
  if (work.kind === 'create-array' && isComplete) return arrayMissing(outcome, marked, work.fqdn);
  return null;
}

function bindingOtherwise(
  { run, stored }: Outcome,
  marked: MarkedStep,
  name: string,
  target: string,
): Contradiction | null {
  const applier = run.appliers.get('databases');
  if (applier === undefined) return null;
  for (const database of stored.databases) {
    const status = applier.tally.statusOf(database.id);
    const isSeen = status === 'new' || status === 'changed' || status === 'unchanged';
    if (!isSeen || !isSameName(database.name, name)) continue;
    const table = run.imports[applier.tally.tableOf(database.id)];
    const binding = database.rpcClientAccessServer;
    if (table === undefined || binding === null || nameKey(binding) === nameKey(target)) continue;
    if (!isMadeAfter(run, table, marked.mark.at)) continue;
    return { marked, table, message: `${name} is still bound to ${binding}, not to ${target}.` };
  }
  return null;
}

function arrayMissing({ run, stored }: Outcome, marked: MarkedStep, fqdn: string): Contradiction | null {
  if (!run.appliers.has('arrays')) return null;
  const table = run.imports.findLast(({ table: { kind } }) => kind === 'arrays');
  if (table === undefined || !isMadeAfter(run, table, marked.mark.at)) return null;
  const isThere = stored.arrays.some((array) => nameKey(array.fqdn) === nameKey(fqdn));
  return isThere ? null : { marked, table, message: `The list of arrays has no ${fqdn}.` };
}

/** By the day that the user gave, else by the file's own time; one without a zone is of this machine, as the exports are. */
function isMadeAfter(run: ImportRun, { open }: TableImport, at: IsoTime): boolean {
  return Date.parse(run.request.collected ?? open.modifiedAt) >= Date.parse(at);
}

function issueOf(message: string, column: string | null): Issue {
  return {
    severity: 'warning',
    code: 'STEP_CONTRADICTED',
    row: null,
    column,
    count: 1,
    message: `A step that was marked verified is not so any more: ${message}`,
    hint: 'Look at the database and the array, then mark the step again.',
  };
}
