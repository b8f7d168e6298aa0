/** Lint, types and layer rules: the checks that need no test run. `npm run check`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLayers, describeLayers } from './check-layers.mjs';
import { ensureInstalled, root, runNode24, runWhenStarted, toolPath } from './setup.mjs';

/** Runs the checks in order and stops at the first that fails, with what the tool says. True when all passed. */
export function runChecks() {
  return checks.every(({ title, run }) => {
    const started = Date.now();
    const complaint = run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(complaint === '' ? `ok      ${title} (${seconds} s)` : `FAILED  ${title}\n${complaint}`);
    return complaint === '';
  });
}

/** Each gives what is wrong, empty when nothing is. */
const checks = [
  { title: 'lint and format', run: () => runTool([toolPath('biome'), 'check', '--error-on-warnings', '.']) },
  { title: 'types of core', run: () => runTool([toolPath('tsc'), '-p', 'tsconfig.core.json']) },
  { title: 'types of the rest', run: () => runTool([toolPath('tsc'), '-p', 'tsconfig.node.json']) },
  {
    title: existsSync(join(root, 'renderer'))
      ? 'types of the pages'
      : 'types of the pages (no page yet: core with the types of a browser)',
    run: () => runTool([toolPath('tsc'), '-p', 'tsconfig.renderer.json']),
  },
  { title: 'layers', run: () => describeLayers(checkLayers()) },
];

/** @param {readonly string[]} args */
function runTool(args) {
  const result = runNode24(args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status === 0) return '';
  return (
    `${result.stdout}${result.stderr}`.trim() ||
    `It ended without a message (${result.error?.message ?? result.signal ?? result.status}).`
  );
}

await runWhenStarted(import.meta.url, async () => {
  await ensureInstalled();
  return runChecks() ? 0 : 1;
});
