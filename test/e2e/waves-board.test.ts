import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { wavesOf } from './page-objects/waves.ts';
import { asPlanned, groupInFour, usePlannedOffice } from './planned-office.ts';

const browser = useBrowser();
const { project: office, readWaves } = usePlannedOffice(browser);
const inApp = inAppOf(browser);
const at = '#/waves/board';
/** A window in which all columns are in view. */
const wide = { viewport: { width: 1760, height: 800 } };

/** What is written, line by line. */
async function linesOf(place: Locator): Promise<readonly string[]> {
  return (await place.innerText()).split('\n').filter((line) => line.trim() !== '');
}

describe('the board of waves', () => {
  it('shows every wave as a column with its cards, and those in no wave with the reason', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        expect({ second: await waves.readCards(2), unplanned: await waves.readCards('Unplanned') }).toEqual({
          second: [
            'Ben Carter + 1 2 users with Alan Reid · MB-HO-01 medium risk',
            'Sales 2 users MB-HO-01, MB-HO-02 medium risk',
          ],
          unplanned: [
            'BranchOffice 8 users, show them the site has no array',
            'HeadOffice 2 users, show them no profile evidence',
            'BranchOffice 1 user, show them no profile evidence',
            'MB-HO-01 1 user, show them the rebind of the database settles them',
            'MB-HO-02 1 user, show them the rebind of the database settles them',
            'MB-HO-02 1 user, show them a name or a binding is not clear',
            'MB-HO-03 1 user, show them the rebind of the database settles them',
          ],
        });
      },
      { at },
    ));

  it('moves a group by M, says so, asks about a part of it that is dragged out, and Ctrl+Z twice restores all', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.goTo('Ben Carter + 1', 2);
        await page.keyboard.press('m');
        await waves.dialog.getByRole('combobox', { name: 'Wave' }).waitFor();
        await page.keyboard.type('4');
        await page.keyboard.press('Enter');
        await waves.done.first().waitFor();
        const first = { said: await linesOf(waves.done.first()), waves: await readWaves() };
        await waves.dialog.waitFor({ state: 'hidden' });
        await expect.poll(waves.readFocused).toContain('Ben Carter + 1');
        await page.keyboard.press('Enter');
        await waves.dragOver('Alan Reid', 4, 5);
        await waves.held.filter({ hasText: 'moves to wave 5' }).waitFor();
        const held = await linesOf(waves.held);
        await page.mouse.up();
        const choices = waves.dialog.getByRole('group');
        await choices.waitFor();
        const asked = await linesOf(choices);
        await choices.getByRole('radio', { name: /^Only Alan Reid/ }).check();
        await waves.dialog.getByRole('button', { name: 'Move' }).click();
        await waves.dialog.waitFor({ state: 'hidden' });
        await waves.card('Finance', 5).waitFor();
        const second = await readWaves();
        await page.keyboard.press('Control+z');
        await waves.card('Ben Carter + 1', 4).waitFor();
        const undone = await readWaves();
        await page.keyboard.press('Control+z');
        await waves.card('Ben Carter + 1', 2).waitFor();
        expect({ first, held, asked, second, undone, restored: await readWaves() }).toEqual({
          first: {
            said: [
              'Done:',
              'Alan Reid and Ben Carter move to wave 4 and are done 3 days later. Wave 4 now has 6 of 4 users, wave 2 has 2.',
              'Wave 4 now has 6 users and may hold 4. Planning again moves others on to make room.',
              ...['Undo', '×'],
            ],
            waves: groupInFour,
          },
          held: [
            'Dropped here, Alan Reid moves to wave 5 and is done 1 day later. Wave 5: 5 users, 15 min. Wave 4: 5 users, 15 min.',
            '1 permission is split. Wave 5 now has 5 users and may hold 4. Planning again moves others on to make room.',
            ...['Esc puts it back', 'Ctrl+Z undoes the move later'],
          ],
          asked: [
            '1 person belongs to the same group',
            ...['The whole group', 'Alan Reid with Ben Carter'],
            ...['Only Alan Reid', '1 permission is split and no longer keeps them together.'],
            'Alan Reid has full access to the mailbox of Ben Carter',
          ],
          second: {
            ...{ 2: 'dfox fgrant', 4: 'bcarter fhaddad gtan jnovakova kblake' },
            5: 'areid kweiss loconnor mdvorak nkarim',
          },
          undone: groupInFour,
          restored: asPlanned,
        });
      },
      { at, appearance: wide },
    ));

  it('does the same with the mouse as with the keys', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.goTo('Ben Carter + 1', 2);
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        await waves.held.filter({ hasText: 'moves to wave 4' }).waitFor();
        await page.keyboard.press('Enter');
        await waves.card('Ben Carter + 1', 4).waitFor();
        const byKeys = await readWaves();
        await waves.done.getByRole('button', { name: 'Undo' }).click();
        await waves.card('Ben Carter + 1', 2).waitFor();
        const undone = await readWaves();
        await waves.dragOver('Ben Carter + 1', 2, 4);
        await page.mouse.up();
        await waves.card('Ben Carter + 1', 4).waitFor();
        expect({ byKeys, undone, byMouse: await readWaves() }).toEqual({
          byKeys: groupInFour,
          undone: asPlanned,
          byMouse: groupInFour,
        });
      },
      { at, appearance: wide },
    ));

  it('puts a card back with Escape, from the keys and from the mouse', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.goTo('Sales', 2);
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowRight');
        await waves.held.waitFor();
        await page.keyboard.press('Escape');
        await waves.held.waitFor({ state: 'hidden' });
        const said = await page.getByRole('status').filter({ hasText: 'stays where' }).innerText();
        await waves.dragOver('Sales', 2, 3);
        await waves.held.waitFor();
        await page.keyboard.press('Escape');
        await waves.held.waitFor({ state: 'hidden' });
        await page.mouse.up();
        expect({ said, waves: await readWaves() }).toEqual({ said: 'Sales stays where it was.', waves: asPlanned });
      },
      { at },
    ));

  it('leaves the rule in the column where a drop was refused, and goes where it is offered', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.goTo('Sales', 2);
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowRight');
        await waves.held.filter({ hasText: 'cannot be dropped here' }).waitFor();
        await page.keyboard.press('Enter');
        const refused = waves.column(3).getByRole('treeitem').filter({ hasText: 'was not moved' });
        await refused.waitFor();
        const words = await linesOf(refused);
        await refused.getByRole('button', { name: /instead$/ }).click();
        await waves.done.first().waitFor();
        expect({ words, waves: await readWaves() }).toEqual({
          words: [
            'Sales was not moved',
            'None of 2 people can be in that wave, so nobody was moved.',
            'Wave 3 uses M4, and dfox needs M1.',
            'Move to wave 1 instead',
            '×',
          ],
          waves: { ...asPlanned, 2: 'areid bcarter' },
        });
      },
      { at },
    ));

  it('says how many of several are refused, and moves the others', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.card('Warehouse', 3).click();
        await waves.card('George Tan', 4).click({ modifiers: ['Control'] });
        await waves.dragOver('George Tan', 4, 5);
        await waves.held.filter({ hasText: 'cannot be dropped here' }).waitFor();
        await page.mouse.up();
        const refused = waves.column(5).getByRole('treeitem').filter({ hasText: 'were not moved' });
        await refused.waitFor();
        const words = await linesOf(refused);
        const before = await readWaves();
        await refused.getByRole('button', { name: 'Move the other person' }).click();
        await waves.done.first().waitFor();
        expect({ words, before, waves: await readWaves() }).toEqual({
          words: [
            '3 people were not moved',
            '2 of 3 people cannot be in that wave (Chris Osei, Mei Chen), so nobody was moved.',
            'Wave 5 uses M1, and cosei needs M4.',
            'Move the other person',
            '×',
          ],
          before: asPlanned,
          waves: { ...asPlanned, 4: 'fhaddad jnovakova kblake', 5: 'gtan kweiss loconnor mdvorak nkarim' },
        });
      },
      { at, appearance: wide },
    ));

  it('moves several that are chosen together', () =>
    inApp(
      office(),
      async (page) => {
        const waves = wavesOf(page);
        await waves.card('Jana Nováková', 4).click();
        await waves.card('George Tan', 4).click({ modifiers: ['Control'] });
        await page.getByRole('button', { name: 'Move to wave…' }).click();
        const who = await waves.dialog.getByText('2 people').innerText();
        await waves.dialog.getByRole('combobox', { name: 'Wave' }).fill('5');
        await waves.dialog.getByRole('option', { name: /^5 / }).click();
        await waves.dialog.getByRole('button', { name: 'Move' }).click();
        await waves.done.first().waitFor();
        expect({ who, waves: await readWaves() }).toEqual({
          who: '2 people',
          waves: { ...asPlanned, 4: 'fhaddad kblake', 5: 'gtan jnovakova kweiss loconnor mdvorak nkarim' },
        });
      },
      { at },
    ));
});
