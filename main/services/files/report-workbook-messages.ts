import type { Paper } from '../../../core/reports/report-kinds.ts';
import type { ReportStamp } from '../../../core/reports/report-stamp.ts';
import type { PageSheet, TableSheet } from '../../../core/reports/sheet.ts';

/** A table without its rows, which follow. */
export type TableHead = Omit<TableSheet, 'rows'>;

/** Everything of a workbook but the rows of its tables. */
export type BookPlan = {
  readonly sheets: readonly (TableHead | PageSheet)[];
  readonly stamp: ReportStamp;
  readonly words: BookWords;
  readonly paper: Paper;
};

/** What the workbook itself says, in the language of the report. */
export type BookWords = {
  readonly locale: string;
  /** `As of 14 Mar 2014` */
  readonly asOf: string;
  /** `Page {page} of {pages}`, with these marks. */
  readonly pages: string;
  /** What the workbook is about, for its properties. */
  readonly title: string;
  readonly subject: string;
};

/** What the worker is told: the plan, the rows of each table in batches as JSON, which costs half of a structured clone, the end. */
export type BookCommand =
  | { readonly kind: 'plan'; readonly plan: BookPlan }
  | { readonly kind: 'rows'; readonly sheet: number; readonly json: string }
  | { readonly kind: 'end' };

/** What the worker answers: that it has taken a batch, or the finished workbook. */
export type BookAnswer = { readonly kind: 'taken' } | { readonly kind: 'book'; readonly bytes: Uint8Array };

/** How many batches may wait for the worker. */
export const maxBatchesAhead = 4;
