import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeOrganization } from '../factories/organizations.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { listOf } from './page-objects/list.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-large-'));
let project: ServedTestProject;

beforeAll(async () => {
  if (browser.isMissing()) return;
  const { dir } = makeOrganization({ mailboxes, seed: 1, sites: 3 });
  project = await openServedProject('2014-03-17T09:00:00');
  await project.client.call('project.create', {
    target: project.registerFile(join(folder, 'Large.caskade')),
    name: 'Large',
  });
  const files = ['servers', 'arrays', 'dags', 'databases', 'mailboxes', 'profiles'].map((name) =>
    project.registerFile(join(dir, `${name}.csv`)),
  );
  const options = { as: null, sheet: null, culture: null, mapping: null, collected: null, choices: null, by: null };
  await project.client.call('import.run', { files, ...options, partial: false, dryRun: false });
}, 300_000);

afterAll(() => {
  project?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

const inApp = inAppOf(browser);

describe('a list of many users', () => {
  it('has no blank row in view, however it was scrolled, once it has come to rest', () =>
    inApp(
      project,
      async (page) => {
        const { grid, waitForTotal } = listOf(page);
        await waitForTotal(mailboxes);
        const wheel = await scrollSteadily(page);
        const blanks: Record<string, number> = { wheel: await blankRows(page) };
        for (const share of [0.5, 0.93, 0.1, 1]) {
          await page.evaluate(
            `{ const grid = document.querySelector('[role=grid]'); grid.scrollTop = grid.scrollHeight * ${share}; }`,
          );
          await page.waitForTimeout(150);
          await grid.locator('[role=row][aria-busy]').first().waitFor({ state: 'detached' });
          blanks[`jump to ${share}`] = await blankRows(page);
        }
        await grid.focus();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Control+End');
        await grid.locator(`[role=row][aria-rowindex="${mailboxes + 2}"]:not([aria-busy])`).waitFor();
        blanks['Ctrl+End'] = await blankRows(page);
        console.log(`Scrolled ${mailboxes} rows: ${wheel}`);
        expect(blanks).toEqual(Object.fromEntries(Object.keys(blanks).map((name) => [name, 0])));
      },
      { at: '#/users' },
    ));
});

const mailboxes = 100_000;

/** Scrolls by 300 pixels a frame for 200 frames, as a fast wheel does, and tells what the frames took and how many rows were blank. */
function scrollSteadily(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]');
    const times = [];
    let before = performance.now();
    let blank = 0;
    const step = (now) => {
      times.push(now - before);
      before = now;
      blank += document.querySelectorAll('[role=row][aria-busy]').length;
      grid.scrollTop += 300;
      if (times.length < 200) requestAnimationFrame(step);
      else {
        const sorted = times.slice(1).sort((a, b) => a - b);
        const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
        resolve('frames of ' + at(0.5) + ' ms, p95 ' + at(0.95) + ' ms, worst ' + at(1) + ' ms; ' + blank + ' rows drawn blank on the way');
      }
    };
    requestAnimationFrame(step);
  })`);
}

function blankRows(page: Page): Promise<number> {
  return page.evaluate<number>(`document.querySelectorAll('[role=row][aria-busy]').length`);
}
