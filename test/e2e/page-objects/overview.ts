import type { Locator, Page } from 'playwright-core';

/** The overview as a person finds things on it. */
export type OverviewObject = {
  readonly answer: Locator;
  readonly tiles: Locator;
  /** Waits until everything is drawn. */
  readonly ready: () => Promise<void>;
  /** For each tile its title and its number. */
  readonly readTiles: () => Promise<readonly (readonly [title: string, count: number])[]>;
};

export function overviewOf(page: Page): OverviewObject {
  const answer = page.getByRole('region', { name: 'The answer' });
  const tiles = page.getByRole('list', { name: 'Users by state' }).getByRole('link');
  return {
    answer,
    tiles,
    ready: async () => {
      await page.getByRole('region', { name: 'Evidence age' }).locator('svg').first().waitFor();
    },
    readTiles: async () => {
      await tiles.first().waitFor();
      const texts = await tiles.allInnerTexts();
      return texts.map((text) => {
        const [title = '', count = ''] = text.split('\n').filter((line) => line.trim() !== '');
        return [title, Number(count.replace(/\D/g, ''))] as const;
      });
    },
  };
}
