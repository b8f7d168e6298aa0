import type { CancelSignal } from '../../../core/api/jobs.ts';
import { AppError } from '../../../core/shared/app-error.ts';

/**
 * Prints an HTML file as PDF with a browser: the paper and its margins are in the file. Throws `pdf-unavailable` where no browser
 * prints here, `cancelled`, and `file-write-failed`.
 */
export type PdfPrinter = {
  /** False when there is no browser that could print. */
  readonly isThere: () => boolean;
  readonly print: (html: string, signal: CancelSignal) => Promise<Uint8Array>;
};

/** How many milliseconds printing may take: thousands of pages take about one. */
export const printPatience = 5 * 60_000;

/**
 * Whether a file gets marks for screen readers and the list of its headings. They make a large one twenty times as large, and
 * the browser run out of memory.
 */
export function hasTags(html: string): boolean {
  return html.length <= 1_000_000;
}

/** No browser prints here; `message` says which one was looked for. */
export function pdfUnavailable(message: string, cause?: unknown): AppError {
  const hint =
    'Save the report as HTML and print it from a browser, or name the program file of one in CASKADE_BROWSER.';
  return new AppError('pdf-unavailable', message, hint, {}, cause);
}

/** The PDF file was not made; `message` says why. `output` is what the browser had to say. */
export function printFailed(message: string, output: readonly string[] = []): AppError {
  return new AppError('file-write-failed', message, 'Save the report as HTML and print it from a browser.', { output });
}

/** The PDF file was not there in time. */
export function printTooLong(milliseconds: number): AppError {
  const message = `The PDF file was not ready after ${Math.round(milliseconds / 1_000)} seconds.`;
  return new AppError('file-write-failed', message, 'Choose fewer parts, or save the report as HTML.', {
    milliseconds,
  });
}

/** The bytes of a PDF file that is there from its first mark to its last. Throws `file-write-failed` for anything else. */
export function checkPdf(bytes: Uint8Array): Uint8Array {
  const begin = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  const end = Buffer.from(bytes.subarray(-32)).toString('latin1').trimEnd();
  if (begin === '%PDF-' && end.endsWith('%%EOF')) return bytes;
  throw printFailed('What the browser wrote is no whole PDF file.');
}
