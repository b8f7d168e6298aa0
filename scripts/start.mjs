/**
 * `npm start`: makes the clone ready and opens the large sample, in a window where one can be had, else in the browser.
 * Where nobody looks (no terminal, a build server) it prints the answer and ends.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt, program } from './build.mjs';
import { ensureElectron } from './find-electron.mjs';
import { root, runNode24, runWhenStarted, SetupError } from './setup.mjs';

/** In the clone, where a newcomer sees it and where it goes away with the clone. */
const sample = join('projects', 'Fabrikam.caskade');

async function main() {
  await ensureBuilt();
  if (!existsSync(join(root, sample))) {
    mkdirSync(dirname(join(root, sample)), { recursive: true });
    runCaskade(['sample', sample, '--org', 'fabrikam', '--quiet'], ['ignore', 'ignore', 'inherit']);
  }
  if (!isWatched()) {
    runCaskade(['classify', sample], ['ignore', 'inherit', 'inherit']);
    console.log(nextSteps());
    return 0;
  }
  const electron = ensureElectron();
  if (electron === null) return runNode24([program, 'serve', sample]).status ?? 1;
  return spawnSync(electron, [join('dist', 'electron.mjs'), sample], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** A person sits at the terminal. */
function isWatched() {
  return process.stdout.isTTY === true && process.env.CI === undefined;
}

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
function runCaskade(args, stdio) {
  const { status } = runNode24([program, ...args], { stdio });
  if (status !== 0) throw new SetupError(`caskade ${args.join(' ')} ended with the exit code ${status}.`);
}

function nextSteps() {
  const caskade = process.platform === 'win32' ? 'caskade' : './caskade';
  return [
    '',
    `The sample project is ${join(root, sample)}`,
    'In a terminal, npm start opens it in a window or in the browser. Type next:',
    '',
    `  ${caskade} serve ${sample}`,
    `  ${caskade} plan ${sample}`,
    `  ${caskade} classify ${sample} --rows users`,
    `  ${caskade} history ${sample}`,
    `  ${caskade} --help`,
  ].join('\n');
}

await runWhenStarted(import.meta.url, main);
