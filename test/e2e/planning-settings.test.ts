import { describe, expect, it } from 'vitest';
import { press, said, useNordwindSettings } from './nordwind-settings.ts';
import { planningSettingsOf } from './page-objects/planning-settings.ts';

const { inNordwind, stored, merge, plan, countChanges } = useNordwindSettings();

describe('the capacity of the helpdesk', () => {
  const at = '#/settings/capacity';

  it('is told while it is typed, refuses in place, is saved with Enter, and Ctrl+Z takes it back', () =>
    inNordwind(
      async (page) => {
        const { capacity } = planningSettingsOf(page);
        const agents = page.getByRole('textbox', { name: 'Agents at work' });
        const before = await capacity.innerText();
        await agents.fill('two');
        await agents.press('Enter');
        await page.getByText('must be a whole number of 1 or more, not "two"').waitFor();
        const refused = { sentence: await capacity.innerText(), changes: await countChanges() };
        await agents.fill('2');
        const typed = await capacity.innerText();
        await agents.press('Enter');
        await said(page, 'Set the number of agents to 2.');
        const saved = await stored();
        await page.getByRole('heading', { level: 1 }).click();
        await page.keyboard.press('Control+z');
        await capacity.getByText('4 agents').waitFor();
        expect({ before, refused, typed, saved: saved.agents, shown: await agents.inputValue() }).toEqual({
          before: '4 agents × 300 min = 1,200 min a day → 400 users a day by guided repair (M1), 60 by visit (M4)',
          refused: { sentence: 'The capacity is told when every field is right.', changes: 0 },
          typed: '2 agents × 300 min = 600 min a day → 200 users a day by guided repair (M1), 30 by visit (M4)',
          saved: 2,
          shown: '4',
        });
      },
      { at },
    ));

  it('takes contact rates in per cent, and gives a default back with a button', () =>
    inNordwind(
      async (page) => {
        const rate = page.getByRole('textbox', { name: 'M1: users who call, per cent' });
        await rate.fill('140');
        await page.getByText('must be a share from 0 to 100 per cent, not 140').waitFor();
        await rate.fill('50');
        await rate.press('Enter');
        await said(page, 'Changed the time that methods take.');
        const saved = (await stored()).methods;
        await page.getByRole('button', { name: 'Back to default for M1, users who call, per cent' }).click();
        await page.getByRole('button', { name: 'Save capacity' }).click();
        await said(page, 'back to the default');
        expect({ saved, after: (await stored()).methods, shown: await rate.inputValue() }).toEqual({
          saved: { M1: { contactRate: 0.5 } },
          after: undefined,
          shown: '25',
        });
      },
      { at },
    ));
});

describe('the calendar', () => {
  const at = '#/settings/calendar';

  it('begins where the planner would, and takes another day', () =>
    inNordwind(
      async (page) => {
        const { setting } = planningSettingsOf(page);
        const field = setting('Start of the work').getByLabel('Start of the work');
        const before = await field.inputValue();
        await field.fill('2014-04-05');
        await field.press('Enter');
        await said(page, 'Set the start of the work to 2014-04-05.');
        const told = await setting('Start of the work').innerText();
        await page.getByRole('button', { name: 'Back to default for Start of the work' }).click();
        await said(page, 'back to the default');
        expect({ before, told, after: (await stored()).start }).toEqual({
          before: '2014-03-28',
          told: expect.stringContaining('The plan begins on 7 Apr 2014.'),
          after: undefined,
        });
      },
      { at },
    ));

  it('closes days that are chosen in the month with the keyboard', () =>
    inNordwind(
      async (page) => {
        const { month, blackoutForm, readList } = planningSettingsOf(page);
        await month.getByRole('button', { name: '28 Mar 2014' }).focus();
        await press(
          page,
          Array.from({ length: 9 }, () => 'PageDown'),
        );
        await press(page, ['ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']);
        await press(page, ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']);
        await blackoutForm.getByRole('textbox', { name: 'Why' }).fill('freeze');
        await page.keyboard.press('Enter');
        await said(page, 'Closed 24 December 2014 to 2 January 2015 (freeze).');
        await month.getByRole('button', { name: '2 Jan 2015, blackout of the whole project: freeze' }).waitFor();
        expect({ blackouts: (await stored()).blackouts, list: await readList('Blackouts') }).toEqual({
          blackouts: [{ from: '2014-12-24', to: '2015-01-02', reason: 'freeze' }],
          list: [expect.stringMatching(/^24 Dec 2014 – 2 Jan 2015 whole project freeze Change/)],
        });
      },
      { at },
    ));

  it('refuses a blackout in place, says what overlaps, and changes one', () =>
    inNordwind(
      async (page) => {
        await merge({ blackouts: [{ from: '2014-04-14', to: '2014-04-21', reason: 'Easter' }] });
        const { blackoutForm: form } = planningSettingsOf(page);
        await page.getByRole('row', { name: /Easter/ }).waitFor();
        await form.getByLabel('From').fill('2014-04-21');
        await form.getByLabel('To').fill('2014-04-20');
        await form.getByText('must be a date that is not before').waitFor();
        await form.getByRole('button', { name: 'Add blackout' }).click();
        await form.getByLabel('From').fill('2014-03-01');
        await form.getByLabel('To').fill('9999-12-31');
        await form.getByText('leaves no working day').waitFor();
        await form.getByLabel('From').fill('2014-04-21');
        await form.getByLabel('To').fill('2014-04-22');
        await form.getByText('Overlaps with 14 Apr 2014 – 21 Apr 2014 (whole project).').waitFor();
        const untouched = (await stored()).blackouts?.length;
        await page
          .getByRole('row', { name: /Easter/ })
          .getByRole('button', { name: /^Change/ })
          .click();
        await form.getByRole('combobox', { name: 'For' }).selectOption('site');
        await form.getByRole('combobox', { name: 'Site' }).fill('Rome');
        await form.getByText('No site of the project has this name.').waitFor();
        await form.getByRole('combobox', { name: 'Site' }).fill('Oslo');
        await form.getByRole('button', { name: 'Save blackout' }).click();
        await page.getByRole('rowheader', { name: /14 Apr 2014/ }).waitFor();
        await page.getByRole('cell', { name: 'Oslo', exact: true }).waitFor();
        expect({ untouched, after: (await stored()).blackouts }).toEqual({
          untouched: 1,
          after: [{ from: '2014-04-14', to: '2014-04-21', site: 'Oslo', reason: 'Easter' }],
        });
      },
      { at },
    ));

  it('keeps one working day at least, and knows time zones', () =>
    inNordwind(
      async (page) => {
        await merge({ workingDays: [6] });
        const days = page.getByRole('group', { name: 'Working days' });
        await days.getByRole('button', { name: 'Sat', pressed: true }).click();
        await days.getByText('must be a list of at least one weekday').waitFor();
        await days.getByRole('button', { name: 'Mon' }).click();
        await said(page, 'Set the working days to 1, 6');
        const zone = planningSettingsOf(page).setting('Time zone of Oslo');
        const field = zone.getByRole('combobox', { name: 'Time zone of Oslo' });
        await field.fill('Europe/Olso');
        await zone.getByText('must be a time zone like Europe/Oslo').waitFor();
        await field.fill('Europe/Oslo');
        await field.press('Enter');
        await said(page, 'time zones');
        const { workingDays, siteTimeZones } = await stored();
        expect({ workingDays, siteTimeZones }).toEqual({
          workingDays: [1, 6],
          siteTimeZones: { Oslo: 'Europe/Oslo' },
        });
      },
      { at },
    ));
});

describe('the method of an Outlook version', () => {
  it('is refused with its reason where the version cannot take it', () =>
    inNordwind(
      async (page) => {
        const choice = page.getByRole('combobox', { name: 'Method for Outlook 2016' });
        await choice.selectOption('M3');
        await page.getByText('Not for Outlook 2016. M3, PRF: this version takes none.').waitFor();
        const canSave = await page.getByRole('button', { name: 'Save methods' }).isEnabled();
        await choice.selectOption('M2');
        await page.getByRole('button', { name: 'Save methods' }).click();
        await said(page, 'Changed the methods for Outlook versions.');
        const users = await page
          .getByRole('row', { name: /Outlook 2010/ })
          .getByRole('link')
          .innerText();
        expect({ canSave, users, methods: (await stored()).outlookMethods }).toEqual({
          canSave: false,
          users: '24',
          methods: { '2016': 'M2' },
        });
      },
      { at: '#/settings/methods' },
    ));
});

describe('a plan that was made with other settings', () => {
  it('says so after a change, and is made again from there', () =>
    inNordwind(
      async (page) => {
        await plan();
        const size = page.getByRole('textbox', { name: 'Size of a pilot' });
        await size.fill('4');
        await size.press('Enter');
        await page.getByRole('button', { name: 'Plan again…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Plan again' });
        await dialog.waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect(await page.getByText('was made with other settings').count()).toBe(1);
      },
      { at: '#/settings/people' },
    ));
});
