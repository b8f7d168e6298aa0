import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { fileRef, parser } from './parse-input.ts';
import type { ProjectCopy } from './project-reports.ts';
import type { CheckIn } from './shared-project-report.ts';

/** Writes a checked copy of the project to a new file; the copy remembers its origin. Fails with `project-exists`. */
export const takeCopy = operation(
  'read',
  'project.takeCopy',
  parser(z.strictObject({ target: fileRef })),
  output<ProjectCopy>(),
);

/**
 * Writes the project, a local copy, over the file that it was taken from, which stays beside it as a backup. Fails with
 * `not-found` for a project that is no copy, `origin-changed`, `project-in-use`, `project-locked` and `project-missing`; then
 * nothing was written.
 */
export const checkInCopy = operation('write', 'project.checkIn', parser(z.strictObject({})), output<CheckIn>());
