import type { Page } from 'playwright-core';
import type { SettingsPatch } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { settingsOf } from './page-objects/settings.ts';
import { useNordwind } from './use-nordwind.ts';

/**
 * The sample Nordwind in the app, for tests of settings: what a test changes is undone before the next. Tests are skipped where the
 * machine has no browser.
 */
export function useNordwindSettings() {
  const browser = useBrowser();
  const inApp = inAppOf(browser);
  const { project, start, newestChange, makePlan } = useNordwind(browser);
  return {
    /** Opens the app with the sample, as `inAppOf` does. */
    inNordwind: (work: (page: Page) => Promise<void>, options: Parameters<typeof inApp>[2]) =>
      inApp(project(), work, options),
    stored: (): Promise<Settings> => project().client.call('settings.get', {}),
    merge: async (patch: SettingsPatch): Promise<void> => {
      await project().client.call('settings.merge', { patch, by: null });
    },
    plan: makePlan,
    /** How many changes were made since the test began. */
    countChanges: async (): Promise<number> => (await newestChange()).id - start(),
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
