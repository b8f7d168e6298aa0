/**
 * Makes a clone ready: installs the packages when they are missing or older than the lock file, and finds Node 24 among
 * them. Plain Node 18 or later, no packages. Everything that it says goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

/** The folder of the clone. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The program file of Node 24: an npm package, so that the newcomer's own Node does not matter. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Trouble that the reader can mend: it is printed without a stack trace. */
export class SetupError extends Error {}

/** Installs the packages when needed; throws SetupError when that fails. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    await withLock(join(root, '.caskade-setup.lock'), () => isInstalled() || install());
  }
}

/**
 * Runs a program with Node 24 and waits for it.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runNode24(args, options = {}) {
  return spawnSync(node24, args, { cwd: root, stdio: 'inherit', ...options });
}

/**
 * The script file of a package's command, to be run with Node 24.
 *
 * @param {'biome' | 'tsc' | 'vite' | 'vitest' | 'depcruise'} command
 */
export function toolPath(command) {
  return join(root, 'node_modules', ...toolFiles[command].split('/'));
}

/**
 * Runs the main function of a script when Node was started with that script, and turns its trouble into an exit code.
 *
 * @param {string} url `import.meta.url` of the script
 * @param {() => void | number | Promise<void | number>} main gives the exit code; nothing means 0
 */
export async function runWhenStarted(url, main) {
  const started = process.argv[1] ?? '';
  if (!existsSync(started) || realpathSync(started) !== realpathSync(fileURLToPath(url))) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

const toolFiles = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
};

/** `--include=dev` because the build needs these packages even where NODE_ENV says production. */
const npmInstall = 'npm ci --include=dev --no-audit --no-fund --loglevel=error';

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  return existsSync(installed) && existsSync(node24) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function install() {
  if (process.platform === 'win32' && process.execPath === node24) {
    throw new SetupError(
      'The packages have changed. Type "npm ci", then start again. Windows cannot replace the Node that runs this.',
    );
  }
  console.error('Installing packages (once, a minute or so) ...');
  const result = spawnSync(npmInstall, {
    cwd: root,
    env: environmentOfStarter(),
    // On Windows npm is a command file, which only a shell starts.
    shell: true,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0) {
    throw new SetupError(
      `The packages could not be installed; the reason is above. "${npmInstall}" needs npm, which comes with Node.js, and the package registry: check the network and any proxy.`,
    );
  }
  checkNode24();
}

function checkNode24() {
  const version = existsSync(node24) ? spawnSync(node24, ['--version'], { encoding: 'utf8' }) : null;
  if (version?.stdout?.startsWith('v24.')) return;
  // Without this the next start would take the half-done installation for a whole one.
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  throw new SetupError(
    version === null
      ? 'Node 24 was not installed: npm did not run the install script of the package "node". Allow it (npm config get ignore-scripts), then start again.'
      : `Node 24 was installed, but does not run on this machine (${version.error?.message ?? version.stderr}).`,
  );
}

/** The environment without the clone's own commands: `npm ci` deletes the Node 24 that it would otherwise run on. */
function environmentOfStarter() {
  const own = join(root, 'node_modules', '.bin');
  const entries = Object.entries(process.env).map(([name, value]) =>
    name.toUpperCase() === 'PATH'
      ? [
          name,
          (value ?? '')
            .split(delimiter)
            .filter((folder) => folder !== own)
            .join(delimiter),
        ]
      : [name, value],
  );
  return Object.fromEntries(entries);
}

await runWhenStarted(import.meta.url, ensureInstalled);
