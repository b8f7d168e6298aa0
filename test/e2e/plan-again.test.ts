import { describe, expect, it } from 'vitest';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { versionsOf } from './page-objects/versions.ts';
import { useNordwind } from './use-nordwind.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const { project, newestChange, makePlan } = useNordwind(browser);
const at = '#/versions';
const half = { agents: 1, minutesPerAgent: 60, maxUsersPerWave: 3 };

describe('planning again', () => {
  it('makes the first plan after it has said what it would be', () =>
    inApp(
      project(),
      async (page) => {
        await page.getByRole('button', { name: 'Make the plan…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Make the plan' });
        await dialog.getByText('There is no plan yet. It would be made: 21 users in 8 waves').waitFor();
        const waves = await dialog.getByRole('list', { name: 'Waves' }).getByRole('listitem').count();
        await dialog.getByRole('button', { name: 'Make this the plan' }).click();
        await dialog.waitFor({ state: 'hidden' });
        const versions = await versionsOf(page).readVersions();
        const { hash } = await project().client.call('plan.get', {});
        expect({ waves, versions, hash }).toEqual({
          ...{ waves: 8, versions: [['The plan in force', 'in force']], hash: expect.any(String) },
        });
      },
      { at },
    ));

  it('keeps the pinned group and the locked wave, and lists who moves and why before it is applied', async () => {
    const { client } = project();
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
      project(),
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
    await project().client.call('settings.merge', { patch: half, by: null });
    const before = await newestChange();
    await inApp(
      project(),
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

  it('says that nothing would change, offers nothing to apply, and is closed with Escape', async () => {
    await makePlan();
    await inApp(
      project(),
      async (page) => {
        await page.getByRole('button', { name: 'Plan again…' }).press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Plan again' });
        await dialog.getByText('Nothing would change').waitFor();
        const buttons = await dialog.getByRole('button').allInnerTexts();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await page.locator('button:focus').filter({ hasText: 'Plan again…' }).waitFor();
        expect(buttons).toEqual(['Close']);
      },
      { at },
    );
  });
});
