import type { AnswerPart } from '../classification/answer-part.ts';
import type { PartCount } from '../classification/overview.ts';
import type { EntityName } from '../inventory/kinds.ts';
import type { StoredValue } from '../inventory/shape.ts';
import type { TaskEffect } from '../tracking/task-effect.ts';
import type { FileRef } from './file-ref.ts';
import type { ImportedFile } from './import-report.ts';

/** The tabs of the change review. */
export const previewTabs = ['new', 'changed', 'gone', 'unchanged'] as const;
export type PreviewTab = (typeof previewTabs)[number];

/** What an import would do. Its rows are fetched by page with `previewId`, until `import.closePreview`, or four newer previews. */
export type ImportPreview = {
  readonly previewId: string;
  readonly files: readonly PreviewedTable[];
  /** Rows of the review by tab, declined ones included; rejected rows beside them. */
  readonly counts: { readonly [Tab in PreviewTab]: number } & { readonly rejected: number };
  /** The same by kind of thing, kinds without a row left out. */
  readonly entities: readonly ({ readonly entity: EntityName } & { readonly [Tab in PreviewTab]: number })[];
  /** How many stored rows change in a field, most first. */
  readonly fields: readonly ChangedField[];
  /** True when the project already holds all of it. */
  readonly nothingChanged: boolean;
  readonly effect: AnswerEffect;
  /** As `ImportReport.tasks`. */
  readonly tasks: TaskEffect | null;
  /** How long it took. */
  readonly milliseconds: number;
};

/** What a table of the import holds and would do; counts are those that `import.run` would report. */
export type PreviewedTable = ImportedFile & { readonly ref: FileRef };

/** A field of a kind of thing, and in how many stored rows it changes. */
export type ChangedField = {
  readonly entity: EntityName;
  readonly field: string;
  readonly title: string;
  readonly count: number;
};

/** What the import does to the answer: the numbers of the overview before and after. */
export type AnswerEffect = {
  readonly before: AnswerNumbers;
  readonly after: AnswerNumbers;
  /** Open steps of the plan that turn out to be done, in the order of the plan. */
  readonly doneSteps: readonly { readonly stepId: string; readonly title: string }[];
};

/** The answer in numbers: users in scope, those that depend on an individual server, and the parts. */
export type AnswerNumbers = {
  readonly inScope: number;
  readonly depending: number;
  readonly parts: readonly Pick<PartCount, 'part' | 'count'>[];
};

/** Which rows of a preview are wanted. Rows are counted from 0. */
export type PreviewRowsRequest = {
  readonly previewId: string;
  readonly tab: PreviewTab;
  /** Only rows of this kind of thing. */
  readonly entity: EntityName | null;
  /** Only rows in which this field changes. */
  readonly field: string | null;
  readonly offset: number;
  readonly limit: number;
};

/** One page of the change review; `total` counts all rows of the request. */
export type PreviewRowPage = { readonly total: number; readonly rows: readonly PreviewRow[] };

/** A stored or new thing and what becomes of it. */
export type PreviewRow = {
  /** For `ImportChoices.declined`. */
  readonly id: string;
  readonly entity: EntityName;
  /** How people know it: `Anders Lothe`; and what tells it from others of the name: `WS-1040 · Outlook`, '' for nothing. */
  readonly title: string;
  readonly subtitle: string;
  /** Fields before and after. Of a new thing those that are filled, `old` null; empty for the others. */
  readonly fields: readonly PreviewField[];
  /** What it means for the answer; null where that cannot be said. `part`: where one user comes to stand, null for several. */
  readonly effect: {
    readonly tone: 'better' | 'worse' | 'neutral';
    readonly text: string;
    readonly part: AnswerPart | null;
  } | null;
  /** False when the choices of the preview declined it. */
  readonly isAccepted: boolean;
};

/** One field before and after; lists are JSON texts. */
export type PreviewField = {
  readonly field: string;
  readonly title: string;
  readonly old: StoredValue;
  readonly new: StoredValue;
};

/** Which rejected rows of a preview are wanted; nulls take those of all files, sheets and problems. */
export type PreviewProblemsRequest = {
  readonly previewId: string;
  readonly file: FileRef | null;
  readonly sheet: string | null;
  readonly code: string | null;
  readonly offset: number;
  readonly limit: number;
};

/** One page of the rows that would not be imported. */
export type PreviewProblemPage = {
  readonly total: number;
  /** By kind of problem and table, whatever `code` asks for. */
  readonly facets: readonly ProblemFacet[];
  readonly rows: readonly ProblemRow[];
};

/** Rejected rows of one kind in one table. */
export type ProblemFacet = {
  readonly code: string;
  readonly file: FileRef;
  readonly sheet: string | null;
  readonly count: number;
  /** What the first of them says. */
  readonly message: string;
  readonly hint: string;
};

/** A row that would not be imported, as it was read after the corrections that were chosen. */
export type ProblemRow = {
  readonly file: FileRef;
  readonly name: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly code: string;
  /** The cell that is wrong, from 0; null when it is the row as a whole. */
  readonly column: number | null;
  readonly message: string;
  readonly hint: string;
};
