import type { Locator, Page } from 'playwright-core';

/** The pane of a person as somebody on the phone reads it. */
export type PersonObject = {
  readonly pane: Locator;
  /** Waits until the pane shows the person of that name. */
  readonly ready: (name: string) => Promise<void>;
  /** The headings of the pane in order, as `level text`. */
  readonly readHeadings: () => Promise<readonly string[]>;
  /** The text of the part with that heading, its lines joined by ` | `. */
  readonly readPart: (title: string) => Promise<string>;
  /** The cells of the table of profiles, row by row, the lines of a cell joined by ` | `. */
  readonly readProfiles: () => Promise<readonly (readonly string[])[]>;
};

export function personOf(page: Page): PersonObject {
  const pane = page.getByRole('article');
  const lines = (text: string): string =>
    text
      .split(/\s*\n\s*/)
      .filter((line) => line !== '')
      .join(' | ');
  return {
    pane,
    ready: (name) => pane.getByRole('heading', { level: 2, name }).waitFor(),
    readHeadings: () =>
      pane
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName, textContent }) => `${tagName.at(1)} ${textContent}`)),
    readPart: async (title) => lines(await pane.getByRole('region', { name: title }).innerText()),
    readProfiles: async () => {
      const rows = await pane.getByRole('table').locator('tbody').getByRole('row').all();
      return Promise.all(
        rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((cell) => lines(cell))),
      );
    },
  };
}
