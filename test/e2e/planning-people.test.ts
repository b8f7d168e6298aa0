import { describe, expect, it } from 'vitest';
import { press, said, useNordwindSettings } from './nordwind-settings.ts';
import { planningSettingsOf } from './page-objects/planning-settings.ts';

const { inNordwind, stored, merge } = useNordwindSettings();

describe('the people of a plan', () => {
  const at = '#/settings/people';

  it('has a pilot of a size, with people found by name', () =>
    inNordwind(
      async (page) => {
        const size = page.getByRole('textbox', { name: 'Size of a pilot' });
        await size.fill('4');
        await size.press('Enter');
        await said(page, 'Set the size of the pilot to 4.');
        const search = page.getByRole('combobox', { name: 'Add somebody to the pilot' });
        await search.fill('magnus lien');
        await page.getByRole('option', { name: /Magnus Lien/ }).waitFor();
        await search.press('Enter');
        await said(page, 'Named mlien for the pilot.');
        const chosen = await page.getByRole('list', { name: 'Named for the pilot' }).innerText();
        expect({ chosen, pilot: (await stored()).pilot }).toEqual({
          chosen: expect.stringContaining('Magnus Lien'),
          pilot: { size: 4, users: ['mlien'] },
        });
      },
      { at },
    ));

  it('orders sites with buttons, Alt+↑ and the mouse, and says where each is', () =>
    inNordwind(
      async (page) => {
        const { readSites } = planningSettingsOf(page);
        await page.getByRole('button', { name: 'Oslo to the end of the order' }).click();
        await page.getByRole('button', { name: 'Oslo, 1 of 1' }).waitFor();
        await page.getByRole('button', { name: 'Bergen to the end of the order' }).click();
        await page.getByRole('button', { name: 'Bergen, 2 of 2' }).waitFor();
        await page.getByRole('button', { name: 'Tromso to the end of the order' }).click();
        await page.getByRole('button', { name: 'Tromso, 3 of 3' }).focus();
        await press(page, ['Alt+ArrowUp', 'Alt+ArrowUp']);
        await page.getByText('Tromso is now 1 of 3.').first().waitFor();
        await said(page, 'Set the order of sites to Tromso, Oslo, Bergen');
        const focused = await page.locator(':focus').getAttribute('aria-label');
        const rows = page.getByRole('list', { name: 'Order of sites' }).getByRole('listitem');
        await rows.nth(2).dragTo(rows.nth(0));
        await said(page, 'Set the order of sites to Bergen, Tromso, Oslo');
        await page.getByRole('button', { name: 'Bergen down' }).click();
        await said(page, 'Set the order of sites to Tromso, Bergen, Oslo');
        expect({ focused, sites: await readSites(), order: (await stored()).siteOrder }).toEqual({
          focused: 'Tromso, 1 of 3',
          sites: ['Tromso', 'Bergen', 'Oslo'],
          order: ['Tromso', 'Bergen', 'Oslo'],
        });
      },
      { at },
    ));

  it('keeps people together and lets them go', () =>
    inNordwind(
      async (page) => {
        const card = page.getByRole('region', { name: 'Keep together', exact: true });
        const search = card.getByRole('combobox', { name: 'Who belongs together' });
        await search.fill('mlien');
        await search.press('Enter');
        await card.getByText('Two people at least.').waitFor();
        await search.fill('rfoss');
        await search.press('Enter');
        await card.getByRole('button', { name: 'Keep them together' }).click();
        await said(page, 'who is kept together');
        const together = (await stored()).keepTogether;
        await card.getByRole('button', { name: 'Remove mlien, rfoss' }).click();
        await card.getByText('Nobody is kept together').waitFor();
        expect({ together, after: (await stored()).keepTogether }).toEqual({
          together: [['mlien', 'rfoss']],
          after: undefined,
        });
      },
      { at },
    ));

  it('takes back pins, locks and cut permissions, and switches rights', () =>
    inNordwind(
      async (page) => {
        await merge({
          pins: { mlien: 2 },
          lockedWaves: [1],
          cutPermissions: [{ holder: 'mlien', mailbox: 'rfoss', reason: 'left' }],
        });
        await page.getByRole('button', { name: 'Unpin mlien' }).click();
        await page.getByText('Nobody is pinned to a wave.').waitFor();
        await page.getByRole('button', { name: 'Unlock wave 1' }).click();
        await page.getByText('No wave is locked.').waitFor();
        await page.getByRole('button', { name: 'Take back mlien on rfoss' }).click();
        await page.getByText('No permission is cut.').waitFor();
        await page.getByRole('switch', { name: 'Access to the calendar' }).press('Space');
        await said(page, 'the permissions that keep people together');
        const { lockedWaves, cutPermissions, permissionRights, pins } = await stored();
        expect({ pins, lockedWaves, cutPermissions, permissionRights }).toEqual({
          pins: {},
          lockedWaves: undefined,
          cutPermissions: undefined,
          permissionRights: ['FullAccess', 'SendAs', 'SendOnBehalf'],
        });
      },
      { at },
    ));
});
