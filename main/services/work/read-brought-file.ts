import { extname } from 'node:path';
import type { Project } from '../project.ts';
import type { TaskBoard } from '../tracking/task-board.ts';
import type { BroughtFile } from './brought-work.ts';
import { readWorkFile } from './read-work-file.ts';
import { readWorkSheetFile } from './read-work-sheet.ts';

/** Reads what a file of any form brings back. Throws `file-…`, `project-…` and `work-foreign`. */
export async function readBroughtFile(project: Project, board: TaskBoard, path: string): Promise<BroughtFile> {
  const isWorkbook = workbookExtensions.has(extname(path).toLowerCase());
  return isWorkbook ? readWorkSheetFile(project, board, path) : readWorkFile(project, path);
}

const workbookExtensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']);
