/**
 * `npm run test:office`: writes the workbooks of the samples, has LibreOffice read and write them again, and fails when
 * something was lost or repaired on the way. Where LibreOffice is not installed it says so and passes.
 */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findOffice } from './find-office.mjs';
import { ensureInstalled, root, runNode24, runWhenStarted } from './setup.mjs';

await runWhenStarted(import.meta.url, async () => {
  const office = findOffice(process.platform, process.env);
  if (office === null) {
    console.log('skipped: LibreOffice was not found. Install it, or name its program in CASKADE_OFFICE.');
    return 0;
  }
  await ensureInstalled();
  await ensureBuilt();
  return runNode24([join(root, 'test', 'office', 'main.ts'), office, ...process.argv.slice(2)]).status ?? 1;
});
