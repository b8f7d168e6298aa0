import type { PastImport, PastImportFile } from '../core/api/past-imports.ts';
import { type FileKind, fileKinds } from '../core/inventory/kinds.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import type { ReadDb } from './driver.ts';

/** An import as it is stored, with the change that made it. */
export type StoredImport = Omit<PastImport, 'laterChanges'> & { readonly changeId: number };

/** An import with its tables, also when it was undone and can be redone; null when there is no such import. */
export function readPastImport(db: ReadDb, importId: number): StoredImport | null {
  const run = db.prepare<[number, number], StoredRun>(runSql).get(importId, importId);
  if (run === undefined) return null;
  const files = db.prepare<[number, number], StoredFile>(filesSql).all(importId, importId);
  const { undone, isPartial, ...rest } = run;
  return { ...rest, undone: undone === 1, isPartial: isPartial === 1, files: files.map(toPastFile) };
}

/** The changes in force that were made after one, newest first. */
export function laterChanges(db: ReadDb, changeId: number): { readonly id: number; readonly what: string }[] {
  return db
    .prepare<[number], { id: number; what: string }>(
      'SELECT id, what FROM changes WHERE id > ? AND undone_at IS NULL ORDER BY id DESC',
    )
    .all(changeId);
}

/** The name of the last imported file with a set of headers, as `matches` tells it; null when none is stored. */
export function findLastFileWith(db: ReadDb, matches: (header: readonly string[]) => boolean): string | null {
  const rows = db
    .prepare<[], { file: string; header: string }>(
      'SELECT file_name AS file, header FROM import_files ORDER BY id DESC LIMIT 1000',
    )
    .iterate();
  for (const { file, header } of rows) if (matches(JSON.parse(header))) return file;
  return null;
}

type StoredRun = {
  id: number;
  changeId: number;
  at: IsoTime;
  by: string | null;
  culture: string | null;
  collected: IsoTime | null;
  isPartial: number;
  undone: number;
};

type StoredFile = Omit<PastImportFile, 'kind' | 'columns' | 'issues'> & {
  readonly kind: string | null;
  readonly mapping: string | null;
  readonly issues: string | null;
};

/** Rows of undone imports are images of the journal; `columns` maps the column of the table to the name in the answer. */
function storedOrUndone(
  table: string,
  columns: readonly (readonly [column: string, name: string])[],
  key: string,
): string {
  const own = columns.map(([column, name]) => `${column} AS "${name}"`).join(', ');
  const images = columns.map(([column]) => (column === 'id' ? 'row_id' : `after ->> '${column}'`)).join(', ');
  const match = key === 'id' ? 'row_id' : `after ->> '${key}'`;
  return `SELECT ${own}, 0 AS undone FROM ${table} WHERE ${key} = ?
    UNION ALL SELECT ${images}, 1 FROM changes JOIN change_rows ON change_id = changes.id
      WHERE undone_at IS NOT NULL AND before IS NULL AND table_name = '${table}' AND ${match} = ? ORDER BY 1`;
}

const runSql = storedOrUndone(
  'imports',
  [
    ['id', 'id'],
    ['change_id', 'changeId'],
    ['at', 'at'],
    ['by', 'by'],
    ['culture', 'culture'],
    ['collected', 'collected'],
    ['is_partial', 'isPartial'],
  ],
  'id',
);

const filesSql = storedOrUndone(
  'import_files',
  [
    ['id', 'id'],
    ['file_name', 'file'],
    ['sheet', 'sheet'],
    ['kind', 'kind'],
    ['preset', 'preset'],
    ['encoding', 'encoding'],
    ['delimiter', 'delimiter'],
    ['sha256', 'hash'],
    ['bytes', 'bytes'],
    ['modified_at', 'modifiedAt'],
    ['row_count', 'rows'],
    ['new_count', 'new'],
    ['changed_count', 'changed'],
    ['unchanged_count', 'unchanged'],
    ['gone_count', 'gone'],
    ['duplicate_count', 'duplicates'],
    ['rejected_count', 'rejected'],
    ['mapping', 'mapping'],
    ['issues', 'issues'],
  ],
  'import_id',
);

function toPastFile(row: StoredFile): PastImportFile {
  const { file, sheet, kind, preset, encoding, delimiter, hash, bytes, modifiedAt, mapping, issues } = row;
  const { rows, new: added, changed, unchanged, gone, duplicates, rejected } = row;
  return {
    ...{ file, sheet, kind: kindOf(kind), preset, encoding, delimiter, hash, bytes, modifiedAt },
    ...{ rows, new: added, changed, unchanged, gone, duplicates, rejected },
    columns: mapping === null ? [] : JSON.parse(mapping),
    issues: issues === null ? [] : JSON.parse(issues),
  };
}

function kindOf(kind: string | null): FileKind | null {
  return fileKinds.find((known) => known === kind) ?? null;
}
