import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** The page of reports as a person finds things on it. */
export type ReportsObject = {
  readonly list: Locator;
  /** The report in view. */
  readonly desk: (title: string) => Locator;
  /** Opens a report by its entry in the list. */
  readonly open: (title: string) => Promise<void>;
  readonly locale: Locator;
  readonly paper: Locator;
  /** The preview of a part, once it is there. */
  readonly preview: (title: string) => Promise<Locator>;
  readonly button: (name: string) => Locator;
  /** What is on paper while it is printed. */
  readonly printed: Locator;
  /** Presses a button and keeps the file that the page gives, under its name in a folder. */
  readonly save: (button: string, folder: string) => Promise<{ readonly path: string; readonly name: string }>;
  /** Lets printing only be noted; gives how often it was asked for. */
  readonly catchPrinting: () => Promise<() => Promise<number>>;
  /** Ends the printing, as the dialog of the system does when it is closed. */
  readonly endPrinting: () => Promise<void>;
};

export function reportsOf(page: Page): ReportsObject {
  const list = page.getByRole('navigation', { name: 'Reports' });
  const desk = (title: string) => page.getByRole('region', { name: title, exact: true });
  const button = (name: string) => page.getByRole('main').getByRole('button', { name });
  return {
    ...{ list, desk, button },
    open: async (title) => {
      await list.getByRole('link', { name: title }).click();
      await desk(title).getByRole('heading', { name: title, exact: true }).first().waitFor();
    },
    locale: page.getByRole('combobox', { name: 'Language and formats' }),
    paper: page.getByRole('combobox', { name: 'Paper' }),
    preview: async (title) => {
      const preview = page.getByRole('region', { name: `Preview: ${title}`, exact: true });
      await preview.getByRole('article').first().waitFor();
      await preview.locator('[aria-busy="false"]').waitFor();
      return preview;
    },
    printed: page.locator('[data-print-sheet]'),
    save: async (name, folder) => {
      const download = page.waitForEvent('download');
      await button(name).click();
      const file = await download;
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      return { path, name: file.suggestedFilename() };
    },
    catchPrinting: async () => {
      await page.evaluate(`window.prints = 0;
        window.print = () => { window.prints += 1; window.dispatchEvent(new Event('beforeprint')); }`);
      return async () => Number(await page.evaluate('window.prints'));
    },
    endPrinting: async () => {
      await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    },
  };
}
