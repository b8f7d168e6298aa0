import type { SourceTable } from '../../../core/reports/sheets/sources-sheet.ts';
import { listImports } from '../../../db/import-history.ts';
import { readPastImport } from '../../../db/past-imports.ts';
import type { Project } from '../project.ts';

/** The tables of all imports that were not undone, newest import first. */
export function importTables(project: Project): readonly SourceTable[] {
  const db = project.reader();
  return listImports(db)
    .filter(({ undone }) => !undone)
    .flatMap(({ id }) => {
      const past = readPastImport(db, id);
      if (past === null) throw new Error(`there is no import ${id}`);
      const { at, by, collected, isPartial, files } = past;
      return files.map((table) => ({ id, at, by, collected, isPartial, table }));
    });
}
