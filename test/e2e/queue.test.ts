import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type ListCondition, wholeList } from '../../core/lists/list-query.ts';
import { formatRoute, listRoute } from '../../renderer/routes/route.ts';
import { nordwindFile } from '../factories/organizations.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { personOf } from './page-objects/person.ts';
import { type QueueObject, queueOf } from './page-objects/queue.ts';
import { useServedStart } from './served-start.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const everybody = 28;

/** The sample with a plan. Those of Oslo sit in room 3.12; waves 3 to 5 are theirs, fourteen people on one day. */
const { project, newestChange } = useServedStart(
  browser,
  '2014-03-17T09:00:00',
  async ({ client, registerFile }, folder) => {
    const target = registerFile(join(folder, 'Nordwind.caskade'));
    await client.call('project.sample', { target, organization: 'nordwind' });
    const file = join(folder, 'Rooms.csv');
    writeFileSync(file, withRooms());
    await client.call('import.run', {
      ...{ files: [registerFile(file)], as: null, sheet: null, culture: null, mapping: null, collected: '2014-03-14' },
      ...{ partial: true, dryRun: false, choices: null, by: 'lead' },
    });
    await client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  },
);

function withRooms(): string {
  const text = readFileSync(nordwindFile('Mailboxes_unicode.csv'), 'utf16le').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data.map((row, i) => ({
    ...row,
    Office: row.Office === 'Oslo' ? '3.12' : row.Office,
    Phone: `+47 22 00 ${i + 10}`,
  }));
  return Papa.unparse(rows);
}

/** Opens the queue when it is drawn. */
function inQueue(
  work: (queue: QueueObject, page: Page) => Promise<void>,
  options: { readonly conditions?: readonly ListCondition[]; readonly appearance?: Parameters<typeof inApp>[2] } = {},
): Promise<void> {
  const at = formatRoute(listRoute('tasks', { ...wholeList, conditions: options.conditions ?? [] }));
  return inApp(
    project(),
    async (page) => {
      const queue = queueOf(page);
      await queue.grid.locator('[data-row]').first().waitFor();
      await queue.listen();
      await work(queue, page);
    },
    { at, ...options.appearance },
  );
}

async function idOf(alias: string): Promise<number> {
  const { hits } = await project().client.call('find', { text: alias, limit: 1 });
  return hits[0]?.id ?? 0;
}

const said = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva' };

describe('a call', () => {
  it('is found, gets a status by S and a note by N; both are in the history, and the row moves in the queue', () =>
    inQueue(async (queue, page) => {
      await queue.waitForTotal(everybody);
      const before = await queue.readColumn('Name');
      await page.getByRole('button', { name: /^Find person/ }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type('mlien');
      await page.keyboard.press('Enter');
      const person = personOf(page);
      await person.ready('Magnus Lien');
      await queue.setStatus('Waiting for user');
      await queue.told('Magnus Lien: Waiting for user.');
      await queue.addNote('Closes his files first');
      await queue.told('Added the note.');
      await person.pane.getByText('Closes his files first').first().waitFor();
      await takePicture(page, 'queue-call');
      const pane = await person.pane.innerText();
      await page.getByRole('link', { name: /^Tracking/ }).click();
      await queue.grid.locator('[data-row]', { hasText: 'Closes his files first' }).waitFor();
      const after = await queue.readColumn('Name');
      expect({
        history: /Waiting for user/.test(pane) && /lead/.test(pane),
        isEarlier: after.indexOf('Magnus Lien') < before.indexOf('Magnus Lien'),
      }).toEqual({ history: true, isEarlier: true });
    }));
});

describe('the keys of the queue', () => {
  it('go on by J and back by K, and the pane follows', () =>
    inQueue(async (queue, page) => {
      const names = await queue.readColumn('Name');
      await queue.grid.focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await personOf(page).ready(names[1] ?? '');
      await queue.grid.focus();
      await page.keyboard.press('j');
      await personOf(page).ready(names[2] ?? '');
      await page.keyboard.press('k');
      await personOf(page).ready(names[1] ?? '');
      expect(await queue.readFocus()).toBe(names[1]);
    }));

  it('mean the person of the pane while the focus is there, and the row in the list goes along', () =>
    inQueue(async (queue, page) => {
      await queue.focusOn('Geir Aune');
      await page.keyboard.press('Enter');
      await personOf(page).ready('Geir Aune');
      await page.locator('[data-pane="details"]').focus();
      await queue.setStatus('Done (reported)');
      await queue.told('Geir Aune: Done (reported).');
      await queue.grid.getByRole('row', { selected: true }).filter({ hasText: 'Geir Aune' }).waitFor();
      await queue.grid.focus();
      expect(await queue.readFocus()).toBe('Geir Aune');
    }));

  it('leave the focus with the person, wherever the row is now, and say who is left', () =>
    inQueue(async (queue) => {
      await queue.focusOn('Geir Aune');
      await queue.setStatus('Done (reported)');
      await queue.told('Geir Aune: Done (reported).');
      await queue.heard('27 left in Everybody.');
      expect(await queue.readFocus()).toBe('Geir Aune');
    }));

  it('lead to the next row when the row has left the view', async () => {
    const people = await Promise.all(['gaune', 'hbakke', 'knilsen'].map(idOf));
    await project().client.call('task.edit', { people, assignee: 'lead', attemptOn: null, by: 'lead' });
    await inQueue(async (queue) => {
      await queue.show('Mine');
      await queue.waitForTotal(3);
      const names = await queue.readColumn('Name');
      await queue.focusOn(names[1] ?? '');
      await queue.setStatus('Done (reported)');
      await queue.heard('2 left in Mine.');
      await queue.waitForTotal(2);
      expect({ focus: await queue.readFocus(), left: await queue.readColumn('Name') }).toEqual({
        focus: names[2],
        left: [names[0], names[2]],
      });
    });
  });

  it('are letters and nothing else in a field', () =>
    inQueue(async (queue, page) => {
      const field = queue.grid.getByRole('textbox', { name: 'Name contains' });
      await field.focus();
      await page.keyboard.type('snjk');
      await page.getByRole('button', { name: /^Name contains/ }).waitFor();
      expect({ typed: await field.inputValue(), dialogs: await page.getByRole('dialog').count() }).toEqual({
        typed: 'snjk',
        dialogs: 0,
      });
    }));

  it('work on the list of users too', () =>
    inApp(
      project(),
      async (page) => {
        const grid = page.getByRole('grid', { name: 'Users' });
        await grid.locator('[data-row]').first().waitFor();
        await grid.focus();
        await page.keyboard.press('s');
        await page.getByRole('dialog', { name: 'Set status' }).waitFor();
        await page.keyboard.press('Escape');
        await expect
          .poll(() => page.evaluate("document.activeElement?.getAttribute('role') === 'grid'"), { timeout: 10_000 })
          .toBe(true);
        await page.keyboard.press('n');
        await page.getByRole('dialog', { name: 'Add a note' }).waitFor();
      },
      { at: '#/users' },
    ));
});

describe('the views of the queue', () => {
  it('show who waits, who is to be called back and what failed, and the rail says who needs somebody', async () => {
    const { client } = project();
    const [waiting = 0, failed = 0, called = 0] = await Promise.all(['gaune', 'hbakke', 'knilsen'].map(idOf));
    await client.call('task.setStatus', { ...said, people: [waiting], status: 'waiting' });
    await client.call('task.setStatus', { ...said, people: [failed], status: 'failed', reason: 'offline' });
    await client.call('task.edit', { people: [called, failed], callBackOn: '2014-03-13', attemptOn: null, by: 'eva' });
    await inQueue(async (queue, page) => {
      await page.getByRole('link', { name: /^Tracking.*2 people need somebody today/ }).waitFor();
      await page.getByRole('navigation', { name: 'Views' }).getByText('Call-backs2').waitFor();
      expect({
        views: await queue.readViews(),
        rail: await page
          .getByRole('navigation', { name: 'Pages' })
          .getByRole('link', { name: /^Tracking/ })
          .innerText(),
      }).toEqual({
        views: [
          expect.stringMatching(/^Next wave, 28 Mar/),
          ...['Mine 0', 'Waiting 1', 'Call-backs 2', 'Failed 1', 'Not seen 0', `Everybody ${everybody}`],
        ],
        rail: expect.stringContaining('1 failed or reverted, 1 call-back'),
      });
    });
  });

  it('say what to do next when they are empty', () =>
    inQueue(async (queue, page) => {
      await queue.show('Mine');
      await page.getByText('Nothing open is assigned to lead.').waitFor();
      await queue.show('Call-backs');
      await page.getByText('No call is due.').waitFor();
    }));

  it('keep assignments and calls that were given to several rows', () =>
    inQueue(async (queue, page) => {
      await queue.grid.focus();
      await page.keyboard.press('Shift+ArrowDown');
      await queue.heard('2 selected');
      await queue.bar.getByRole('button', { name: 'Assign…' }).click();
      await page.getByRole('button', { name: 'Assign to lead' }).click();
      await queue.told('2 people: assigned to lead.');
      await queue.heard('28 left in Everybody.');
      await queue.bar.getByRole('button', { name: 'Call back…' }).click();
      await page.getByRole('button', { name: 'Call back on 14 Mar 2014' }).click();
      await queue.told('2 people: call back on 14 Mar 2014.');
      await queue.show('Mine');
      await queue.waitForTotal(2);
      await queue.show('Call-backs');
      expect(await queue.waitForTotal(2)).toBe(2);
    }));
});

/** Waves 3 to 5 of Oslo on 3 April, in room 3.12. */
const round: readonly ListCondition[] = [
  { kind: 'range', column: 'wave', from: 3, to: 5 },
  { kind: 'text', column: 'office', contains: '3.12' },
];

describe('a corridor round', () => {
  it('prints the sheet: a box, where the person is, what to do, and room to write', () =>
    inQueue(
      async (queue, page) => {
        await queue.waitForTotal(14);
        await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
        await page.keyboard.press('Control+p');
        await page.emulateMedia({ media: 'print' });
        const sheet = page.locator('[data-print-sheet]');
        await sheet.getByRole('heading', { level: 1 }).waitFor();
        await takePicture(page, 'queue-print');
        const [head = []] = await Promise.all([sheet.getByRole('columnheader').allInnerTexts()]);
        const lines = await sheet.locator('header p').allInnerTexts();
        const others = await page.locator('#root').isVisible();
        await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
        await sheet.waitFor({ state: 'detached' });
        expect({ head, lines, others }).toEqual({
          head: ['Done', 'Name', 'Room', 'Phone', 'PC', 'Outlook', 'What to do', 'Status', 'Remark'],
          lines: [
            'Wave: 3 – 5 · Office contains “3.12”',
            'Wave 3, 3 Apr 2014 · Wave 4, 3 Apr 2014 · Wave 5, 3 Apr 2014',
            '14 people · As of 14 Mar 2014',
          ],
          others: false,
        });
      },
      { conditions: round },
    ));

  it('reports fourteen people at once: the count before, one undo step after, reported and not verified', () =>
    inQueue(
      async (queue, page) => {
        await queue.waitForTotal(14);
        await queue.grid.focus();
        for (let row = 1; row < 14; row++) await page.keyboard.press('Shift+ArrowDown');
        await queue.bar.getByText('14 selected').waitFor();
        await takePicture(page, 'queue-selected');
        await page.keyboard.press('s');
        await queue.statusDialog.getByRole('option', { name: 'Done (reported)' }).click();
        await queue.statusDialog.getByRole('button', { name: 'Set 14 people to Done (reported)' }).click();
        const message = await queue.told('14 people: Done (reported).');
        await queue.heard('0 left in this list.');
        const { what } = await newestChange();
        const { totals } = await project().client.call('tracking.progress', { asOf: null });
        await message.getByRole('button', { name: 'Undo' }).click();
        await queue.grid.getByText('Planned').first().waitFor();
        const undone = await project().client.call('tracking.progress', { asOf: null });
        expect({
          what,
          counts: [totals.reported, totals.verified, undone.totals.reported],
        }).toEqual({ what: '14 people: Done (reported)', counts: [14, 0, 0] });
      },
      { conditions: round },
    ));
});

describe.each(Object.entries(appearances))('in %s the queue', (name, appearance) => {
  it('has nothing that axe calls serious, with several rows chosen and with a dialog', () =>
    inQueue(
      async (queue, page) => {
        await queue.grid.focus();
        await page.keyboard.press('Shift+ArrowDown');
        await queue.bar.waitFor();
        await takePicture(page, `queue-${name.replace(' ', '-')}`);
        const chosen = await seriousViolations(page);
        await queue.bar.getByRole('button', { name: 'Call back…' }).click();
        await page.getByRole('dialog', { name: 'Call back' }).waitFor();
        expect({ chosen, dialog: await seriousViolations(page) }).toEqual({ chosen: [], dialog: [] });
      },
      { appearance: { appearance } },
    ));
});

it('keeps everything within reach at 200 % in a window of 1280 × 720', () =>
  inQueue(
    async (queue, page) => {
      await queue.grid.focus();
      await page.keyboard.press('Shift+ArrowDown');
      await queue.bar.waitFor();
      await takePicture(page, 'queue-200-percent');
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
    },
    { appearance: { appearance: { viewport: { width: 640, height: 360 } } } },
  ));
