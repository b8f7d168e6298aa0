import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { overviewOf } from './page-objects/overview.ts';
import { usersOf } from './page-objects/users.ts';
import { openSampleAndEmpty, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-app-'));
let nordwind: ServedTestProject;
let empty: ServedTestProject;

beforeAll(async () => {
  ({ nordwind, empty } = await openSampleAndEmpty(folder));
});

afterAll(async () => {
  await Promise.all([nordwind.close(), empty.close()]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

const inApp = inAppOf(browser);

describe('the overview of Nordwind', () => {
  it('says that 18 users depend, 16 by their profile, 10 by their database', () =>
    inApp(nordwind, async (page) => {
      const { answer } = overviewOf(page);
      const names = ['18 users, show them', '16 users by their profile', '10 users by their database'];
      const links = names.map((name) => answer.getByRole('link', { name, exact: true }));
      await links[0]?.waitFor();
      expect(await Promise.all(links.map((link) => link.count()))).toEqual([1, 1, 1]);
    }));

  it('has tiles that add up, each of which opens exactly its users', () =>
    inApp(nordwind, async (page) => {
      const overview = overviewOf(page);
      const tiles = await overview.readTiles();
      const opened: (readonly [string, number])[] = [];
      for (const [i, [title, count]] of tiles.entries()) {
        await overview.tiles.nth(i).click();
        opened.push([title, await usersOf(page).waitForTotal(count)]);
        await page.goBack();
        await overview.tiles.first().waitFor();
      }
      expect(opened).toEqual([
        ['On the array', 7],
        ['Profile names a CAS', 8],
        ['Database names a CAS', 7],
        ['Works, will revert', 1],
        ['No array in the site', 2],
        ['Unknown', 4],
        ['Other correction', 8],
      ]);
    }));

  it('shows the numbers of a chart as a table', () =>
    inApp(nordwind, async (page) => {
      const card = page.getByRole('region', { name: 'Old servers that are still named' });
      await card.getByRole('button', { name: 'Table' }).click();
      const rows = await card.getByRole('row').allInnerTexts();
      expect(rows.slice(0, 3).map((row) => row.split(/\s+/).join(' '))).toEqual([
        'Server by profile by database users',
        'OSL-CAS01 8 5 11',
        'OSL-CAS02 4 1 4',
      ]);
    }));

  it('draws its bars in their colours also where less motion is wanted', () =>
    inApp(
      nordwind,
      async (page) => {
        await overviewOf(page).ready();
        const bars = page.getByRole('img').locator('svg [fill="rgb(15,108,189)"]');
        await bars.first().waitFor({ state: 'attached' });
        expect(await bars.count()).toBeGreaterThan(0);
      },
      { appearance: { colorScheme: 'light', reducedMotion: 'reduce' } },
    ));

  it('changes when the project changes, and Ctrl+Z takes that back', () =>
    inApp(nordwind, async (page) => {
      const total = page.getByRole('link', { name: /users in scope/ });
      await total.filter({ hasText: '37' }).waitFor();
      const patch = { exempt: [{ database: 'PFPROXY-BGO' }, { database: 'MDB-OSL-03' }] };
      await nordwind.client.call('settings.merge', { patch, by: 'lead' });
      await total.filter({ hasNotText: '37' }).waitFor();
      await page.keyboard.press('Control+z');
      await total.filter({ hasText: '37' }).waitFor();
      expect(await page.getByRole('status').first().innerText()).toMatch(/^Undone: /);
    }));
});

describe('the frame', () => {
  it('goes from pane to pane with F6, to pages with Ctrl and a digit, and starts a page at its top', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      const focused = () =>
        page.evaluate<string>(`document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'none'`);
      const panes: string[] = [];
      for (let i = 0; i < 4; i += 1) {
        await page.keyboard.press('F6');
        panes.push(await focused());
      }
      await page.keyboard.press('Control+3');
      await page.getByRole('heading', { name: 'Users', level: 1 }).waitFor();
      expect({ panes, after: await focused() }).toEqual({
        panes: ['menu', 'rail', 'page', 'status'],
        after: 'page',
      });
    }));

  it('shows running work with its share, and takes it away when it is done', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      const work = {
        kind: 'progress',
        jobId: 'a',
        phase: 'reading profiles.csv',
        done: 41,
        total: 100,
        rows: 1284,
      } as const;
      nordwind.emit(work);
      const bar = page.getByRole('progressbar', { name: 'reading profiles.csv' });
      await bar.waitFor();
      const status = (await page.getByRole('contentinfo').innerText()).replaceAll(/\s+/g, ' ');
      await page.getByRole('button', { name: 'cancel' }).click();
      nordwind.emit({ kind: 'job-ended', jobId: 'a' });
      await bar.waitFor({ state: 'detached' });
      expect(status).toMatch(/reading profiles\.csv 41 % 1,284 rows cancel$/);
    }));

  it('gives the focus back to where it was when the search is left with Esc', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      const tile = overviewOf(page).tiles.nth(2);
      await tile.focus();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Find person or PC' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect
        .poll(() => page.evaluate(`document.activeElement?.matches('[href*="database-first"]')`), { timeout: 10_000 })
        .toBe(true);
      expect(await tile.evaluate((element) => element.matches(':focus'))).toBe(true);
    }));

  it('finds a person by a part of the name and shows exactly that one', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type('magnus');
      await page.keyboard.press('Enter');
      const users = usersOf(page);
      await users.waitForTotal(1);
      expect(await users.readColumn('Alias')).toEqual(['mlien']);
    }));

  it('keeps everything within reach at 200 % in a window of 1280 × 720', () =>
    inApp(
      nordwind,
      async (page) => {
        await overviewOf(page).ready();
        await takePicture(page, 'overview-200-percent');
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect(overflow).toBeLessThanOrEqual(0);
      },
      { appearance: { viewport: { width: 640, height: 360 } } },
    ));

  it('shows answer, tiles and what to do next at once in a window of 1280 × 720', () =>
    inApp(nordwind, async (page) => {
      await overviewOf(page).ready();
      await takePicture(page, 'overview-1280');
      const bottom = await page.getByRole('region', { name: 'What to do next' }).boundingBox();
      const status = await page.getByRole('contentinfo').boundingBox();
      expect((bottom?.y ?? 0) + (bottom?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);
    }));
});

describe('the list of users', () => {
  it('filters by a value, orders by a column, and moves by keys', () =>
    inApp(
      nordwind,
      async (page) => {
        const users = usersOf(page);
        await users.waitForTotal(40);
        await users.tick('Database', ['MDB-OSL-02']);
        await users.waitForTotal(5);
        await page.getByRole('columnheader', { name: 'Alias' }).getByRole('button').click();
        await users.grid.locator('[aria-sort=ascending]', { hasText: 'Alias' }).waitFor();
        await users.grid.focus();
        await page.keyboard.press('Control+End');
        const selected = users.grid.getByRole('row', { selected: true });
        expect({
          aliases: await users.readColumn('Alias'),
          selected: await selected.getAttribute('aria-rowindex'),
        }).toEqual({ aliases: ['jmoe', 'knilsen', 'nopdal', 'room-oslo-1', 'saas'], selected: '7' });
      },
      { at: '#/users' },
    ));

  it('takes a condition away with its chip', () =>
    inApp(
      nordwind,
      async (page) => {
        const users = usersOf(page);
        await users.waitForTotal(18);
        await page.getByRole('button', { name: 'Depends on a server, remove' }).click();
        expect(await users.waitForTotal(40)).toBe(40);
      },
      { at: `#/users?filter=${encodeURIComponent('[{"kind":"depends","by":"any"}]')}` },
    ));
});

describe('an empty project', () => {
  it('offers three ways to begin', () =>
    inApp(empty, async (page) => {
      const headings = page.getByRole('heading', { level: 2 });
      await headings.first().waitFor();
      expect(await headings.allInnerTexts()).toEqual(['Import your files', 'Try the sample', 'Export from Exchange']);
    }));
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it.each(['#/overview', '#/users'])('%s has nothing that axe calls serious', (at) =>
    inApp(
      nordwind,
      async (page) => {
        await (at === '#/overview' ? overviewOf(page).ready() : usersOf(page).waitForTotal(40));
        await takePicture(page, `${at.slice(2)}-${name.replace(' ', '-')}`);
        expect(await seriousViolations(page)).toEqual([]);
      },
      { at, appearance: { ...appearance, viewport: { width: 1440, height: 1180 } } },
    ),
  );

  it('the search and the tables of the charts have nothing that axe calls serious', () =>
    inApp(
      nordwind,
      async (page) => {
        await overviewOf(page).ready();
        for (const button of await page.getByRole('button', { name: 'Table' }).all()) await button.click();
        const tables = await seriousViolations(page);
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('an');
        await page.getByRole('option').first().waitFor();
        // Until the dialog has faded in; its colours count only then.
        await page.waitForTimeout(400);
        await takePicture(page, `search-${name.replace(' ', '-')}`);
        expect({ tables, search: await seriousViolations(page) }).toEqual({ tables: [], search: [] });
      },
      { appearance },
    ));

  it('the start of an empty project has nothing that axe calls serious', () =>
    inApp(
      empty,
      async (page) => {
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await takePicture(page, `empty-${name.replace(' ', '-')}`);
        expect(await seriousViolations(page)).toEqual([]);
      },
      { appearance },
    ));
});
