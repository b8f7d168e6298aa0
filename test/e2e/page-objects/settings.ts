import type { Locator, Page } from 'playwright-core';

/** The settings as a person finds things on them. */
export type SettingsObject = {
  /** What the last change did to the answer. */
  readonly effect: Locator;
  /** Goes to a section by its tab. */
  readonly open: (section: string) => Promise<void>;
  /** The form that says what a name is. */
  readonly nameForm: (name: string) => Locator;
  /** The names that nothing explains, with the number of their users. */
  readonly readUnknown: () => Promise<readonly (readonly [name: string, users: string])[]>;
  /** The form of the array of a site; it is opened when it is not. */
  readonly arrayForm: (site: string) => Promise<Locator>;
};

export function settingsOf(page: Page): SettingsObject {
  return {
    effect: page.getByRole('region', { name: 'Effect of the last change' }),
    open: async (section) => {
      await page
        .getByRole('navigation', { name: 'Sections of the settings' })
        .getByRole('link', { name: new RegExp(`^${section}`) })
        .click();
    },
    nameForm: (name) => page.getByRole('form', { name: `What is ${name}?` }),
    readUnknown: async () => {
      const table = page.getByRole('table', { name: 'Names that nothing explains' });
      await table.waitFor();
      const rows = await table.getByRole('row').all();
      return Promise.all(
        rows.slice(1).map(async (row) => {
          const name = await row.getByRole('rowheader').innerText();
          return [name.split('\n')[0] ?? '', await row.getByRole('cell').first().innerText()] as const;
        }),
      );
    },
    arrayForm: async (site) => {
      const card = page.getByRole('region', { name: site, exact: true });
      await card.waitFor();
      const form = card.getByRole('form', { name: `Array of ${site}` });
      if (!(await form.isVisible())) await card.getByRole('button', { name: site }).click();
      await form.waitFor();
      return form;
    },
  };
}
