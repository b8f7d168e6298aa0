import type { ImportedFile } from '../../../core/api/import-report.ts';
import type { Issue } from '../../../core/import/issue.ts';
import { type EntityName, entityOf, type FileKind } from '../../../core/inventory/kinds.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { findEarlierFile, updateImportFile } from '../../../db/import-history.ts';
import type { EntityApplier } from './entity-applier.ts';
import { fallbackDate, type ImportRun } from './import-run.ts';
import { issuesOfGone, markGoneRows } from './mark-gone.ts';
import type { ChosenFile, OpenFile } from './open-table.ts';
import { questionVerifiedSteps } from './question-steps.ts';
import { emptyCounts, type TableCounts } from './run-tally.ts';
import type { TableImport } from './table-import.ts';

/** The account of a run: its tables by file, in order, and whether it changed anything. */
export type RunAccount = {
  readonly tables: ReadonlyMap<ChosenFile, readonly ImportedFile[]>;
  /** The earlier import that holds the rows which this run has rejected again; null when it rejected none, or new ones. */
  readonly earlierImportId: number | null;
  /** True when nothing would be different afterwards. */
  readonly isNothing: boolean;
};

/** Marks what is gone, journals what was added, and draws up the account. Nothing counts as gone when `isPartial`. */
export function finishRun(run: ImportRun, isPartial: boolean): RunAccount {
  const isCutShort = run.imports.some(({ table }) => table.isPartial());
  let isChanged = false;
  for (const applier of run.appliers.values()) {
    if (!isPartial && !isCutShort) markGone(run, applier);
    if (applier.finish()) isChanged = true;
  }
  if (questionVerifiedSteps(run, !isPartial && !isCutShort)) isChanged = true;
  const rejecting = run.imports.filter(({ source }) => countsOf(run, source.index).rejected > 0);
  const earlier = rejecting.flatMap(({ open }) => earlierImportOf(run, open) ?? []);
  const tables = new Map([...run.opened].map(([file, open]) => [file, describeOpenFile(run, file, open)]));
  return { tables, earlierImportId: earlier[0] ?? null, isNothing: !isChanged && !isWorthNoting(run) };
}

/** Formats that never list everything say nothing about what is gone (product.md 5). */
const neverComplete: ReadonlySet<FileKind> = new Set<FileKind>([
  'profiles-xml',
  'known-names',
  'rca-log',
  'logon-statistics',
]);

/** A header without rows is a failed export, not an organization that has vanished: then the run does not tell what is gone. */
function markGone(run: ImportRun, applier: EntityApplier): void {
  const listing = run.imports.filter(({ table }) => listsEntity(table.kind, applier.entity));
  const last = listing.at(-1);
  const hasFailed = listing.some(({ source }) => countsOf(run, source.index).rows === 0);
  if (last === undefined || hasFailed || shapes[applier.entity].gone === 'never') return;
  if (applier.hasUnknownRejections) {
    if (applier.lastOldId > 0) last.addIssues([goneNotJudged]);
    return;
  }
  const result = markGoneRows(applier, {
    table: last.source.index,
    completeTables: new Set(listing.map((tableImport) => tableImport.source.index)),
    ...fallbackDate(run, last.open),
  });
  last.addIssues(issuesOfGone(result));
}

function listsEntity(kind: FileKind, entity: EntityName): boolean {
  return entityOf(kind) === entity && !neverComplete.has(kind);
}

/** Rejected rows that were not reported before, and a mapping to remember, are worth a step in the history. */
function isWorthNoting(run: ImportRun): boolean {
  return run.imports.some(({ open, source, table }) => {
    const hasNewRejections = countsOf(run, source.index).rejected > 0 && earlierImportOf(run, open) === null;
    return hasNewRejections || table.mappingToSave !== null;
  });
}

const goneNotJudged: Issue = {
  severity: 'warning',
  code: 'GONE_NOT_JUDGED',
  row: null,
  column: null,
  count: 1,
  message: 'Rejected rows may be any of the stored rows, so nothing of this kind counts as gone.',
  hint: 'Correct the rejected rows and import the whole file again.',
};

function earlierImportOf(run: ImportRun, open: OpenFile): number | null {
  return findEarlierFile(run.db, open.sha256, run.importId)?.importId ?? null;
}

/** The accounts of a file's tables; a file of which nothing is used has one without rows, which says why. */
function describeOpenFile(run: ImportRun, file: ChosenFile, open: OpenFile): readonly ImportedFile[] {
  const own = run.imports.filter((tableImport) => tableImport.open === open);
  if (own.length === 0) return [describeUnused(file, open)];
  return own.map((tableImport, i) => {
    const counts = countsOf(run, tableImport.source.index);
    const issues = [...(i === 0 ? open.issues() : []), ...tableImport.issues()];
    updateImportFile(run.db, tableImport.source.importFileId, { counts, issues });
    return describeTable(file, tableImport, counts, issues);
  });
}

function describeUnused(file: ChosenFile, open: OpenFile): ImportedFile {
  const nothing = { sheet: null, kind: null, preset: null, encoding: null, delimiter: null };
  const why = 'It is an export that is not used.';
  return { file: file.name, ...nothing, why, ...emptyCounts(), issues: open.issues(), changes: [] };
}

function describeTable(
  file: ChosenFile,
  tableImport: TableImport,
  counts: TableCounts,
  issues: readonly Issue[],
): ImportedFile {
  const { sheet, kind, preset, why, encoding, delimiter } = tableImport.table;
  const { changes } = tableImport;
  return { file: file.name, sheet, kind, preset, why, encoding, delimiter, ...counts, issues, changes };
}

function countsOf(run: ImportRun, index: number): TableCounts {
  const counts = run.counts[index];
  if (counts === undefined) throw new Error(`no table ${index} in this run`);
  return counts;
}
