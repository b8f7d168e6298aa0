import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AppearanceOptions, AppPage, useBrowser } from './open-app.ts';
import type { ServedTestProject } from './served-project.ts';

/** Where the app is opened, and what the system asks for. */
export type InAppOptions = { readonly at?: string; readonly appearance?: AppearanceOptions };

/** Opens the app, does the work, and expects that neither the page nor the program complained. */
export type InApp = (
  project: ServedTestProject,
  work: (page: Page) => Promise<void>,
  options?: InAppOptions,
) => Promise<void>;

/** Makes the way into the app for the browser of a test file. */
export function inAppOf(browser: Pick<ReturnType<typeof useBrowser>, 'open'>): InApp {
  return async (project, work, options = {}) => {
    const host = await project.serve();
    const app: AppPage = await browser.open(`${host.url}${options.at ?? ''}`, options.appearance);
    try {
      await work(app.page);
      expect({ complaints: app.complaints, faults: project.faults }).toEqual({ complaints: [], faults: [] });
    } finally {
      await app.page.context().close();
      await host.close();
    }
  };
}

/** What a page has to look right in. */
export const appearances: Readonly<Record<string, AppearanceOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
