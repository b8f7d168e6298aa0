import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { calendarOf, wavesTableOf } from './page-objects/waves-table.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const folder = mkdtempSync(join(tmpdir(), 'caskade-waves-table-'));
let office: ServedTestProject;
/** The change that made the plan, to which every test returns. */
let planned: number | null = null;

/** People of Hamburg whose mailboxes one of them, the hub, can open: more than a wave of twelve can hold. */
const hubSize = 40;
let hub = '';

/** Fabrikam in waves of twelve, with a hub, Easter and an audit in Pune. */
beforeAll(async () => {
  if (browser.isMissing()) return;
  office = await openServedProject('2014-03-17T09:00:00');
  const target = office.registerFile(join(folder, 'Fabrikam.caskade'));
  await office.client.call('project.sample', { target, organization: 'fabrikam' });
  await office.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  const people = await singlePeople();
  hub = people[0] ?? '';
  const lines = people.slice(1, hubSize).map((alias) => `${alias},${hub},FullAccess,False,False`);
  const permissions = join(folder, 'Permissions.csv');
  writeFileSync(permissions, `${['Identity,User,AccessRights,IsInherited,Deny', ...lines].join('\r\n')}\r\n`);
  const options = { as: null, sheet: null, culture: null, mapping: null, collected: null, choices: null, by: null };
  const files = [office.registerFile(permissions)];
  await office.client.call('import.run', { files, ...options, partial: true, dryRun: false });
  const blackouts = [
    { from: '2014-04-12', to: '2014-04-21', reason: 'Easter' },
    { from: '2014-04-08', to: '2014-04-09', site: 'Pune', reason: 'audit' },
  ];
  await office.client.call('plan.compute', { patch: { maxUsersPerWave: 12, blackouts }, asOf: null, by: 'lead' });
  planned = (await office.client.call('history.list', {})).changes[0]?.id ?? null;
}, 60_000);

afterAll(() => {
  office?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  const { changes } = await office.client.call('history.list', {});
  if (changes.find(({ undone }) => !undone)?.id === planned) return;
  await office.client.call('history.undoTo', { changeId: planned, newest: null });
});

/** Aliases of the largest wave of people whom nothing ties to others. */
async function singlePeople(): Promise<readonly string[]> {
  const { waves } = await office.client.call('plan.waves', {});
  const largest = waves.toSorted((a, b) => b.users - a.users)[0]?.number ?? 1;
  const { cards } = await office.client.call('plan.cards', { wave: largest });
  return cards.filter(({ kind }) => kind !== 'group').flatMap(({ people }) => people.map(({ alias }) => alias));
}

async function readWaves() {
  return (await office.client.call('plan.waves', {})).waves;
}

describe('the table of waves', () => {
  it('opens a row to its people with the keys, and moves those who are chosen', () =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        const [first] = await readWaves();
        await table.users(1).waitFor();
        await table.grid.focus();
        await page.keyboard.press('Enter');
        const people = await table.readPeople(1);
        await page.keyboard.press(' ');
        await page.keyboard.press('Shift+ArrowDown');
        const chosen = await table.people(1).getByRole('row', { selected: true }).count();
        await page.keyboard.press('m');
        const dialog = page.getByRole('dialog', { name: 'Move to wave' });
        const asked = await dialog.getByText('2 people').innerText();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await expect
          .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-label') === 'People of wave 1'"), {
            timeout: 10_000,
          })
          .toBe(true);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await table.people(1).waitFor({ state: 'detached' });
        expect({
          people: people.length,
          chosen,
          asked,
          focus: await page.evaluate("document.activeElement?.getAttribute('aria-label')"),
        }).toEqual({ people: first?.users, chosen: 2, asked: '2 people', focus: 'Waves' });
      },
      { at: '#/waves/table' },
    ));

  it('opens a row with the mouse, tells why somebody is there, and closes it again', () =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        await table.users(2).click();
        const [name = ''] = await table.readPeople(2);
        await table
          .people(2)
          .getByRole('button', { name: `Why here? ${name}` })
          .click();
        const why = page.getByRole('dialog', { name: `Why is ${name} here` });
        const words = await why.getByText(/ is in wave 2, /).innerText();
        await why.getByRole('button', { name: 'Close' }).click();
        await table.users(2).click();
        await table.people(2).waitFor({ state: 'detached' });
        expect(words).toMatch(/is in wave 2, .* 2014\./);
      },
      { at: '#/waves/table' },
    ));

  it('is ordered by a column, draws only what is in view, and locks a wave from its cell', () =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        await table.users(1).waitFor();
        const waves = await readWaves();
        await table.grid.getByRole('columnheader', { name: 'Users' }).getByRole('button').click();
        await table.grid.getByRole('columnheader', { name: 'Users' }).getByRole('button').click();
        const most = waves.toSorted((a, b) => b.users - a.users || a.number - b.number)[0]?.number;
        const [top] = await table.readNumbers();
        const drawn = await table.grid.getByRole('button', { name: /lock wave/ }).count();
        const lock = table.grid.getByRole('button', { name: `: unlock wave ${most}` });
        await table.grid.focus();
        await page.keyboard.press('Control+Home');
        for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowRight');
        await page.keyboard.press(' ');
        await lock.waitFor();
        expect({
          top: Number(top),
          rows: await table.grid.getAttribute('aria-rowcount'),
          isFewer: drawn < waves.length,
          locked: (await readWaves()).filter(({ isLocked }) => isLocked).map(({ number }) => number),
          says: (await lock.innerText()).trim().split('\n')[0],
        }).toEqual({
          top: most,
          rows: String(waves.length + 1),
          isFewer: true,
          locked: [most],
          says: expect.stringContaining('locked'),
        });
      },
      { at: '#/waves/table' },
    ));
});

describe('who is in no wave', () => {
  it('is counted by reason, with what would help, and opened to the people', () =>
    inApp(
      office,
      async (page) => {
        const { unplanned } = await office.client.call('plan.waves', {});
        const frozen = unplanned.find(({ code }) => code === 'frozen')?.users ?? 0;
        await wavesTableOf(page).show('In no wave');
        const reasons = page.getByRole('list', { name: 'Reasons to be in no wave' });
        await reasons.getByRole('button', { name: `Frozen until the rebind ${frozen} users` }).click();
        const people = page.getByRole('grid', { name: 'People in no wave: Frozen until the rebind' });
        await people.getByRole('row').nth(1).waitFor();
        expect({
          reasons: await reasons.locator('> li').count(),
          rows: await people.getAttribute('aria-rowcount'),
          help: await reasons.getByText('The rebind of their database settles them').count(),
        }).toEqual({ reasons: unplanned.length, rows: String(frozen + 1), help: 1 });
      },
      { at: '#/waves/table' },
    ));
});

describe('a group that is too large', () => {
  it('names its hub; leaving the hub out waits for the next plan, which brings the people into waves', () =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        const before = (await office.client.call('plan.waves', {})).users;
        await table.show('Groups');
        const group = table.group('Held together by').filter({ hasText: hub });
        const held = await group.getByText('Held together by').innerText();
        await group.getByRole('button', { name: `Leave ${hub} out` }).click();
        await group.getByText('Left out when the plan is made again.').waitFor();
        await page.getByText('Since this plan was made:').waitFor();
        const { cutPermissions } = await office.client.call('settings.get', {});
        await office.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
        await group.waitFor({ state: 'detached' });
        const after = (await office.client.call('plan.waves', {})).users;
        expect({ held, cutPermissions, freed: after - before }).toEqual({
          held: expect.stringContaining(`opens ${hubSize - 1} mailboxes of it.`),
          cutPermissions: [{ holder: hub }],
          freed: hubSize,
        });
      },
      { at: '#/waves/table' },
    ));

  it('proposes cuts that name whose permission is split, and takes a cut back', () =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        const { groups, names } = await office.client.call('plan.groups', {});
        const found = groups.find(({ cuts }) => cuts.length > 0 && cuts.every(({ mailbox }) => mailbox !== null));
        const [cut] = found?.cuts ?? [];
        await table.show('Groups');
        const group = table.group(`${names[found?.members[0] ?? '']} · `).first();
        await group.getByRole('button').first().click();
        const row = group.getByRole('row').nth(1);
        const cells = await row.getByRole('cell').allInnerTexts();
        await row.getByRole('button', { name: /^Cut here/ }).click();
        await row.getByText('cut in the next plan').waitFor();
        const { cutPermissions } = await office.client.call('settings.get', {});
        await page.getByText('1 permission left out of account by the settings').click();
        await page.getByRole('button', { name: /^Let it count again/ }).click();
        await row.getByRole('button', { name: /^Cut here/ }).waitFor();
        const after = await office.client.call('settings.get', {});
        expect({ cell: cells[1], cutPermissions, after: after.cutPermissions }).toEqual({
          cell: `${names[cut?.mailbox ?? '']} (${cut?.mailbox})`,
          cutPermissions: [{ holder: cut?.holder, mailbox: cut?.mailbox }],
          after: undefined,
        });
      },
      { at: '#/waves/table' },
    ));

  it('falls apart differently when calendars no longer count', () =>
    inApp(
      office,
      async (page) => {
        await wavesTableOf(page).show('Groups');
        const calendar = page.getByRole('checkbox', { name: 'Calendar' });
        await calendar.click();
        await page.getByText('Since this plan was made:').waitFor();
        const { permissionRights } = await office.client.call('settings.get', {});
        await page.locator('input[type=checkbox]:not(:checked)').waitFor();
        expect({ permissionRights, isChecked: await calendar.isChecked() }).toEqual({
          permissionRights: ['FullAccess', 'SendAs', 'SendOnBehalf'],
          isChecked: false,
        });
      },
      { at: '#/waves/table' },
    ));
});

describe('the calendar of waves', () => {
  it('goes from day to day and month to month, and names each day in full', () =>
    inApp(
      office,
      async (page) => {
        const calendar = calendarOf(page);
        await calendar.day(/^Saturday 12 April 2014/).waitFor();
        const closed = await calendar
          .day(/^Saturday 12 April 2014/)
          .locator('.visually-hidden')
          .innerText();
        const audit = await calendar
          .day(/^Tuesday 8 April 2014/)
          .locator('.visually-hidden')
          .innerText();
        await calendar.grid.locator('[tabindex="0"]').focus();
        const [first] = await readWaves();
        const focused = await calendar.readFocused();
        await page.keyboard.press('End');
        await page.keyboard.press('PageDown');
        const may = await calendar.month.innerText();
        await page.keyboard.press('PageUp');
        await page.keyboard.press('ArrowDown');
        expect({ closed, audit, focused, may, end: await calendar.readFocused() }).toEqual({
          closed: 'Saturday 12 April 2014, Blackout: Easter, no working day',
          audit: expect.stringContaining('Blackout in Pune: audit'),
          focused: expect.stringContaining(`wave 1, ${first?.name}, ${first?.users} users`),
          may: 'May 2014',
          end: expect.stringContaining('Sunday 13 April 2014, Blackout: Easter'),
        });
      },
      { at: '#/waves/calendar' },
    ));

  it('opens a day to its waves, which lead to the table; Esc leads back', () =>
    inApp(
      office,
      async (page) => {
        const calendar = calendarOf(page);
        await calendar.grid.locator('[tabindex="0"]').focus();
        await page.keyboard.press('Enter');
        await calendar.panel.getByRole('link', { name: /^Wave 1, / }).waitFor();
        await page.keyboard.press('Escape');
        await calendar.panel.waitFor({ state: 'detached' });
        const focused = await calendar.readFocused();
        await page.keyboard.press('Enter');
        await calendar.panel.getByRole('link', { name: /^Wave 1, / }).click();
        await wavesTableOf(page).people(1).waitFor();
        expect({ focused, address: new URL(page.url()).hash }).toEqual({
          focused: expect.stringContaining('wave 1, '),
          address: '#/waves/table/1',
        });
      },
      { at: '#/waves/calendar' },
    ));
});

describe('the list of users', () => {
  it('has a view of those in no wave', () =>
    inApp(
      office,
      async (page) => {
        const { unplanned } = await office.client.call('plan.waves', {});
        const outside = unplanned.reduce((sum, { users }) => sum + users, 0);
        await page
          .getByRole('navigation', { name: 'Views' })
          .getByRole('link', { name: /^In no wave/ })
          .click();
        await page.locator(`[role=grid][aria-rowcount="${outside + 2}"]`).waitFor();
        expect(await page.getByRole('list', { name: 'Filter' }).getByRole('button').first().innerText()).toContain(
          'Why in no wave',
        );
      },
      { at: '#/users' },
    ));
});

describe('the pane of a person', () => {
  it('leads into another wave by the button and by M', () =>
    inApp(
      office,
      async (page) => {
        const [person] = (await office.client.call('plan.cards', { wave: 1 })).cards[0]?.people ?? [];
        await page.evaluate(`location.hash = '#/users?open=${person?.mailboxId}'`);
        const pane = page.getByRole('complementary', { name: /^Details/ });
        await pane.getByRole('button', { name: 'Move to wave…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Move to wave' });
        const asked = await dialog.getByText('from wave 1').innerText();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await page.keyboard.press('m');
        await dialog.getByText('from wave 1').waitFor();
        expect(asked).toBe(`${person?.name} from wave 1`);
      },
      { at: '#/users' },
    ));
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  const shots = ['table', 'no-wave', 'groups', 'calendar'] as const;
  it.each(shots)('the %s has nothing that axe calls serious', (shot) =>
    inApp(
      office,
      async (page) => {
        const table = wavesTableOf(page);
        if (shot === 'table') {
          await table.users(1).click();
          await table.readPeople(1);
        } else if (shot === 'no-wave') {
          await table.show('In no wave');
          await page.getByRole('list', { name: 'Reasons to be in no wave' }).getByRole('button').first().click();
          await page.getByRole('grid', { name: /^People in no wave/ }).waitFor();
        } else if (shot === 'groups') {
          await table.show('Groups');
          await table.group('Too large').first().getByRole('button').first().click();
        } else {
          await calendarOf(page).grid.locator('[tabindex="0"]').focus();
          await page.keyboard.press('Enter');
          await calendarOf(page).panel.waitFor();
        }
        await takePicture(page, `waves-${shot}-${name.replace(' ', '-')}`);
        expect(await seriousViolations(page)).toEqual([]);
      },
      { at: shot === 'calendar' ? '#/waves/calendar' : '#/waves/table', appearance },
    ),
  );
});
