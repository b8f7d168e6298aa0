import type { Page } from 'playwright-core';

/** What is known of the project's file above a page, by what it is about. */
export type SharingNotesObject = {
  /** The texts of the notes that are shown, without their buttons. */
  readonly read: () => Promise<readonly string[]>;
  readonly waitFor: (text: string | RegExp) => Promise<void>;
  readonly press: (button: 'Try again' | 'Work on a local copy' | 'Check in…') => Promise<void>;
  /** Folds a note away. */
  readonly hide: (note: 'Where the project lies' | 'Who has the project open' | 'Local copy') => Promise<void>;
  /** What stands in the status bar for notes that were folded away. */
  readonly mark: (text: string) => ReturnType<Page['getByRole']>;
};

export function sharingNotesOf(page: Page): SharingNotesObject {
  const notes = page.locator('[data-pane="notes"]');
  return {
    read: () => notes.getByRole('paragraph').allInnerTexts(),
    waitFor: (text) => notes.getByText(text).waitFor(),
    press: (button) => notes.getByRole('button', { name: button, exact: true }).click(),
    hide: (note) => notes.getByRole('button', { name: `Hide: ${note}`, exact: true }).click(),
    mark: (text) => page.getByRole('contentinfo').getByRole('button', { name: text, exact: true }),
  };
}
