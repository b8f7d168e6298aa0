import type { Locator, Page } from 'playwright-core';

/** The waves as a table, who is in none, and the groups, as a person finds things there. */
export type WavesTableObject = {
  readonly grid: Locator;
  /** Shows a part of the table by its tab. */
  readonly show: (part: 'Waves' | 'In no wave' | 'Groups') => Promise<void>;
  /** The numbers of the waves whose rows are drawn, in their order. */
  readonly readNumbers: () => Promise<readonly string[]>;
  readonly users: (wave: number) => Locator;
  readonly people: (wave: number) => Locator;
  /** The names of the people of an open row that are drawn. */
  readonly readPeople: (wave: number) => Promise<readonly string[]>;
  /** A group by a part of its text. */
  readonly group: (text: string) => Locator;
};

export function wavesTableOf(page: Page): WavesTableObject {
  const grid = page.getByRole('grid', { name: 'Waves', exact: true });
  const people = (wave: number): Locator => page.getByRole('grid', { name: `People of wave ${wave}`, exact: true });
  return {
    grid,
    show: (part) => page.getByRole('tab', { name: new RegExp(`^${part} `) }).click(),
    readNumbers: () => grid.locator('[aria-colindex="1"][data-column]:not([data-row])').allInnerTexts(),
    users: (wave) => grid.getByRole('button', { name: new RegExp(`users? of wave ${wave}$`) }),
    people,
    readPeople: async (wave) => {
      const names = people(wave).locator('[data-row][aria-colindex="1"]');
      await names.first().waitFor();
      return names.allInnerTexts();
    },
    group: (text) =>
      page
        .getByRole('list', { name: 'Groups that are too large or split' })
        .getByRole('listitem')
        .filter({ hasText: text }),
  };
}

/** The calendar of the waves as a person finds things on it. */
export type CalendarObject = {
  readonly grid: Locator;
  readonly month: Locator;
  readonly day: (name: string | RegExp) => Locator;
  readonly panel: Locator;
  /** The full name of the day with the focus. */
  readonly readFocused: () => Promise<string | null>;
};

export function calendarOf(page: Page): CalendarObject {
  const grid = page.locator('[role=grid][aria-labelledby="calendar-month"]');
  return {
    grid,
    month: page.getByRole('heading', { level: 2 }).first(),
    day: (name) => grid.getByRole('gridcell', { name }),
    panel: page.getByRole('region', { name: /^Waves of / }),
    readFocused: () =>
      page.evaluate<string | null>("document.activeElement?.querySelector('.visually-hidden')?.textContent ?? null"),
  };
}
