import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { SettingsPatch } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { settingsOf } from './page-objects/settings.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/**
 * The sample Nordwind in the app, for tests of settings: what a test changes is undone after it. Tests are skipped where the
 * machine has no browser.
 */
export function useNordwind() {
  const browser = useBrowser();
  const inApp = inAppOf(browser);
  const folder = mkdtempSync(join(tmpdir(), 'caskade-nordwind-'));
  let nordwind: ServedTestProject;
  let start = 0;
  const lastChange = async () => {
    const { changes } = await nordwind.client.call('history.list', {});
    const newest = changes.find(({ undone }) => !undone);
    if (newest === undefined) throw new Error('the sample made no change');
    return newest;
  };
  beforeAll(async () => {
    nordwind = await openServedProject('2014-03-17T09:00:00');
    const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
    await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
    start = (await lastChange()).id;
  });
  afterAll(() => {
    nordwind.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ skip }) => {
    if (browser.isMissing()) skip('no browser');
  });
  afterEach(async () => {
    if ((await lastChange()).id !== start)
      await nordwind.client.call('history.undoTo', { changeId: start, newest: null });
  });
  return {
    /** Opens the app with the sample, as `inAppOf` does. */
    inNordwind: (work: (page: Page) => Promise<void>, options: Parameters<typeof inApp>[2]) =>
      inApp(nordwind, work, options),
    stored: (): Promise<Settings> => nordwind.client.call('settings.get', {}),
    merge: async (patch: SettingsPatch): Promise<void> => {
      await nordwind.client.call('settings.merge', { patch, by: null });
    },
    plan: async (): Promise<void> => {
      await nordwind.client.call('plan.compute', { patch: null, asOf: null, by: null });
    },
    /** How many changes were made since the test began. */
    countChanges: async (): Promise<number> => (await lastChange()).id - start,
  };
}

/** Waits until the page says what the last change of the settings was. */
export async function said(page: Page, words: string): Promise<void> {
  await settingsOf(page).effect.getByText(words).waitFor();
}

/** Presses keys one after the other. */
export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
