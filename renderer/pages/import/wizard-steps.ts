import type { FileInspection, TableInspection } from '../../../core/api/import-inspection.ts';
import type { ImportPreview } from '../../../core/api/import-preview.ts';

/** The steps of the wizard in their order (ux.md 4). */
export const wizardSteps = ['file', 'sheet', 'header', 'columns', 'values', 'check', 'changes', 'done'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** A step as the row of steps shows it. `passed` has nothing to ask; it can be opened all the same. */
export type StepView = {
  readonly step: WizardStep;
  readonly state: 'done' | 'current' | 'passed' | 'ahead';
  readonly canOpen: boolean;
};

/** What is known about the files of the wizard: inspections that are there, and the preview of the present choices. */
export type WizardFacts = {
  readonly inspections: readonly FileInspection[];
  /** Null while the present choices were not previewed. */
  readonly preview: ImportPreview | null;
  /** Steps that were shown: they keep their place although their question is answered. */
  readonly visited: ReadonlySet<WizardStep>;
};

/** A table with the file in which it stands. */
export type TablePlace = { readonly inspection: ReadInspection; readonly table: TableInspection };

/** A file that could be read. */
export type ReadInspection = Extract<FileInspection, { readonly kind: 'read' }>;

/** True when a step has something to ask, or had when the person was there. */
export function isAsked(step: WizardStep, facts: WizardFacts): boolean {
  if (facts.visited.has(step)) return true;
  const tables = usedTables(facts.inspections);
  switch (step) {
    case 'sheet':
      return facts.inspections.some(asksForSheets);
    case 'header':
      return tables.some(asksForHeader);
    case 'columns':
      return tables.some(asksForColumns);
    case 'values':
      return tables.some(asksForValues);
    case 'check':
      return facts.preview === null || isWorthChecking(facts.preview);
    default:
      return true;
  }
}

/** The step after this one that has something to ask. */
export function stepAfter(step: WizardStep, facts: WizardFacts): WizardStep {
  const later = wizardSteps.slice(wizardSteps.indexOf(step) + 1);
  return later.find((next) => isAsked(next, facts)) ?? 'done';
}

/** The step before this one that had something to ask. */
export function stepBefore(step: WizardStep, facts: WizardFacts): WizardStep {
  const earlier = wizardSteps.slice(0, wizardSteps.indexOf(step));
  return earlier.findLast((before) => isAsked(before, facts)) ?? 'file';
}

/** All steps as they stand; `furthest` is the last one to which the person came. After the import none can be opened. */
export function viewSteps(current: WizardStep, furthest: WizardStep, facts: WizardFacts): readonly StepView[] {
  const here = wizardSteps.indexOf(current);
  const reached = wizardSteps.indexOf(furthest);
  return wizardSteps.map((step, i) => {
    const canOpen = current !== 'done' && step !== 'done' && i !== here && i <= reached;
    if (i === here) return { step, state: current === 'done' ? 'done' : 'current', canOpen };
    if (i > reached) return { step, state: 'ahead', canOpen };
    if (!isAsked(step, facts)) return { step, state: 'passed', canOpen };
    return { step, state: i < here ? 'done' : 'ahead', canOpen };
  });
}

/** The tables of which rows are to be imported. */
export function usedTables(inspections: readonly FileInspection[]): readonly TablePlace[] {
  return inspections.flatMap((inspection) =>
    inspection.kind === 'refused'
      ? []
      : inspection.tables.filter(({ isUsed }) => isUsed).map((table) => ({ inspection, table })),
  );
}

/** Tables that cannot be imported as they are stand first, so that nobody has to look for them. */
export function doubtfulFirst(places: readonly TablePlace[]): readonly TablePlace[] {
  const isReady = ({ table }: TablePlace): boolean => table.status === 'ready';
  return [...places.filter((place) => !isReady(place)), ...places.filter(isReady)];
}

/** A workbook of which a person has to say what is used: several sheets with rows, some of which explain nothing. */
function asksForSheets(inspection: FileInspection): boolean {
  if (inspection.kind === 'refused' || inspection.container !== 'workbook') return false;
  const filled = inspection.tables.filter(({ status }) => status !== 'empty');
  if (filled.length < 2 || filled.some(({ isRemembered }) => isRemembered)) return false;
  return filled.some(({ status }) => status !== 'ready' && status !== 'ignored');
}

/** Rows above the header were skipped, or no header explains the table. */
function asksForHeader({ inspection, table }: TablePlace): boolean {
  if (inspection.container === 'xml' || table.isRemembered || table.header.isChosen) return false;
  if (table.header.candidates.length < 2) return false;
  return table.status === 'not-recognized' || table.issues.some(({ code }) => code === 'TITLE_ROWS_SKIPPED');
}

/** The program guessed, or could not. A remembered mapping was looked at before. */
function asksForColumns({ table }: TablePlace): boolean {
  if (table.status === 'not-recognized' || table.status === 'columns-missing' || table.status === 'header-twice')
    return true;
  if (table.status !== 'ready' || table.isRemembered) return false;
  if (table.columns.some(({ how }) => how === 'similar')) return true;
  const isKnownExport = table.kind.preset !== null;
  return !isKnownExport && table.columns.some(({ how }) => how !== 'name' && how !== 'ignored');
}

function asksForValues({ table }: TablePlace): boolean {
  return table.values.some(({ found }) => found.some(({ isUnderstood }) => !isUnderstood));
}

/** Rejected rows and warnings are worth a look; notes are not. */
function isWorthChecking({ counts, files }: ImportPreview): boolean {
  return counts.rejected > 0 || files.some(({ issues }) => issues.some(({ severity }) => severity !== 'info'));
}
