import { AppError } from '../../core/shared/app-error.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import { translateSqliteError } from '../../db/sqlite-error.ts';
import { type Project, projectClosed, toLocalDay } from './project.ts';
import type { ReadWorkspace } from './workspace.ts';

/** Runs a use case on the open project; what SQLite says about its file becomes an error for people. */
export async function onProject<Result>(
  workspace: ReadWorkspace,
  work: (project: Project) => Result | Promise<Result>,
): Promise<Result> {
  const project = workspace.project();
  try {
    return await work(project);
  } catch (error) {
    if (project.isClosed() && !(error instanceof AppError)) throw projectClosed(error);
    throw translateSqliteError(error, project.path);
  }
}

/** The day up to which ages are counted unless a caller names one: in a sample that of its story. */
export function today(workspace: ReadWorkspace): IsoDate {
  return workspace.project().storyDay ?? toLocalDay(workspace.clock());
}
