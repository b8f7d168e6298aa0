import type { Locator, Page } from 'playwright-core';

/** The history as a person finds things on it. */
export type HistoryObject = {
  readonly undo: Locator;
  readonly redo: Locator;
  readonly messages: Locator;
  /** The changes as they stand there, with the word for those that are undone. */
  readonly readChanges: () => Promise<readonly (readonly [what: string, isUndone: boolean])[]>;
  /** The way to a change, by what it says. */
  readonly wayTo: (what: string) => Locator;
};

export function historyOf(page: Page): HistoryObject {
  const steps = page.getByRole('region', { name: 'Undo and redo' });
  const list = page.getByRole('list', { name: 'Changes', exact: true });
  return {
    undo: steps.getByRole('button').nth(0),
    redo: steps.getByRole('button').nth(1),
    messages: page.getByRole('list', { name: 'Messages', exact: true }),
    readChanges: async () => {
      await list.waitFor();
      const items = await list.getByRole('listitem').all();
      const texts = await Promise.all(items.map((item) => item.locator('span').first().innerText()));
      return texts.map((text) => [text.replace(/^undone /, '').replace(/ by .*$/, ''), text.startsWith('undone')]);
    },
    wayTo: (what) => list.getByRole('listitem').filter({ hasText: what }).getByRole('button'),
  };
}
