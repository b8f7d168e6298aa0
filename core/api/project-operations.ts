import * as z from 'zod/mini';
import type { ImportReport } from './import-report.ts';
import { operation, output } from './operation.ts';
import { fileRef, oneOf, orNull, parser, text } from './parse-input.ts';
import type { OpenedProject, ProjectCopy, ProjectSummary } from './project-reports.ts';

/** The sample organizations that the program brings along (product.md 4). */
export const sampleOrganizations = ['nordwind', 'headoffice', 'fabrikam'] as const;

export type SampleOrganization = (typeof sampleOrganizations)[number];

/** Creates an empty project file. `name` null names it after the file. Fails with `project-exists`. */
export const createProject = operation(
  'write',
  'project.create',
  parser(z.strictObject({ target: fileRef, name: orNull(text) })),
  output<ProjectSummary>(),
);

/**
 * Opens a project file in place of the present one; only to read where the file cannot be written. Fails with `project-…`;
 * then the present one stays.
 */
export const openProject = operation(
  'write',
  'project.open',
  parser(z.strictObject({ file: fileRef })),
  output<OpenedProject>(),
);

/** Closes the project; without one nothing happens. */
export const closeProject = operation(
  'write',
  'project.close',
  parser(z.strictObject({})),
  output<Record<never, never>>(),
);

/** The open project. Fails with `project-missing` when none is open. */
export const getProject = operation('read', 'project.get', parser(z.strictObject({})), output<OpenedProject>());

/**
 * Creates a project file from a sample organization: its settings merged and its files imported in one or several imports, an
 * undo step each. The report is that of all imports together; its ids are those of the last.
 */
export const createSample = operation(
  'write',
  'project.sample',
  parser(z.strictObject({ target: fileRef, organization: z._default(oneOf(sampleOrganizations), 'nordwind') })),
  output<ImportReport>(),
);

/** Writes a consistent, checked copy of the project to a new file. Fails with `project-exists`. */
export const backupProject = operation(
  'read',
  'project.backup',
  parser(z.strictObject({ target: fileRef })),
  output<ProjectCopy>(),
);

/** Turns a backup into a project file under a new name, checked. Fails with `project-exists` and the other `project-…`. */
export const restoreProject = operation(
  'write',
  'project.restore',
  parser(z.strictObject({ backup: fileRef, target: fileRef })),
  output<ProjectCopy>(),
);
