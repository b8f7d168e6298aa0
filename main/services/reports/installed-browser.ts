import { posix, win32 } from 'node:path';
import type { UserSystem } from '../user-folders.ts';

/** The variable that names the program file of a browser to take instead of those that are found. */
export const browserVariable = 'CASKADE_BROWSER';

/**
 * The browser that prints.
 *
 * - `found` its program file, and the folder for temporary files that it sees; null for that of the system
 * - `misnamed` what `CASKADE_BROWSER` names is not there: another browser would not be the one that was asked for
 * - `none` no browser of the Chromium family is in one of the usual places
 */
export type BrowserChoice =
  | { readonly kind: 'found'; readonly program: string; readonly folder: string | null }
  | { readonly kind: 'misnamed'; readonly program: string }
  | { readonly kind: 'none' };

/** What the search depends on; `exists` says whether a path leads to a program that can be run. */
export type BrowserSystem = UserSystem & { readonly exists: (path: string) => boolean };

/** Finds an installed browser that prints PDF without a window: Edge, Chrome, Chromium or Brave. */
export function findBrowser(system: BrowserSystem): BrowserChoice {
  const named = unquote(system.env[browserVariable] ?? '');
  if (named !== '') return system.exists(named) ? found(named, system) : { kind: 'misnamed', program: named };
  const program = usualPlaces(system).find(system.exists);
  return program === undefined ? { kind: 'none' } : found(program, system);
}

/** A browser that came as a snap has temporary files of its own, and sees of the user's only what is not hidden. */
function found(program: string, { platform, home }: UserSystem): BrowserChoice {
  const snap = platform === 'linux' ? /^\/snap\/bin\/([\w-]+)$/.exec(program)?.[1] : undefined;
  return { kind: 'found', program, folder: snap === undefined ? null : posix.join(home, 'snap', snap, 'common') };
}

/** The shell of Windows keeps the quotes around a value. */
function unquote(value: string): string {
  return value.trim().replace(/^"(.*)"$/, '$1');
}

function usualPlaces({ platform, env, home }: UserSystem): readonly string[] {
  if (platform === 'win32') return windowsPlaces(env);
  if (platform === 'darwin') return macPlaces(home);
  return pathPlaces(env.PATH ?? '');
}

/** A browser is installed for the computer, of 64 or 32 bits, or for the user. */
function windowsPlaces(env: UserSystem['env']): readonly string[] {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return windowsPrograms.flatMap((program) =>
    roots.flatMap((root) => (root === undefined || root === '' ? [] : [win32.join(root, program)])),
  );
}

const windowsPrograms = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

function macPlaces(home: string): readonly string[] {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
}

function pathPlaces(path: string): readonly string[] {
  const folders = path.split(posix.delimiter).filter((folder) => posix.isAbsolute(folder));
  return linuxPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
}

const linuxPrograms = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
  // On Ubuntu a script that starts the snap, of which it does not tell.
  'chromium-browser',
];
