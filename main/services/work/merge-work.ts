import type { MergeReport } from '../../../core/api/work-report.ts';
import type { Project } from '../project.ts';

type Decisions = readonly { readonly key: string; readonly take: 'ours' | 'theirs' }[];

/** What merging a work file would do. */
export async function previewMerge(
  _project: Project,
  _request: { readonly path: string; readonly decisions: Decisions },
): Promise<MergeReport> {
  throw new Error('work.preview comes with its own part');
}

/** Takes over what a work file brings back. */
export async function mergeWork(
  _project: Project,
  _request: { readonly path: string; readonly decisions: Decisions; readonly by: string | null },
): Promise<MergeReport> {
  throw new Error('work.merge comes with its own part');
}
