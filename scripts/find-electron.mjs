/** Finds the program of Electron, and fetches it where it can be had. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode24 } from './setup.mjs';

/** The program's file below the folder of a distribution. */
const programNames = { win32: 'electron.exe', darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron') };

/** Milliseconds after which a download that has not ended is given up: a browser does as well. */
const patience = 180_000;

/**
 * The program file of Electron, fetched once where it is missing; null where a window cannot be had. Says why on standard
 * error.
 */
export function ensureElectron() {
  const hindrance = findHindrance(process.platform, process.env, process.getuid?.() === 0);
  if (hindrance !== null) return say(`${hindrance}: the browser shows the program.`);
  const found = findElectron(process.env);
  if (found !== null) return found;
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return say('Electron is not to be fetched: the browser shows the program.');
  console.error('Fetching Electron (once, about 120 MB) ...');
  runNode24([join(root, 'node_modules', 'electron', 'install.js')], {
    timeout: patience,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return findElectron(process.env) ?? say('Electron could not be fetched: the browser shows the program.');
}

/**
 * The program file that is there; null when there is none. ELECTRON_OVERRIDE_DIST_PATH names a folder that has it.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function findElectron(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(root, 'node_modules', 'electron', 'dist');
  const name =
    process.platform === 'win32' || process.platform === 'darwin' ? programNames[process.platform] : 'electron';
  const program = join(folder, name);
  return existsSync(program) ? program : null;
}

/**
 * Why no window can be shown here, in words; null when one can.
 *
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {boolean} isRoot
 */
export function findHindrance(platform, env, isRoot) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display';
  return isRoot ? 'Electron does not start for root' : null;
}

/** @param {string} message */
function say(message) {
  console.error(message);
  return null;
}
