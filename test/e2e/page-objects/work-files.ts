import type { Locator, Page } from 'playwright-core';

/** The work files as a person finds things there. */
export type WorkFilesObject = {
  readonly handOutDialog: Locator;
  /** For each wave that left the texts of its row, without the line of the file's form. */
  readonly readList: () => Promise<readonly (readonly string[])[]>;
  /** Gives a file to the field that asks for it, and waits until it is compared. */
  readonly take: (path: string) => Promise<void>;
  /** What the file brings, in one line. */
  readonly readHeadline: () => Promise<string>;
  /** For each conflict its person and field, the value when the wave left, and what can be chosen. */
  readonly readConflicts: () => Promise<readonly ReadConflict[]>;
  /** The changes that are taken over: who, what, from what to what, by whom. */
  readonly readChanges: () => Promise<readonly ReadChange[]>;
  /** The radio of a conflict, by the words with which it is heard. */
  readonly choice: (words: RegExp) => Locator;
};

export type ReadConflict = { readonly title: string; readonly base: string; readonly choices: readonly string[] };

export type ReadChange = {
  readonly person: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string;
};

export function workFilesOf(page: Page): WorkFilesObject {
  const main = page.getByRole('main');
  const headline = main.getByRole('region', { name: 'The file' }).getByRole('status');
  return {
    handOutDialog: page.getByRole('dialog', { name: 'Hand out a wave' }),
    readList: async () => {
      const table = main.getByRole('table', { name: 'Waves that left as work files, newest first' });
      await table.waitFor();
      const rows = await table.getByRole('row').all();
      return Promise.all(
        rows.slice(1).map(async (row) => {
          const cells = await row.locator('th, td').all();
          return Promise.all(cells.map(async (cell) => (await cell.innerText()).split('\n')[0] ?? ''));
        }),
      );
    },
    take: async (path) => {
      await main.getByLabel('Work file', { exact: true }).setInputFiles(path);
      await headline.filter({ hasText: /taken over|Nothing is new/ }).waitFor();
    },
    readHeadline: () => headline.innerText(),
    readConflicts: async () => {
      const fields = await main.getByRole('list', { name: 'People with conflicts' }).getByRole('group').all();
      return Promise.all(
        fields.map(async (field) => ({
          title: oneLine(await field.locator('legend').innerText()),
          base: oneLine(await field.locator('p').innerText()),
          choices: (await field.locator('label').allInnerTexts()).map(oneLine),
        })),
      );
    },
    readChanges: async () => {
      const table = main.getByRole('table', { name: 'Taken over' });
      await table.waitFor();
      const rows = await table.getByRole('row').all();
      return Promise.all(
        rows.slice(1).map(async (row) => ({
          person: (await row.getByRole('rowheader').getByRole('link').innerText()).trim(),
          field: ((await row.getByRole('cell').first().innerText()).split('\n')[0] ?? '').trim(),
          before: await textOf(row.locator('del')),
          after: await textOf(row.locator('ins')),
          by: await row.getByRole('cell').last().innerText(),
        })),
      );
    },
    choice: (words) => main.getByRole('radio', { name: words }),
  };
}

/** A text without the words that only screen readers hear; null where there is none. */
async function textOf(place: Locator): Promise<string | null> {
  if ((await place.count()) === 0) return null;
  return (await place.innerText()).replace(/^(was|, becomes)\s+/, '').trim();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
