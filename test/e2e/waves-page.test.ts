import { describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { wavesOf } from './page-objects/waves.ts';
import { usePlannedOffice } from './planned-office.ts';

const browser = useBrowser();
const { project: office } = usePlannedOffice(browser);
const inApp = inAppOf(browser);
const at = '#/waves/board';

describe('the page of waves', () => {
  it('tells why a person is in a wave, and lets go of the pin', () =>
    inApp(
      office(),
      async (page) => {
        const [george] = (await office().client.call('find', { text: 'George Tan', limit: 1 })).hits;
        await office().client.call('plan.move', { people: [george?.id ?? 0], wave: 5, whole: false, by: 'lead' });
        const waves = wavesOf(page);
        await waves.goTo('George Tan', 5);
        const focused = await waves.readFocused();
        await page.keyboard.press('Enter');
        await waves.dialog.getByText(/^gtan is in wave 5/).waitFor();
        await waves.dialog.getByRole('button', { name: 'Unpin' }).click();
        await waves.done.first().waitFor();
        await expect.poll(waves.readFocused).not.toContain('pinned');
        expect(focused).toContain('pinned');
      },
      { at },
    ));

  it('says what happened since the plan was made, and offers to plan again', () =>
    inApp(
      office(),
      async (page) => {
        await office().client.call('settings.merge', { patch: { agents: 3, pins: { dfox: 3 } }, by: 'lead' });
        const note = page.getByText(/^Since this plan was made:/);
        await note.waitFor();
        await page.getByRole('button', { name: 'Plan again', exact: true }).click();
        await wavesOf(page).dialog.getByRole('heading', { name: 'Plan again' }).waitFor();
        await page.keyboard.press('Escape');
        await office().client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
        const wish = page.getByText('1 wish of the settings is not in the plan');
        await wish.click();
        expect(await wish.locator('xpath=ancestor::details').getByRole('listitem').allInnerTexts()).toEqual([
          'dfox Wave 3 uses M4, and dfox needs M1. METHOD',
        ]);
      },
      { at },
    ));

  it('locks a wave and unlocks it', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        const lock = waves.column(2).getByRole('button', { name: 'Lock wave 2' });
        const pressed = async () => lock.getAttribute('aria-pressed');
        await lock.click();
        await expect.poll(pressed).toBe('true');
        await lock.click();
        await expect.poll(pressed).toBe('false');
      },
      { at },
    ));

  it('shows a wave that is chosen in the line of all waves', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await page
          .getByRole('toolbar', { name: 'Show a wave' })
          .getByRole('button', { name: /^Wave 6/ })
          .click();
        await waves.column(6).waitFor();
        await waves.enter();
        expect({ address: new URL(page.url()).hash, focused: (await waves.readFocused()).slice(0, 6) }).toEqual({
          address: '#/waves/board/6',
          focused: 'Wave 6',
        });
      },
      { at },
    ));
});

describe.each(Object.entries(appearances))('the board in %s', (name, appearance) => {
  it('has nothing serious that axe finds: at rest, with a card in hand, after a refusal, and in its dialogs', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        const found: unknown[] = [];
        const inspect = async (state: string) => {
          await takePicture(page, `waves-board-${state}-${name}`);
          found.push(await seriousViolations(page));
        };
        await waves.readCards(2);
        await inspect('at-rest');
        await waves.goTo('Ben Carter + 1', 2);
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowRight');
        await waves.held.filter({ hasText: 'cannot be dropped here' }).waitFor();
        await inspect('in-hand');
        await page.keyboard.press('Enter');
        await waves.column(3).getByText('Alan Reid was not moved').waitFor();
        await inspect('refused');
        await page.keyboard.press('m');
        await waves.dialog.getByRole('combobox', { name: 'Wave' }).fill('4');
        await waves.dialog.getByRole('group').waitFor();
        await inspect('move');
        await page.keyboard.press('Escape');
        await waves.dialog.waitFor({ state: 'hidden' });
        await expect.poll(waves.readFocused).toContain('Alan Reid');
        await page.keyboard.press('Enter');
        await waves.dialog.getByText(/^areid is in wave 2/).waitFor();
        await inspect('why');
        expect(found).toEqual([[], [], [], [], []]);
      },
      { at, appearance },
    ));
});

describe('without a plan', () => {
  it('says what to do, and makes the plan', () =>
    inApp(
      office(),
      async (page) => {
        await office().client.call('history.undo', {});
        await page.getByRole('button', { name: 'Make the plan' }).click();
        await wavesOf(page).board.waitFor();
      },
      { at },
    ));
});
