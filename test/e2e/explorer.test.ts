import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { type ListObject, listOf } from './page-objects/list.ts';
import { openSampleAndEmpty, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-explorer-'));
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

/** Opens a list of Nordwind when it is drawn. */
function inList(at: string, work: (list: ListObject, page: Page) => Promise<void>, title = 'Users'): Promise<void> {
  return inApp(
    nordwind,
    async (page) => {
      const list = listOf(page, title);
      await list.grid.locator('[data-row]').first().waitFor();
      await work(list, page);
    },
    { at },
  );
}

/** What is on the clipboard: the page may not read it, but a field into which a person pastes shows it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(`document.querySelector('main').append(document.createElement('textarea'))`);
  const field = page.locator('textarea');
  await field.focus();
  await page.keyboard.press('Control+v');
  const text = await field.inputValue();
  await field.evaluate((element) => element.remove());
  return text;
}

describe('the filters of a column', () => {
  it('take letters, ticked values and days, and say so in chips that take them away', () =>
    inList('#/users', async (list, page) => {
      await list.waitForTotal(40);
      await list.tick('Site', ['Oslo']);
      await page.getByRole('textbox', { name: 'Alias contains' }).fill('k');
      await page.getByRole('list', { name: 'Filter' }).getByText('Alias contains').waitFor();
      const filter = await list.readFilter();
      await page.getByRole('button', { name: 'Site: Oslo, remove' }).click();
      await page.getByRole('button', { name: 'Seen between: any' }).click();
      await page.getByLabel('From').fill('2014-03-01');
      await page.getByRole('button', { name: 'Filter Seen' }).click();
      await page.getByRole('list', { name: 'Filter' }).getByText('Seen: from 1 Mar 2014').waitFor();
      const second = await list.readFilter();
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      expect({ filter, second, total: await list.waitForTotal(40) }).toEqual({
        filter: ['Site: Oslo', 'Alias contains “k”', 'Clear'],
        second: ['Alias contains “k”', 'Seen: from 1 Mar 2014', 'Clear'],
        total: 40,
      });
    }));

  it('take numbers, and every row that is left is between them', () =>
    inList(
      '#/databases',
      async (list, page) => {
        await page.getByRole('button', { name: 'Users between: any' }).click();
        await page.getByLabel('From').fill('3');
        await page.keyboard.press('Enter');
        await page.getByRole('list', { name: 'Filter' }).getByText('Users: from 3').waitFor();
        const counts = (await list.readColumn('Users')).map(Number);
        expect(counts.length > 0 && counts.every((count) => count >= 3)).toBe(true);
      },
      'Databases',
    ));

  it('say what to do when nothing passes', () =>
    inList('#/users', async (list, page) => {
      await page.getByRole('textbox', { name: 'Name contains' }).fill('nobody is called so');
      await page.getByText('No user passes the filter.').waitFor();
      await page.getByRole('button', { name: 'Clear filter' }).click();
      expect(await list.waitForTotal(40)).toBe(40);
    }));

  it('can be kept as a view with its columns, which Ctrl+Z takes away', () =>
    inList('#/users', async (list, page) => {
      await list.tick('Site', ['Bergen']);
      await page.getByRole('button', { name: 'Save as view…' }).click();
      await page.getByRole('textbox', { name: 'Name of the view' }).fill('In Bergen');
      await page.keyboard.press('Enter');
      const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^In Bergen/ });
      await tab.filter({ hasText: /\d/ }).waitFor();
      const [, count = ''] = /(\d+)$/.exec((await tab.innerText()).trim()) ?? [];
      const total = await list.waitForTotal(Number(count));
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'Risk' }).uncheck();
      await page.keyboard.press('Escape');
      await list.grid.getByRole('columnheader', { name: /^Risk/ }).waitFor({ state: 'detached' });
      await tab.click();
      await list.grid.getByRole('columnheader', { name: /^Risk/ }).waitFor();
      await list.grid.focus();
      await page.keyboard.press('Control+z');
      await tab.waitFor({ state: 'detached' });
      expect(total).toBeGreaterThan(0);
    }));
});

describe('the columns', () => {
  it('are shown, moved by keys and put back, and stay so when the page is loaded again', () =>
    inList('#/users', async (list, page) => {
      await page.getByRole('button', { name: 'Columns' }).click();
      const chooser = page.getByRole('dialog', { name: 'Columns' });
      await chooser.getByRole('checkbox', { name: 'Risk' }).uncheck();
      await chooser.getByRole('checkbox', { name: 'Site' }).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Escape');
      const changed = await list.readTitles();
      await page.reload();
      await list.grid.locator('[data-row]').first().waitFor();
      const reloaded = await list.readTitles();
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.keyboard.press('Escape');
      await chooser.waitFor({ state: 'detached' });
      await list.grid.waitFor();
      const usual = ['State', 'Name', 'Alias', 'Site', 'Database', 'Profile names', 'Outlook', 'Risk', 'Seen'];
      const own = ['State', 'Site', 'Name', 'Alias', 'Database', 'Profile names', 'Outlook', 'Seen'];
      expect({ changed, reloaded, reset: await list.readTitles() }).toEqual({
        changed: own,
        reloaded: own,
        reset: usual,
      });
    }));

  it('become wider with Shift and an arrow key on the title', () =>
    inList('#/users', async (list, page) => {
      const header = list.grid.getByRole('columnheader', { name: 'Alias' });
      const before = (await header.boundingBox())?.width ?? 0;
      await header.getByRole('button').focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      expect(Math.round(((await header.boundingBox())?.width ?? 0) - before)).toBe(32);
    }));
});

describe('the rows', () => {
  it('are ordered upwards, downwards and as they come', () =>
    inList(
      '#/databases',
      async (list) => {
        const users = async () => (await list.readColumn('Users')).map(Number);
        const button = list.grid.getByRole('columnheader', { name: 'Users' }).getByRole('button');
        await button.click();
        await list.grid.locator('[aria-sort=ascending]').waitFor();
        const up = await users();
        await button.click();
        await list.grid.locator('[aria-sort=descending]').waitFor();
        const down = await users();
        expect({ up, down }).toEqual({
          up: up.toSorted((left, right) => left - right),
          down: up.toSorted((left, right) => right - left),
        });
      },
      'Databases',
    ));

  it('are selected by keys and clicks', () =>
    inList('#/users', async (list, page) => {
      await list.grid.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      const range = await list.selectedRows();
      await list.grid
        .locator('[data-row="6"]')
        .first()
        .click({ modifiers: ['Control'] });
      const added = await list.selectedRows();
      await page.keyboard.press('Control+a');
      await page.getByText('40 selected').first().waitFor();
      await page.keyboard.press('Escape');
      expect({ range, added, left: await list.selectedRows() }).toEqual({
        range: ['4', '5', '6'],
        added: ['4', '5', '6', '9'],
        left: ['9'],
      });
    }));

  it('are copied with their titles as tab-separated text, a cell by itself as it is', () =>
    inList('#/users', async (list, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await list.grid.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+c');
      await page.getByText(/^Copied /).waitFor();
      const cell = await pasted(page);
      await list.grid.focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+c');
      await page.getByText('Copied 2 users.').waitFor();
      const lines = (await pasted(page)).split('\n').map((line) => line.split('\t'));
      const aliases = await list.readColumn('Alias');
      expect({ cell, titles: lines[0], aliases: lines.slice(1).map((line) => line[2]) }).toEqual({
        cell: aliases[0],
        titles: await list.readTitles(),
        aliases: aliases.slice(0, 2),
      });
    }));

  it('are worked with by keys alone: filter, list, pane, back', () =>
    inList('#/users', async (list, page) => {
      await page.keyboard.press('Control+f');
      const focused = () => page.evaluate<string>(`document.activeElement?.getAttribute('aria-label') ?? ''`);
      const filter = await focused();
      await list.grid.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Enter');
      const [first, second] = await list.readColumn('Name');
      await list.pane.getByRole('heading', { name: first ?? '' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await list.pane.getByRole('heading', { name: second ?? '' }).waitFor();
      await page.keyboard.press('F6');
      const isInPane = await list.pane.evaluate((pane) => pane.contains(pane.ownerDocument.activeElement));
      await page.keyboard.press('Escape');
      await list.pane.waitFor({ state: 'detached' });
      expect({ filter, isInPane, after: await focused() }).toEqual({
        filter: 'State is one of: any',
        isInPane: true,
        after: 'Users',
      });
    }));

  it('have a menu that filters by the value of the cell', () =>
    inList('#/users', async (list, page) => {
      await list.grid.focus();
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+F10');
      const [site] = await list.readColumn('Site');
      await page.getByRole('menuitem', { name: `Filter by Site: ${site}` }).click();
      await page.getByRole('button', { name: `Site: ${site}, remove` }).waitFor();
      expect(new Set(await list.readColumn('Site'))).toEqual(new Set([site]));
    }));

  it('are brought to the one that a link opens', () =>
    inList('#/users?open=17', async (list) => {
      const name = await list.pane
        .getByRole('heading', { level: 1 })
        .or(list.pane.getByRole('heading', { level: 2 }))
        .first()
        .innerText();
      const selected = list.grid.getByRole('row', { selected: true });
      await selected.filter({ hasText: name }).waitFor();
      expect(await selected.count()).toBe(1);
    }));
});

describe('a saved list', () => {
  it.each(['CSV', 'Excel workbook'])('has exactly the rows and columns that are shown: %s', (format) =>
    inList('#/users', async (list, page) => {
      await list.tick('Site', ['Oslo']);
      await page.getByRole('button', { name: 'Site: Oslo, remove' }).waitFor();
      await list.grid.focus();
      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+e');
      await page.getByRole('menuitem', { name: `As ${format}` }).click();
      const saved = await download;
      const path = join(folder, `saved-${format.slice(0, 3)}`);
      await saved.saveAs(path);
      const sheet = Object.values(read(readFileSync(path), { raw: true }).Sheets)[0];
      const rows = utils.sheet_to_json<readonly string[]>(sheet ?? {}, { header: 1 });
      const shown = await list.readColumn('Alias');
      const total = Number(await list.grid.getAttribute('aria-rowcount')) - 2;
      expect({
        name: saved.suggestedFilename(),
        titles: rows[0],
        count: rows.length - 1,
        aliases: rows.slice(1, shown.length + 1).map((row) => row[2]),
      }).toEqual({
        name: `Users_Nordwind_2014-03-14.${format === 'CSV' ? 'csv' : 'xlsx'}`,
        titles: await list.readTitles(),
        count: total,
        aliases: shown,
      });
    }),
  );
});

describe('an empty project', () => {
  it('says what to do next', () =>
    inApp(
      empty,
      async (page) => {
        await page.getByRole('link', { name: 'Import files' }).waitFor();
        expect(await page.getByText('This project has no databases yet.').count()).toBe(1);
      },
      { at: '#/databases' },
    ));
});

const lists = [
  ['users', 'Users'],
  ['profiles', 'Profiles'],
  ['databases', 'Databases'],
  ['servers', 'Servers and arrays'],
  ['sites', 'Sites'],
  ['findings', 'Findings'],
] as const;

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it.each(lists)('%s and its pane have nothing that axe calls serious', (list, title) =>
    inApp(
      nordwind,
      async (page) => {
        const { grid, pane } = listOf(page, title);
        await grid.locator('[data-row]').first().waitFor();
        await grid.focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await pane.getByRole('heading').first().waitFor();
        await page.waitForTimeout(300);
        await takePicture(page, `${list}-${name.replace(' ', '-')}`);
        expect(await seriousViolations(page)).toEqual([]);
      },
      { at: `#/${list}`, appearance: { ...appearance, viewport: { width: 1440, height: 900 } } },
    ),
  );

  it('facets, columns and the values of a column have nothing that axe calls serious', () =>
    inApp(
      nordwind,
      async (page) => {
        const { grid } = listOf(page);
        await grid.locator('[data-row]').first().waitFor();
        await page.getByRole('button', { name: 'Facets' }).click();
        await page.getByRole('complementary', { name: 'Facets' }).getByRole('button').first().waitFor();
        await page.getByRole('button', { name: 'Columns' }).click();
        await page.waitForTimeout(400);
        const columns = await seriousViolations(page);
        await page.keyboard.press('Escape');
        await grid.getByRole('button', { name: 'State is one of' }).click();
        await page.getByRole('checkbox').first().waitFor();
        await page.waitForTimeout(400);
        await takePicture(page, `facets-${name.replace(' ', '-')}`);
        expect({ columns, values: await seriousViolations(page) }).toEqual({ columns: [], values: [] });
      },
      { at: '#/users', appearance },
    ));
});
