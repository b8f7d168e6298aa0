/** `npm run bench`: makes the clone ready and starts the benchmark; arguments go to it. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root, runNode24, runWhenStarted } from './setup.mjs';

await runWhenStarted(import.meta.url, async () => {
  await ensureBuilt();
  const { status } = runNode24([join(root, 'test', 'bench', 'main.ts'), ...process.argv.slice(2)]);
  return status ?? 1;
});
