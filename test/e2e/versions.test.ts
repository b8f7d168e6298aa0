import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { versionsOf } from './page-objects/versions.ts';
import { useNordwind } from './use-nordwind.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const at = '#/versions';
const { project, makePlan } = useNordwind(browser);

const half = { agents: 1, minutesPerAgent: 60, maxUsersPerWave: 3 };
const tryHalf = () => project().client.call('plan.tryOut', { name: 'Half', patch: half, asOf: null, by: 'lead' });

describe('what-if', () => {
  it('tries half the capacity, shows old above new, and becomes the plan; the former stays, and the overview says so', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        const versions = versionsOf(page);
        await page.getByRole('button', { name: 'Save as baseline…' }).click();
        const baseline = page.getByRole('dialog', { name: 'Save the plan as a baseline' });
        const suggested = await baseline.getByRole('textbox', { name: 'Name' }).inputValue();
        await baseline.getByRole('button', { name: 'Save' }).click();
        await baseline.waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: 'Try out…' }).click();
        const form = page.getByRole('dialog', { name: 'Try out other settings' });
        await form.getByRole('textbox', { name: 'Name of the plan' }).fill('Half');
        await form.getByRole('textbox', { name: 'Agents' }).fill('1');
        await form.getByRole('textbox', { name: 'Minutes of an agent a day' }).fill('60');
        await form.getByRole('textbox', { name: 'Most users in a wave' }).fill('3');
        const differences = await form.getByRole('listitem').allInnerTexts();
        await form.getByRole('button', { name: 'Try out' }).click();
        await page.getByText(/users move to another wave; the work ends \d+ days? later\./).waitFor();
        const totals = await versions.readTotals();
        const tabs = await versions.readTabs();
        const settings = (await project().client.call('settings.get', {})).agents ?? null;
        await page.getByRole('button', { name: 'Make this the plan…' }).click();
        const confirm = page.getByRole('dialog', { name: 'Make “Half” the plan?' });
        const along = await confirm.getByRole('listitem').allInnerTexts();
        await confirm.getByRole('button', { name: 'Make this the plan' }).click();
        const listed = await versions.readVersions();
        const adopted = (await project().client.call('settings.get', {})).agents;
        await page.getByRole('link', { name: 'Overview' }).click();
        const line = page.getByText(`${suggested}: 21 users in 8 waves, last step on`);
        await line.waitFor();
        expect({
          ...{ suggested, differences, along, settings, adopted, listed },
          ...{
            last: totals['Last day'],
            waves: totals.Waves,
            settingCount: tabs.Settings,
            people: (tabs.People ?? 0) > 0,
          },
          now: await line.getByRole('link').innerText(),
        }).toEqual({
          suggested: 'Signed off 14 Mar 2014',
          differences: [
            ...['set the number of agents to 1', 'set the minutes of an agent a day to 60'],
            'set the most users in a wave to 3',
          ],
          along: differences,
          ...{ settings: null, adopted: 1, settingCount: 3, people: true },
          listed: [
            ['The plan in force', 'in force'],
            ['Half', 'alternative'],
            ['Signed off 14 Mar 2014', 'baseline'],
          ],
          last: ['7 Apr 2014', expect.stringMatching(/Apr 2014$/)],
          waves: ['8', expect.stringMatching(/^\d+$/)],
          now: expect.stringMatching(/^Now: \d+ days? later, \d+ waves? more\.$/),
        });
      },
      { at },
    );
  });

  it('is done with the keyboard from the menu to the comparison, and Ctrl+Z takes it back', async () => {
    await makePlan();
    await inApp(project(), async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await pressToReach(page, 'Alt+t', 'Versions of the plan');
      await page.getByRole('button', { name: 'Try out…' }).press('Enter');
      const form = page.getByRole('dialog', { name: 'Try out other settings' });
      await form.getByRole('textbox', { name: 'Name of the plan' }).waitFor();
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('Small');
      for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Compare plans' }).waitFor();
      await page.getByText('users move to another wave').waitFor();
      const after = await page.getByRole('combobox', { name: 'Becomes' }).inputValue();
      await page.getByRole('link', { name: 'All versions' }).press('Enter');
      const listed = await versionsOf(page).readVersions();
      await page.keyboard.press('Control+z');
      await page.getByText('No versions yet.').waitFor();
      expect({ after, listed }).toEqual({
        after: 'Small',
        listed: [
          ['The plan in force', 'in force'],
          ['Small', 'alternative'],
        ],
      });
    });
  });

  it('says what is wrong in its place: a number, a site, a name that is taken', async () => {
    await makePlan();
    await tryHalf();
    await inApp(
      project(),
      async (page) => {
        await page.getByRole('button', { name: 'Try out…' }).click();
        const form = page.getByRole('dialog', { name: 'Try out other settings' });
        const tryOut = form.getByRole('button', { name: 'Try out' });
        await form.getByRole('textbox', { name: 'Name of the plan' }).fill('half');
        await form.getByRole('textbox', { name: 'Agents' }).fill('none');
        await form.getByRole('textbox', { name: 'Sites one after another' }).fill('Oslo, Narvik');
        await form.getByText('There is no site named Narvik.').waitFor();
        const wrong = await form.getByText('must be').count();
        const refused = await tryOut.isDisabled();
        await form.getByRole('textbox', { name: 'Agents' }).fill('1');
        await form.getByRole('textbox', { name: 'Sites one after another' }).fill('Oslo, Bergen');
        await tryOut.click();
        await form.getByText('The plan has a version named "half" already.').waitFor();
        expect({ wrong, refused }).toEqual({ wrong: 1, refused: true });
      },
      { at },
    );
  });
});

describe('two plans side by side', () => {
  const compare = '#/versions?compare&after=Half';

  it('are searched for a person, and chosen anew', async () => {
    await makePlan();
    await tryHalf();
    const { moved } = await project().client.call('plan.changes', { before: null, after: 'Half', contains: null });
    const person = moved.groups.items.at(-1)?.people.items[0]?.name ?? '';
    await inApp(
      project(),
      async (page) => {
        const search = page.getByRole('textbox', { name: 'Only people named' });
        await search.fill('nobody');
        await page.getByText('Nobody of that name moves.').waitFor();
        await search.fill(person.toUpperCase());
        await page.getByText(/^1 of \d+ users$/).waitFor();
        const moves = await versionsOf(page).readMoves(page.getByRole('main'));
        await page.getByRole('combobox', { name: 'Becomes' }).selectOption('The plan in force');
        await page.getByText('Both plans are the same.').waitFor();
        expect(moves.map(({ people }) => people.map(([name]) => name))).toEqual([[person]]);
      },
      { at: compare },
    );
  });

  it('are saved whole as a file', async () => {
    await makePlan();
    await tryHalf();
    await inApp(
      project(),
      async (page) => {
        await page.getByRole('tab', { name: /People/ }).waitFor();
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save as CSV…' }).click();
        const file = await download;
        const text = readFileSync(await file.path(), 'utf8');
        expect({ name: file.suggestedFilename(), head: text.split('\r\n')[0] }).toEqual({
          name: 'Changes-plan-to-Half_Nordwind.csv',
          head: '\u{FEFF}What,Item,Name,Site,the plan in force,Half,Why',
        });
      },
      { at: compare },
    );
  });
});

it('a version is removed, and comes back with Undo', async () => {
  await makePlan();
  await tryHalf();
  await inApp(
    project(),
    async (page) => {
      await page.getByRole('button', { name: 'Remove Half' }).click();
      const message = page.getByRole('region', { name: 'New messages' });
      await message.getByText('The version “Half” is removed.').waitFor();
      await page.getByText('No versions yet.').waitFor();
      await message.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('rowheader', { name: 'Half' }).waitFor();
      expect((await project().client.call('plan.versions', {})).versions.map(({ name }) => name)).toEqual(['Half']);
    },
    { at },
  );
});

it('everything is within reach at 200 % in a window of 1280 × 720', async () => {
  await makePlan();
  await tryHalf();
  await inApp(
    project(),
    async (page) => {
      const overflow: number[] = [];
      for (const place of [at, '#/versions?compare&after=Half']) {
        await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
        await page.getByRole(place === at ? 'table' : 'tablist').waitFor();
        await takePicture(page, `versions-200-percent-${overflow.length}`);
        overflow.push(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'));
      }
      await page.evaluate(`location.hash = ${JSON.stringify(at)}`);
      await page.getByRole('button', { name: 'Try out…' }).click();
      const tryOut = page.getByRole('dialog').getByRole('button', { name: 'Try out' });
      await tryOut.waitFor();
      const box = await tryOut.boundingBox();
      expect({ overflow: Math.max(...overflow), isInView: (box?.y ?? 999) + (box?.height ?? 0) <= 360 }).toEqual({
        ...{ overflow: 0, isInView: true },
      });
    },
    { at, appearance: { viewport: { width: 640, height: 360 }, reducedMotion: 'reduce' } },
  );
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  const picture = name.replace(' ', '-');

  it('versions, their comparison and the preview have nothing that axe calls serious', async () => {
    await makePlan();
    await project().client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    await tryHalf();
    await project().client.call('settings.merge', { patch: { ...half, pins: { jmoe: 2 } }, by: null });
    await inApp(
      project(),
      async (page) => {
        const found: unknown[] = [];
        const look = async (part: string): Promise<void> => {
          await takePicture(page, `versions-${part}-${picture}`);
          found.push(await seriousViolations(page));
        };
        await versionsOf(page).table.waitFor();
        await look('list');
        await page.getByRole('button', { name: 'Plan again…' }).click();
        await page
          .getByRole('dialog')
          .getByRole('tab', { name: /People/ })
          .waitFor();
        await look('preview');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Try out…' }).click();
        await page.getByRole('textbox', { name: 'Agents' }).fill('many');
        await look('try-out');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: 'Compare Half with the plan in force' }).click();
        await page.getByRole('tab', { name: /Waves/ }).click();
        await look('compare');
        expect(found).toEqual([[], [], [], []]);
      },
      // What fades in has not its own colours yet.
      { at, appearance: { ...appearance, reducedMotion: 'reduce' } },
    );
  });
});

/** Opens a menu by its key and goes down to an entry. */
async function pressToReach(page: Page, key: string, entry: string): Promise<void> {
  await page.keyboard.press(key);
  const wanted = page.getByRole('menu').getByRole('menuitem', { name: new RegExp(`^${entry}`) });
  await wanted.waitFor();
  const focused = page.locator('[role=menuitem]:focus').filter({ hasText: entry });
  for (let i = 0; i < 10 && (await focused.count()) === 0; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
