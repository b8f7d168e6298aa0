import { expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { useNordwind } from './use-nordwind.ts';

const browser = useBrowser();
const { project: nordwind, newestChange } = useNordwind(browser);
const inApp = inAppOf(browser);
const at = '#/settings/rules';

it('the card of tracking holds the defaults, refuses a wrong share in place, and saves both as one step', () =>
  inApp(
    nordwind(),
    async (page) => {
      const card = page.getByRole('form', { name: 'Tracking' });
      const days = card.getByLabel('Days until a scan should have seen reported work');
      const share = card.getByLabel('Failed verifications that pause a wave, in percent');
      const save = card.getByRole('button', { name: 'Save tracking' });
      await card.waitFor();
      const start = [await days.inputValue(), await share.inputValue(), await save.isEnabled()];
      await share.fill('101');
      const problem = await card.getByText(/^must be/).innerText();
      const canSaveWrong = await save.isEnabled();
      await share.fill('10');
      await days.fill('14');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await nordwind().client.call('settings.get', {})).tracking)
        .toEqual({ notSeenDays: 14, stopPercent: 10 });
      await expect.poll(() => save.isEnabled()).toBe(false);
      expect({ start, problem, canSaveWrong, by: (await newestChange()).by }).toEqual({
        start: ['7', '5', false],
        problem: 'must be a share in percent, from 0 to 100, not 101',
        canSaveWrong: false,
        by: 'lead',
      });
    },
    { at },
  ));

it.each(Object.entries(appearances))('in %s the card has nothing that axe calls serious', (name, appearance) =>
  inApp(
    nordwind(),
    async (page) => {
      await page.getByRole('form', { name: 'Tracking' }).waitFor();
      await takePicture(page, `tracking-settings-${name.replace(' ', '-')}`);
      expect(await seriousViolations(page)).toEqual([]);
    },
    { at, appearance },
  ),
);
