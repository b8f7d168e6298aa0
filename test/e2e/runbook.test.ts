import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readZip } from '../factories/read-zip.ts';
import { appearances, type InAppOptions, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { runbookOf } from './page-objects/runbook.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-runbook-'));
const oslo = 'outlook-osl.corp.nordwind.local';
let nordwind: ServedTestProject;

beforeAll(async () => {
  nordwind = await openServedProject('2014-04-03T09:00:00');
  const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
  await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
  const arrays = { Bergen: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local', vip: '10.10.2.50' } };
  await nordwind.client.call('settings.merge', { patch: { arrays }, by: 'lead' });
  await nordwind.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
});

afterAll(async () => {
  await nordwind.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

/** What a test marked is taken back, so that each begins with the same plan. */
afterEach(async () => {
  for (;;) {
    const { changes } = await nordwind.client.call('history.list', {});
    const last = changes.find(({ undone }) => !undone);
    if (last === undefined || !/: (?:planned|done|verified)$/.test(last.what)) return;
    await nordwind.client.call('history.undo', {});
  }
});

const inRunbook = (work: (page: Page) => Promise<void>, options: InAppOptions = {}) =>
  inAppOf(browser)(nordwind, work, { at: '#/runbook', ...options });

/** What `Format-List Name,RpcClientAccessServer` shows. */
function listOf(bindings: Readonly<Record<string, string>>): string {
  return Object.entries(bindings)
    .map(([name, server]) => `Name                  : ${name}\r\nRpcClientAccessServer : ${server}\r\n\r\n`)
    .join('');
}

/** Notes what is copied instead of asking the system for its clipboard. */
async function catchCopies(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
  return () => page.evaluate('window.copied');
}

async function statusOf(step: string): Promise<readonly (string | null)[]> {
  const { sites } = await nordwind.client.call('plan.get', {});
  const found = sites.flatMap(({ steps }) => steps).find(({ id }) => id === step);
  return [found?.status ?? null, found?.by ?? null, found?.note ?? null];
}

describe('the runbook', () => {
  it('has the gates of a site in the order of the work, with how far each is', () =>
    inRunbook(async (page) => {
      const gates = await runbookOf(page).readGates('Bergen');
      await takePicture(page, 'runbook');
      expect(gates).toEqual([
        '1: Load balancer and ports, to do',
        '2: DNS, to do',
        '3: Array, to do',
        '4: Databases, to do',
        '5: Autodiscover, to do',
        '6: Stop making old profiles, to do',
        '7: Pilot and waves, to do',
        '8: Evidence, to do',
      ]);
    }));

  it('shows a gate of its chapter, with the frame where it was', () =>
    inRunbook(async (page) => {
      const { contents, part } = runbookOf(page);
      await contents
        .getByRole('link', { name: /^4: Databases/ })
        .first()
        .click();
      const heading = part('Site Oslo').getByRole('heading', { name: 'Oslo 4: Databases' });
      await heading.waitFor();
      await vi.waitUntil(async () => Number(await page.evaluate('document.querySelector("main").scrollTop')) > 0);
      const box = await heading.boundingBox();
      const menu = await page.getByRole('menubar').boundingBox();
      expect({ isInView: (box?.y ?? 0) > 0 && (box?.y ?? 999) < 200, menu: (menu?.y ?? -1) >= 0 }).toEqual({
        ...{ isInView: true, menu: true },
      });
    }));

  it('copies one command, or all of a step', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      const copied = await catchCopies(page);
      await runbook.open('Site Bergen');
      const ports = runbook.step('Static ports in Bergen');
      await ports.getByRole('button', { name: /^Copy \[Microsoft.*BGO-EX01.*ParametersSystem.*SetValue/ }).click();
      const one = await copied();
      await ports.getByRole('button', { name: 'Copy all' }).first().click();
      const all = String(await copied()).split('\n');
      const rebind = runbook.step('Rebind MDB-BGO-01');
      await rebind.getByRole('button', { name: 'Copy', exact: true }).first().click();
      expect({ one, all: [all.length, all.includes(String(one))], rebind: await copied() }).toEqual({
        one: expect.stringMatching(
          /^\[Microsoft\.Win32\.RegistryKey\]::OpenRemoteBaseKey\('LocalMachine', 'BGO-EX01'\).*59531, 'DWord'\)$/,
        ),
        all: [4, true],
        rebind: "Set-MailboxDatabase -Identity 'MDB-BGO-01' -RpcClientAccessServer 'outlook-bgo.corp.nordwind.local'",
      });
    }));

  it('leads from a chapter to a script, and from the script to its way back', () =>
    inRunbook(async (page) => {
      const runbook = runbookOf(page);
      const copied = await catchCopies(page);
      await runbook.open('Site Oslo');
      const link = runbook
        .part('Site Oslo')
        .getByRole('link', { name: /^scripts\/.*oslo-rebind\.ps1$/ })
        .first();
      const file = await link.innerText();
      await link.click();
      const name = file.replace('scripts/', '');
      await runbook.part(name).getByRole('button', { name: 'Copy all' }).click();
      const { content } = await nordwind.client.call('runbook.part', { id: file });
      const isWhole = content.kind === 'text' && (await copied()) === content.text;
      await runbook
        .part(name)
        .getByRole('link', { name: `rollback/${name}` })
        .click();
      await runbook.part(name).getByText('ROLLBACK: gives mailbox databases').waitFor();
      expect({ isWhole, at: decodeURIComponent(new URL(page.url()).hash) }).toEqual({
        ...{ isWhole: true, at: `#/runbook/rollback/${name}` },
      });
    }));

  it('is narrowed by a text with Ctrl+F', () =>
    inRunbook(async (page) => {
      const { contents } = runbookOf(page);
      await contents.getByRole('link', { name: 'Site Oslo' }).waitFor();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('bergen-create');
      await contents.getByRole('link', { name: 'Site Oslo' }).waitFor({ state: 'detached' });
      const links = await contents.getByRole('link').allInnerTexts();
      expect(links.map((text) => text.split('\n')[0])).toEqual([
        expect.stringMatching(/bergen-create-array\.ps1$/),
        'Way back',
      ]);
    }));
});

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

/** The number of sheets of paper. */
async function countPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

describe('the runbook outside of the program', () => {
  it('is saved with all its files', () =>
    inRunbook(async (page) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save all…' }).click();
      const saved = await download;
      const files = readZip(readFileSync(await saved.path()));
      await nordwind.client.call('runbook.write', {
        target: nordwind.registerFile(join(folder, 'out')),
        overwrite: true,
      });
      const markdown = readFileSync(join(folder, 'out', 'runbook.md'), 'utf8');
      expect({
        name: saved.suggestedFilename(),
        isSame: files.get('runbook.md') === markdown,
        has: ['runbook.html', 'method-cards.html'].filter((file) => files.has(file)),
      }).toEqual({ name: 'Nordwind runbook.zip', isSame: true, has: ['runbook.html', 'method-cards.html'] });
    }));

  it('is printed black on white, each chapter on a page of its own', () =>
    inRunbook(
      async (page) => {
        await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
        await page.getByRole('link', { name: 'Site Oslo' }).waitFor();
        await page.keyboard.press('Control+p');
        const sheet = page.locator('[data-print-sheet]');
        await sheet.getByText('Nordwind · plan').first().waitFor({ state: 'attached' });
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await takePicture(page, 'runbook-print');
        const looks = await page.evaluate(`(() => {
          const sheet = document.querySelector('[data-print-sheet]');
          const style = (element) => getComputedStyle(element);
          const chapters = [...sheet.children].filter(({ tagName }) => tagName === 'SECTION');
          return {
            colours: [...new Set([sheet, ...sheet.querySelectorAll('h1, h2, h3, p, th, td, li, code')].map((element) => style(element).color))],
            paper: style(sheet).backgroundColor,
            breaks: [...new Set(chapters.slice(1).map((chapter) => style(chapter).breakBefore))],
            commands: [...new Set([...sheet.querySelectorAll('li, tr')].map((line) => style(line).breakInside))],
            buttons: sheet.querySelectorAll('button, a').length,
            frame: style(document.getElementById('root')).display,
            chapters: chapters.length,
          };
        })()`);
        const a4 = await countPages(page, 'A4');
        // The sheets are gone when it is printed, and come again.
        await sheet.waitFor({ state: 'detached' });
        await page.keyboard.press('Control+p');
        await sheet.waitFor();
        const letter = await countPages(page, 'Letter');
        const { parts } = await nordwind.client.call('runbook.read', {});
        const chapters = parts.filter(({ kind }) => kind === 'chapter').length;
        expect({ looks, areAllThere: Math.min(a4, letter) >= chapters }).toEqual({
          looks: {
            ...{ colours: ['rgb(0, 0, 0)'], paper: 'rgb(255, 255, 255)' },
            ...{ breaks: ['page'], commands: ['avoid'], buttons: 0, frame: 'none', chapters },
          },
          areAllThere: true,
        });
      },
      { appearance: { colorScheme: 'dark' } },
    ));
});

describe.each(Object.entries(appearances))('the runbook in %s', (name, appearance) => {
  it('has nothing that keeps anyone out', () =>
    inRunbook(
      async (page) => {
        const runbook = runbookOf(page);
        await runbook.step(`Load balancer for ${oslo}`).waitFor();
        const found = [await seriousViolations(page)];
        await takePicture(page, `runbook-chapter-${name.replace(' ', '-')}`);
        const evidence = listOf({ 'MDB-OSL-02': oslo, 'MDB-OSL-03': oslo, 'MDB-OSL-04': 'OSL-CAS02' });
        await runbook.askWith('Rebind MDB-OSL-02', 'Mark as verified…', evidence);
        found.push(await seriousViolations(page));
        await takePicture(page, `runbook-dialog-${name.replace(' ', '-')}`);
        expect(found).toEqual([[], []]);
      },
      { at: '#/runbook/runbook%3Asite-oslo', appearance },
    ));
});
