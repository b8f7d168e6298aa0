import type { HandOutReport, WorkFormat } from '../../../core/api/work-report.ts';
import type { Project } from '../project.ts';

/** The waves that left, newest first. */
export function listHandOuts(_project: Project): readonly HandOutReport[] {
  throw new Error('work.list comes with its own part');
}

/** Writes a wave as a work file. */
export async function handOut(
  _project: Project,
  _request: {
    readonly wave: number;
    readonly path: string;
    readonly format: WorkFormat;
    readonly recipient: string | null;
    readonly by: string | null;
  },
): Promise<HandOutReport & { readonly bytes: number }> {
  throw new Error('work.handOut comes with its own part');
}
