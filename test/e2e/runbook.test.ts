import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { readZip } from '../factories/read-zip.ts';
import { appearances } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { runbookOf } from './page-objects/runbook.ts';
import { listOf, osloArray as oslo, useRunbookProject } from './runbook-project.ts';

const { nordwind, folder, inRunbook } = useRunbookProject();

/** Notes what is copied instead of asking the system for its clipboard. */
async function catchCopies(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
  return () => page.evaluate('window.copied');
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
      const { content } = await nordwind().client.call('runbook.part', { id: file });
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

  it('opens at the chapter of the site from a step of the plan', () =>
    inRunbook(
      async (page) => {
        await page
          .getByRole('complementary', { name: 'Details of the step' })
          .getByRole('link', { name: 'Runbook' })
          .click();
        await runbookOf(page).step('Rebind MDB-BGO-01').waitFor();
        expect(await runbookOf(page).part('Site Bergen').count()).toBe(1);
      },
      { at: '#/plan/rebind%3AMDB-BGO-01' },
    ));

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
      await nordwind().client.call('runbook.write', {
        target: nordwind().registerFile(join(folder, 'out')),
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
        const { parts } = await nordwind().client.call('runbook.read', {});
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

describe('the runbook at 200 %', () => {
  it('has contents and part one below the other, and nothing that keeps anyone out', () =>
    inRunbook(
      async (page) => {
        await page.setViewportSize({ width: 640, height: 360 });
        const { contents, part } = runbookOf(page);
        await part('Site Oslo').getByRole('heading').first().waitFor();
        const [above, below] = [await contents.boundingBox(), await part('Site Oslo').boundingBox()];
        await takePicture(page, 'runbook-200');
        const isBelow = (below?.y ?? 0) >= (above?.y ?? 0) + (above?.height ?? 0);
        const width = await page.evaluate('document.querySelector("main").scrollWidth');
        expect({ isBelow, isNarrow: Number(width) <= 640, found: await seriousViolations(page) }).toEqual({
          ...{ isBelow: true, isNarrow: true, found: [] },
        });
      },
      { at: '#/runbook/site%3AOslo' },
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
