import type { Call } from '../../../core/api/dispatch.ts';
import type { WrittenReport } from '../../../core/api/report-report.ts';
import { csvHead, csvRows } from '../../../core/reports/report-csv.ts';
import type { TableSheet } from '../../../core/reports/sheet.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { fillFolder } from '../files/fill-folder.ts';
import { openStaging } from '../files/stage-files.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { type PackedEntry, packText, writeZip } from '../files/write-zip.ts';
import { type TableReader, tableReader } from './table-batches.ts';

/**
 * Writes tables as CSV files, each named by its key, into a folder, which is made when it is missing. Files of an earlier report
 * are replaced, and go when they are no longer part of it; those of others are only replaced with `overwrite`. Nothing is
 * written before all is there. Throws `file-write-failed` and `cancelled`.
 */
export async function writeCsvFolder(
  tables: readonly TableSheet[],
  { path, overwrite }: { readonly path: string; readonly overwrite: boolean },
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  const read = tableReader(tables, call);
  const staging = await openStaging(path);
  try {
    const staged = [];
    for (const table of tables) staged.push(await staging.write(`${table.key}.csv`, csvPieces(table, read)));
    const files = await fillFolder(path, staged, { listName, mayOverwrite: overwrite });
    return { files, bytes: staged.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await staging.discard();
  }
}

/** Writes the same files into one ZIP file, dated `at`. Throws `file-write-failed` and `cancelled`. */
export async function writeCsvArchive(
  tables: readonly TableSheet[],
  { path, at }: { readonly path: string; readonly at: IsoTime },
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  const read = tableReader(tables, call);
  const entries: PackedEntry[] = [];
  for (const table of tables) entries.push(await packText(`${table.key}.csv`, csvPieces(table, read)));
  const zip = writeZip(entries, at);
  await writeFileAtomically(path, zip, true);
  return { files: [path], bytes: zip.length };
}

/** The list of what was written, which tells files of an earlier report from files of people. */
const listName = 'report-files.json';

async function* csvPieces(table: TableSheet, read: TableReader): AsyncGenerator<string> {
  yield csvHead(table.columns);
  for await (const rows of read(table)) yield csvRows(rows);
}
