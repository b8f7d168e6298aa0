import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { usersOf } from './page-objects/users.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const folder = mkdtempSync(join(tmpdir(), 'caskade-overview-'));
let project: ServedTestProject;

beforeAll(async () => {
  project = await openServedProject('2014-03-17T09:00:00');
  const target = project.registerFile(join(folder, 'Nordwind.caskade'));
  await project.client.call('project.sample', { target, organization: 'nordwind' });
  await project.client.call('plan.compute', { patch: null, asOf: null, by: null });
});

afterAll(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

it('who loses Outlook when a server stops opens exactly these users, and the plan says when that ends', () =>
  inApp(project, async (page) => {
    const { servers } = await project.client.call('impact', { server: null, asOf: null });
    const worst = servers.reduce((most, server) => (server.now.lost > most.now.lost ? server : most));
    const card = page.getByRole('region', { name: 'If this server stops, who loses Outlook?' });
    await card
      .getByText(/after .*: \d/)
      .first()
      .waitFor();
    await card.getByRole('button', { name: new RegExp(`lose Outlook when ${worst.server} stops`) }).click();
    expect(await usersOf(page).waitForTotal(worst.now.lost)).toBe(worst.now.lost);
  }));

it('the proven users are those on the array with a profile that was seen lately', () =>
  inApp(project, async (page) => {
    await page.getByRole('link', { name: '6 users proven on the array' }).click();
    expect(await usersOf(page).waitForTotal(6)).toBe(6);
  }));

it.each(Object.entries(appearances))(
  'in %s the overview with a plan has nothing that axe calls serious',
  (name, appearance) =>
    inApp(
      project,
      async (page) => {
        const card = page.getByRole('region', { name: 'If this server stops, who loses Outlook?' });
        await card.locator('svg').first().waitFor();
        const chart = await seriousViolations(page);
        await takePicture(page, `overview-with-plan-${name.replace(' ', '-')}`);
        await card.getByRole('button', { name: 'Table' }).click();
        await card.getByRole('table').waitFor();
        expect({ chart, table: await seriousViolations(page) }).toEqual({ chart: [], table: [] });
      },
      { appearance: { ...appearance, viewport: { width: 1280, height: 1400 } } },
    ),
);
