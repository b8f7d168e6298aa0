import { describe, expect, it } from 'vitest';
import { arrayFqdn } from '../factories/fixture-a.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { findingsOf } from './page-objects/findings.ts';
import { useServedContoso } from './served-contoso.ts';

/** The second half of scenario 6 on Fixture A: findings that can stay for a while. */
const browser = useBrowser();
const inApp = inAppOf(browser);
const contoso = useServedContoso(browser);
const at = '#/findings/work';

describe('accepting a finding', () => {
  it('wants a reason, an owner and a day after today; it goes by keyboard', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        for (const key of ['j', 'ArrowDown', 'k', 'j']) await page.keyboard.press(key);
        await page.keyboard.press('Enter');
        await findings.card('F06').getByText('Why it matters').waitFor();
        await page.keyboard.press('a');
        const form = findings.acceptForm;
        await form.getByLabel('Why it can stay').focus();
        await page.keyboard.press('Enter');
        await form.getByText('Say why it can stay.').waitFor();
        const problems = await form
          .getByRole('paragraph')
          .filter({ hasText: /^(Say|Name|Give)/ })
          .allInnerTexts();
        await form.getByLabel('Why it can stay').fill('the zone is inside only');
        await form.getByLabel('Who answers for it').fill('network');
        await form.getByLabel('Until').fill('2014-03-14');
        await page.keyboard.press('Enter');
        await form.getByText('The day must be after today.').waitFor();
        const tooEarly = (await contoso.settings()).acceptedFindings;
        await form.getByLabel('Until').fill('2014-06-30');
        await page.keyboard.press('Enter');
        await findings.accepted.getByRole('button', { name: 'Accepted 1' }).click();
        const card = findings.accepted.getByRole('listitem');
        const { findings: checked } = await contoso.project().client.call('check', { asOf: null });
        expect({
          problems,
          tooEarly,
          entries: (await contoso.settings()).acceptedFindings,
          shown: await card.innerText(),
          progress: await findings.readProgress(),
          inCheck: checked.find(({ id }) => id === 'F06')?.accepted,
        }).toEqual({
          problems: [
            'Say why it can stay.',
            'Name somebody who answers for it.',
            'Give the last day on which it is accepted.',
          ],
          tooEarly: undefined,
          entries: [
            {
              ...{ id: 'F06', site: 'HeadOffice', subject: arrayFqdn },
              ...{ reason: 'the zone is inside only', owner: 'network', until: '2014-06-30' },
            },
          ],
          shown: expect.stringMatching(/the zone is inside only – network answers for it until 30 Jun 2014/),
          progress: 'Branch has no array: 10 users wait. 1 high and 2 low or information. 1 accepted.',
          inCheck: { reason: 'the zone is inside only', owner: 'network', until: '2014-06-30' },
        });
      },
      { at },
    ));

  it('moves the focus on to the finding after it', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await page.keyboard.press('j');
        await page.keyboard.press('a');
        const form = findings.acceptForm;
        await form.getByLabel('Why it can stay').fill('closes in May');
        await form.getByLabel('Who answers for it').fill('lead');
        await form.getByLabel('Until').fill('2014-05-31');
        await page.keyboard.press('Enter');
        await findings.accepted.waitFor();
        await page.locator(':focus', { hasText: 'F06' }).waitFor();
        expect(await findings.readFocus()).toContain('Array FQDN resolvable from outside');
      },
      { at },
    ));

  it('gives the focus back to the finding when nothing is accepted', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const findings = findingsOf(page);
        await findings.ready();
        await page.keyboard.press('j');
        await page.keyboard.press('a');
        await findings.acceptForm.waitFor();
        await page.keyboard.press('Escape');
        await page.locator(':focus', { hasText: 'F01' }).waitFor();
        expect((await contoso.settings()).acceptedFindings).toBeUndefined();
      },
      { at },
    ));

  it('is taken back by mouse, and leaves what others accepted', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const other = { id: 'F28', reason: 'one by one', owner: 'lead', until: '2014-12-31' };
        const mine = { id: 'F37', site: 'headoffice', reason: 'rare', owner: 'lead', until: '2014-12-31' };
        await contoso
          .project()
          .client.call('settings.merge', { patch: { acceptedFindings: [other, mine] }, by: 'lead' });
        const findings = findingsOf(page);
        await findings.accepted.getByRole('button', { name: 'Accepted 2' }).click();
        await findings.accepted.getByRole('button', { name: /Take back F37/ }).click();
        await findings
          .card('Low F37')
          .getByRole('button', { name: /^Accept/ })
          .waitFor();
        expect((await contoso.settings()).acceptedFindings).toEqual([other]);
      },
      { at },
    ));

  it('has an end: a finding whose day has passed is open again and says so', () =>
    inApp(
      contoso.project(),
      async (page) => {
        const old = { id: 'F28', reason: 'one by one', owner: 'lead', until: '2014-03-01' };
        await contoso.project().client.call('settings.merge', { patch: { acceptedFindings: [old] }, by: 'lead' });
        const card = findingsOf(page).card('F28');
        await card.getByText('It was accepted until 2014-03-01; that has expired.').waitFor();
        expect(await findingsOf(page).accepted.count()).toBe(0);
      },
      { at },
    ));
});
