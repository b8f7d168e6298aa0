import type { CancelSignal } from '../../../core/api/jobs.ts';

/**
 * Prints an HTML file as PDF with a browser: the paper and its margins are in the file. Throws `pdf-unavailable` where no browser
 * prints here, `cancelled`, and `file-write-failed`.
 */
export type PdfPrinter = {
  /** False when there is no browser that could print. */
  readonly isThere: () => boolean;
  readonly print: (html: string, signal: CancelSignal) => Promise<Uint8Array>;
};
