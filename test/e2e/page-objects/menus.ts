import type { Page } from 'playwright-core';

/** The menu row as a person uses it with the mouse. */
export type MenusObject = {
  /** Opens a menu and chooses an entry. */
  readonly choose: (menu: string, entry: string) => Promise<void>;
  /** The entries of a menu that can be chosen now; the menu is closed again. */
  readonly readEnabled: (menu: string) => Promise<readonly string[]>;
};

export function menusOf(page: Page): MenusObject {
  const open = async (menu: string) => {
    await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
    await page.getByRole('menu').waitFor();
    return page.getByRole('menu').getByRole('menuitem');
  };
  return {
    choose: async (menu, entry) => {
      await (await open(menu)).filter({ hasText: entry }).click();
    },
    readEnabled: async (menu) => {
      const entries = await (await open(menu)).all();
      const enabled: string[] = [];
      for (const entry of entries) {
        const isDisabled = (await entry.getAttribute('aria-disabled')) === 'true';
        if (!isDisabled) enabled.push((await entry.innerText()).split('\n')[0] ?? '');
      }
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      return enabled;
    },
  };
}
