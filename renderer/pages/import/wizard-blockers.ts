import type { FileInspection } from '../../../core/api/import-inspection.ts';
import { fieldHeader } from '../../../core/import/field-header.ts';
import { counted } from '../../words/format.ts';
import { kindWords } from '../../words/kind-words.ts';
import { type TablePlace, usedTables, type WizardStep } from './wizard-steps.ts';

/** What the files of the wizard are as far as it concerns going on. */
export type BlockingFacts = {
  readonly inspections: readonly FileInspection[];
  /** How many files are still being looked at. */
  readonly waiting: number;
};

/** Why the person cannot go on from a step, in sentences; empty when nothing is in the way. */
export function blockersOf(step: WizardStep, { inspections, waiting }: BlockingFacts): readonly string[] {
  if (waiting > 0) return [`Looking into ${counted(waiting, 'file')}.`];
  switch (step) {
    case 'file':
      return fileBlockers(inspections);
    case 'sheet':
      return usedTables(inspections).length === 0 ? ['Choose at least one sheet.'] : [];
    case 'header':
      return usedTables(inspections)
        .filter(({ table }) => table.header.row === null && table.header.candidates.length > 0)
        .map((place) => `${tableName(place)} has no header row yet: choose it.`);
    case 'columns':
    case 'values':
    case 'check':
      return columnBlockers(inspections);
    default:
      return [];
  }
}

/** `Mailboxes.csv`, or `Inventory.xlsx, sheet Databases`. */
export function tableName({ inspection, table }: TablePlace): string {
  return table.sheet === null ? inspection.name : `${inspection.name}, sheet ${table.sheet}`;
}

function fileBlockers(inspections: readonly FileInspection[]): readonly string[] {
  if (inspections.length === 0) return ['Choose at least one file.'];
  const readable = inspections.filter(({ kind }) => kind === 'read');
  return readable.length === 0 ? ['None of these files can be read: remove them, or choose others.'] : [];
}

function columnBlockers(inspections: readonly FileInspection[]): readonly string[] {
  const tables = usedTables(inspections);
  if (tables.every(({ table }) => table.status === 'empty' || table.status === 'ignored'))
    return ['No table is left to import.'];
  return tables.flatMap((place) => tableBlocker(place) ?? []);
}

function tableBlocker(place: TablePlace): string | null {
  const { kind, missing, status } = place.table;
  const name = tableName(place);
  if (kind.name === null) {
    return status === 'not-recognized' ? `${name}: say what it holds, or leave it out.` : null;
  }
  if (status === 'columns-missing') {
    const columns = missing.map((field) => (kind.name === null ? field : fieldHeader(kind.name, field)));
    const what = columns.length === 1 ? 'a column that becomes' : 'columns that become';
    return `${name}: ${kindWords[kind.name].rows} need ${what} ${columns.join(', ')}.`;
  }
  if (status === 'header-twice') return `${name}: two columns that are used have the same header. Ignore one of them.`;
  return null;
}
