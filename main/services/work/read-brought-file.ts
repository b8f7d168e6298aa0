import type { Project } from '../project.ts';
import type { TaskBoard } from '../tracking/task-board.ts';
import type { BroughtFile } from './brought-work.ts';
import { readWorkFile } from './read-work-file.ts';

/** Reads what a file of any form brings back. Throws `file-…`, `project-…` and `work-foreign`. */
export async function readBroughtFile(project: Project, _board: TaskBoard, path: string): Promise<BroughtFile> {
  return readWorkFile(project, path);
}
