import type { Locator, Page } from 'playwright-core';

/** The page of progress as a person finds things on it. */
export type ProgressObject = {
  readonly headline: Locator;
  /** What says that waves are paused. */
  readonly paused: Locator;
  readonly dialog: Locator;
  readonly burnDown: Locator;
  readonly waves: Locator;
  readonly wave: (name: string) => Locator;
  /** Waits until everything is drawn. */
  readonly ready: () => Promise<void>;
};

export function progressOf(page: Page): ProgressObject {
  const waves = page.getByRole('table', { name: 'Progress of each wave' });
  return {
    headline: page.getByRole('region', { name: 'How far the work is' }),
    paused: page.getByRole('region', { name: /paused$/ }),
    dialog: page.getByRole('dialog'),
    burnDown: page.getByRole('region', { name: 'Burn-down' }),
    waves,
    wave: (name) => waves.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) }),
    ready: async () => {
      await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor();
      await waves.waitFor();
    },
  };
}
