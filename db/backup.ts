import { type CheckedCopy, copyChecked } from './checked-copy.ts';
import { checkProjectFile } from './file-check.ts';

/**
 * Writes a consistent, checked copy of a project to a new file, also while the project is open and written. Throws
 * `project-exists` when there is a file of that name.
 */
export function backupProject(project: string, target: string): CheckedCopy {
  checkProjectFile(project);
  return copyChecked(project, target);
}

/**
 * Turns a backup back into a project file: a checked copy under a new name. Throws `project-exists` rather than to replace a
 * file, and like `openProjectFile` for a backup that is no project, is newer than the program, or is damaged.
 */
export function restoreProject(backup: string, target: string): CheckedCopy {
  checkProjectFile(backup);
  return copyChecked(backup, target);
}
