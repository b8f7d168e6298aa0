import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { browserAdvice, browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { ensureBuiltProgram } from '../factories/built-program.ts';

/** A page of the app, and what went wrong in it: errors, and what its content security policy refused. */
export type AppPage = { readonly page: Page; readonly complaints: readonly string[] };

/** What the system of the test asks for. */
export type AppearanceOptions = Pick<
  BrowserContextOptions,
  'colorScheme' | 'forcedColors' | 'viewport' | 'reducedMotion' | 'locale'
>;

/**
 * The browser of a test file; null where the machine has none, which is a failure in CI. Gives the function that opens the
 * app, in a window of 1280 × 720 unless told otherwise.
 */
export function useBrowser() {
  let browser: Browser | null = null;
  beforeAll(async () => {
    const program = findBrowser();
    if (program === null) {
      if (process.env.CI !== undefined) throw new Error(browserAdvice);
      console.log(`Skipped: ${browserAdvice}`);
      return;
    }
    ensureBuiltProgram();
    browser = await chromium.launch({ executablePath: program, args: browserArguments, headless: true });
  });
  afterAll(() => browser?.close());
  return {
    isMissing: () => browser === null,
    open: async (url: string, appearance: AppearanceOptions = {}): Promise<AppPage> => {
      if (browser === null) throw new Error(browserAdvice);
      const viewport = { width: 1280, height: 720 };
      const context = await browser.newContext({ viewport, locale: 'en-GB', ...appearance });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      await page.goto(url);
      return { page, complaints };
    },
  };
}
