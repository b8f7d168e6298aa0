import { basename, extname, join } from 'node:path';
import type { RejectedTable } from '../../core/api/import-report.ts';
import { rejectedTableCsv } from '../../core/import/rejected-rows.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { makeFolder } from '../services/files/make-folder.ts';
import { writeFileAtomically } from '../services/files/write-file.ts';

/**
 * Saves rejected rows, one `NAME.rejected.csv` for each table that has some, and gives the paths written. An existing file is
 * never replaced, because somebody may be correcting it; the new one gets a number. Throws `file-write-failed`; the rows stay
 * in the project.
 */
export async function saveRejectedRows(folder: string, tables: readonly RejectedTable[]): Promise<readonly string[]> {
  await makeFolder(folder);
  const saved: string[] = [];
  for (const table of tables) {
    if (table.rows.length > 0) saved.push(await writeNewFile(folder, nameOf(table), rejectedTableCsv(table)));
  }
  return saved;
}

/** Tries `NAME.rejected.csv`, then `NAME.rejected-2.csv` and so on, until one does not exist. */
async function writeNewFile(folder: string, name: string, text: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}.rejected${number === 1 ? '' : `-${number}`}.csv`);
    try {
      await writeFileAtomically(path, text, false);
      return path;
    } catch (error) {
      if (!(error instanceof AppError && error.details.systemCode === 'EEXIST')) throw error;
    }
  }
}

/** The file's name without its extension, with the sheet, in characters that every file system takes. */
function nameOf(table: RejectedTable): string {
  const file = basename(table.file, extname(table.file));
  const name = table.sheet === null ? file : `${file}.${table.sheet}`;
  return name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_');
}
