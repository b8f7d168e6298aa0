import type {
  ImportPreview,
  PreviewProblemPage,
  PreviewProblemsRequest,
  PreviewRowPage,
  PreviewRowsRequest,
  PreviewTab,
} from '../../../core/api/import-preview.ts';
import type { ImportRequest } from '../../../core/api/import-report.ts';
import { mappedHeader } from '../../../core/import/saved-mapping.ts';
import { fieldTitle } from '../../../core/inventory/field-title.ts';
import { entityNames } from '../../../core/inventory/kinds.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { createPreviewStore, type PreviewStore, type StoredProblem } from '../../../db/preview-store.ts';
import { iterateRejectedRows } from '../../../db/rejected-rows.ts';
import type { FileRegistry } from '../files/file-access.ts';
import type { Project } from '../project.ts';
import { type AnswerChange, measureAnswerChange } from './answer-effect.ts';
import type { ImportHooks, ImportRun } from './import-run.ts';
import type { OpenPreview, Previews, PreviewTable } from './previews.ts';
import { collectReview } from './review-rows.ts';
import { performImport } from './run-import.ts';

/** What a preview works on besides the project. */
export type PreviewContext = { readonly previews: Previews; readonly files: FileRegistry; readonly asOf: IsoDate };

/**
 * Shows what an import would do: it is the import itself, looked at before it is rolled back, so that both come to the same
 * counts. What it did to each row is kept for `listPreviewRows` until the preview is closed. Throws as `runImport` does.
 */
export async function previewImport(
  project: Project,
  { previews, files, asOf }: PreviewContext,
  request: ImportRequest,
  hooks: ImportHooks,
): Promise<ImportPreview> {
  const start = performance.now();
  const store = createPreviewStore();
  try {
    const seen: { answer: AnswerChange; tables: readonly PreviewTable[] }[] = [];
    const rehearsal = { ...request, dryRun: true };
    const { report, tables } = await performImport(project, files, rehearsal, hooks, (run) => {
      const answer = measureAnswerChange(project, run.db, asOf);
      collectReview(run, answer, store);
      seen.push({ answer, tables: collectProblems(run, store) });
    });
    const [found] = seen;
    if (found === undefined) throw new Error('the import ended without having been looked at');
    store.complete();
    return {
      previewId: previews.add({ store, tables: found.tables }),
      files: tables.map(({ ref, table }) => ({ ref, ...table })),
      ...countsOf(
        store,
        tables.reduce((sum, { table }) => sum + table.rejected, 0),
      ),
      nothingChanged: report.nothingChanged,
      tasks: report.tasks,
      effect: found.answer.effect,
      milliseconds: Math.round(performance.now() - start),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** A page of the change review. Throws `not-found` when the preview is closed. */
export function listPreviewRows(previews: Previews, request: PreviewRowsRequest): PreviewRowPage {
  const { previewId, tab, entity, field, offset, limit } = request;
  return previews.get(previewId).store.rows({ tab, entity, field }, { offset, limit: Math.min(limit, maximalPage) });
}

/** A page of the rows that would be rejected. Throws `not-found` when the preview is closed. */
export function listPreviewProblems(previews: Previews, request: PreviewProblemsRequest): PreviewProblemPage {
  const preview = previews.get(request.previewId);
  const wanted = numbersOf(preview, request);
  const page = { offset: request.offset, limit: Math.min(request.limit, maximalPage) };
  const { total, rows } = preview.store.problems({ tables: wanted, code: request.code }, page);
  return {
    total,
    facets: preview.store.problemGroups(wanted).map(({ table, code, count, message, hint }) => {
      const { ref, sheet } = tableOf(preview, table);
      return { code, file: ref, sheet, count, message, hint };
    }),
    rows: rows.map(({ table, header: _, ...row }) => {
      const { ref, name, sheet, header } = tableOf(preview, table);
      return { file: ref, name, sheet, header, ...row };
    }),
  };
}

/** More rows than a page shows and a reply should carry. */
const maximalPage = 1_000;

/** Keeps the rejected rows of all tables; gives the tables in the order of their numbers. */
function collectProblems(run: ImportRun, store: PreviewStore): readonly PreviewTable[] {
  const files = new Map([...run.opened].map(([file, open]) => [open, file]));
  return run.imports.map(({ open, table, source }, number) => {
    const file = files.get(open);
    if (file === undefined) throw new Error(`table ${number} belongs to no file`);
    const names = table.header.map(mappedHeader);
    for (const { row, problem } of iterateRejectedRows(run.db, source.importFileId)) {
      const { code, message, hint } = problem;
      const at = problem.column === null ? -1 : names.indexOf(mappedHeader(problem.column));
      const stored: StoredProblem = {
        ...{ table: number, row: row.row, cells: row.cells, code, message, hint },
        column: at < 0 ? null : at,
        header: problem.column,
      };
      store.addProblem(stored);
    }
    return { ref: file.ref, name: file.name, sheet: table.sheet, header: table.header };
  });
}

function countsOf(store: PreviewStore, rejected: number): Pick<ImportPreview, 'counts' | 'entities' | 'fields'> {
  const counted = store.entityCounts();
  const sum = (tab: PreviewTab, entity: string | null): number =>
    counted
      .filter((line) => line.tab === tab && (entity === null || line.entity === entity))
      .reduce((total, { count }) => total + count, 0);
  const tabs = (entity: string | null) => ({
    new: sum('new', entity),
    changed: sum('changed', entity),
    gone: sum('gone', entity),
    unchanged: sum('unchanged', entity),
  });
  return {
    counts: { ...tabs(null), rejected },
    entities: entityNames
      .filter((entity) => counted.some((line) => line.entity === entity))
      .map((entity) => ({ entity, ...tabs(entity) })),
    fields: store
      .fieldCounts()
      .map(({ entity, field, count }) => ({ entity, field, title: fieldTitle(entity, field), count })),
  };
}

function numbersOf({ tables }: OpenPreview, { file, sheet }: PreviewProblemsRequest): readonly number[] {
  return tables.flatMap((table, number) =>
    (file === null || table.ref === file) && (sheet === null || table.sheet === sheet) ? [number] : [],
  );
}

function tableOf({ tables }: OpenPreview, number: number): PreviewTable {
  const table = tables[number];
  if (table === undefined) throw new Error(`the preview has no table ${number}`);
  return table;
}
