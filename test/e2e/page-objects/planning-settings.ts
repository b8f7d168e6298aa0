import type { Locator, Page } from 'playwright-core';

/** The sections of the settings that a plan is made from, as a person finds things on them. */
export type PlanningSettingsObject = {
  /** What the helpdesk gets done, told while it is typed. */
  readonly capacity: Locator;
  /** The form of a setting with its own Save. */
  readonly setting: (label: string) => Locator;
  readonly blackoutForm: Locator;
  /** The days of the month in view; each is a button. */
  readonly month: Locator;
  /** The texts of the rows of a list, without its head. */
  readonly readList: (title: string) => Promise<readonly string[]>;
  /** The names of the sites that have a place, in their order. */
  readonly readSites: () => Promise<readonly string[]>;
};

export function planningSettingsOf(page: Page): PlanningSettingsObject {
  return {
    capacity: page.getByRole('status', { name: 'Capacity' }),
    setting: (label) => page.getByRole('form', { name: label, exact: true }),
    blackoutForm: page.getByRole('form', { name: /blackout$/ }),
    month: page.getByRole('grid', { name: /^Days of / }),
    readList: async (title) => {
      const table = page.getByRole('table', { name: title });
      const rows = (await table.count()) === 0 ? [] : await table.getByRole('row').all();
      return Promise.all(rows.slice(1).map(async (row) => (await row.innerText()).replaceAll(/\s+/g, ' ')));
    },
    readSites: async () => {
      const rows = await page.getByRole('list', { name: 'Order of sites' }).getByRole('listitem').all();
      return Promise.all(rows.map((row) => row.getByRole('button').first().innerText()));
    },
  };
}
