/** `npm start`: makes the clone ready, and shows the program at work on the sample organization. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt, program } from './build.mjs';
import { root, runNode24, runWhenStarted, SetupError } from './setup.mjs';

/** In the clone, where a newcomer sees it and where it goes away with the clone. */
const sample = join('projects', 'Nordwind.caskade');

/** The sample's exports were collected on that day: ages count from there. */
const asOf = '2014-03-14';

async function main() {
  await ensureBuilt();
  if (!existsSync(join(root, sample))) {
    mkdirSync(dirname(join(root, sample)), { recursive: true });
    runCaskade(['sample', sample, '--quiet'], ['ignore', 'ignore', 'inherit']);
  }
  runCaskade(['classify', sample, '--as-of', asOf], ['ignore', 'inherit', 'inherit']);
  console.log(nextSteps());
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
    'There is no window of its own yet: a browser shows the overview and the users, everything else answers here. Type next:',
    '',
    `  ${caskade} serve ${sample}`,
    `  ${caskade} plan ${sample} --as-of ${asOf}`,
    `  ${caskade} classify ${sample} --rows users --as-of ${asOf}`,
    `  ${caskade} history ${sample}`,
    `  ${caskade} --help`,
  ].join('\n');
}

await runWhenStarted(import.meta.url, main);
