import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../factories/until.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { overviewOf } from './page-objects/overview.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
let program: ServedTestProject;

beforeAll(async () => {
  program = await openServedProject('2014-03-17T09:00:00');
});

afterAll(() => program.close());

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  await program.client.call('project.close', {});
});

describe('the start page', () => {
  it('leads to the answer of a sample with one click', () =>
    inApp(program, async (page) => {
      await page.getByRole('button', { name: 'Open Nordwind' }).click();
      await overviewOf(page).ready();
      expect(await overviewOf(page).answer.getByRole('link', { name: '18 users, show them' }).count()).toBe(1);
    }));

  it('makes a project by its name, closes it, and opens it from the list', () =>
    inApp(program, async (page) => {
      await page.getByRole('button', { name: 'New project…' }).click();
      await page.getByRole('textbox', { name: 'Name of the organization or migration' }).fill('Contoso');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Import your files' }).waitFor();
      await until(async () => (await page.title()) === 'Contoso – Overview – Caskade');
      await menusOf(page).choose('File', 'Close project');
      const recent = page.getByRole('list', { name: 'Recent projects' });
      await recent.getByRole('button', { name: /^Contoso/ }).click();
      await until(async () => (await page.title()) === 'Contoso – Overview – Caskade');
      expect(await page.getByRole('heading', { name: 'Import your files' }).count()).toBe(1);
    }));

  it('says in the dialog why a project cannot be made', () =>
    inApp(program, async (page) => {
      await page.getByRole('button', { name: 'New project…' }).click();
      await page.getByRole('textbox').fill('...');
      await page.getByRole('button', { name: 'Create' }).click();
      expect(await page.getByRole('dialog').getByRole('alert').innerText()).toBe(
        'The project has no name. Give it a name such as Contoso.',
      );
    }));
});

describe('the menus', () => {
  it('offer what can be done without a project, and everything with one', () =>
    inApp(program, async (page) => {
      const menus = menusOf(page);
      await page.getByRole('heading', { name: 'Your projects' }).waitFor();
      const without = await menus.readEnabled('File');
      await page.getByRole('button', { name: 'Open Nordwind' }).click();
      await overviewOf(page).ready();
      const within = await menus.readEnabled('File');
      expect({ without, added: within.filter((entry) => !without.includes(entry)) }).toMatchObject({
        without: expect.arrayContaining(['New project…', 'Open project…', 'Try a sample…']),
        added: expect.arrayContaining(['Import files…', 'Print…', 'Close project']),
      });
    }));

  it('open by Alt and their letter, move by arrows, and run by Enter', () =>
    inApp(program, async (page) => {
      await page.getByRole('heading', { name: 'Your projects' }).waitFor();
      await page.keyboard.press('Alt+f');
      await page.getByRole('menuitem', { name: 'New project…' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('menuitem', { name: 'About Caskade' }).waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'About Caskade' }).waitFor();
      expect(await page.getByRole('dialog').innerText()).toContain('Version 1.2.3');
    }));
});

describe('files that are dropped', () => {
  it('anywhere go to the import wizard', () =>
    inApp(program, async (page) => {
      await page.getByRole('button', { name: 'Open Nordwind' }).click();
      await overviewOf(page).ready();
      const files = await page.evaluateHandle<DataTransferHandle>(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['Name\\r\\nLondon\\r\\n'], 'Sites.csv'));
        return transfer;
      })()`);
      await page.dispatchEvent('main', 'drop', { dataTransfer: files });
      await page.getByRole('heading', { name: 'Sites.csv' }).first().waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Import: choose files');
    }));
});

describe('the help', () => {
  it('can be read without a project, and saves the collector scripts', () =>
    inApp(program, async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('link', { name: 'What to export from Exchange' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save Export-OutlookProfiles.ps1' }).click();
      expect((await download).suggestedFilename()).toBe('Export-OutlookProfiles.ps1');
    }));

  it('shows the keys when ? is pressed', () =>
    inApp(program, async (page) => {
      await page.getByRole('heading', { name: 'Your projects' }).waitFor();
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await keys.waitFor();
      expect(await keys.getByRole('row', { name: 'Ctrl+K Find person' }).count()).toBe(1);
    }));
});

/** A `DataTransfer` of the page. */
type DataTransferHandle = object;

const topics = [
  'start',
  'export',
  'import',
  'answer',
  'order',
  'work-files',
  'lists',
  'settings',
  'files',
  'terms',
  'keyboard',
];

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it('the start page, its menus and dialogs have nothing that axe calls serious', () =>
    inApp(
      program,
      async (page) => {
        await page.getByRole('heading', { name: 'Your projects' }).waitFor();
        await takePicture(page, `start-${name.replace(' ', '-')}`);
        const start = await seriousViolations(page);
        await page.getByRole('menuitem', { name: 'File' }).click();
        await page.waitForTimeout(400);
        await takePicture(page, `menu-${name.replace(' ', '-')}`);
        const menu = await seriousViolations(page);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'New project…' }).click();
        await page.getByRole('dialog').waitFor();
        await page.waitForTimeout(400);
        expect({ start, menu, dialog: await seriousViolations(page) }).toEqual({ start: [], menu: [], dialog: [] });
      },
      { appearance },
    ));

  it('every topic of the help has nothing that axe calls serious', () =>
    inApp(
      program,
      async (page) => {
        const found: Record<string, unknown> = {};
        for (const topic of topics) {
          await page.goto(`${page.url().split('#')[0]}#/help/${topic}`);
          await page.locator(`[aria-current=page][href="#/help/${topic}"]`).waitFor();
          found[topic] = await seriousViolations(page);
        }
        await takePicture(page, `help-${name.replace(' ', '-')}`);
        expect(found).toEqual(Object.fromEntries(topics.map((topic) => [topic, []])));
      },
      { appearance, at: '#/help/start' },
    ));
});
