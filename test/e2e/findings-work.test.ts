import { describe, expect, it } from 'vitest';
import { arrayFqdn } from '../factories/fixture-a.ts';
import { textFile } from '../factories/upload-files.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { findingsOf } from './page-objects/findings.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { listOf } from './page-objects/list.ts';
import { useServedContoso } from './served-contoso.ts';

/** Scenario 6 on Fixture A: Branch has no array, and what else is wrong stops nobody. Accepting is in findings-accept.test.ts. */
const browser = useBrowser();
const inApp = inAppOf(browser);
const contoso = useServedContoso(browser);
const at = '#/findings/work';

describe('the work list', () => {
  it('says who waits and what is open, worst first, each finding under its site', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        expect({
          progress: await findings.readProgress(),
          outline: (await findings.readOutline()).slice(0, 10),
        }).toEqual({
          progress: 'Branch has no array: 10 users wait. 1 high, 1 medium and 2 low or information.',
          outline: [
            'High 1',
            'Branch',
            'High F01 Site without an array',
            'Medium 1',
            'HeadOffice',
            'Medium F06 Array FQDN resolvable from outside',
            'Low or information 2',
            'HeadOffice',
            'Low F28 Mixed bindings in a site',
            'Low F37 Profiles that use an address, an alias or a short name',
          ],
        });
      },
      { at },
    ));

  it('goes by site when that is asked, the site that stands still first', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await page.getByRole('navigation', { name: 'Grouped by' }).getByRole('link', { name: 'site' }).click();
        await page.getByRole('heading', { level: 2, name: 'Branch' }).waitFor();
        expect((await findings.readOutline()).slice(0, 4)).toEqual([
          'Branch 1',
          'High F01 Site without an array',
          'HeadOffice 3',
          'Medium F06 Array FQDN resolvable from outside',
        ]);
      },
      { at },
    ));

  it('has numbers that open exactly their rows', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        const opened: (readonly [string, number])[] = [];
        for (const [card, link, title, count] of [
          ['F01', '1 database', 'Databases', 1],
          ['F01', '10 users', 'Users', 10],
          ['F28', '2 databases', 'Databases', 2],
          ['F28', '20 users', 'Users', 20],
          ['F06', '1 array', 'Servers and arrays', 1],
        ] as const) {
          await findings.ready();
          await findings.card(card).getByRole('link', { name: link }).first().click();
          const list = listOf(page, title);
          opened.push([`${card} ${link}`, await list.waitForTotal(count)]);
          opened.push([(await list.readFilter())[0] ?? '', count]);
          await page.goBack();
        }
        expect(opened).toEqual([
          ['F01 1 database', 1],
          ['F01 Site without an array (Branch)', 1],
          ['F01 10 users', 10],
          ['F01 Site without an array (Branch)', 10],
          ['F28 2 databases', 2],
          ['F28 Mixed bindings in a site (HeadOffice)', 2],
          ['F28 20 users', 20],
          ['F28 Mixed bindings in a site (HeadOffice)', 20],
          ['F06 1 array', 1],
          ['F06 Array FQDN resolvable from outside (HeadOffice)', 1],
        ]);
      },
      { at },
    ));

  it('leads to the list of all findings, which keeps its filters and exports, and back', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await page.getByRole('link', { name: 'All findings as a list' }).click();
        const total = await listOf(page, 'Findings').waitForTotal(4);
        const marked = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Findings' });
        const current = await marked.getAttribute('aria-current');
        await page.getByRole('link', { name: 'Work list' }).click();
        await findings.ready();
        expect({ total, current }).toEqual({ total: 4, current: 'page' });
      },
      { at },
    ));
});

describe('the pane of a finding in the list', () => {
  it('leads to its rows', () =>
    inApp(
      contoso.project(),
      async (page) => {
        await listOf(page, 'Findings').pane.getByRole('link', { name: 'Show 1 user' }).click();
        expect(await listOf(page).waitForTotal(1)).toBe(1);
      },
      { at: `#/findings?open=${encodeURIComponent('F37|HeadOffice|short names')}` },
    ));
});

describe('what can be done about a finding', () => {
  it('is to plan the array of a site by keyboard: the name is checked while it is typed, and Ctrl+Z takes it back', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await page.keyboard.press('j');
        const focused = await findings.readFocus();
        await findings.card('F01').getByRole('button', { name: 'Plan an array' }).focus();
        await page.keyboard.press('Enter');
        const form = page.getByRole('form', { name: 'Array of Branch' });
        const fqdn = form.getByRole('textbox', { name: 'FQDN' });
        const plan = page.getByRole('button', { name: 'Plan the array' });
        await fqdn.focus();
        await page.keyboard.type('outlook-br');
        await form.getByText('must be a full name with its domain').waitFor();
        const isRefused = await plan.isDisabled();
        await fqdn.fill(arrayFqdn);
        await form.getByText('The array of HeadOffice has this name already').waitFor();
        await fqdn.fill('br-cas1.contoso.local');
        await form.getByText('BR-CAS1 is a server').waitFor();
        await fqdn.fill('outlook-br.contoso.local');
        await page.keyboard.press('Enter');
        await findings.messages.getByText('Planned the array outlook-br in Branch.').waitFor();
        await findings.card('F01').getByText('outlook-br.contoso.local is planned.').waitFor();
        const { arrays } = await contoso.settings();
        await page.getByRole('heading', { level: 1 }).click();
        await page.keyboard.press('Control+z');
        await findings.card('F01').getByRole('button', { name: 'Plan an array' }).waitFor();
        expect({ focused, isRefused, arrays, after: (await contoso.newestChange()).id }).toEqual({
          focused: expect.stringContaining('F01'),
          isRefused: true,
          arrays: { Branch: { fqdn: 'outlook-br.contoso.local' } },
          after: contoso.start(),
        });
      },
      { at },
    ));

  it('is taken back by its message as well', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.card('F01').getByRole('button', { name: 'Plan an array' }).click();
        const fqdn = page.getByRole('form', { name: 'Array of Branch' }).getByRole('textbox', { name: 'FQDN' });
        await fqdn.fill('outlook-br.contoso.local');
        await page.getByRole('button', { name: 'Plan the array' }).click();
        await findings.messages.getByRole('button', { name: 'Undo' }).click();
        await findings.card('F01').getByRole('button', { name: 'Plan an array' }).waitFor();
        expect((await contoso.newestChange()).id).toBe(contoso.start());
      },
      { at },
    ));

  it('is to exempt a database, with a reason and somebody who answers for it', () =>
    inApp(
      contoso.project(),
      async (page) => {
        await contoso.importTexts(
          {
            'MailboxDatabases.csv':
              'Name,Server,Recovery,RpcClientAccessServer\r\nPF-PROXY-01,HO-CAS1,False,HO-CAS1\r\n',
          },
          true,
        );
        const findings = findingsOf(page);
        await findings.card('F29').getByRole('button', { name: 'Exempt this database' }).click();
        const form = page.getByRole('form', { name: 'Exemption of PF-PROXY-01' });
        await page.getByRole('button', { name: 'Exempt', exact: true }).click();
        await form.getByText('Name somebody who answers for it.').waitFor();
        await form.getByRole('textbox', { name: 'Why' }).fill('public folder proxy');
        await form.getByRole('textbox', { name: 'Who answers for it' }).fill('messaging');
        await form.getByLabel('Until').fill('2014-12-31');
        await page.getByRole('button', { name: 'Exempt', exact: true }).click();
        await form.waitFor({ state: 'detached' });
        await findings.card('F29').waitFor({ state: 'detached' });
        expect((await contoso.settings()).exempt).toEqual([
          { database: 'PF-PROXY-01', reason: 'public folder proxy', owner: 'messaging', until: '2014-12-31' },
        ]);
      },
      { at },
    ));

  it('is to enter what a check gave, where the finding or the question stands', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.card('F06').getByRole('button', { name: 'Enter whether DNS is split' }).click();
        const split = findings.card('F06').getByRole('form');
        await split.getByRole('textbox').first().fill('yes');
        await split.getByText('Understood: split DNS is confirmed.').waitFor();
        await page.keyboard.press('Enter');
        await findings.card('F06').waitFor({ state: 'detached' });
        const cname = findings.questions('HeadOffice').getByRole('form', { name: /Is it a CNAME/ });
        await cname.getByRole('textbox').first().fill('no');
        await cname.getByRole('button', { name: 'Save' }).click();
        await cname.waitFor({ state: 'detached' });
        const { arrays } = await contoso.settings();
        expect(arrays?.HeadOffice?.probes).toEqual({
          splitDns: { value: true, date: '2014-03-14' },
          cname: { value: false, date: '2014-03-14' },
        });
      },
      { at },
    ));

  it('is to say what an unknown name is', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const form = page.getByRole('form', { name: 'What is OLD-EX03?' });
        await form.getByRole('combobox', { name: 'What OLD-EX03 is' }).selectOption('retired');
        await form.getByRole('button', { name: 'Save' }).click();
        await findingsOf(page).card('F42').waitFor();
        expect((await contoso.settings()).retiredServers).toEqual(['OLD-EX03']);
      },
      { at },
    ));

  it('shows when the plan rebinds, and leads to that step', () =>
    inApp(
      contoso.project(),
      async (page) => {
        await contoso.project().client.call('plan.compute', { patch: { start: '2014-04-01' }, asOf: null, by: 'lead' });
        const link = findingsOf(page)
          .card('F28')
          .getByRole('link', { name: /2 rebinds are planned, the first on/ });
        await link.waitFor();
        expect(await link.getAttribute('href')).toMatch(/^#\/plan\/rebind%3AMB-HO-0[23]$/);
      },
      { at },
    ));
});

describe('an array whose name OWA has too', () => {
  it('is found once the virtual directories are imported', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        const before = await findings
          .card('F05')
          .getByRole('button', { name: /Accept/ })
          .count();
        await page.keyboard.press('Control+i');
        const wizard = wizardOf(page);
        const text = `Name,Server,InternalUrl,ExternalUrl\r\nowa (Default Web Site),HO-CAS1,https://${arrayFqdn}/owa,https://${arrayFqdn}/owa\r\n`;
        await wizard.choose(textFile('OwaVirtualDirectory.csv', text));
        await wizard.next.click();
        await wizard.waitFor('Changes');
        await wizard.import();
        await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Findings' }).click();
        await findings.ready();
        const message = await findings.card('F05 Array FQDN is a web name').innerText();
        expect({ before, message }).toEqual({
          before: 0,
          message: expect.stringContaining(`${arrayFqdn} of the array is also a name of OWA`),
        });
      },
      { at },
    ));
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it('the list, an unfolded finding and the dialogs have nothing that axe calls serious', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await findings.head('F06').click();
        await findings.card('F06').getByRole('button', { name: 'Enter whether DNS is split' }).click();
        await page.waitForTimeout(300);
        await takePicture(page, `findings-work-${name.replace(' ', '-')}`);
        const list = await seriousViolations(page);
        await findings.card('F01').getByRole('button', { name: 'Plan an array' }).click();
        await page.getByRole('form', { name: 'Array of Branch' }).waitFor();
        await page.waitForTimeout(300);
        const array = await seriousViolations(page);
        await page.keyboard.press('Escape');
        await findings
          .card('F01')
          .getByRole('button', { name: /^Accept/ })
          .click();
        await findings.acceptForm.waitFor();
        await page.waitForTimeout(300);
        await takePicture(page, `findings-accept-${name.replace(' ', '-')}`);
        expect({ list, array, accept: await seriousViolations(page) }).toEqual({ list: [], array: [], accept: [] });
      },
      { at, appearance },
    ));
});
