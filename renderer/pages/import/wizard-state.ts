import type { FileRef } from '../../../core/api/file-ref.ts';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import {
  type CellFix,
  type ColumnChoice,
  type ImportChoices,
  noTableChoices,
  type TableChoices,
  type ValueChoice,
} from '../../../core/api/import-choices.ts';
import type { WireError } from '../../../core/api/reply.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { type WizardStep, wizardSteps } from './wizard-steps.ts';

/** A file of the wizard; `refusal` is why the host did not take it, and then it has no reference. */
export type WizardFile =
  | { readonly kind: 'taken'; readonly picked: PickedFile }
  | { readonly kind: 'refused'; readonly name: string; readonly bytes: number | null; readonly refusal: WireError };

/** Everything that a person decided in the wizard so far. */
export type WizardState = {
  readonly step: WizardStep;
  /** The last step to which the person came. */
  readonly furthest: WizardStep;
  readonly visited: ReadonlySet<WizardStep>;
  readonly files: readonly WizardFile[];
  /** Only tables about which something was decided. */
  readonly tables: readonly TableChoices[];
  readonly declined: ReadonlySet<string>;
  /** The files do not hold everything, so nothing counts as gone. */
  readonly isPartial: boolean;
  /** Grows with every decision on which the counts depend; what was computed for another number is out of date. */
  readonly revision: number;
};

/** A table by its file and sheet. */
export type TableId = { readonly file: FileRef; readonly sheet: string | null };

export type WizardAction =
  | { readonly kind: 'add-files'; readonly files: readonly WizardFile[] }
  | { readonly kind: 'remove-file'; readonly index: number }
  /** Other ways to read the table: what was decided about its columns and rows does not hold for it any more. */
  | { readonly kind: 'read-as'; readonly table: TableId; readonly change: ReadingChange }
  | { readonly kind: 'use'; readonly table: TableId; readonly isUsed: boolean }
  | { readonly kind: 'choose-columns'; readonly table: TableId; readonly columns: readonly ColumnChoice[] }
  | { readonly kind: 'choose-value'; readonly table: TableId; readonly value: ValueChoice; readonly isReset: boolean }
  | { readonly kind: 'fix-cells'; readonly table: TableId; readonly cells: readonly CellFix[] }
  | { readonly kind: 'discard'; readonly table: TableId; readonly rows: readonly number[]; readonly isBack: boolean }
  | { readonly kind: 'decline'; readonly id: string; readonly isAccepted: boolean }
  | { readonly kind: 'partial'; readonly isPartial: boolean }
  /** `isLookedFor` false: the step is on the way, and may turn out to have nothing to ask. */
  | { readonly kind: 'go'; readonly step: WizardStep; readonly isLookedFor: boolean }
  | { readonly kind: 'start-over' };

/** How a table is read. */
export type ReadingChange = Partial<Pick<TableChoices, 'kind' | 'encoding' | 'delimiter' | 'headerRow' | 'culture'>>;

export const emptyWizard: WizardState = {
  step: 'file',
  furthest: 'file',
  visited: new Set(['file']),
  files: [],
  tables: [],
  declined: new Set(),
  isPartial: false,
  revision: 0,
};

/** The wizard after a decision. */
export function decide(state: WizardState, action: WizardAction): WizardState {
  switch (action.kind) {
    case 'add-files':
      return addFiles(state, action.files);
    case 'remove-file':
      return removeFile(state, action.index);
    case 'read-as':
      return withTable(state, action.table, (table) => readAs(table, action.change));
    case 'use':
      return withTable(state, action.table, (table) => ({ ...table, isUsed: action.isUsed }));
    case 'choose-columns':
      return withTable(state, action.table, (table) => ({ ...table, columns: merged(table.columns, action.columns) }));
    case 'choose-value':
      return withTable(state, action.table, (table) => ({ ...table, values: chooseValue(table.values, action) }));
    case 'fix-cells':
      return withTable(state, action.table, (table) => ({ ...table, cells: fixCells(table.cells, action.cells) }));
    case 'discard':
      return withTable(state, action.table, (table) => ({ ...table, discarded: discard(table.discarded, action) }));
    case 'decline':
      return { ...state, declined: decline(state.declined, action) };
    case 'partial':
      return changed(state, { isPartial: action.isPartial });
    case 'go':
      return go(state, action);
    case 'start-over':
      return { ...emptyWizard, revision: state.revision + 1 };
    default:
      return assertNever(action, 'decision');
  }
}

/** What was decided about a table; nothing when nothing was. */
export function choicesOf(state: Pick<WizardState, 'tables'>, { file, sheet }: TableId): TableChoices {
  return state.tables.find((table) => isSame(table, { file, sheet })) ?? noTableChoices(file, sheet);
}

/** The choices as `import.preview` and `import.run` take them. */
export function importChoices(state: WizardState): ImportChoices {
  return { tables: state.tables, declined: [...state.declined] };
}

/** The files that the host took, in the order in which they were chosen. */
export function takenFiles(state: Pick<WizardState, 'files'>): readonly PickedFile[] {
  return state.files.flatMap((file) => (file.kind === 'taken' ? file.picked : []));
}

/** The choices for the columns when one of them gets a field: the column that had it gives it up. */
export function columnChoices(
  columns: readonly { readonly column: number; readonly field: string | null }[],
  column: number,
  field: string | null,
): readonly ColumnChoice[] {
  const holder = field === null ? undefined : columns.find((other) => other.field === field && other.column !== column);
  return [...(holder === undefined ? [] : [{ column: holder.column, field: null }]), { column, field }];
}

function changed(state: WizardState, change: Partial<WizardState>): WizardState {
  return { ...state, ...change, declined: new Set(), revision: state.revision + 1 };
}

/** New files are looked at where files are; after an import they begin the next one. */
function addFiles(state: WizardState, files: readonly WizardFile[]): WizardState {
  if (files.length === 0) return state;
  const known = state.step === 'done' ? { ...emptyWizard, revision: state.revision } : state;
  return { ...changed(known, { files: [...known.files, ...files] }), step: 'file' };
}

function removeFile(state: WizardState, index: number): WizardState {
  const gone = state.files[index];
  const files = state.files.filter((_, i) => i !== index);
  const ref = gone?.kind === 'taken' ? gone.picked.ref : null;
  return changed(state, { files, tables: state.tables.filter(({ file }) => file !== ref) });
}

function withTable(state: WizardState, id: TableId, change: (table: TableChoices) => TableChoices): WizardState {
  const others = state.tables.filter((table) => !isSame(table, id));
  return changed(state, { tables: [...others, change(choicesOf(state, id))] });
}

function isSame(left: TableId, right: TableId): boolean {
  return left.file === right.file && left.sheet === right.sheet;
}

function readAs(table: TableChoices, change: ReadingChange): TableChoices {
  const next = { ...table, ...change };
  if ('culture' in change && Object.keys(change).length === 1) return next;
  if ('kind' in change && Object.keys(change).length === 1) return { ...next, columns: [], values: [] };
  return { ...next, columns: [], values: [], cells: [], discarded: [] };
}

function merged(known: readonly ColumnChoice[], chosen: readonly ColumnChoice[]): readonly ColumnChoice[] {
  const columns = new Set(chosen.map(({ column }) => column));
  return [...known.filter(({ column }) => !columns.has(column)), ...chosen];
}

function chooseValue(
  known: readonly ValueChoice[],
  { value, isReset }: Extract<WizardAction, { readonly kind: 'choose-value' }>,
): readonly ValueChoice[] {
  const others = known.filter(({ field, from }) => field !== value.field || from !== value.from);
  return isReset ? others : [...others, value];
}

function fixCells(known: readonly CellFix[], fixes: readonly CellFix[]): readonly CellFix[] {
  const places = new Set(fixes.map(placeOf));
  return [...known.filter((fix) => !places.has(placeOf(fix))), ...fixes];
}

function placeOf({ row, column }: CellFix): string {
  return `${row}:${column}`;
}

function discard(
  known: readonly number[],
  { rows, isBack }: Extract<WizardAction, { readonly kind: 'discard' }>,
): readonly number[] {
  const named = new Set(rows);
  const others = known.filter((row) => !named.has(row));
  return isBack ? others : [...others, ...rows];
}

function decline(
  known: ReadonlySet<string>,
  { id, isAccepted }: Extract<WizardAction, { readonly kind: 'decline' }>,
): ReadonlySet<string> {
  const next = new Set(known);
  if (isAccepted) next.delete(id);
  else next.add(id);
  return next;
}

function go(state: WizardState, { step, isLookedFor }: Extract<WizardAction, { readonly kind: 'go' }>): WizardState {
  const isFurther = wizardSteps.indexOf(step) > wizardSteps.indexOf(state.furthest);
  return {
    ...state,
    step,
    furthest: isFurther ? step : state.furthest,
    visited: step === 'check' && !isLookedFor ? state.visited : new Set([...state.visited, step]),
  };
}
