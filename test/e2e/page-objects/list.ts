import type { Locator, Page } from 'playwright-core';

/** A list of the explorer as a person finds things on it. */
export type ListObject = {
  readonly grid: Locator;
  readonly pane: Locator;
  /** Waits until the list has so many rows, and gives what the grid says it has. */
  readonly waitForTotal: (total: number) => Promise<number>;
  /** The texts of a column of the rows that are drawn. */
  readonly readColumn: (title: string) => Promise<readonly string[]>;
  readonly readTitles: () => Promise<readonly string[]>;
  /** Opens the field that filters a column by its values, ticks some, and closes it. */
  readonly tick: (column: string, values: readonly string[]) => Promise<void>;
  /** The chips of the filter. */
  readonly readFilter: () => Promise<readonly string[]>;
  /** The cell of the first row that is selected, in a column. */
  readonly selectedRows: () => Promise<readonly (string | null)[]>;
};

/** The list under a title, `Users` or another. */
export function listOf(page: Page, title = 'Users'): ListObject {
  const grid = page.getByRole('grid', { name: title });
  const readTitles = async (): Promise<readonly string[]> => {
    const titles = await grid.getByRole('columnheader').allInnerTexts();
    return titles.map((text) => text.trim());
  };
  return {
    grid,
    pane: page.getByRole('complementary', { name: /^Details/ }),
    waitForTotal: async (total) => {
      await page.locator(`[role=grid][aria-rowcount="${total + headRows}"]`).waitFor();
      return Number(await grid.getAttribute('aria-rowcount')) - headRows;
    },
    readColumn: async (column) => {
      const place = (await readTitles()).indexOf(column) + 1;
      return grid.locator(`[data-row][aria-colindex="${place}"]`).allInnerTexts();
    },
    readTitles,
    tick: async (column, values) => {
      await grid.getByRole('button', { name: `${column} is one of` }).click();
      const popup = page.getByRole('dialog', { name: `${column} is one of` });
      for (const value of values) await popup.getByRole('checkbox', { name: value }).check();
      await popup.getByRole('button', { name: 'Done' }).click();
    },
    readFilter: async () => {
      const texts = await page.getByRole('list', { name: 'Filter' }).getByRole('button').allInnerTexts();
      return texts.map((text) => text.trim());
    },
    selectedRows: async () => {
      const rows = await grid.getByRole('row', { selected: true }).all();
      return Promise.all(rows.map((row) => row.getAttribute('aria-rowindex')));
    },
  };
}

/** Titles and filters. */
const headRows = 2;
