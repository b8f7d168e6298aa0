import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type ListObject, listOf } from './list.ts';

/** The queue of tracking as a person works through it. */
export type QueueObject = ListObject & {
  /** The views with how many each has, as their links read: `Mine 3`. */
  readonly readViews: () => Promise<readonly string[]>;
  readonly show: (view: string) => Promise<void>;
  /** Puts the focus on the row of somebody. */
  readonly focusOn: (name: string) => Promise<void>;
  /** The person whose row has the focus; null while the focus is not in the grid. */
  readonly readFocus: () => Promise<string | null>;
  /** The bar that comes with several chosen rows. */
  readonly bar: Locator;
  readonly statusDialog: Locator;
  readonly noteDialog: Locator;
  /** Presses S and chooses a status by its name. */
  readonly setStatus: (status: string) => Promise<void>;
  readonly addNote: (text: string) => Promise<void>;
  /** Waits for the message that tells what was done. */
  readonly told: (text: string) => Promise<Locator>;
  /** Begins to remember what is announced. */
  readonly listen: () => Promise<void>;
  /** Waits for what is said to a screen reader. */
  readonly heard: (text: string) => Promise<void>;
};

export function queueOf(page: Page): QueueObject {
  const list = listOf(page, 'Tracking');
  const statusDialog = page.getByRole('dialog', { name: 'Set status' });
  const noteDialog = page.getByRole('dialog', { name: 'Add a note' });
  const views = page.getByRole('navigation', { name: 'Views' });
  return {
    ...list,
    statusDialog,
    noteDialog,
    readViews: async () => (await views.getByRole('link').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
    show: async (view) => {
      await views.getByRole('link', { name: new RegExp(`^${view}`) }).click();
      await views.locator('[aria-current="true"]', { hasText: view }).waitFor();
    },
    focusOn: (name) =>
      list.grid
        .locator('[data-row]', { hasText: name })
        .first()
        .click({ position: { x: 4, y: 4 } }),
    readFocus: () =>
      list.grid.evaluate((grid) => {
        const page = grid.ownerDocument;
        if (grid !== page.activeElement) return null;
        const cell = page.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
        return cell?.closest('[role=row]')?.querySelector('[data-name]')?.textContent ?? null;
      }),
    bar: page.getByRole('region', { name: 'Selected rows' }),
    setStatus: async (status) => {
      await page.keyboard.press('s');
      await statusDialog.getByRole('option', { name: status }).click();
      await statusDialog.getByRole('button', { name: /^Set / }).click();
      await statusDialog.waitFor({ state: 'detached' });
    },
    addNote: async (text) => {
      await page.keyboard.press('n');
      await noteDialog.getByRole('textbox', { name: 'Note' }).fill(text);
      await page.keyboard.press('Enter');
      await noteDialog.waitFor({ state: 'detached' });
    },
    told: async (text) => {
      const message = page.getByRole('region', { name: 'New messages' }).getByRole('region').filter({ hasText: text });
      await message.waitFor();
      return message;
    },
    listen: () => page.evaluate(rememberAnnouncements),
    heard: async (text) => {
      const isHeard = `window.heardTexts.some((one) => one.includes(${JSON.stringify(text)}))`;
      await expect.poll(() => page.evaluate<boolean>(isHeard), { timeout: 10_000 }).toBe(true);
    },
  };
}

/** An announcement soon makes room for the next, so what was said is kept as it comes. */
const rememberAnnouncements = `
  window.heardTexts = [];
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status]')) window.heardTexts.push(region.textContent);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;
