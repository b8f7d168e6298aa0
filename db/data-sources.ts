import type { DataSource } from '../core/findings/data-confidence.ts';
import type { ImportedFileFacts, PublicFolderFacts } from '../core/findings/finding-input.ts';
import { findProblemColumns } from '../core/import/problem-columns.ts';
import { entityNames, type FileKind, fileKinds } from '../core/inventory/kinds.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import type { ReadDb } from './driver.ts';
import { listIn } from './entity-reader.ts';
import { tableOf } from './entity-rows.ts';

/** The tables of all imports that are not undone, oldest first. Tables that were not recognized are left out. */
export function readImportedFiles(db: ReadDb): readonly ImportedFileFacts[] {
  const rows = db.prepare<[], ImportedFileRow>(importedFilesSql).all();
  return rows.flatMap(({ kind: text, partial, header, issues, ...file }) => {
    const kind = kindOf(text);
    if (kind === null) return [];
    const isCorrection = findProblemColumns(listIn(header)) !== null;
    return [{ ...file, kind, isPartial: partial === 1, isCorrection, issues: JSON.parse(issues) }];
  });
}

/** What the present rows of each entity are: how many, how old, and from which files. One entry for each entity. */
export function readDataSources(db: ReadDb): readonly DataSource[] {
  return entityNames.map((entity) => {
    const parts = db.prepare<[], SourcePart>(sourceSql(tableOf(entity))).all();
    const dates = (pick: 'oldest' | 'newest'): IsoTime[] => parts.flatMap((part) => part[pick] ?? []).sort();
    return {
      entity,
      rows: parts.reduce((sum, { rows }) => sum + rows, 0),
      oldest: dates('oldest')[0] ?? null,
      newest: dates('newest').at(-1) ?? null,
      files: [...new Set(parts.flatMap(({ file }) => file ?? []))].sort(),
    };
  });
}

/** The public folder databases of mailbox databases, and whether an export told of them at all. */
export function readPublicFolders(db: ReadDb): PublicFolderFacts {
  const rows = db
    .prepare<[], [name: string, publicFolders: string | null]>(
      'SELECT name, public_folder_database FROM databases WHERE gone_in IS NULL AND name IS NOT NULL',
    )
    .raw()
    .all();
  const byDatabase = new Map(
    rows.flatMap(([name, folders]) => (folders === null ? [] : [[name.toLowerCase(), folders]])),
  );
  return { isExported: byDatabase.size > 0 || hasPublicFolderColumn(db), byDatabase };
}

/** Outlook versions as collected, by profile id: of Outlook 2003, and of texts that name it. */
export function readOutlook2003Versions(db: ReadDb): ReadonlyMap<number, string> {
  const rows = db
    .prepare<[], [id: number, version: string]>(
      `SELECT id, outlook_version FROM profiles
       WHERE gone_in IS NULL AND (outlook_version LIKE '11.%' OR outlook_version LIKE '%2003%')`,
    )
    .raw();
  return new Map(rows.iterate());
}

/** Who connected: legacy DNs or addresses of the connection logs, each once. */
export function readConnectedClients(db: ReadDb): readonly string[] {
  return db
    .prepare<[], string>('SELECT DISTINCT client FROM connections WHERE gone_in IS NULL AND client IS NOT NULL')
    .pluck()
    .all();
}

/** Who was logged on: accounts of the logon statistics, each once. */
export function readLogonAccounts(db: ReadDb): readonly string[] {
  return db
    .prepare<[], string>('SELECT DISTINCT account FROM logons WHERE gone_in IS NULL AND account IS NOT NULL')
    .pluck()
    .all();
}

type ImportedFileRow = Omit<ImportedFileFacts, 'kind' | 'isPartial' | 'isCorrection' | 'issues'> & {
  readonly kind: string | null;
  readonly partial: number;
  readonly header: string;
  readonly issues: string;
};

const importedFilesSql = `SELECT import_id AS importId, imports.at AS at, file_name AS file, sheet, kind, is_partial AS partial,
    row_count AS rows, rejected_count AS rejected, header, issues
  FROM import_files JOIN imports ON imports.id = import_id ORDER BY import_files.id`;

type SourcePart = {
  readonly file: string | null;
  readonly rows: number;
  readonly oldest: IsoTime | null;
  readonly newest: IsoTime | null;
};

/** A date that could not be read stays as its text and is no date here. */
function sourceSql(table: string): string {
  const date = "CASE WHEN collected GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN collected END";
  return `SELECT file_name AS file, parts.rows AS rows, oldest, newest FROM (
      SELECT import_file_id, count(*) AS rows, min(${date}) AS oldest, max(${date}) AS newest
      FROM ${table} WHERE gone_in IS NULL GROUP BY import_file_id
    ) AS parts LEFT JOIN import_files ON import_files.id = import_file_id`;
}

/** The mapping of an import file lists its used columns with the field of each. */
function hasPublicFolderColumn(db: ReadDb): boolean {
  const found = db
    .prepare<[], number>(
      `SELECT 1 FROM import_files WHERE kind = 'databases' AND mapping LIKE '%"publicFolderDatabase"%' LIMIT 1`,
    )
    .pluck()
    .get();
  return found !== undefined;
}

function kindOf(text: string | null): FileKind | null {
  return fileKinds.find((kind) => kind === text) ?? null;
}
