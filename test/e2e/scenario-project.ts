import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { FixtureFiles } from '../factories/fixture-a.ts';
import { textFile, type UploadFile } from '../factories/upload-files.ts';
import { inAppOf } from './in-app.ts';
import { type AppearanceOptions, useBrowser } from './open-app.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** Opens the app on a project and does the work. */
export type InScenario = (work: (page: Page) => Promise<void>, appearance?: AppearanceOptions) => Promise<void>;

/** The browser of a test file, and ways into the app on an empty project and on the sample, new for every test. */
export function useScenario(): { readonly inEmpty: InScenario; readonly inNordwind: InScenario } {
  const browser = useBrowser();
  const inApp = inAppOf(browser);
  let folder: string;
  let project: ServedTestProject;
  beforeEach(async ({ skip }) => {
    if (browser.isMissing()) skip('no browser');
    folder = mkdtempSync(join(tmpdir(), 'caskade-scenario-'));
    project = await openServedProject('2014-03-17T09:00:00');
  });
  afterEach(() => {
    project.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const target = () => project.registerFile(join(folder, 'Scenario.caskade'));
  return {
    inEmpty: async (work, appearance = {}) => {
      await project.client.call('project.create', { target: target(), name: null });
      await inApp(project, work, { at: '#/import', appearance });
    },
    inNordwind: async (work, appearance = {}) => {
      await project.client.call('project.sample', { target: target(), organization: 'nordwind' });
      await inApp(project, work, { appearance });
    },
  };
}

/** The files of a scan as a person chooses them. */
export function uploadsOf(files: FixtureFiles): readonly UploadFile[] {
  return Object.entries(files).map(([name, text]) => textFile(name, text));
}

/** Goes to the review of files about which there is nothing to ask; the wizard is open. */
export async function review(page: Page, ...files: readonly UploadFile[]): Promise<void> {
  const wizard = wizardOf(page);
  await wizard.choose(...files);
  await wizard.next.click();
  await wizard.waitFor('Changes');
}

/** Goes to a page by its link in the rail. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
