import { existsSync } from 'node:fs';
import { besideArchive } from '../assets.ts';

/**
 * Where the worker's program is, seen from the module at `moduleUrl` (its `import.meta.url`): beside the source as
 * TypeScript, which Node.js runs as it is; in the built program as `workbook-worker.mjs`, beside the bundle or one folder
 * up. Throws when the build left it out, which is a fault of the program.
 */
export function findWorkbookWorker(moduleUrl: string): URL {
  const names = moduleUrl.endsWith('.ts')
    ? ['./workbook-worker.ts']
    : ['./workbook-worker.mjs', '../workbook-worker.mjs'];
  const found = names
    .map((name) => new URL(besideArchive(new URL(name, moduleUrl).href)))
    .find((url) => existsSync(url));
  if (found === undefined) throw new Error(`the workbook worker is missing beside ${moduleUrl}`);
  return found;
}
