import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { versionsOf } from './page-objects/versions.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const folder = mkdtempSync(join(tmpdir(), 'caskade-versions-'));
const at = '#/versions';
let nordwind: ServedTestProject;
let start = 0;

beforeAll(async () => {
  nordwind = await openServedProject('2014-03-17T09:00:00');
  const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
  await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
  start = (await newestChange()).id;
});

afterAll(() => {
  nordwind.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

afterEach(async () => {
  if ((await newestChange()).id !== start)
    await nordwind.client.call('history.undoTo', { changeId: start, newest: null });
});

async function newestChange() {
  const { changes } = await nordwind.client.call('history.list', {});
  const newest = changes.find(({ undone }) => !undone);
  if (newest === undefined) throw new Error('the sample made no change');
  return newest;
}

const makePlan = () => nordwind.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
const half = { agents: 1, minutesPerAgent: 60, maxUsersPerWave: 3 };
const tryHalf = () => nordwind.client.call('plan.tryOut', { name: 'Half', patch: half, asOf: null, by: 'lead' });

describe('planning again', () => {
  it('makes the first plan after it has said what it would be', () =>
    inApp(
      nordwind,
      async (page) => {
        await page.getByRole('button', { name: 'Make the plan…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Make the plan' });
        await dialog.getByText('There is no plan yet. It would be made: 21 users in 8 waves').waitFor();
        const waves = await dialog.getByRole('list', { name: 'Waves' }).getByRole('listitem').count();
        await dialog.getByRole('button', { name: 'Make this the plan' }).click();
        await dialog.waitFor({ state: 'hidden' });
        const versions = await versionsOf(page).readVersions();
        const { hash } = await nordwind.client.call('plan.get', {});
        expect({ waves, versions, hash }).toEqual({
          ...{ waves: 8, versions: [['The plan in force', 'in force']], hash: expect.any(String) },
        });
      },
      { at },
    ));

  it('keeps the pinned group and the locked wave, and lists who moves and why before it is applied', async () => {
    const { client } = nordwind;
    const group = ['lfossum', 'mlien'];
    await client.call('settings.merge', { patch: { maxUsersPerWave: 5, keepTogether: [group] }, by: 'lead' });
    const { waves } = await makePlan();
    const from = waves.find(({ members }) => members.includes('mlien'));
    const to = waves.findLast(({ site, method, kind }) => site === 'Oslo' && method === 'M1' && kind === 'wave');
    const { cards } = await client.call('plan.cards', { wave: from?.number ?? null });
    const people = cards.find(({ kind }) => kind === 'group')?.people.map(({ mailboxId }) => mailboxId) ?? [];
    await client.call('plan.move', { people: people.slice(0, 1), wave: to?.number ?? 0, whole: true, by: 'lead' });
    await client.call('plan.lockWave', { wave: 2, isLocked: true, by: 'lead' });
    await client.call('settings.merge', { patch: half, by: 'lead' });
    const before = await newestChange();
    await inApp(
      nordwind,
      async (page) => {
        const versions = versionsOf(page);
        await versions.table.waitFor();
        await menusOf(page).choose('Tools', 'Plan again…');
        const dialog = page.getByRole('dialog', { name: 'Plan again' });
        await dialog.getByRole('tab', { name: /People/ }).waitFor();
        const kept = await dialog.getByText(/pins are kept|locked wave stays/).allInnerTexts();
        const moves = await versions.readMoves(dialog);
        const totals = await versions.readTotals(dialog);
        const unwritten = await newestChange();
        await dialog.getByRole('button', { name: 'Apply the new plan' }).click();
        await dialog.waitFor({ state: 'hidden' });
        const plan = await client.call('plan.get', {});
        const waveOf = (alias: string) => plan.waves.find(({ members }) => members.includes(alias))?.number;
        expect({
          ...{ kept, unwritten: unwritten.id, waves: totals.Waves, hasMoves: moves.length > 0 },
          fromLocked: moves.filter((move) => move.from.startsWith('Wave 2,')),
          unexplained: moves.flatMap((move) => move.people).filter(([name, why]) => name === '' || why === ''),
          group: group.map(waveOf),
          locked: plan.waves.find(({ number }) => number === 2)?.members,
        }).toEqual({
          kept: [
            `2 pins are kept: lfossum in wave ${to?.number}; mlien in wave ${to?.number}.`,
            '1 locked wave stays as it is: wave 2, Oslo pilot (3 users).',
          ],
          ...{ unwritten: before.id, waves: [String(waves.length), String(plan.waves.length)], hasMoves: true },
          ...{ fromLocked: [], unexplained: [], group: [to?.number, to?.number] },
          locked: waves.find(({ number }) => number === 2)?.members,
        });
      },
      { at },
    );
  });

  it('is done with the keyboard: Escape leaves everything as it is, Enter applies it', async () => {
    await makePlan();
    await nordwind.client.call('settings.merge', { patch: half, by: null });
    const before = await newestChange();
    await inApp(
      nordwind,
      async (page) => {
        await page.getByRole('button', { name: 'Plan again…' }).press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Plan again' });
        const apply = dialog.getByRole('button', { name: 'Apply the new plan' });
        await dialog.getByRole('tab', { name: /People/ }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        const left = await newestChange();
        await page.locator('button:focus').filter({ hasText: 'Plan again…' }).waitFor();
        await page.keyboard.press('Enter');
        await dialog.getByRole('tab', { name: /People/ }).press('ArrowRight');
        const selected = await dialog.getByRole('tab', { selected: true }).innerText();
        await apply.press('Enter');
        await dialog.waitFor({ state: 'hidden' });
        expect({ left: left.id, selected, after: (await newestChange()).what }).toEqual({
          ...{ left: before.id, selected: expect.stringMatching(/^Waves/) },
          after: expect.stringMatching(/^planned \d+ waves with 21 users/),
        });
      },
      { at },
    );
  });

  it('says that nothing would change, and offers nothing to apply', async () => {
    await makePlan();
    await inApp(
      nordwind,
      async (page) => {
        await page.getByRole('button', { name: 'Plan again…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Plan again' });
        await dialog.getByText('Nothing would change').waitFor();
        expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Close']);
      },
      { at },
    );
  });
});

describe('what-if', () => {
  it('tries half the capacity, shows old above new, and becomes the plan; the former stays, and the overview says so', async () => {
    await makePlan();
    await inApp(
      nordwind,
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
        const settings = (await nordwind.client.call('settings.get', {})).agents ?? null;
        await page.getByRole('button', { name: 'Make this the plan…' }).click();
        const confirm = page.getByRole('dialog', { name: 'Make “Half” the plan?' });
        const along = await confirm.getByRole('listitem').allInnerTexts();
        await confirm.getByRole('button', { name: 'Make this the plan' }).click();
        const listed = await versions.readVersions();
        const adopted = (await nordwind.client.call('settings.get', {})).agents;
        await page.getByRole('link', { name: 'Overview' }).click();
        const line = page.getByText(`${suggested}: 21 users in 8 waves until`);
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
    await inApp(nordwind, async (page) => {
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
      nordwind,
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
    const { moved } = await nordwind.client.call('plan.changes', { before: null, after: 'Half', contains: null });
    const person = moved.groups.items.at(-1)?.people.items[0]?.name ?? '';
    await inApp(
      nordwind,
      async (page) => {
        const search = page.getByRole('textbox', { name: 'Only people named' });
        await search.fill('nobody');
        await page.getByText('Nobody of that name moves.').waitFor();
        await search.fill(person.toUpperCase());
        await page.locator('details').waitFor();
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
      nordwind,
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
    nordwind,
    async (page) => {
      await page.getByRole('button', { name: 'Remove Half' }).click();
      const message = page.getByRole('region', { name: 'New messages' });
      await message.getByText('The version “Half” is removed.').waitFor();
      await page.getByText('No versions yet.').waitFor();
      await message.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('rowheader', { name: 'Half' }).waitFor();
      expect((await nordwind.client.call('plan.versions', {})).versions.map(({ name }) => name)).toEqual(['Half']);
    },
    { at },
  );
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  const picture = name.replace(' ', '-');

  it('versions, their comparison and the preview have nothing that axe calls serious', async () => {
    await makePlan();
    await nordwind.client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
    await tryHalf();
    await nordwind.client.call('settings.merge', { patch: { ...half, pins: { jmoe: 2 } }, by: null });
    await inApp(
      nordwind,
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
