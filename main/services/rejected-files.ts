import type { RejectedTable } from '../../core/api/import-report.ts';
import { rejectedTable, rejectedTableCsv } from '../../core/import/rejected-rows.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { FileRef, FileRegistry } from './files/file-access.ts';
import { writeFileAtomically } from './files/write-file.ts';
import type { OpenPreview, Previews } from './import/previews.ts';
import { listRejectedRows } from './imports.ts';
import type { Project } from './project.ts';

/** Which rejected rows are to be written: of an import or of a preview, and of which table. */
export type SaveRejectedRequest = {
  readonly importId: number | null;
  readonly previewId: string | null;
  readonly table: { readonly file: string; readonly sheet: string | null } | null;
  readonly target: FileRef;
};

/**
 * Writes the rejected rows of one table as a file that imports as it is once they are corrected. Throws `usage` when it is
 * not said which table of several, `not-found` and `file-write-failed`.
 */
export async function saveRejectedRows(
  project: Project,
  { previews, files }: { readonly previews: Previews; readonly files: FileRegistry },
  request: SaveRejectedRequest,
): Promise<{ readonly file: string; readonly rows: number }> {
  const table = chooseTable(tablesOf(project, previews, request), request.table);
  await writeFileAtomically(files.pathOf(request.target), rejectedTableCsv(table), true);
  return { file: files.nameOf(request.target), rows: table.rows.length };
}

function tablesOf(
  project: Project,
  previews: Previews,
  { importId, previewId }: SaveRejectedRequest,
): readonly RejectedTable[] {
  if ((importId === null) === (previewId === null)) {
    throw new AppError('usage', 'Rejected rows are those of an import or of a preview.', 'Name one of the two.');
  }
  if (previewId === null) return listRejectedRows(project, importId).tables;
  const preview = previews.get(previewId);
  return preview.tables.map((_, number) => previewedTable(preview, number)).filter(({ rows }) => rows.length > 0);
}

function previewedTable({ store, tables }: OpenPreview, number: number): RejectedTable {
  const table = tables[number];
  if (table === undefined) throw new Error(`the preview has no table ${number}`);
  const { rows } = store.problems({ tables: [number], code: null }, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const rejected = rows.map(({ row, cells, code, header, message, hint }) => ({
    row: { row, cells },
    problem: { code, column: header, message, hint },
  }));
  return { file: table.name, sheet: table.sheet, ...rejectedTable(table.header, rejected) };
}

function chooseTable(tables: readonly RejectedTable[], wanted: SaveRejectedRequest['table']): RejectedTable {
  const fitting = tables.filter(
    ({ file, sheet }) => wanted === null || (file === wanted.file && sheet === wanted.sheet),
  );
  const [table] = fitting;
  if (table === undefined) throw new AppError('not-found', 'No row was rejected.', 'There is nothing to save.');
  if (fitting.length === 1) return table;
  const names = fitting.map(({ file, sheet }) => (sheet === null ? file : `${file}, ${sheet}`));
  const hint = `Name one of them: ${names.join('; ')}.`;
  throw new AppError('usage', 'Rows of several tables were rejected.', hint, { tables: names });
}
