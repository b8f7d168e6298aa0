import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectPlace } from '../../core/shared/project-place.ts';
import { type ServedProject, serveProject } from '../../main/loopback/serve-project.ts';
import { openProject } from '../../main/services/project.ts';
import { getSettings } from '../../main/services/settings.ts';
import { openClient } from '../factories/open-client.ts';
import { sharingOf } from '../factories/sharing-program.ts';
import { appearances } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { type AppearanceOptions, useBrowser } from './open-app.ts';
import { type SharingNotesObject, sharingNotesOf } from './page-objects/sharing-notes.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'caskade-shared-'));
const share: ProjectPlace = { kind: 'network', name: '\\\\files01\\migration' };
const clock = () => new Date('2014-04-03T10:12:00Z');
const running: (() => Promise<unknown>)[] = [];
let file = '';

beforeAll(async () => {
  const { client, close } = await openClient(join(folder, 'template.caskade'));
  await client.call('settings.merge', { patch: { agents: 3 }, by: 'lead' });
  close();
});

beforeEach(({ skip, task }) => {
  if (browser.isMissing()) skip('no browser');
  const own = mkdtempSync(join(folder, `${task.id}-`));
  file = join(own, 'Contoso.caskade');
  copyFileSync(join(folder, 'template.caskade'), file);
});

afterEach(async () => {
  for (const end of running.splice(0).reverse()) await end();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of somebody, and its page. Files beside the project lie on a share when `isOnShare`; local copies do not. */
type Desk = { readonly page: Page; readonly notes: SharingNotesObject; readonly close: () => Promise<void> };

async function sitDown(user: string, isOnShare: boolean, appearance: AppearanceOptions = {}): Promise<Desk> {
  const faults: unknown[] = [];
  const own = mkdtempSync(join(folder, `${user}-`));
  const placeOf = (path: string) => (isOnShare && path === file ? share : null);
  const served: ServedProject = await serveProject(
    { path: file, port: null },
    {
      clock,
      log: { note: () => {}, fault: (fault) => faults.push(fault) },
      version: '1.2.3',
      configFolder: own,
      projectsFolder: join(own, 'projects'),
      localFolder: join(own, 'local'),
      sharing: sharingOf(user, placeOf),
    },
  );
  running.push(served.close);
  const { page, complaints } = await browser.open(served.url, appearance);
  const close = async (): Promise<void> => {
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await page.context().close();
    await served.close();
  };
  return { page, notes: sharingNotesOf(page), close };
}

/** How many agents a file says work on it. */
function agentsIn(path: string): number | undefined {
  const project = openProject(path, 'read', clock);
  try {
    return getSettings(project).agents;
  } finally {
    project.close();
  }
}

/** Changes how many agents there are, as the page does. */
async function setAgents(page: Page, agents: number): Promise<void> {
  await page.evaluate(changeAgents, agents);
}

/** Runs in the page. */
async function changeAgents(agents: number): Promise<void> {
  const input = { patch: { agents }, by: 'page' };
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ name: 'settings.merge', input, jobId: null });
  await fetch('/api/call', { method: 'POST', headers, body });
}

const onShare = 'This project lies on the network drive \\\\files01\\migration.';

describe('a project on a network drive', () => {
  it('says so on every page; folded away, it stays as a mark in the status bar', async () => {
    const { page, notes, close } = await sitDown('isolberg', true);
    await notes.waitFor(onShare);
    await page.getByRole('link', { name: 'Users' }).first().click();
    const onUsers = await notes.read();
    await notes.hide('Where the project lies');
    const mark = notes.mark('on a network drive');
    await mark.waitFor();
    const folded = { notes: await notes.read(), focus: await page.locator(':focus').innerText() };
    await page.keyboard.press('Enter');
    await notes.waitFor(onShare);
    expect({ onUsers, folded, marks: await mark.count() }).toEqual({
      onUsers: [expect.stringContaining(onShare)],
      folded: { notes: [], focus: 'on a network drive' },
      marks: 0,
    });
    await close();
  });

  it('is worked on as a local copy and checked in; as it was before, it stays beside it', async () => {
    const { page, notes, close } = await sitDown('isolberg', true);
    await notes.press('Work on a local copy');
    await notes.waitFor(/^Local copy of .*Contoso\.caskade, taken 3 Apr 2014, \d\d:\d\d\.$/);
    const shown = await notes.read();
    await setAgents(page, 5);
    const between = agentsIn(file);
    await notes.press('Check in…');
    const dialog = page.getByRole('dialog', { name: 'Check in the local copy' });
    await dialog.getByRole('button', { name: 'Check in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await notes.waitFor(/, checked in 3 Apr 2014/);
    const files = readdirSync(dirname(file)).sort();
    expect({
      shown: shown.length,
      between,
      after: agentsIn(file),
      files,
      backup: agentsIn(join(dirname(file), files[0] ?? '')),
    }).toEqual({
      shown: 1,
      between: 3,
      after: 5,
      files: ['Contoso before check-in 20140403-1012.caskade', 'Contoso.caskade'],
      backup: 3,
    });
    await close();
  });

  it('that somebody changed meanwhile is not overwritten by a local copy, which says why', async () => {
    const { page, notes, close } = await sitDown('isolberg', true);
    await notes.press('Work on a local copy');
    await notes.waitFor(/^Local copy of/);
    const colleague = await sitDown('mlien', true);
    await setAgents(colleague.page, 4);
    await colleague.close();
    await notes.press('Check in…');
    const dialog = page.getByRole('dialog', { name: 'Check in the local copy' });
    await dialog.getByRole('button', { name: 'Check in' }).click();
    const problem = await dialog.getByRole('alert').innerText();
    await page.keyboard.press('Escape');
    expect([problem, agentsIn(file)]).toEqual([
      'Contoso.caskade was changed since this copy was taken; nothing was written. Open the file and merge this copy into it: statuses, notes and times are taken over. Make other changes there again.',
      4,
    ]);
    await close();
  });
});

describe('a project that somebody else has open', () => {
  it('is read only, and says by whom; it can be changed when it is tried again after they have closed it', async () => {
    const first = await sitDown('isolberg', false);
    const { page, notes, close } = await sitDown('mlien', false);
    await notes.waitFor(/^Opened by isolberg on WS-isolberg since .*\d\d:\d\d\.$/);
    await notes.press('Try again');
    await page.getByText('The project is still open elsewhere.').waitFor();
    await setAgents(page, 8);
    await setAgents(first.page, 4);
    const whileOpen = agentsIn(file);
    const undo = page.getByRole('button', { name: 'undo Ctrl+Z' });
    const offered = [await first.page.getByRole('button', { name: 'undo Ctrl+Z' }).count(), await undo.count()];
    await first.close();
    await notes.press('Try again');
    await page.getByText('The project can be changed here now.').waitFor();
    await setAgents(page, 6);
    await undo.waitFor();
    expect({ offered, whileOpen, after: agentsIn(file), notes: await notes.read() }).toEqual({
      offered: [1, 0],
      whileOpen: 4,
      after: 6,
      notes: [],
    });
    await close();
  });

  it('shows what they change without being asked', async () => {
    const first = await sitDown('isolberg', false);
    const { page, close } = await sitDown('mlien', false);
    await page.getByRole('contentinfo').getByText('set the number of agents to 3').waitFor();
    await setAgents(first.page, 4);
    await page.getByRole('contentinfo').getByText('set the number of agents to 4').waitFor();
    await close();
    await first.close();
  });
});

it.each(Object.entries(appearances))(
  'in %s the notes have nothing that axe calls serious',
  async (name, appearance) => {
    const first = await sitDown('isolberg', false);
    const { page, notes, close } = await sitDown('mlien', true, appearance);
    await notes.waitFor(onShare);
    await takePicture(page, `sharing-notes-${name.replace(' ', '-')}`);
    const shown = await seriousViolations(page);
    await notes.hide('Where the project lies');
    await notes.mark('on a network drive').waitFor();
    await takePicture(page, `sharing-notes-folded-${name.replace(' ', '-')}`);
    expect([shown, await seriousViolations(page)]).toEqual([[], []]);
    await close();
    await first.close();
  },
);

it.each(Object.entries(appearances))(
  'in %s the check-in has nothing that axe calls serious',
  async (name, appearance) => {
    const { page, notes, close } = await sitDown('isolberg', true, appearance);
    await notes.press('Work on a local copy');
    await notes.waitFor(/^Local copy of/);
    await notes.press('Check in…');
    await page.getByRole('dialog', { name: 'Check in the local copy' }).waitFor();
    // Until the dialog has faded in; its colours count only then.
    await page.waitForTimeout(400);
    await takePicture(page, `check-in-${name.replace(' ', '-')}`);
    expect(await seriousViolations(page)).toEqual([]);
    await close();
  },
);

it('at 200 % leaves room for the page beside all notes', async () => {
  const first = await sitDown('isolberg', false);
  const { page, notes, close } = await sitDown('mlien', true, { viewport: { width: 640, height: 360 } });
  await notes.waitFor(onShare);
  await takePicture(page, 'sharing-notes-200');
  const parts = ['[data-pane="notes"]', 'main'].map((part) => page.locator(part).boundingBox());
  const heights = (await Promise.all(parts)).map((box) => box?.height ?? 0);
  expect(heights.map((height) => height > 40)).toEqual([true, true]);
  await close();
  await first.close();
});
