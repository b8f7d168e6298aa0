/**
 * `npm test`: makes the clone ready, then lint, types, layers and every test. What is said after `--` goes to vitest:
 * `npm test -- test/unit/import`. The last line is `N passed, N failed`, with `, N skipped` where some were.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './check.mjs';
import { browserAdvice, ensureBrowser } from './find-browser.mjs';
import { ensureInstalled, runNode24, runWhenStarted, SetupError, toolPath } from './setup.mjs';

async function main() {
  await ensureInstalled();
  if (!runChecks()) return 1;
  await ensureBuilt();
  if (ensureBrowser() === null) console.log(browserAdvice);
  return runTests(process.argv.slice(2));
}

/** @param {readonly string[]} args */
function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-test-'));
  const resultFile = join(folder, 'result.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
    const status = runNode24([toolPath('vitest'), 'run', ...reporters, ...args]).status ?? 1;
    if (!existsSync(resultFile)) throw new SetupError('vitest ended without a result; its message is above.');
    console.log(closingLine(JSON.parse(readFileSync(resultFile, 'utf8')), status));
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A test file that could not be loaded holds no test and counts as one failure; so does an error outside of every test.
 *
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[],
 * }} result
 * @param {number} status
 */
function closingLine(result, status) {
  const unloaded = result.testResults.filter(isUnloaded).length;
  const failed = Math.max(result.numFailedTests + unloaded, status === 0 ? 0 : 1);
  const skipped = result.numPendingTests + result.numTodoTests;
  const counts = `${result.numPassedTests} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}

/** @param {{ status: string, assertionResults: readonly unknown[] }} file */
function isUnloaded(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

await runWhenStarted(import.meta.url, main);
