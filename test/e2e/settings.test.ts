import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { settingsOf } from './page-objects/settings.ts';
import { useNordwind } from './use-nordwind.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const { project, folder, start, newestChange } = useNordwind(browser);

describe('what an unknown name is', () => {
  it('is said in place: its users are no longer unknown, and Ctrl+Z takes it back', () =>
    inApp(
      project(),
      async (page) => {
        const settings = settingsOf(page);
        const before = await settings.readUnknown();
        const [name = ''] = before[0] ?? [];
        const form = settings.nameForm(name);
        await form.getByRole('combobox', { name: `What ${name} is` }).selectOption('retired');
        await form.getByRole('button', { name: 'Save' }).click();
        await settings.effect.getByText(`Said that the server ${name} was removed.`).waitFor();
        const effect = await settings.effect.innerText();
        await form.waitFor({ state: 'detached' });
        await page.getByRole('heading', { level: 1 }).click();
        await page.keyboard.press('Control+z');
        await form.waitFor();
        expect({ effect, left: await settings.effect.innerText(), after: await settings.readUnknown() }).toEqual({
          effect: expect.stringMatching(/\d+ → \d+ depend on a server/),
          left: '',
          after: before,
        });
      },
      { at: '#/settings/names' },
    ));

  it('is not saved without the server that an alias leads to', () =>
    inApp(
      project(),
      async (page) => {
        const settings = settingsOf(page);
        const [[name = ''] = []] = await settings.readUnknown();
        const form = settings.nameForm(name);
        await form.getByRole('combobox', { name: `What ${name} leads to` }).fill('');
        await form.getByRole('button', { name: 'Save' }).click();
        await form.getByText('Name the server or array.').waitFor();
        expect((await newestChange()).id).toBe(start());
      },
      { at: '#/settings/names' },
    ));
});

describe('the array of a site', () => {
  it('is taken back and planned again: who waits is told', () =>
    inApp(
      project(),
      async (page) => {
        const settings = settingsOf(page);
        const form = await settings.arrayForm('Bergen');
        await form.getByRole('button', { name: 'Take the plan of this array back' }).click();
        await settings.effect.getByText('Took the planned array').waitFor();
        const again = await settings.arrayForm('Bergen');
        await again.getByRole('textbox', { name: 'FQDN' }).fill('outlook-bgo');
        const problem = await again.getByText('must be a full name with its domain').count();
        await again.getByRole('textbox', { name: 'FQDN' }).fill('outlook-new.corp.nordwind.local');
        await again.getByRole('button', { name: 'Save Bergen' }).click();
        await settings.effect.getByText('Planned the array outlook-new in Bergen.').waitFor();
        const { arrays } = await project().client.call('settings.get', {});
        expect({ problem, fqdn: arrays?.Bergen?.fqdn, last: (await newestChange()).what }).toEqual({
          problem: 1,
          fqdn: 'outlook-new.corp.nordwind.local',
          last: 'planned the array outlook-new in Bergen',
        });
      },
      { at: '#/settings/arrays' },
    ));

  it('takes the answer of a check with its day, and says how it understands it', () =>
    inApp(
      project(),
      async (page) => {
        const settings = settingsOf(page);
        const form = await settings.arrayForm('Bergen');
        const field = form.getByRole('textbox', { name: 'Is it a CNAME?', exact: true });
        await field.fill('no');
        await form.getByText('Understood: it is no CNAME.').waitFor();
        await form.getByRole('button', { name: 'Save Bergen' }).click();
        await settings.effect.getByText('Checked in Bergen').waitFor();
        const { arrays } = await project().client.call('settings.get', {});
        expect(arrays?.Bergen?.probes?.cname).toEqual({ value: false, date: '2014-03-14' });
      },
      { at: '#/settings/arrays' },
    ));
});

describe('an exemption', () => {
  it('needs a database of the project, and is named with its reason in the history', () =>
    inApp(
      project(),
      async (page) => {
        const form = page.getByRole('form', { name: 'Exempt a database' });
        await form.getByRole('combobox', { name: 'Database' }).fill('MDB-NONE');
        await form.getByRole('button', { name: 'Exempt database' }).click();
        await form.getByText('No database of the project has this name.').waitFor();
        await form.getByRole('combobox', { name: 'Database' }).fill('MDB-OSL-02');
        await form.getByRole('textbox', { name: 'Why' }).fill('lab');
        await form.getByRole('button', { name: 'Exempt database' }).click();
        await settingsOf(page).effect.getByText('Exempted the database MDB-OSL-02 (lab).').waitFor();
        await page.getByRole('button', { name: 'Remove MDB-OSL-02' }).click();
        await settingsOf(page).effect.getByText('Ended the exemption of the database MDB-OSL-02.').waitFor();
        expect((await newestChange()).what).toBe('ended the exemption of the database MDB-OSL-02');
      },
      { at: '#/settings/exemptions' },
    ));
});

describe('a settings file', () => {
  it('is loaded like any other change; one that is wrong changes nothing and says why', () =>
    inApp(
      project(),
      async (page) => {
        await page.getByRole('button', { name: 'Load settings…' }).waitFor();
        const chooser = page.locator('input[type=file]');
        writeFileSync(join(folder, 'wrong.json'), '{"agents": "four"}');
        writeFileSync(join(folder, 'right.json'), '{"evidenceDays": 45}');
        await chooser.setInputFiles(join(folder, 'wrong.json'));
        await page.getByText('agents must be a whole number').first().waitFor();
        await chooser.setInputFiles(join(folder, 'right.json'));
        await settingsOf(page).effect.getByText('Set the days after which evidence is old to 45.').waitFor();
        const field = page.getByRole('textbox', { name: 'Days until evidence is old' });
        const shown = await field.inputValue();
        await field.fill('');
        await field.press('Enter');
        await settingsOf(page).effect.getByText('back to the default').waitFor();
        const { evidenceDays = null } = await project().client.call('settings.get', {});
        expect({ shown, evidenceDays, placeholder: await field.getAttribute('placeholder') }).toEqual({
          shown: '45',
          evidenceDays: null,
          placeholder: 'default: 30',
        });
      },
      { at: '#/settings/rules' },
    ));
});

describe('a plan', () => {
  it('that was made with other settings is said to be out of date', () =>
    inApp(
      project(),
      async (page) => {
        await project().client.call('plan.compute', { patch: null, asOf: null, by: null });
        await page.getByRole('button', { name: 'Load settings…' }).waitFor();
        const fresh = await page.getByText('was made with other settings').count();
        await project().client.call('settings.merge', { patch: { agents: 2 }, by: null });
        await page.getByText('was made with other settings').waitFor();
        expect(fresh).toBe(0);
      },
      { at: '#/settings/rules' },
    ));
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it.each(['names', 'arrays', 'known-names', 'exemptions', 'servers', 'rules'])(
    'the section %s has nothing that axe calls serious',
    (section) =>
      inApp(
        project(),
        async (page) => {
          await page.getByRole('button', { name: 'Load settings…' }).waitFor();
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await takePicture(page, `settings-${section}-${name.replace(' ', '-')}`);
          expect(await seriousViolations(page)).toEqual([]);
        },
        { at: `#/settings/${section}`, appearance },
      ),
  );
});
