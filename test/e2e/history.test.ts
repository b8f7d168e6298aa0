import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { historyOf } from './page-objects/history.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const folder = mkdtempSync(join(tmpdir(), 'caskade-history-'));
const at = '#/history';
let project: ServedTestProject;

beforeAll(async () => {
  project = await openServedProject('2014-03-17T09:00:00');
  await project.client.call('project.create', {
    target: project.registerFile(join(folder, 'New.caskade')),
    name: null,
  });
});

afterAll(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async ({ skip }) => {
  if (browser.isMissing()) skip('no browser');
  await fresh();
});

const set = (agents: number, before: string) => `set the number of agents to ${agents}${before}`;
const [first, second, third] = [set(2, ''), set(3, ' (was 2)'), set(4, ' (was 3)')] as const;

async function agents(): Promise<number | null> {
  return (await project.client.call('settings.get', {})).agents ?? null;
}

async function fresh(): Promise<void> {
  const { changes } = await project.client.call('history.list', {});
  if (changes.some(({ undone }) => !undone))
    await project.client.call('history.undoTo', { changeId: null, newest: null });
  for (const count of [2, 3, 4]) await project.client.call('settings.merge', { patch: { agents: count }, by: 'lead' });
}

describe('the history', () => {
  it('says who did what, what Ctrl+Z will take back, and which changes are undone', () =>
    inApp(
      project,
      async (page) => {
        const history = historyOf(page);
        await history.undo.getByText(third).waitFor();
        await history.undo.click();
        await history.redo.getByText(third).waitFor();
        const changes = await history.readChanges();
        expect({ changes: changes.slice(0, 3), agents: await agents(), undo: await history.undo.innerText() }).toEqual({
          changes: [
            [third, true],
            [second, false],
            [first, false],
          ],
          agents: 3,
          undo: expect.stringContaining(second),
        });
      },
      { at },
    ));

  it('goes back over several changes after it has named them, and forth again', () =>
    inApp(
      project,
      async (page) => {
        const history = historyOf(page);
        await history.wayTo(first).click();
        const dialog = page.getByRole('dialog', { name: 'Undo 2 changes?' });
        const named = await dialog.getByRole('listitem').allInnerTexts();
        await dialog.getByRole('button', { name: 'Undo 2 changes' }).click();
        await history.messages.getByText('Undone: 2 changes.').waitFor();
        const back = await agents();
        await history.wayTo(second).click();
        await history.messages.getByText(`Done again: ${second}.`).waitFor();
        expect({ named, back, forth: await agents() }).toEqual({ named: [third, second], back: 2, forth: 3 });
      },
      { at },
    ));

  it('leaves everything as it is when the question is cancelled', () =>
    inApp(
      project,
      async (page) => {
        await historyOf(page).wayTo('the project as it was created').click();
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        expect(await agents()).toBe(4);
      },
      { at },
    ));
});

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it('the history has nothing that axe calls serious', () =>
    inApp(
      project,
      async (page) => {
        const history = historyOf(page);
        await history.undo.click();
        await history.redo.getByText(third).waitFor();
        await history.wayTo(first).click();
        await history.messages.waitFor();
        const all = await seriousViolations(page);
        await takePicture(page, `history-${name.replace(' ', '-')}`);
        expect(all).toEqual([]);
      },
      { at, appearance },
    ));
});
