import type { TableChoices } from '../../core/api/import-choices.ts';
import type { RememberedMapping } from '../../core/api/past-imports.ts';
import { chosenMapping } from '../../core/import/chosen-mapping.ts';
import { headerFingerprint } from '../../core/import/header-fingerprint.ts';
import { savedMappingJson } from '../../core/import/saved-mapping.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { findLastFileWith } from '../../db/past-imports.ts';
import { removeMapping as deleteMapping, listMappings as readMappings } from '../../db/saved-mappings.ts';
import type { FileRef, FileRegistry } from './files/file-access.ts';
import { writeFileAtomically } from './files/write-file.ts';
import { matchChosenTable } from './import/inspect-file.ts';
import type { Project } from './project.ts';

/** The mappings that the project remembers, newest first. */
export function listMappings(project: Project): { readonly mappings: readonly RememberedMapping[] } {
  const db = project.reader();
  const mappings = readMappings(db).map(({ fingerprint, at, mapping }) => ({
    ...{ fingerprint, kind: mapping.kind, at, values: mapping.values },
    columns: [...mapping.columns].map(([header, field]) => ({ header, field })),
    lastFile: findLastFileWith(db, (header) => headerFingerprint(header) === fingerprint),
  }));
  return { mappings };
}

/** Forgets a mapping. Throws `not-found`. */
export function removeMapping(project: Project, fingerprint: string): Record<never, never> {
  if (deleteMapping(project.writer(), fingerprint)) return {};
  throw new AppError('not-found', 'The project remembers no such mapping.', 'It may have been forgotten already.', {
    fingerprint,
  });
}

/**
 * Writes how the columns and values of a table are matched, under the choices for it, to a file that `--map` reads. Throws
 * the `file-…` error of a table that cannot be read, `choices-invalid` and `file-write-failed`.
 */
export async function saveMappingFile(
  project: Project,
  registry: FileRegistry,
  { choices, target }: { readonly choices: TableChoices; readonly target: FileRef },
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly columns: number }> {
  const { recognition, chosenColumns, savedMapping, values } = await matchChosenTable(
    project,
    registry,
    choices,
    signal,
  );
  const mapping = chosenMapping(recognition.kind, recognition.columns, chosenColumns, savedMapping, values);
  await writeFileAtomically(registry.pathOf(target), `${JSON.stringify(savedMappingJson(mapping), null, 2)}\n`, true);
  return { file: registry.nameOf(target), columns: mapping.columns.size };
}
