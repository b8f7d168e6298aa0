import { describe, expect, it } from 'vitest';
import { takePicture } from './inspect-page.ts';
import { runbookOf } from './page-objects/runbook.ts';
import { listOf, osloArray as oslo, useRunbookProject } from './runbook-project.ts';

const { inRunbook, statusOf } = useRunbookProject();

describe('a step of the runbook', () => {
  it('of a database is refused before the array exists, in the words of the rule', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await runbook.open('Site Bergen');
      await runbook.step('Rebind MDB-BGO-01').getByRole('button', { name: 'Mark as done…' }).click();
      await page.keyboard.press('Tab');
      await runbook.dialog.getByRole('button', { name: 'Mark as done' }).press('Enter');
      const refusal = await runbook.dialog.getByRole('alert').innerText();
      await takePicture(page, 'runbook-refused');
      expect([refusal.split('\n')[0], await statusOf('rebind:MDB-BGO-01')]).toEqual([
        'MDB-BGO-01 cannot be rebound before the array of Bergen is created. (R2)',
        ['planned', null, expect.any(String)],
      ]);
    }));

  it('is marked with initials, and taken back', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await runbook.open('Site Oslo');
      const box = runbook.step(`DNS name ${oslo}`);
      await box.getByRole('button', { name: 'Mark as done…' }).click();
      await runbook.dialog.getByLabel('Initials or name').fill('kn');
      await runbook.dialog.getByLabel('Note').fill('TTL 300');
      await page.keyboard.press('Enter');
      await box.getByText('Done, to be verified').waitFor();
      const done = await statusOf('dns:Oslo');
      await box.getByRole('button', { name: 'Take back' }).click();
      await box.getByText('To do', { exact: true }).waitFor();
      expect([done, (await statusOf('dns:Oslo'))[0]]).toEqual([
        ['done', 'kn', expect.stringContaining('TTL 300')],
        'planned',
      ]);
    }));

  it('is verified by pasted evidence, with every other one that the text proves', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await runbook.open('Site Oslo');
      const evidence = listOf({ 'MDB-OSL-02': oslo, 'MDB-OSL-03': `${oslo}.`, 'MDB-OSL-05': oslo.toUpperCase() });
      await runbook.askWith('Rebind MDB-OSL-02', 'Mark as done…', evidence);
      const facts = await runbook.readFacts();
      const others = await runbook.dialog.getByRole('checkbox').count();
      await takePicture(page, 'runbook-evidence');
      await runbook.dialog.getByRole('button', { name: 'Mark 3 steps as verified' }).click();
      await runbook.dialog.waitFor({ state: 'hidden' });
      await runbook.contents.getByRole('link', { name: /^4: Databases\s*3 of 5/ }).waitFor();
      const verified = await statusOf('rebind:MDB-OSL-05');
      await page.keyboard.press('Control+z');
      await runbook.contents
        .getByRole('link', { name: /^4: Databases\s*to do/ })
        .first()
        .waitFor();
      expect({ facts, others, verified, after: (await statusOf('rebind:MDB-OSL-05'))[0] }).toEqual({
        facts: [`MDB-OSL-02: ${oslo}, line 2`],
        others: 2,
        verified: ['verified', 'lead', expect.stringContaining(`MDB-OSL-05 = ${oslo.toUpperCase()}, line 8.`)],
        after: 'planned',
      });
    }));

  it('is marked against the evidence with a reason only', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await runbook.open('Site Oslo');
      await runbook.askWith('Rebind MDB-OSL-02', 'Mark as verified…', listOf({ 'MDB-OSL-02': 'OSL-CAS01' }));
      const facts = await runbook.readFacts();
      const isVerified = await runbook.dialog.getByRole('radio', { name: /^Verified/ }).isChecked();
      const button = runbook.dialog.getByRole('button', { name: /^Mark as done/ });
      await button.click();
      const stays = await runbook.dialog.isVisible();
      await runbook.dialog.getByLabel('Why is it marked all the same?').fill('read on a slow domain controller');
      await button.click();
      await runbook.dialog.waitFor({ state: 'hidden' });
      expect({ facts, isVerified, stays, marked: await statusOf('rebind:MDB-OSL-02') }).toEqual({
        facts: [`MDB-OSL-02: OSL-CAS01, line 2; expected ${oslo}`],
        ...{ isVerified: false, stays: true },
        marked: ['done', 'lead', expect.stringContaining('Marked all the same: read on a slow domain controller')],
      });
    }));

  it('is found by the transcript of a script, as Windows writes the file', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await page.getByRole('button', { name: 'Check a transcript…' }).click();
      const text = [
        'Start time: 20140402213015',
        `21:30:17  due       MDB-OSL-02: OSL-CAS01.corp.nordwind.local -> ${oslo}`,
        `21:30:20  MDB-OSL-02: done, reads ${oslo}`,
        '21:30:21  Finished. Not as it should be: 0',
      ].join('\r\n');
      const chooser = page.waitForEvent('filechooser');
      await runbook.dialog.getByRole('button', { name: 'Choose a file…' }).click();
      const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
      await (await chooser).setFiles([{ name: '02-oslo-rebind-pilot.txt', mimeType: 'text/plain', buffer }]);
      await runbook.dialog.getByRole('checkbox', { name: /MDB-OSL-02, Oslo/ }).waitFor();
      await runbook.dialog.getByRole('button', { name: 'Mark as verified' }).click();
      await runbook.dialog.waitFor({ state: 'hidden' });
      expect(await statusOf('rebind:MDB-OSL-02')).toEqual([
        ...['verified', 'lead'],
        expect.stringContaining(`Evidence, 02-oslo-rebind-pilot.txt of 2014-04-02: MDB-OSL-02 = ${oslo}, line 3.`),
      ]);
    }));
});

describe('a transcript that is dropped on the page', () => {
  it('opens what it proves, and is no import', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      await runbook.open('Site Oslo');
      const files = await page.evaluateHandle(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['21:30:20  MDB-OSL-02: done, reads ${oslo}'], 'run.txt', { type: 'text/plain' }));
        return transfer;
      })()`);
      await page.dispatchEvent('[aria-label="Site Oslo"]', 'drop', { dataTransfer: files });
      await runbook.dialog.getByRole('checkbox', { name: /MDB-OSL-02, Oslo/ }).waitFor();
      expect([await runbook.dialog.getByText('run.txt').count(), new URL(page.url()).hash.split('/')[1]]).toEqual([
        ...[1, 'runbook'],
      ]);
    }));
});
