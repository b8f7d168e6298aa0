#!/usr/bin/env node
/**
 * Writes the sample organization "fabrikam": about 4,000 users in three sites with every state that there is, as exports of
 * Windows PowerShell, seen twice within a week. Everything is invented, and the same every time. `expected.json` tells what
 * the product has to answer after each of the two imports; it is worked out from what was made, not by the product.
 *
 *   node scripts/make-fabrikam.mjs [DIR]      default: assets/samples/fabrikam
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFabrikam } from './fabrikam/build.mjs';

const directory = process.argv[2] ?? fileURLToPath(new URL('../assets/samples/fabrikam', import.meta.url));
const { runs, settings } = buildFabrikam();

mkdirSync(directory, { recursive: true });
for (const { file, content } of runs.flatMap(({ files }) => files)) writeFileSync(join(directory, file), content);
writeJson('sample.json', {
  title: 'Fabrikam',
  asOf: runs.at(-1)?.collected,
  runs: runs.map(({ collected, files }) => ({ collected, files: files.map(({ file, kind }) => ({ file, kind })) })),
  settings,
});
writeJson('expected.json', {
  about: 'What domain.md 5 says about the organization after each import, worked out by scripts/make-fabrikam.mjs.',
  runs: runs.map(({ collected, truth }) => ({ asOf: collected, ...truth.summary })),
});

/**
 * @param {string} name
 * @param {unknown} value
 */
function writeJson(name, value) {
  writeFileSync(join(directory, name), `${JSON.stringify(value, null, 2)}\n`);
}
