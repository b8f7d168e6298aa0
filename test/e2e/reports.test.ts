import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { readPdf } from '../factories/pdf-text.ts';
import { readZip } from '../factories/read-zip.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { type ReportsObject, reportsOf } from './page-objects/reports.ts';
import { openServedProject } from './served-project.ts';
import { useNordwind } from './use-nordwind.ts';
import { usePrinter } from './use-printer.ts';

const browser = useBrowser();
const { project: nordwind, makePlan, folder } = useNordwind(browser);
const inApp = inAppOf(browser);
const { printer } = usePrinter();
const plan = 'CAS-Plan_Nordwind_2014-03-14_v';

/** Opens the reports of Nordwind with a plan. */
async function inReports(
  work: (reports: ReportsObject, page: Page) => Promise<void>,
  { at = '#/reports', ...options }: Parameters<typeof inApp>[2] = {},
): Promise<void> {
  await makePlan();
  await inApp(nordwind(), (page) => work(reportsOf(page), page), { at, ...options });
}

const newArray = { Bergen: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local', vip: '10.10.2.50' } };

const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe('the page of reports', () => {
  it('says which of them wait for a plan, and leads to it', () =>
    inApp(
      nordwind(),
      async (page) => {
        const reports = reportsOf(page);
        await reports.list.getByRole('link', { name: /Calendar.*needs a plan/s }).waitFor();
        const waiting = await reports.list.getByRole('link', { name: 'needs a plan' }).allInnerTexts();
        await reports.open('Wave sheets');
        await reports.desk('Wave sheets').getByRole('link', { name: 'Make the plan' }).waitFor();
        const buttons = await reports.desk('Wave sheets').getByRole('button').count();
        await reports.desk('Wave sheets').getByRole('link', { name: 'Make the plan' }).click();
        await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
        expect({ waiting: waiting.map((text) => text.split('\n')[0]), buttons }).toEqual({
          waiting: ['Site plans', 'Wave sheets', 'Method cards', 'Calendar'],
          buttons: 0,
        });
      },
      { at: '#/reports' },
    ));

  it('says that the plan is older than what is known', async () => {
    await makePlan();
    await nordwind().client.call('settings.merge', { patch: { arrays: newArray }, by: 'lead' });
    await inApp(
      nordwind(),
      async (page) => {
        await page.getByRole('main').getByRole('link', { name: 'older than its data' }).click();
        await page.getByText('The plan is older than its data.').waitFor();
        expect(hash(page)).toBe('#/plan');
      },
      { at: '#/reports' },
    );
  });

  it('asks for files first where there is nothing to report', async () => {
    const own = await openServedProject('2014-03-17T09:00:00');
    try {
      await own.client.call('project.create', { target: own.registerFile(join(folder, 'Empty.caskade')), name: null });
      await inApp(
        own,
        async (page) => {
          await page.getByText('There is nothing to report yet').waitFor();
          await page.getByRole('main').getByRole('link', { name: 'Import files' }).click();
          await expect.poll(() => hash(page)).toBe('#/import');
        },
        { at: '#/reports' },
      );
    } finally {
      own.close();
    }
  });

  it('leads with F1 to what the help says of it', () =>
    inApp(
      nordwind(),
      async (page) => {
        await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
        await page.keyboard.press('F1');
        await page.getByRole('article', { name: /^Reports:/ }).waitFor();
        expect(new URL(page.url()).hash).toBe('#/help/reports');
      },
      { at: '#/reports' },
    ));

  it('is reached from the menu, from a wave and from what people look at', () =>
    inReports(
      async (reports, page) => {
        await page.getByRole('button', { name: 'Menu of wave 3' }).click();
        await page.getByRole('menuitem', { name: 'Print its sheet…' }).click();
        await reports.preview('Wave sheets');
        const places = [hash(page)];
        await page.goBack();
        await page.getByRole('button', { name: 'Menu of wave 3' }).waitFor();
        await page.keyboard.press('Control+p');
        await reports.preview('Wave sheets');
        places.push(hash(page));
        await menusOf(page).choose('File', 'Reports…');
        await reports.desk('Workbook').waitFor();
        places.push(hash(page));
        await page.keyboard.press('Control+1');
        await page.getByRole('link', { name: 'Report for stakeholders' }).waitFor();
        await page.keyboard.press('Control+p');
        await reports.preview('Management summary');
        places.push(hash(page));
        expect(places).toEqual(['#/reports/waves/3', '#/reports/waves', '#/reports', '#/reports/summary']);
      },
      { at: '#/waves/board' },
    ));
});

describe('the workbook', () => {
  it('is saved with the sheets that are chosen by keyboard, and named after the plan', () =>
    inReports(async (reports) => {
      const boxes = reports.desk('Workbook').getByRole('checkbox');
      await boxes.first().waitFor();
      await reports.desk('Workbook').getByRole('button', { name: 'None' }).press('Enter');
      const isStopped = await reports.button('Save as Excel…').isDisabled();
      await reports
        .desk('Workbook')
        .getByRole('checkbox', { name: /^Users/ })
        .press('Space');
      await reports
        .desk('Workbook')
        .getByRole('checkbox', { name: /^Waves/ })
        .press('Space');
      const { path, name } = await reports.save('Save as Excel…', folder);
      const book = XLSX.read(readFileSync(path));
      const { total } = await nordwind().client.call('list.page', {
        ...{ list: 'users', query: { users: [], conditions: [], sort: null }, offset: 0, limit: 1, columns: ['name'] },
        asOf: null,
      });
      const range = XLSX.utils.decode_range(book.Sheets.Users?.['!ref'] ?? 'A1');
      expect({ isStopped, name: name.replace(/\d+\.xlsx$/, 'N.xlsx'), sheets: book.SheetNames }).toEqual({
        ...{ isStopped: true, name: `${plan}N.xlsx`, sheets: ['Users', 'Waves'] },
      });
      expect(range.e.r).toBeGreaterThanOrEqual(total);
    }));

  it('is stopped while it is written, and says that nothing was', () =>
    inReports(async (reports, page) => {
      const jobs: Record<string, unknown> = {};
      await page.route('**/api/call', async (route) => {
        const request: unknown = route.request().postDataJSON();
        const name = nameOf(request);
        if (name === 'report.write' || name === 'job.cancel') jobs[name] = jobOf(request);
        if (name !== 'report.write') return route.continue();
        nordwind().emit({ ...halfDone, jobId: String(jobOf(request)) });
        await vi.waitUntil(() => jobs['job.cancel'] !== undefined, 10_000);
        await route.fulfill({ json: { ok: false, error: refusal } });
        nordwind().emit({ kind: 'job-ended', jobId: String(jobOf(request)) });
      });
      await reports.button('Save as Excel…').click();
      await reports.desk('Workbook').getByRole('progressbar', { name: 'writing users' }).waitFor();
      await reports.desk('Workbook').getByRole('button', { name: 'Stop' }).click();
      await page
        .getByRole('region', { name: 'New messages' })
        .getByText(/Stopped\. CAS-Plan.*\.xlsx was not written\./)
        .waitFor();
      expect([await reports.button('Save as Excel…').isEnabled(), jobs['job.cancel']]).toEqual([
        ...[true, jobs['report.write']],
      ]);
    }));
});

const halfDone = { kind: 'progress', phase: 'writing users', done: 41, total: 100, rows: 9 } as const;
const refusal = { code: 'cancelled', message: 'The work was cancelled.', hint: 'Nothing was written.', details: {} };

function nameOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'name' in request ? request.name : null;
}

function jobOf(request: unknown): unknown {
  if (typeof request !== 'object' || request === null) return null;
  if (nameOf(request) !== 'job.cancel') return 'jobId' in request ? request.jobId : null;
  return 'input' in request ? jobOf(request.input) : null;
}

describe('a part of the report', () => {
  it('goes from wave to wave by J and K, and is saved as what the preview shows', () =>
    inReports(
      async (reports, page) => {
        const all = await (await reports.preview('Wave sheets')).getByText('The preview shows wave 1.').count();
        for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
        await expect.poll(() => hash(page)).toBe('#/reports/waves/2');
        await page.getByRole('combobox', { name: 'Wave' }).selectOption({ index: 3 });
        await expect.poll(() => hash(page)).toBe('#/reports/waves/3');
        const preview = await reports.preview('Wave sheets');
        const names = await preview.getByRole('rowheader').allInnerTexts();
        const { path, name } = await reports.save('Save as HTML…', folder);
        const html = readFileSync(path, 'utf8');
        expect({
          ...{ all, people: names.length > 0, name: name.replace(/v\d+ /, 'vN ') },
          missing: names.filter((text) => !html.includes(text)),
        }).toEqual({ all: 1, people: true, name: `${plan}N Wave 3.html`, missing: [] });
      },
      { at: '#/reports/waves' },
    ));

  it('speaks German with its paper, and remembers it', () =>
    inReports(
      async (reports, page) => {
        const first = [await reports.locale.inputValue(), await reports.paper.inputValue()];
        await reports.locale.selectOption('de-AT');
        const preview = await reports.preview('Management summary');
        await preview.locator('[lang="de"]').waitFor();
        await preview.getByText('14. März 2014').first().waitFor();
        await takePicture(page, 'reports-german');
        await page.reload();
        await reports.preview('Management summary');
        const kept = [await reports.locale.inputValue(), await reports.paper.inputValue()];
        await reports.locale.selectOption('en-US');
        await expect.poll(() => reports.paper.inputValue()).toBe('letter');
        expect([first, kept]).toEqual([
          ['en-GB', 'a4'],
          ['de-AT', 'a4'],
        ]);
      },
      { at: '#/reports/summary' },
    ));

  it('is printed once by Ctrl+P, in full and on its paper', () =>
    inReports(
      async (reports, page) => {
        await reports.preview('Findings');
        await reports.paper.selectOption('letter');
        const prints = await reports.catchPrinting();
        await page.keyboard.press('Control+p');
        await reports.printed.waitFor({ state: 'attached' });
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await takePicture(page, 'reports-print');
        const looks = await page.evaluate(printedLooks);
        await reports.endPrinting();
        await reports.printed.waitFor({ state: 'detached' });
        const { document } = await nordwind().client.call('report.read', {
          ...{ part: 'findings', locale: 'en-GB', asOf: null, site: null, wave: null, most: null },
        });
        expect({ looks, prints: await prints() }).toEqual({
          looks: { title: document.title, colour: 'rgb(27, 27, 27)', size: 'letter', frame: 'none', buttons: 0 },
          prints: 1,
        });
      },
      { at: '#/reports/findings', appearance: { colorScheme: 'dark' } },
    ));

  it('is the management summary where what is in view is not for paper', () =>
    inReports(async (reports) => {
      const prints = await reports.catchPrinting();
      await reports.button('Print the management summary').click();
      await reports.printed.waitFor({ state: 'attached' });
      const sections = await reports.printed.getByRole('heading', { level: 1, includeHidden: true }).count();
      await reports.endPrinting();
      expect([await prints(), sections]).toEqual([1, 1]);
    }));

  it('stands among all others in the whole report', () =>
    inReports(
      async (reports) => {
        const parts = ['Management summary', 'Findings', 'Site plans', 'Wave sheets', 'Method cards', 'Stragglers'];
        for (const part of [...parts, 'Servers', 'Exceptions']) await reports.preview(part);
        const { contents } = { contents: await describeReports() };
        const prints = await reports.catchPrinting();
        await reports.button('Print').click();
        await reports.printed.waitFor({ state: 'attached' });
        const titles = await reports.printed.getByRole('heading', { level: 1, includeHidden: true }).count();
        await reports.endPrinting();
        expect([titles, await prints()]).toEqual([contents.parts.length, 1]);
      },
      { at: '#/reports/whole' },
    ));
});

function describeReports() {
  return nordwind().client.call('report.describe', { locale: 'en-GB', asOf: null });
}

/** What is on paper, and how it looks. */
const printedLooks = `(() => {
  const sheet = document.querySelector('[data-print-sheet]');
  const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' ');
  return {
    title: sheet.querySelector('h1').textContent,
    colour: getComputedStyle(sheet.querySelector('p, td')).color,
    size: /size: (\\w+)/.exec(rules)?.[1],
    frame: getComputedStyle(document.getElementById('root')).display,
    buttons: sheet.querySelectorAll('button, a').length,
  };
})()`;

describe('what other programs read', () => {
  it('is saved as tables, as JSON and as a calendar', () =>
    inReports(async (reports) => {
      await reports.open('Tables (CSV)');
      const tables = await reports.save('Save tables…', folder);
      await reports.open('For machines (JSON)');
      const machines = await reports.save('Save as JSON…', folder);
      await reports.open('Calendar');
      const calendar = await reports.save('Save calendar…', folder);
      const { sheets, waves } = await describeReports();
      const { organization } = JSON.parse(readFileSync(machines.path, 'utf8'));
      const events = readFileSync(calendar.path, 'utf8').split('BEGIN:VEVENT').length - 1;
      expect({
        csv: [...readZip(readFileSync(tables.path)).keys()].sort(),
        organization,
        areAllThere: events >= waves.length,
        names: [tables, machines, calendar].map(({ name }) => name.replace(/v\d+/, 'vN')),
      }).toEqual({
        csv: sheets.flatMap(({ key, rows }) => (rows === null ? [] : `${key}.csv`)).sort(),
        ...{ organization: 'Nordwind', areAllThere: true, names: [`${plan}N.zip`, `${plan}N.json`, `${plan}N.ics`] },
      });
    }));
});

describe('a computer with a browser that prints', () => {
  it('saves a part as PDF', async () => {
    const own = await openServedProject('2014-03-17T09:00:00', printer(folder));
    try {
      const target = own.registerFile(join(folder, 'Printed.caskade'));
      await own.client.call('project.sample', { target, organization: 'nordwind' });
      await inApp(
        own,
        async (page) => {
          const reports = reportsOf(page);
          await reports.preview('Findings');
          const { path, name } = await reports.save('Save as PDF…', folder);
          const { pages, sizes } = await readPdf(readFileSync(path));
          expect([name, pages[0]?.includes('Site without an array'), sizes[0]]).toEqual([
            ...['CAS-Status_Nordwind_2014-03-14 Findings.pdf', true],
            { width: expect.closeTo(612, 0), height: expect.closeTo(792, 0) },
          ]);
        },
        { at: '#/reports/findings', appearance: { locale: 'en-US' } },
      );
    } finally {
      own.close();
    }
  });
});

describe('the look of the page of reports', () => {
  it.each(Object.entries(appearances))('has no serious fault for axe in %s', (name, appearance) =>
    inReports(
      async (reports, page) => {
        const found: unknown[] = [];
        for (const title of ['Workbook', 'Management summary', 'Wave sheets', 'Calendar']) {
          await reports.open(title);
          if (title === 'Management summary' || title === 'Wave sheets') await reports.preview(title);
          await takePicture(page, `reports-${title}-${name}`.toLowerCase().replaceAll(' ', '-'));
          found.push(await seriousViolations(page));
        }
        expect(found).toEqual([[], [], [], []]);
      },
      { appearance: { ...appearance, reducedMotion: 'reduce' } },
    ),
  );

  it('holds at 200 %, one below the other', () =>
    inReports(
      async (reports, page) => {
        const preview = await reports.preview('Wave sheets');
        await takePicture(page, 'reports-200');
        const list = await reports.list.boundingBox();
        const sheet = await preview.getByRole('article').first().boundingBox();
        const isWider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect({
          isBelow: (sheet?.y ?? 0) > (list?.y ?? 0) + (list?.height ?? 0) - 1,
          ...{ isWider, found: await seriousViolations(page) },
        }).toEqual({ isBelow: true, isWider: false, found: [] });
      },
      { at: '#/reports/waves/3', appearance: { viewport: { width: 640, height: 360 } } },
    ));
});
