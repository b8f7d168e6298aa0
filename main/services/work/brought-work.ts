import type { MergeProblem, MergeReport } from '../../../core/api/work-report.ts';
import type { BroughtWork } from '../../../core/tracking/merge-work.ts';

/** What a file brings back, read and checked: the same for every form of file. */
export type BroughtFile = {
  readonly file: MergeReport['file'];
  /** The hand-out that the file is from; null for a copy of the whole project. */
  readonly handOut: string | null;
  /** By the mailbox ids of this project. */
  readonly people: ReadonlyMap<number, BroughtWork>;
  /** Changes that the project has already, or has declined before. */
  readonly known: number;
  readonly problems: readonly MergeProblem[];
};
