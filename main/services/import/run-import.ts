import type { FileRef } from '../../../core/api/file-ref.ts';
import type { ImportedFile, ImportReport, ImportRequest } from '../../../core/api/import-report.ts';
import { parseSavedMapping, type SavedMapping } from '../../../core/import/saved-mapping.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { TaskEffect } from '../../../core/tracking/task-effect.ts';
import { beginLongWrite } from '../../../db/transaction.ts';
import { readWholeText } from '../files/decode-text.ts';
import { type FileRegistry, openInput } from '../files/file-access.ts';
import { whereJsonBreaks } from '../files/json-error.ts';
import type { Project } from '../project.ts';
import { settleTasks } from '../tracking/settle-tasks.ts';
import { type AttemptResult, attemptImport, cancelled, type RefusedFiles } from './attempt-import.ts';
import { invalidChoice } from './chosen-table.ts';
import type { ImportHooks, ImportRun } from './import-run.ts';
import type { ChosenFile } from './open-table.ts';
import { isAfter } from './table-import.ts';

export type { ImportHooks } from './import-run.ts';

/**
 * Imports files into a project, or tells what importing them would do. All files are one transaction and one undo step; a
 * file that cannot be used is refused as a whole and reported, and the others are imported. The preview of a dry run is the
 * import itself, rolled back. When no file can be used, throws the error of the file, or of the first with all of them in
 * `details.problems`; throws `cancelled` after a cancel. Then nothing was written. Source: product.md 5.
 */
export async function runImport(
  project: Project,
  registry: FileRegistry,
  request: ImportRequest,
  hooks: ImportHooks,
): Promise<ImportReport> {
  const { report, tables } = await performImport(project, registry, request, hooks, () => {});
  return { files: tables.map(({ table }) => table), ...report };
}

/** A table of a run with the reference of its file. */
export type PerformedTable = { readonly ref: FileRef; readonly table: ImportedFile };

/** The account of a run, the tables apart. */
export type PerformedImport = {
  readonly report: Omit<ImportReport, 'files'>;
  readonly tables: readonly PerformedTable[];
};

/** As `runImport`; `observe` sees the run when all rows have spoken, before its transaction is committed or rolled back. */
export async function performImport(
  project: Project,
  registry: FileRegistry,
  request: ImportRequest,
  hooks: ImportHooks,
  observe: (run: ImportRun) => void,
): Promise<PerformedImport> {
  const refused = new Map<ChosenFile, AppError>();
  const files = usedFiles(request).map((ref) => ({ ref, name: registry.nameOf(ref), path: registry.pathOf(ref) }));
  if (request.collected !== null && isAfter(request.collected, project.now()))
    throw collectedInFuture(request.collected);
  const givenMapping = request.mapping === null ? null : await readMapping(registry, request.mapping);
  for (;;) {
    const usable = files.filter((file) => !refused.has(file));
    const [firstError] = refused.values();
    if (usable.length === 0 && firstError !== undefined) throw refused.size === 1 ? firstError : noneUsable(refused);
    const full = { ...request, givenMapping };
    const outcome = await attemptOnce(project, usable, refused.size > 0, full, hooks, observe);
    if (outcome.kind === 'done') return buildReport(files, refused, outcome.result, request);
    for (const [file, error] of outcome.refused) refused.set(file, error);
  }
}

/** The files of a request without those that a choice leaves out. Throws `choices-invalid`. */
function usedFiles({ files, choices }: ImportRequest): readonly FileRef[] {
  const tables = choices?.tables ?? [];
  if (tables.some(({ file }) => !files.includes(file))) throw invalidChoice('A choice is about another file.', {});
  const used = files.filter(
    (ref) => !tables.some(({ file, sheet, isUsed }) => file === ref && sheet === null && !isUsed),
  );
  if (used.length > 0) return used;
  throw invalidChoice('Every file is left out, so there is nothing to import.', {});
}

type SettledResult = AttemptResult & { readonly tasks: TaskEffect | null };

type Attempt = { readonly kind: 'done'; readonly result: SettledResult } | RefusedFiles;

/** Runs the import in one transaction; an attempt with refused files leaves no trace, so that the next can do without them. */
async function attemptOnce(
  project: Project,
  files: readonly ChosenFile[],
  isIncomplete: boolean,
  request: ImportRequest & { readonly givenMapping: SavedMapping | null },
  hooks: ImportHooks,
  observe: (run: ImportRun) => void,
): Promise<Attempt> {
  const write = beginLongWrite(project.writer());
  try {
    const result = await attemptImport(project, files, isIncomplete, request, hooks);
    if (result.kind === 'refused') {
      write.rollback();
      return result;
    }
    if (hooks.signal.aborted) throw cancelled();
    observe(result.run);
    const tasks = result.isNothing ? null : settleTasks(project, result.run.db, result.changeId);
    if (request.dryRun || result.isNothing) write.rollback();
    else write.commit();
    return { kind: 'done', result: { ...result, tasks } };
  } catch (error) {
    write.rollback();
    throw error;
  }
}

const maxMappingBytes = 1_048_576;

/** The mapping file of `--map`. Throws `mapping-invalid` for one that is not JSON, and what `parseSavedMapping` throws. */
async function readMapping(registry: FileRegistry, ref: FileRef): Promise<SavedMapping> {
  const input = await openInput(registry.pathOf(ref));
  try {
    const text = await readWholeText(input, { encoding: 'utf-8', bomBytes: 0 }, maxMappingBytes);
    return parseSavedMapping(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const hint = 'Write it as {"kind": "databases", "columns": {"DB": "name"}}.';
    throw new AppError(
      'mapping-invalid',
      `${input.name} is not valid JSON${whereJsonBreaks(error)}.`,
      hint,
      { file: input.name },
      error,
    );
  } finally {
    await input.close();
  }
}

function buildReport(
  files: readonly ChosenFile[],
  refused: ReadonlyMap<ChosenFile, AppError>,
  result: SettledResult,
  request: ImportRequest,
): PerformedImport {
  const isWritten = !request.dryRun && !result.isNothing;
  const tables = files.flatMap((file) => {
    const error = refused.get(file);
    const own = error === undefined ? (result.tables.get(file) ?? []) : [refusedFile(file.name, error)];
    return own.map((table) => ({ ref: file.ref, table }));
  });
  return {
    tables,
    report: {
      isDryRun: request.dryRun,
      nothingChanged: result.isNothing,
      importId: isWritten ? result.importId : request.dryRun ? null : result.earlierImportId,
      changeId: isWritten ? result.changeId : null,
      tasks: result.tasks,
    },
  };
}

function collectedInFuture(collected: string): AppError {
  const message = `The rows cannot have been collected on ${collected.slice(0, 10)}: that is in the future.`;
  return new AppError('usage', message, 'Give the day on which the export was made.', { collected });
}

function noneUsable(refused: ReadonlyMap<ChosenFile, AppError>): AppError {
  const errors = [...refused.values()];
  const names = [...refused.keys()].map((file) => file.name);
  return new AppError(
    errors[0]?.code ?? 'file-not-recognized',
    `None of the ${names.length} files can be used: ${names.join(', ')}.`,
    'Follow what is said for each file, or leave it out.',
    { files: names, problems: errors.map((error) => `${error.message} ${error.hint}`) },
  );
}

/** How a refused file stands in the report: no rows, one error. */
function refusedFile(file: string, error: AppError): ImportedFile {
  const { row, column, sheet } = error.details;
  return {
    file,
    sheet: typeof sheet === 'string' ? sheet : null,
    kind: null,
    preset: null,
    why: 'The file was not used.',
    encoding: null,
    delimiter: null,
    rows: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    duplicates: 0,
    rejected: 0,
    issues: [
      {
        severity: 'error',
        code: error.code,
        row: typeof row === 'number' ? row : null,
        column: typeof column === 'string' ? column : null,
        count: 1,
        message: error.message,
        hint: error.hint,
      },
    ],
    changes: [],
  };
}
