import type { Locator, Page } from 'playwright-core';

/** The board of waves as a person finds things on it. */
export type WavesObject = {
  readonly board: Locator;
  /** A wave, or `Unplanned`. */
  readonly column: (wave: number | 'Unplanned') => Locator;
  /** A card or one of its people, by its title. */
  readonly card: (title: string, wave: number | 'Unplanned') => Locator;
  /** The titles of the cards of a wave that are in view. */
  readonly readCards: (wave: number | 'Unplanned') => Promise<readonly string[]>;
  /** Puts the focus on the board. */
  readonly enter: () => Promise<void>;
  /** What has the focus on the board, in the words of a screen reader. */
  readonly readFocused: () => Promise<string>;
  /** Goes to a card with the arrow keys, from wherever the focus is. */
  readonly goTo: (title: string, wave: number) => Promise<void>;
  readonly dialog: Locator;
  /** What a card in hand would do. */
  readonly held: Locator;
  /** What a message about work that was done says. */
  readonly done: Locator;
  /** Drags a card over a wave and holds it there. */
  readonly dragOver: (title: string, from: number, to: number) => Promise<void>;
};

export function wavesOf(page: Page): WavesObject {
  const board = page.getByRole('tree', { name: 'Waves and their people' });
  const column = (wave: number | 'Unplanned') =>
    board.getByRole('group', { name: wave === 'Unplanned' ? wave : `Wave ${wave}`, exact: true });
  const card = (title: string, wave: number | 'Unplanned') =>
    column(wave).getByRole('treeitem', { name: new RegExp(`^${title.replace(/[+.]/g, '\\$&')} `) });
  const readFocused = async () =>
    oneLine(
      await page.evaluate<string>(
        `document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.innerText ?? ''`,
      ),
    );
  return {
    board,
    column,
    card,
    readCards: async (wave) => {
      const cards = column(wave).getByRole('treeitem', { level: 2 });
      await cards.first().waitFor();
      return (await cards.allInnerTexts()).map(oneLine);
    },
    enter: async () => {
      await board.waitFor();
      await board.focus();
    },
    readFocused,
    goTo: async (title, wave) => {
      await board.focus();
      await page.keyboard.press('Control+Home');
      for (let i = 0; i < wave; i += 1) await page.keyboard.press('ArrowRight');
      await card(title, wave).waitFor();
      await page.keyboard.press('Home');
      for (let i = 0; i < 50 && !(await readFocused()).startsWith(`${title} `); i += 1) {
        await page.keyboard.press('ArrowDown');
      }
    },
    dialog: page.getByRole('dialog'),
    held: page.getByRole('status').filter({ hasText: 'puts it back' }),
    done: page.getByRole('region', { name: 'Done' }),
    dragOver: async (title, from, to) => {
      const end = await boxOf(column(to));
      const start = await boxOf(card(title, from));
      await page.mouse.move(start.x + 30, start.y + 12);
      await page.mouse.down();
      await page.mouse.move(start.x + 40, start.y + 16, { steps: 3 });
      await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
    },
  };
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

/** Where a place is once it stays there: what was just opened pushes others aside, and what gets the focus scrolls. */
async function boxOf(place: Locator) {
  await place.waitFor();
  for (let before = ''; ; ) {
    const box = await place.boundingBox();
    if (box === null) throw new Error(`${place} is not in view`);
    const now = JSON.stringify(box);
    if (now === before) return box;
    before = now;
    await place.page().waitForTimeout(100);
  }
}
