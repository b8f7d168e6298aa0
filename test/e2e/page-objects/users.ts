import type { Locator, Page } from 'playwright-core';

/** The list of users as a person finds things on it. */
export type UsersObject = {
  readonly grid: Locator;
  /** Waits until the list has so many rows, and gives what the grid says it has. */
  readonly waitForTotal: (total: number) => Promise<number>;
  /** The texts of a column of the rows in view. */
  readonly readColumn: (title: string) => Promise<readonly string[]>;
};

export function usersOf(page: Page): UsersObject {
  const grid = page.getByRole('grid', { name: 'Users' });
  const readTotal = async () => Number(await grid.getAttribute('aria-rowcount')) - headRows;
  return {
    grid,
    waitForTotal: async (total) => {
      await page.locator(`[role=grid][aria-rowcount="${total + headRows}"]`).waitFor();
      return readTotal();
    },
    readColumn: async (title) => {
      const titles = await grid.getByRole('columnheader').allInnerTexts();
      const column = titles.findIndex((text) => text.replace(/ [↑↓]$/, '') === title) + 1;
      return grid.locator(`[role=gridcell][aria-colindex="${column}"]`).allInnerTexts();
    },
  };
}

/** Titles and filters. */
const headRows = 2;
