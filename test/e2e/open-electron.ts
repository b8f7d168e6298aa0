import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureBuiltProgram } from '../factories/built-program.ts';
import type { AppPage } from './open-app.ts';

/** The app in a window. `answerOpenDialog` plays the user in the next dialogs for files. */
export type ElectronPage = AppPage & {
  readonly answerOpenDialog: (...paths: readonly string[]) => Promise<void>;
  /** The same for the dialogs that ask where to save. */
  readonly answerSaveDialog: (path: string) => Promise<void>;
  /** Chooses an entry of the native menu by its command. */
  readonly chooseInMenu: (command: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What to do where Electron is missing. */
export const electronAdvice =
  'The program of Electron is not there. `node_modules/.bin/electron --version` fetches it; ELECTRON_OVERRIDE_DIST_PATH names a folder that has it.';

/** Electron for a test file, with a user of its own; missing where its program was not fetched. */
export function useElectronApp() {
  const program = findElectron();
  let home = '';
  beforeAll(() => {
    if (program === null) {
      console.log(`Skipped: ${electronAdvice}`);
      return;
    }
    ensureBuiltProgram();
    home = mkdtempSync(join(tmpdir(), 'caskade-electron-'));
    mkdirSync(join(home, 'Documents'));
  });
  afterAll(() => {
    if (home !== '') rmSync(home, { recursive: true, force: true });
  });
  return {
    isMissing: () => program === null,
    open: (...files: readonly string[]) => openElectron(program, home, files),
  };
}

async function openElectron(program: string | null, home: string, files: readonly string[]): Promise<ElectronPage> {
  if (program === null) throw new Error(electronAdvice);
  const app = await electron.launch({
    executablePath: program,
    args: [
      ...sandboxArguments(),
      `--user-data-dir=${join(home, 'data')}`,
      repositoryPath('dist/electron.mjs'),
      ...files,
    ],
    env: {
      ...environment(),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DOCUMENTS_DIR: join(home, 'Documents'),
    },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return {
    page,
    complaints,
    answerOpenDialog: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path),
    chooseInMenu: (command) =>
      app.evaluate(({ Menu }, id) => {
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      }, command),
    close: () => app.close(),
  };
}

function findElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? repositoryPath('node_modules/electron/dist');
  const program = join(folder, programNames[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

const programNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Chromium refuses its sandbox to the user who may do everything, which is the one of many build servers. */
function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
