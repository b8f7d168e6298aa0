import type { Locator, Page } from 'playwright-core';

/** The plan page as a person finds things on it. */
export type PlanObject = {
  /** The bead of a gate, by site and title. */
  readonly gate: (site: string, title: RegExp) => Locator;
  /** The words of every bead of a site. */
  readonly readGates: (site: string) => Promise<readonly string[]>;
  readonly pane: Locator;
  /** A part of the pane by its title. */
  readonly part: (title: string) => Locator;
  readonly dialog: Locator;
  readonly timeline: Locator;
  /** What a screen reader hears of the marks of a lane, `Waves in Oslo`. */
  readonly readMarks: (lane: string) => Promise<readonly string[]>;
  /** Waits until the plan is drawn. */
  readonly ready: () => Promise<void>;
};

export function planOf(page: Page): PlanObject {
  const gates = (site: string) => page.getByRole('list', { name: `Gates of ${site}` });
  const pane = page.getByRole('complementary', { name: 'Details of the step' });
  const timeline = page.getByRole('region', { name: 'Timeline' });
  return {
    gate: (site, title) => gates(site).getByRole('link', { name: title }),
    readGates: async (site) => {
      const texts = await gates(site).getByRole('listitem').allInnerTexts();
      return texts.map((text) => text.split(/\s+/).join(' ').trim());
    },
    pane,
    part: (title) => pane.getByRole('region', { name: title }),
    dialog: page.getByRole('dialog'),
    timeline,
    readMarks: async (lane) => {
      const links = await timeline.getByRole('list', { name: lane }).getByRole('link').all();
      return Promise.all(links.map(async (link) => (await link.locator('span').first().textContent()) ?? ''));
    },
    ready: () => timeline.waitFor(),
  };
}
