import { existsSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { createBrowserPrinter } from '../../main/services/reports/browser-printer.ts';
import type { PdfPrinter } from '../../main/services/reports/pdf-printer.ts';
import { browserAdvice, findBrowser } from '../../scripts/find-browser.mjs';

/** The real browser of a test file as the printer of PDF files; missing where the machine has none, which is a failure in CI. */
export function usePrinter() {
  const program = findBrowser();
  const isMissing = program === null || !existsSync(program);
  beforeAll(() => {
    if (!isMissing) return;
    if (process.env.CI !== undefined) throw new Error(browserAdvice);
    console.log(`Skipped: ${browserAdvice}`);
  });
  return {
    isMissing: () => isMissing,
    /** `parent` is where its temporary folders are made. */
    printer: (parent: string): PdfPrinter => {
      if (program === null) throw new Error(browserAdvice);
      return createBrowserPrinter({ find: () => ({ kind: 'found', program, folder: null }), parent });
    },
  };
}
