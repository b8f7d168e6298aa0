import type { AppErrorCode, ErrorDetails } from '../../../core/shared/app-error.ts';

/** What a workbook may cost before its reading is given up (product.md 6). */
export type WorkbookLimits = {
  readonly milliseconds: number;
  /** The JavaScript heap of the worker. */
  readonly heapMegabytes: number;
  /** What the zip archive may unpack to; memory outside the heap. */
  readonly unpackedBytes: number;
};

/** A sheet that follows. `declaredRows` is the last row that the sheet says it has, null when it does not say. */
export type SheetStart = {
  readonly kind: 'sheet';
  readonly name: string;
  readonly isHidden: boolean;
  readonly declaredRows: number | null;
  /** For each column the last row with a value in it, 0 for a column without. */
  readonly lastFilledRows: readonly number[];
};

/** The sheet is complete. `lastRow` is the last row that was read, formatted blank ones included; 0 for an empty sheet. */
export type SheetEnd = {
  readonly kind: 'sheet-end';
  readonly name: string;
  readonly lastRow: number;
  readonly declaredRows: number | null;
};

/** What the worker is given. It reads from the descriptor of the main thread, which stays open until the worker has ended. */
export type WorkbookTask = {
  readonly name: string;
  readonly descriptor: number;
  readonly size: number;
  readonly unpackedBytes: number;
  /** One counter: batches that were sent and not yet taken. The worker sleeps while it is `maxBatchesAhead`. */
  readonly batchesAhead: Int32Array;
};

/** Rows travel as JSON, which costs half of a structured clone. Nothing follows `end` and `error`. */
export type WorkbookMessage =
  | SheetStart
  | SheetEnd
  | { readonly kind: 'rows'; readonly json: string }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'error';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly hint: string;
      readonly details: ErrorDetails;
    };

/** Rows per message. */
export const batchRows = 1_000;

/** How many batches may wait for the main thread: enough to keep both busy, few enough to bound the memory. */
export const maxBatchesAhead = 8;
