import type { Locator, Page } from 'playwright-core';

/** The versions of the plan as a person finds things there. */
export type VersionsObject = {
  readonly table: Locator;
  /** For each line the name of the plan and its kind. */
  readonly readVersions: () => Promise<readonly (readonly [name: string, kind: string])[]>;
  /** What two plans come to: old values and new ones, by title. */
  readonly readTotals: (
    within?: Locator,
  ) => Promise<Readonly<Record<string, readonly [old: string | null, now: string]>>>;
  /** The tabs with what is different, and how many there are of each. */
  readonly readTabs: (within?: Locator) => Promise<Readonly<Record<string, number>>>;
  /** For each group of people where they were and where they are to be, and the people with why. */
  readonly readMoves: (within: Locator) => Promise<readonly Move[]>;
};

export type Move = {
  readonly from: string;
  readonly to: string;
  readonly people: readonly (readonly [name: string, why: string])[];
};

export function versionsOf(page: Page): VersionsObject {
  const table = page.getByRole('table', { name: 'The plan in force and its versions' });
  const readTabs: VersionsObject['readTabs'] = async (within = page.getByRole('main')) => {
    const texts = await within.getByRole('tab').allInnerTexts();
    return Object.fromEntries(texts.map((text) => [text.split(/\s/)[0] ?? '', Number(text.replace(/\D/g, ''))]));
  };
  return {
    table,
    readTabs,
    readVersions: async () => {
      await table.waitFor();
      const rows = await table.getByRole('row').all();
      return Promise.all(
        rows.slice(1).map(async (row) => {
          const kind = await row.getByRole('cell').first().innerText();
          return [await row.getByRole('rowheader').innerText(), kind.trim()] as const;
        }),
      );
    },
    readTotals: async (within = page.getByRole('main')) => {
      const list = within.locator('dl[aria-label=Totals]');
      await list.waitFor();
      const terms = await list.locator('> div').all();
      const read = terms.map(async (term) => {
        const old = term.locator('del');
        const before = (await old.count()) === 0 ? null : withoutHidden(await old.innerText());
        const now = term.locator('ins');
        const after = (await now.count()) === 0 ? await term.locator('dd').innerText() : await now.innerText();
        return [await term.locator('dt').innerText(), [before, withoutHidden(after)]] as const;
      });
      return Object.fromEntries(await Promise.all(read));
    },
    readMoves: async (within) => {
      const groups = await within.getByRole('region', { name: 'Into another wave' }).locator('details').all();
      const moves: Move[] = [];
      for (const group of groups) {
        const heading = group.locator('summary');
        if ((await group.getAttribute('open')) === null) await heading.click();
        const people = await group.getByRole('listitem').all();
        moves.push({
          from: withoutHidden(await heading.locator('del').innerText()),
          to: withoutHidden(await heading.locator('ins').innerText()),
          people: await Promise.all(
            people.map(
              async (person) =>
                [await person.getByRole('link').innerText(), await person.locator('span').innerText()] as const,
            ),
          ),
        });
      }
      return moves;
    },
  };
}

/** Without the words that only screen readers hear. */
function withoutHidden(text: string): string {
  return text.replace(/^(was|, becomes)\s+/, '').trim();
}
