import type { IsoTime } from '../shared/dates.ts';
import type { DeviceKey, TaskField } from '../tracking/task.ts';

/** The forms in which a wave leaves: a small project for a second laptop, or a workbook. */
export const workFormats = ['caskade-work', 'xlsx'] as const;

export type WorkFormat = (typeof workFormats)[number];

/** A wave that left. */
export type HandOutReport = {
  readonly id: number;
  readonly wave: number;
  readonly name: string;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly recipient: string | null;
  /** The file's name as it was written. */
  readonly file: string;
  readonly format: WorkFormat;
  readonly people: number;
  /** When it was merged back last; null when it has not been. */
  readonly merged: {
    readonly at: IsoTime;
    readonly by: string | null;
    readonly applied: number;
    readonly conflicts: number;
  } | null;
};

/** What a work file brings back, compared with the project; the same before and after merging. */
export type MergeReport = {
  /** Where the file is from; null parts are not known. */
  readonly file: {
    readonly name: string;
    readonly format: WorkFormat | 'caskade';
    readonly wave: number | null;
    readonly waveName: string | null;
    readonly handedOutAt: IsoTime | null;
    readonly recipient: string | null;
  };
  /** People all of whose changes are taken over. */
  readonly applied: number;
  /** People of whose changes at least one is a conflict that is not decided. */
  readonly undecided: number;
  /** Changes that are taken over, at most 1,000; `changeCount` counts all. */
  readonly changes: readonly MergedChange[];
  readonly changeCount: number;
  /** Fields that were changed on both sides since the wave left. */
  readonly conflicts: readonly MergeConflict[];
  /** Changes that the project has already, or has declined before. */
  readonly known: number;
  /** People of the file who are not in the project any more, and rows that cannot be read: nothing of them is taken over. */
  readonly problems: readonly MergeProblem[];
};

export type MergedPerson = { readonly mailboxId: number; readonly alias: string; readonly name: string };

/** One change, its values as people read them. */
export type MergedChange = MergedPerson & {
  readonly field: TaskField;
  readonly computer: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: IsoTime;
  readonly by: string | null;
};

/** A field with two values; `key` names it for the decision. */
export type MergeConflict = MergedPerson & {
  readonly key: string;
  readonly device: DeviceKey | null;
  readonly computer: string | null;
  readonly field: TaskField;
  /** The value when the wave left. */
  readonly base: string | null;
  readonly ours: MergeSide;
  readonly theirs: MergeSide;
  /** Null while it is not decided. */
  readonly taken: 'ours' | 'theirs' | null;
};

export type MergeSide = { readonly value: string | null; readonly at: IsoTime | null; readonly by: string | null };

/** What is wrong in a work file. `row` from 1, as a spreadsheet counts; null for the file as a whole. */
export type MergeProblem = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};
