import type { Locator, Page } from 'playwright-core';

/** The work list of findings as a person finds things on it. */
export type FindingsObject = {
  /** Waits until the findings are there. */
  readonly ready: () => Promise<void>;
  /** What stands on top: who waits, and how much is open. */
  readonly readProgress: () => Promise<string>;
  /** The card of a finding, by its rule and what its title says. */
  readonly card: (title: string | RegExp) => Locator;
  /** The button that unfolds a card and takes the focus from key to key. */
  readonly head: (title: string | RegExp) => Locator;
  /** What has the focus, in its words. */
  readonly readFocus: () => Promise<string>;
  /** The headings of groups and of sites with the titles under them, from top to bottom. */
  readonly readOutline: () => Promise<readonly string[]>;
  readonly acceptForm: Locator;
  /** The questions of a site. */
  readonly questions: (site: string) => Locator;
  readonly accepted: Locator;
  /** What was told about work that is done. */
  readonly messages: Locator;
};

export function findingsOf(page: Page): FindingsObject {
  const card = (title: string | RegExp): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  const progress = page.getByRole('status', { name: 'How it stands' });
  return {
    ready: () => progress.waitFor(),
    readProgress: async () => (await progress.innerText()).trim(),
    card,
    head: (title) => page.getByRole('heading', { name: title }).getByRole('button'),
    readFocus: () => page.locator(':focus').innerText(),
    readOutline: async () => {
      const texts = await page.locator('main :is(h2, h3, h4)').allInnerTexts();
      return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    },
    acceptForm: page.getByRole('form', { name: /^Accept F/ }),
    questions: (site) => page.getByRole('region', { name: `Questions: ${site}` }),
    accepted: page.getByRole('region', { name: 'Accepted' }),
    messages: page.getByRole('region', { name: 'New messages' }),
  };
}
