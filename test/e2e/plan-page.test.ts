import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { type AppearanceOptions, useBrowser } from './open-app.ts';
import { planOf } from './page-objects/plan.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-plan-page-'));
let served: ServedTestProject;
let unplanned: ServedTestProject;

beforeAll(async () => {
  served = await openServedProject('2014-03-17T09:00:00');
  const target = served.registerFile(join(folder, 'Nordwind.caskade'));
  await served.client.call('project.sample', { target, organization: 'nordwind' });
  const blackouts = [{ from: '2014-04-12', to: '2014-04-21', reason: 'Easter' }];
  const patch = { start: '2014-03-31', blackouts, agents: 1, minutesPerAgent: 15, retiring: ['OSL-CAS01'] };
  await served.client.call('plan.compute', { patch, asOf: null, by: 'lead' });
  unplanned = await openServedProject('2014-03-17T09:00:00');
  const other = unplanned.registerFile(join(folder, 'Unplanned.caskade'));
  await unplanned.client.call('project.sample', { target: other, organization: 'nordwind' });
});

afterAll(() => {
  served.close();
  unplanned.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

/** Opens the plan, does the work, and expects that neither the page nor the program complained. */
async function inApp(
  work: (page: Page) => Promise<void>,
  options: { readonly project?: ServedTestProject; readonly at?: string; readonly appearance?: AppearanceOptions } = {},
): Promise<void> {
  const project = options.project ?? served;
  const host = await project.serve();
  const app = await browser.open(`${host.url}${options.at ?? '#/plan'}`, options.appearance);
  try {
    await work(app.page);
    expect({ complaints: app.complaints, faults: project.faults }).toEqual({ complaints: [], faults: [] });
  } finally {
    await app.page.context().close();
    await host.close();
  }
}

const stopInFocus = 'document.activeElement.getAttribute("data-stop")';

async function statusOf(step: string): Promise<string> {
  return (await served.client.call('plan.step', { id: step })).step.status;
}

describe('the plan page', () => {
  it('has a row of gates for each site, and its waves on the timeline', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.ready();
      await takePicture(page, 'plan');
      expect({ tromso: await plan.readGates('Tromso'), waves: await plan.readMarks('Waves in Tromso') }).toEqual({
        tromso: [
          'Balancer exempt one server',
          'DNS done in use',
          'Array done in use',
          'Databases done 1 of 1',
          'Autodiscover next 31 Mar',
          '1 wave waits 31 Mar',
          'Evidence waits 1 Apr',
        ],
        waves: ['Wave 1, Tromso pilot, 31 Mar, 1 user'],
      });
    }));

  it('opens a step by the mouse, and another one of its gate from there', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.gate('Oslo', /^Databases/).click();
      await plan.pane.getByRole('heading', { name: 'Rebind MDB-OSL-04' }).waitFor();
      await plan.pane.getByRole('link', { name: 'MDB-OSL-02' }).click();
      await plan.pane.getByRole('heading', { name: 'Rebind MDB-OSL-02' }).waitFor();
      await takePicture(page, 'plan-step');
      const rows = await plan.part('The 5 databases of this gate').getByRole('row').allInnerTexts();
      expect({
        command: await plan.part('Command').locator('pre').innerText(),
        current: rows.filter((row) => row.includes('MDB-OSL-02')).map((row) => row.split(/\s+/).slice(-5).join(' ')),
        isMarked: await plan.gate('Oslo', /^Databases/).getAttribute('aria-current'),
      }).toEqual({
        command: "Set-MailboxDatabase -Identity 'MDB-OSL-02' -RpcClientAccessServer 'outlook-osl.corp.nordwind.local'",
        current: ['do OSL-CAS01 5 1 Apr'],
        isMarked: 'true',
      });
    }));

  it('is gone through with the arrows, opens with Enter, and Esc gives the focus back', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.ready();
      await plan.gate('Oslo', /^Balancer/).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown'])
        await page.keyboard.press(key);
      const focused = await page.evaluate(stopInFocus);
      await page.keyboard.press('Enter');
      await plan.pane.getByRole('heading', { name: 'Verify Autodiscover in Bergen' }).waitFor();
      await page.keyboard.press('F6');
      const placeAfterF6 = await page.evaluate('document.activeElement.closest("[data-pane]").dataset.pane');
      await page.keyboard.press('Escape');
      await plan.pane.waitFor({ state: 'detached' });
      const after = await page.evaluate(stopInFocus);
      expect({ focused, placeAfterF6, after }).toEqual({
        focused: 'autodiscover Bergen',
        placeAfterF6: 'details',
        after: 'autodiscover Bergen',
      });
    }));

  it('goes through the marks of the timeline with the arrows, and leads to their steps', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.ready();
      await plan.timeline.getByRole('list', { name: 'Steps in Oslo' }).getByRole('link').first().focus();
      await page.keyboard.press('End');
      const last = await page.evaluate('document.activeElement.querySelector("span").textContent');
      await page.keyboard.press('Enter');
      await plan.pane.getByRole('heading', { name: 'Retire OSL-CAS01' }).waitFor();
      expect(last).toMatch(/^Retire OSL-CAS01, \d+ \w+ 2014$/);
    }));

  it('marks a step with initials and a note, shows who said it, and undo takes it back', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.gate('Tromso', /^Autodiscover/).click();
      await plan.pane.getByRole('button', { name: 'Mark as done…' }).click();
      await plan.dialog.getByLabel('Initials or name').fill('JK');
      await plan.dialog.getByLabel('Note').fill('The login script is gone.');
      await takePicture(page, 'plan-mark');
      await plan.dialog.getByRole('button', { name: 'Mark' }).click();
      await plan.pane.getByText(/^Done, said JK on/).waitFor();
      const said = [
        await plan.readGates('Tromso').then((gates) => gates[4]),
        await statusOf('stop-old-profiles:Tromso'),
      ];
      const note = await plan.pane.getByText('The login script is gone.').count();
      await page.keyboard.press('Control+z');
      await plan.pane.getByRole('button', { name: 'Mark as done…' }).waitFor();
      expect({ said, note, undone: await statusOf('stop-old-profiles:Tromso') }).toEqual({
        said: ['Autodiscover done 31 Mar', 'done'],
        note: 1,
        undone: 'planned',
      });
    }));

  it('says the rule that forbids a mark, and Esc closes the dialog and not the pane', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.gate('Bergen', /^Databases/).click();
      await plan.pane.getByRole('button', { name: 'Mark as done…' }).click();
      await plan.dialog.getByRole('button', { name: 'Mark' }).click();
      const refusal = await plan.dialog.getByRole('alert').innerText();
      await page.keyboard.press('Escape');
      await plan.dialog.waitFor({ state: 'detached' });
      await plan.pane.waitFor();
      expect([refusal.split('\n')[0], await statusOf('rebind:MDB-BGO-01')]).toEqual([
        'MDB-BGO-01 cannot be rebound before the array of Bergen is created. (R2)',
        'planned',
      ]);
    }));

  it('takes a mark back from the pane', () =>
    inApp(async (page) => {
      await served.client.call('plan.markStep', { step: 'dns:Oslo', status: 'verified', by: 'JK', note: null });
      const plan = planOf(page);
      await plan.gate('Oslo', /^DNS done/).click();
      await plan.pane.getByRole('button', { name: 'Take back' }).click();
      await plan.gate('Oslo', /^DNS next/).waitFor();
      expect(await statusOf('dns:Oslo')).toBe('planned');
    }));

  it('tells the blast radius as a sentence and as a table, and what is at stake before the blackout', () =>
    inApp(async (page) => {
      const plan = planOf(page);
      await plan.ready();
      const chart = await served.client.call('plan.chart', {});
      await page.getByRole('button', { name: 'Chart as table' }).click();
      const table = page.getByRole('table', { name: /^Users who lose Outlook/ });
      await table.scrollIntoViewIfNeeded();
      await takePicture(page, 'plan-table');
      const warning = await page.getByRole('list', { name: 'Worth knowing' }).getByRole('listitem').innerText();
      expect({
        rows: await table.getByRole('row').count(),
        sentence: await page.getByText(/^9 users lose Outlook when the server that they use stops; after/).count(),
        isAboutEaster: /^Waves? .* users before Easter\./.test(warning.trim()),
      }).toEqual({ rows: chart.blastRadius.points.length + 2, sentence: 1, isAboutEaster: true });
    }));

  it('makes the first plan', () =>
    inApp(
      async (page) => {
        await page.getByRole('button', { name: 'Make the plan' }).waitFor();
        await takePicture(page, 'plan-none');
        const violations = await seriousViolations(page);
        await page.getByRole('button', { name: 'Make the plan' }).click();
        await planOf(page).ready();
        await page.keyboard.press('Control+z');
        await page.getByRole('button', { name: 'Make the plan' }).waitFor();
        expect(violations).toEqual([]);
      },
      { project: unplanned },
    ));
});

describe('the plan page for everybody', () => {
  const appearances: readonly (readonly [string, AppearanceOptions])[] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['the place that 200 % leaves', { viewport: { width: 640, height: 360 } }],
  ];

  it.each(appearances)('has no serious fault for axe in %s', (name, appearance) =>
    inApp(
      async (page) => {
        const plan = planOf(page);
        await plan.pane.getByRole('heading', { name: 'Rebind MDB-OSL-02' }).waitFor();
        await takePicture(page, `plan-${name.replaceAll(' ', '-')}`);
        const found = [await seriousViolations(page)];
        await plan.pane.getByRole('button', { name: 'Mark as verified…' }).click();
        await plan.dialog.waitFor();
        found.push(await seriousViolations(page));
        expect(found).toEqual([[], []]);
      },
      // While a dialog comes into view its colours are between two.
      { at: '#/plan/rebind%3AMDB-OSL-02', appearance: { ...appearance, reducedMotion: 'reduce' } },
    ),
  );
});
