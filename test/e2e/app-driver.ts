import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { UploadFile } from '../factories/upload-files.ts';
import { useBrowser } from './open-app.ts';
import { electronAdvice, useElectronApp } from './open-electron.ts';
import { openServedProject } from './served-project.ts';

/** The app on its start page, whatever shows it, and what a person does outside of the page. */
export type DrivenApp = {
  readonly page: Page;
  /** What the page and the program complained of so far. */
  readonly complaints: () => readonly unknown[];
  /** Chooses files behind the button of this name, in whatever dialog it opens. */
  readonly choose: (button: string, files: readonly UploadFile[]) => Promise<void>;
  /** Does what saves a file, and gives what was saved. */
  readonly save: (action: () => Promise<void>) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A way to show the app; `whyNot` says why it cannot be shown here, null where it can. Its hooks belong to one test file. */
export type AppDriver = { readonly whyNot: () => string | null; readonly open: () => Promise<DrivenApp> };

/** The app in a browser that the loopback host serves. */
export function useBrowserDriver(now: string): AppDriver {
  const browser = useBrowser();
  return {
    whyNot: () => (browser.isMissing() ? 'no browser' : null),
    open: async () => {
      const project = await openServedProject(now);
      const host = await project.serve();
      const { page, complaints } = await browser.open(host.url);
      return {
        page,
        complaints: () => [...complaints, ...project.faults],
        choose: async (button, files) => {
          const chooser = page.waitForEvent('filechooser');
          await page.getByRole('button', { name: button }).click();
          await (await chooser).setFiles([...files]);
        },
        save: async (action) => {
          const download = page.waitForEvent('download');
          await action();
          return readFileSync(await (await download).path(), 'utf8');
        },
        close: async () => {
          await page.context().close();
          await host.close();
          project.close();
        },
      };
    },
  };
}

/** The app in a window of Electron. */
export function useWindowDriver(): AppDriver {
  const electron = useElectronApp();
  return {
    whyNot: () => (electron.isMissing() ? electronAdvice : null),
    open: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'caskade-window-'));
      const { page, complaints, ...app } = await electron.open();
      await app.answerSaveDialog(join(folder, 'Project.caskade'));
      return {
        page,
        complaints: () => complaints,
        choose: async (button, files) => {
          const paths = files.map(({ name }) => join(folder, name));
          for (const [i, { buffer }] of files.entries()) writeFileSync(paths[i] ?? '', buffer);
          await app.answerOpenDialog(...paths);
          await page.getByRole('button', { name: button }).click();
        },
        save: async (action) => {
          const path = join(folder, 'saved');
          await app.answerSaveDialog(path);
          await action();
          await page.getByRole('status').filter({ hasText: /saved/i }).waitFor();
          return readFileSync(path, 'utf8');
        },
        close: async () => {
          await app.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}
