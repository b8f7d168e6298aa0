/** Takes the pictures of the README from the sample Fabrikam, served as a person would have it, into docs/screenshots. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Client } from '../../core/api/client.ts';
import { wholeList } from '../../core/lists/list-query.ts';
import { createInstalledPrinter } from '../../main/services/reports/browser-printer.ts';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { openServedProject } from '../e2e/served-project.ts';

const pictures = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const sample = fileURLToPath(new URL('../../assets/samples/fabrikam', import.meta.url));

/** A picture: its name, where it is taken, and what a person does before. */
type Picture = {
  readonly name: string;
  readonly at: string;
  readonly isDark?: boolean;
  readonly prepare: (page: Page) => Promise<void>;
};

const shots: readonly Picture[] = [
  { name: 'overview', at: '#/overview', prepare: overviewDrawn },
  { name: 'overview-dark', at: '#/overview', isDark: true, prepare: overviewDrawn },
  { name: 'users', at: dependingUsers(), prepare: openFirstRow },
  { name: 'import-changes', at: '#/import', prepare: reviewScan },
  { name: 'plan', at: '#/plan', prepare: planDrawn },
  { name: 'waves', at: '#/waves/board', prepare: boardDrawn },
  { name: 'runbook', at: '#/runbook', prepare: openDatabases },
  { name: 'reports', at: '#/reports/summary', prepare: (page) => page.getByRole('article').first().waitFor() },
  { name: 'server', at: '#/server/AUS-CAS01', prepare: (page) => page.getByText('Not ready to retire').waitFor() },
];

const folder = mkdtempSync(join(tmpdir(), 'caskade-screenshots-'));
const program = findBrowser();
if (program === null) throw new Error('no browser');
const browser = await chromium.launch({ executablePath: program, args: browserArguments });
const project = await openServedProject('2014-03-21T09:00:00', createInstalledPrinter());
try {
  mkdirSync(pictures, { recursive: true });
  const target = project.registerFile(join(folder, 'Fabrikam.caskade'));
  await project.client.call('project.sample', { target, organization: 'fabrikam' });
  await project.client.call('plan.compute', { patch: null, asOf: null, by: null });
  for (const shot of shots) await take(browser, shot);
  await workOnFirstWave(project.client);
  await take(browser, { name: 'tracking', at: '#/tasks', prepare: openQueue });
} finally {
  await browser.close();
  project.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take(own: Browser, { name, at, isDark = false, prepare }: Picture): Promise<void> {
  const host = await project.serve();
  const context = await own.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: isDark ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${host.url}${at}`);
  await prepare(page);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
  await context.close();
  await host.close();
}

function dependingUsers(): string {
  return `#/users?filter=${encodeURIComponent(JSON.stringify([{ kind: 'depends', by: 'any' }]))}`;
}

async function overviewDrawn(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'The answer' }).waitFor();
  await page.locator('svg').nth(8).waitFor();
}

async function planDrawn(page: Page): Promise<void> {
  await page.getByText('Blast radius').first().waitFor();
}

async function boardDrawn(page: Page): Promise<void> {
  await page
    .getByRole('heading', { name: /^Wave 2/ })
    .first()
    .waitFor();
}

async function openDatabases(page: Page): Promise<void> {
  await page.getByText('4: Databases').first().click();
  await page.getByText('Rebind').first().waitFor();
}

/** Some of the first wave as a morning of the helpdesk leaves it. */
async function workOnFirstWave(client: Client): Promise<void> {
  const query = { ...wholeList, sort: null };
  const page = await client.call('list.page', {
    ...{ list: 'tasks', query, offset: 0, limit: 12, columns: ['name'], asOf: null },
  });
  const ids = page.rows.map(({ id }) => Number(id));
  const said = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva' };
  const morning = [
    { people: ids.slice(0, 5), status: 'done' },
    { people: ids.slice(5, 7), status: 'in-progress' },
    { people: ids.slice(7, 8), status: 'waiting', until: '2014-03-17' },
    { people: ids.slice(8, 9), status: 'failed', reason: 'ost-locked' },
    { people: ids.slice(9, 10), status: 'no-contact' },
  ] as const;
  for (const change of morning) await client.call('task.setStatus', { ...said, ...change });
  const [, , , , , busy = 0] = ids;
  await client.call('task.edit', { people: [busy], assignee: 'eva', ticket: 'INC-4711', attemptOn: null, by: 'eva' });
  await client.call('task.addNote', {
    people: [busy],
    text: 'Two PCs, the laptop is at home until Friday.',
    by: 'eva',
  });
}

async function openQueue(page: Page): Promise<void> {
  const grid = page.getByRole('grid');
  await grid.getByText('In progress').first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Why' }).waitFor();
}

async function openFirstRow(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Users' });
  await grid.getByRole('row').nth(4).waitFor();
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'Why' }).waitFor();
}

/** The second scan once more, with the users of one server repaired. */
async function reviewScan(page: Page): Promise<void> {
  const scan = readFileSync(join(sample, 'OutlookProfiles_2014-03-14.csv'), 'utf8');
  const repaired = scan.replaceAll(/AUS-CAS02(\.fabrikam\.local)?/gi, 'outlook-aus.fabrikam.local');
  const later = repaired.replaceAll(/\b3\/\d+\/2014/g, '3/20/2014');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'OutlookProfiles_2014-03-21.csv', mimeType: 'text/csv', buffer: Buffer.from(later) });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('tab', { name: /^Changed/ }).waitFor({ timeout: 60_000 });
}
