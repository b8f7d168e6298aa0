import type { Locator, Page } from 'playwright-core';

/** The runbook as a person finds things in it. */
export type RunbookObject = {
  readonly contents: Locator;
  /** The part in view. */
  readonly part: (title: string) => Locator;
  /** Opens a part by its entry in the contents. */
  readonly open: (title: string) => Promise<void>;
  /** The gates of a site's chapter in the contents, with how far each is. */
  readonly readGates: (site: string) => Promise<readonly string[]>;
  /** The box of a step. */
  readonly step: (title: string) => Locator;
  readonly dialog: Locator;
  /** Opens the dialog of a step and pastes evidence into it. */
  readonly askWith: (title: string, button: string, evidence: string) => Promise<void>;
  /** What the dialog says about the evidence, line by line. */
  readonly readFacts: () => Promise<readonly string[]>;
};

export function runbookOf(page: Page): RunbookObject {
  const contents = page.getByRole('navigation', { name: 'Contents of the runbook' });
  const dialog = page.getByRole('dialog');
  const part = (title: string) => page.getByRole('article', { name: title, exact: true });
  const step = (title: string) => page.getByRole('region', { name: title, exact: true });
  return {
    contents,
    part,
    step,
    dialog,
    open: async (title) => {
      await contents.getByRole('link', { name: title, exact: true }).click();
      await part(title).getByRole('heading').first().waitFor();
    },
    readGates: async (site) => {
      const entry = contents.getByRole('listitem').filter({ has: page.getByRole('link', { name: `Site ${site}` }) });
      const links = entry.getByRole('list').getByRole('link');
      await links.first().waitFor();
      return (await links.allInnerTexts()).map((text) => text.split(/\s*\n\s*/).join(', '));
    },
    askWith: async (title, button, evidence) => {
      await step(title).getByRole('button', { name: button }).click();
      const field = dialog.getByRole('textbox', { name: /^Evidence/ });
      await field.fill(evidence);
      await dialog.getByText('Comparing…').waitFor({ state: 'detached' });
      await dialog
        .getByText(/^The text /)
        .first()
        .waitFor();
    },
    readFacts: async () => (await dialog.getByRole('listitem').allInnerTexts()).map((text) => text.trim()),
  };
}
