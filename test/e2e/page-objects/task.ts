import type { Locator, Page } from 'playwright-core';

/** The task in the pane of a person, and the dialogs about it. */
export type TaskObject = {
  readonly pane: Locator;
  readonly dialog: Locator;
  /** Waits until the task stands at that status. */
  readonly waitForStatus: (status: string) => Promise<void>;
  /** The lines of the part with that heading; none while it is not there. */
  readonly readPart: (title: string) => Promise<readonly string[]>;
  /** Opens the dialog by the key, with the focus in the pane. */
  readonly askByKey: (key: 's' | 'n') => Promise<void>;
  /** The statuses of the dialog that cannot be chosen, with the word beside each. */
  readonly readRefused: () => Promise<readonly string[]>;
  /** What the dialog says of the chosen status, line by line. */
  readonly readEffect: () => Promise<readonly string[]>;
  /** Changes a value of the follow-up where it stands. */
  readonly change: (label: string, value: string) => Promise<void>;
  /** Every PC with its status. */
  readonly readDevices: () => Promise<readonly string[]>;
  /** What has the focus, by its name. */
  readonly readFocused: () => Promise<string>;
};

export function taskOf(page: Page): TaskObject {
  const pane = page.getByRole('article');
  const dialog = page.getByRole('dialog');
  const linesOf = async (place: Locator): Promise<readonly string[]> =>
    (await place.innerText()).split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const part = (title: string): Locator => pane.getByRole('region', { name: title });
  return {
    pane,
    dialog,
    waitForStatus: (status) => part('Task').locator('strong', { hasText: status }).first().waitFor(),
    readPart: async (title) => ((await part(title).count()) === 0 ? [] : linesOf(part(title))),
    askByKey: async (key) => {
      await page.locator('[data-pane="details"]').focus();
      await page.keyboard.press(key);
      await dialog.waitFor();
    },
    readRefused: async () =>
      (await dialog.locator('[role="option"][aria-disabled="true"]').allInnerTexts()).map((text) =>
        text.split(/\s*\n\s*/).join(': '),
      ),
    readEffect: async () => linesOf(dialog.getByRole('status')),
    change: async (label, value) => {
      await pane.getByRole('button', { name: `${label}: ` }).click();
      const field = pane.getByLabel(label, { exact: true });
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
      await page.keyboard.press('Enter');
      await field.waitFor({ state: 'detached' });
    },
    readDevices: async () =>
      (await pane.getByRole('list', { name: 'PCs' }).getByRole('listitem').allInnerTexts()).map((text) =>
        text.split(/\s*\n\s*/).join(' | '),
      ),
    readFocused: () =>
      page.evaluate<string>(
        `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.replace(/\\s*\\n\\s*/g, ' ')`,
      ),
  };
}
