import type { ComparedTable, ImportComparison, PastImport, PastImportFile } from '../../core/api/past-imports.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { undoLast } from '../../db/changes.ts';
import { laterChanges, readPastImport, type StoredImport } from '../../db/past-imports.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Project } from './project.ts';

/** What the project keeps of an import, undone ones included. Throws `not-found`. */
export function reportImport(project: Project, importId: number): PastImport {
  const { changeId, ...past } = findImport(project, importId);
  const later = past.undone ? [] : laterChanges(project.reader(), changeId);
  return { ...past, laterChanges: later.map(({ what }) => what) };
}

/** Two imports side by side, as far as their accounts tell; rows are not kept. Throws `not-found`. */
export function compareImports(project: Project, importId: number, otherId: number): ImportComparison {
  const left = reportImport(project, importId);
  const right = reportImport(project, otherId);
  return { left, right, tables: pairTables(left.files, right.files) };
}

/**
 * Takes an import back in one transaction, and with `alsoLater` the changes that were made after it, newest first; each of
 * them is a step that can be redone. Throws `not-found`, `nothing-to-undo` for an import that is undone, and
 * `undo-later-changes` when there are later changes that were not agreed to.
 */
export function undoImport(
  project: Project,
  { importId, alsoLater }: { readonly importId: number; readonly alsoLater: boolean },
): { readonly undone: readonly string[] } {
  const db = project.writer();
  return inTransaction(db, () => {
    const { changeId, undone } = findImport(project, importId);
    if (undone) throw alreadyUndone(importId);
    const later = laterChanges(db, changeId);
    if (later.length > 0 && !alsoLater) throw hasLaterChanges(later.map(({ what }) => what));
    const steps = [...later.map(({ id }) => id), changeId];
    return { undone: steps.map((id) => undoLast(db, project.now(), id).what) };
  });
}

function findImport(project: Project, importId: number): StoredImport {
  const past = readPastImport(project.reader(), importId);
  if (past !== null) return past;
  const hint = 'The list of imports shows which there are.';
  throw new AppError('not-found', `The project has no import ${importId}.`, hint, { importId });
}

/** Tables of one kind and sheet belong together, those of one file name first; each table stands in one pair. */
function pairTables(left: readonly PastImportFile[], right: readonly PastImportFile[]): readonly ComparedTable[] {
  const rest = [...right];
  const take = (fits: (table: PastImportFile) => boolean): PastImportFile | null => {
    const at = rest.findIndex(fits);
    return at < 0 ? null : (rest.splice(at, 1)[0] ?? null);
  };
  const pairs = left.map((table) => {
    const isSameKind = (other: PastImportFile): boolean => other.kind === table.kind && other.sheet === table.sheet;
    const partner = take((other) => isSameKind(other) && other.file === table.file) ?? take(isSameKind);
    return compareTables(table, partner);
  });
  return [...pairs, ...rest.map((table) => compareTables(null, table))];
}

function compareTables(left: PastImportFile | null, right: PastImportFile | null): ComparedTable {
  const headersOf = (table: PastImportFile | null): readonly string[] =>
    left === null || right === null ? [] : (table?.columns.map(({ header }) => header) ?? []);
  const [own, other] = [headersOf(left), headersOf(right)];
  return {
    ...{ left, right, isSameFile: left !== null && left.hash === right?.hash },
    onlyLeft: own.filter((header) => !other.includes(header)),
    onlyRight: other.filter((header) => !own.includes(header)),
  };
}

function alreadyUndone(importId: number): AppError {
  const hint = 'Redo it in the history to have it back.';
  return new AppError('nothing-to-undo', `Import ${importId} is undone already.`, hint, { importId });
}

function hasLaterChanges(changes: readonly string[]): AppError {
  const shown = changes.slice(0, 5).join('; ');
  const more = changes.length > 5 ? ` and ${changes.length - 5} more` : '';
  return new AppError(
    'undo-later-changes',
    `Changes were made after this import, and undoing it undoes them too: ${shown}${more}.`,
    'Agree to undo them as well; all of them can be redone.',
    { changes },
  );
}
