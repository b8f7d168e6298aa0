/** `npm run screenshots`: makes the clone ready and takes the pictures of the README from the large sample. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { browserAdvice, ensureBrowser } from './find-browser.mjs';
import { root, runNode24, runWhenStarted, SetupError } from './setup.mjs';

await runWhenStarted(import.meta.url, async () => {
  await ensureBuilt();
  if (ensureBrowser() === null) throw new SetupError(browserAdvice);
  return runNode24([join(root, 'test', 'screenshots', 'main.ts')]).status ?? 1;
});
