import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixtureFiles, secondScan } from '../factories/fixture-a.ts';
import { historyOf } from './page-objects/history.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { overviewOf } from './page-objects/overview.ts';
import { personOf } from './page-objects/person.ts';
import { usersOf } from './page-objects/users.ts';
import { goTo, review, uploadsOf, useScenario } from './scenario-project.ts';

const { inEmpty, inNordwind } = useScenario();

async function importFixture(page: Page): Promise<void> {
  await review(page, ...uploadsOf(fixtureFiles()));
  await wizardOf(page).import();
}

/** Every tile of the overview with the number of rows that it opens. */
async function openTiles(page: Page): Promise<readonly (readonly [string, number])[]> {
  const overview = overviewOf(page);
  const opened: (readonly [string, number])[] = [];
  for (const [i, [title, count]] of (await overview.readTiles()).entries()) {
    await overview.tiles.nth(i).click();
    opened.push([title, await usersOf(page).waitForTotal(count)]);
    await page.goBack();
    await overview.tiles.first().waitFor();
  }
  return opened;
}

describe('the answer', () => {
  it('of Fixture A is 36 users, 34 by profile, 10 blocked and 4 done, and each number opens exactly its users', () =>
    inEmpty(async (page) => {
      await importFixture(page);
      await goTo(page, 'Overview');
      const { answer } = overviewOf(page);
      const opened: number[] = [];
      for (const [name, count] of [
        ['36 users, show them', 36],
        ['34 users by their profile', 34],
        ['30 users by their database', 30],
      ] as const) {
        await answer.getByRole('link', { name, exact: true }).click();
        opened.push(await usersOf(page).waitForTotal(count));
        await page.goBack();
      }
      expect({ opened, tiles: await openTiles(page) }).toEqual({
        opened: [36, 34, 30],
        tiles: [
          ['On the array', 4],
          ['Profile names a CAS', 6],
          ['Database names a CAS', 19],
          ['Works, will revert', 1],
          ['No array in the site', 10],
          ['Unknown', 0],
        ],
      });
    }));

  it('names 16 users of HO-CAS1, says why of one of them, and saves as many as it lists', () =>
    inEmpty(async (page) => {
      await importFixture(page);
      await goTo(page, 'Overview');
      await page.getByRole('link', { name: 'HO-CAS1', exact: true }).first().click();
      const retire = page.getByRole('region', { name: 'Can it be retired?' });
      await retire.getByRole('link', { name: /^16 users/ }).click();
      const users = usersOf(page);
      const total = await users.waitForTotal(16);
      const download = page.waitForEvent('download');
      await users.grid.focus();
      await page.keyboard.press('Control+e');
      await page.getByRole('menuitem', { name: 'As CSV' }).click();
      const lines = readFileSync(await (await download).path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      await users.grid.getByText('Jürgen Müller').first().click();
      await page.keyboard.press('Enter');
      await personOf(page).ready('Jürgen Müller');
      expect({ total, saved: lines.length - 1, why: await personOf(page).readPart('Why') }).toEqual({
        total: 16,
        saved: 16,
        why: expect.stringMatching(/Profile "Outlook" on .*names HO-CAS1.*MB-HO-01.*outlook-ho\.contoso\.local/),
      });
    }));

  it('of the sample opens exactly its users too', () =>
    inNordwind(async (page) => {
      await overviewOf(page).answer.getByRole('link', { name: '18 users, show them' }).click();
      expect(await usersOf(page).waitForTotal(18)).toBe(18);
    }));

  it('is drawn in colour where less motion is wanted', () =>
    inNordwind(
      async (page) => {
        await overviewOf(page).ready();
        const chart = page.getByRole('region', { name: 'Old servers that are still named' }).locator('svg').first();
        await chart.waitFor();
        const fills = await chart
          .locator('path[fill]')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill') ?? ''));
        const colours = new Set(fills.filter((fill) => fill !== 'none' && !isGrey(fill)));
        expect(colours.size, [...new Set(fills)].join(' ')).toBeGreaterThanOrEqual(1);
      },
      { reducedMotion: 'reduce' },
    ));
});

describe('a second scan', () => {
  it('is reviewed, lowers the answer, is undone and done again, and the history tells both', () =>
    inEmpty(async (page) => {
      const wizard = wizardOf(page);
      await importFixture(page);
      await goTo(page, 'Overview');
      const before = await overviewOf(page).readTiles();
      await page.goBack();
      await review(page, ...uploadsOf(secondScan()));
      const tabs = await wizard.readTabs();
      const [sentence] = await wizard.import();
      const depending = page.getByRole('contentinfo').getByText(/depend/);
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await depending.filter({ hasText: '36' }).waitFor();
      await goTo(page, 'Overview');
      const undone = await overviewOf(page).readTiles();
      await page.getByRole('link', { name: 'All changes' }).click();
      const [whenUndone] = await historyOf(page).readChanges();
      await page.keyboard.press('Control+y');
      await depending.filter({ hasText: '33' }).waitFor();
      await page
        .getByRole('list', { name: 'Changes', exact: true })
        .getByText(/^undone/)
        .first()
        .waitFor({ state: 'detached' });
      const changes = await historyOf(page).readChanges();
      const isUndone = (change: (typeof changes)[number] | undefined) => change?.[1];
      expect({ tabs, sentence, undone, steps: [isUndone(whenUndone), changes.map(isUndone)] }).toEqual({
        tabs: { New: 0, Changed: 14, Gone: 1, Unchanged: 68 },
        sentence: 'This import lowered the answer by 3 users: 36 → 33.',
        undone: before,
        steps: [true, expect.not.arrayContaining([true])],
      });
    }));
});

/** Says whether a colour such as `rgb(1,2,3)` or `#010203` has no hue. */
function isGrey(colour: string): boolean {
  const hex = /^#(..)(..)(..)$/.exec(colour);
  const parts = hex === null ? (colour.match(/\d+/g) ?? []).slice(0, 3) : hex.slice(1);
  return new Set(parts).size <= 1;
}
