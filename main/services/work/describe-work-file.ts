import type { WorkFileNote } from '../../../core/api/project-reports.ts';
import { readWorkFileMeta } from '../../../db/work-file.ts';
import type { Project } from '../project.ts';

/** Which wave the open project was handed out for; null for a whole project. */
export function describeWorkFile(project: Project): WorkFileNote | null {
  const meta = readWorkFileMeta(project.reader());
  if (meta === null) return null;
  const { wave, waveName, at, by, recipient } = meta;
  return { wave, name: waveName, handedOutAt: at, by, recipient };
}
