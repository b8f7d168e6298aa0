import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
let folder: string;
let project: ServedTestProject;

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  folder = mkdtempSync(join(tmpdir(), 'caskade-imports-'));
  project = await openServedProject('2014-03-17T09:00:00');
});

afterEach(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Nordwind, with a setting changed after its import. */
async function makeNordwind(): Promise<void> {
  const target = project.registerFile(join(folder, 'Nordwind.caskade'));
  await project.client.call('project.sample', { target, organization: 'nordwind' });
  await project.client.call('settings.merge', { patch: { exempt: [{ database: 'MDB-OSL-03' }] }, by: 'lead' });
}

function tableOf(page: Page) {
  return page.getByRole('table', { name: 'Imports, newest first' });
}

describe('the page of imports', () => {
  it('lists what was imported and opens the report of an import', async () => {
    await makeNordwind();
    await inApp(
      project,
      async (page) => {
        await tableOf(page).getByRole('link').first().click();
        const pane = page.getByRole('complementary', { name: 'Report of the import' });
        await pane.getByRole('region', { name: 'MailboxDatabases.csv' }).waitFor();
        await takePicture(page, 'imports-report');
        const cells = await tableOf(page).getByRole('row').nth(1).locator('td').allInnerTexts();
        const file = await pane
          .getByRole('region', { name: 'MailboxDatabases.csv' })
          .getByRole('paragraph')
          .allInnerTexts();
        await page.keyboard.press('Escape');
        await pane.waitFor({ state: 'detached' });
        expect({ cells, file: file.slice(0, 3), address: new URL(page.url()).hash }).toEqual({
          cells: ['ExchangeServers.csv and 7 more files', '0', 'in force'],
          file: [
            'Databases as Get-MailboxDatabase writes them',
            expect.stringMatching(/^5 KB · UTF-16 LE · comma · written /),
            '14 rows: 14 new.',
          ],
          address: '#/imports',
        });
      },
      { at: '#/imports' },
    );
  });

  it('undoes an import with what came after it, after it has named that', async () => {
    await makeNordwind();
    await inApp(
      project,
      async (page) => {
        await page.getByRole('button', { name: 'Undo this import…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Undo this import and what came after it?' });
        const named = await dialog.getByRole('listitem').allInnerTexts();
        await dialog.getByRole('button', { name: /^Undo \d+ changes$/ }).click();
        await tableOf(page).getByText('undone').waitFor();
        const left = await page.getByRole('contentinfo').innerText();
        expect({ named, left: left.split('\n')[0] }).toEqual({
          named: ['exempted the database MDB-OSL-03; ended the exemption of the database PFPROXY-BGO'],
          left: '0 users',
        });
      },
      { at: '#/imports/1' },
    );
  });

  it('says what to do in a project without an import', async () => {
    await project.client.call('project.create', {
      target: project.registerFile(join(folder, 'New.caskade')),
      name: null,
    });
    await inApp(
      project,
      async (page) => {
        await page.getByRole('link', { name: 'Import files…' }).waitFor();
        await takePicture(page, 'imports-empty');
        const violations = await seriousViolations(page);
        await page.getByRole('link', { name: 'Import files…' }).click();
        await page.getByRole('heading', { name: 'Import: choose files' }).waitFor();
        expect(violations).toEqual([]);
      },
      { at: '#/imports' },
    );
  });

  it('keeps everything within reach at 200 % in a window of 1280 × 720', async () => {
    await makeNordwind();
    await inApp(
      project,
      async (page) => {
        const overflow: number[] = [];
        for (const at of ['#/imports/1', '#/import']) {
          await page.evaluate(`location.hash = ${JSON.stringify(at)}`);
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await takePicture(page, `import-200-percent-${overflow.length}`);
          overflow.push(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'));
        }
        expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
      },
      { at: '#/imports', appearance: { viewport: { width: 640, height: 360 } } },
    );
  });
});
