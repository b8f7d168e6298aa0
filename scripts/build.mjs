/** Builds the program into dist/ when a source is newer than the last build. `--force` builds in any case. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { ensureInstalled, root, runNode24, runWhenStarted, SetupError, toolPath } from './setup.mjs';

/** The built program: what `caskade` starts. */
export const program = join(root, 'dist', 'caskade.mjs');

/** The built page that hosts serve. */
export const page = join(root, 'dist', 'renderer', 'index.html');

/**
 * Installs and builds as far as needed. Everything that it says goes to standard error.
 *
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt({ force = false } = {}) {
  await ensureInstalled();
  if (force || isStale()) {
    await withLock(join(root, '.caskade-setup.lock'), () => (force || isStale()) && build());
  }
}

/** Written last, and dated with the start of the build: a source that is changed meanwhile makes the build stale. */
const stamp = join(root, 'dist', '.built');

/** What is built, in this order: the first empties dist/. */
const configurations = [
  ...['vite.config.ts', 'vite.renderer.config.ts'],
  ...['vite.electron.config.ts', 'vite.preload.config.ts'],
];

const sources = [...['core', 'db', 'migrations', 'main', 'renderer', 'package-lock.json'], ...configurations];

function isStale() {
  if (!existsSync(stamp) || !existsSync(program) || !existsSync(page)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newestChange(join(root, source)) > built);
}

/**
 * Milliseconds since the epoch; a folder counts with its own date too, so that a deleted file is noticed.
 *
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function build() {
  const started = new Date();
  rmSync(stamp, { force: true });
  for (const config of configurations) runVite(config);
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
  console.error(`Built dist/ in ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s: ${describeSizes()}`);
}

/** @param {string} config */
function runVite(config) {
  const result = runNode24([toolPath('vite'), 'build', '--config', config, '--logLevel', 'warn'], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0) throw new SetupError(`The build of ${config} failed; the message of vite is above.`);
}

function describeSizes() {
  return readdirSync(join(root, 'dist'), { recursive: true })
    .map(String)
    .filter((name) => /\.(mjs|cjs|js|css)$/.test(name))
    .sort()
    .map((name) => `${name} ${Math.ceil(statSync(join(root, 'dist', name)).size / 1024)} KB`)
    .join(', ');
}

await runWhenStarted(import.meta.url, () => ensureBuilt({ force: process.argv.includes('--force') }));
