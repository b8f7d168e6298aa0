import { existsSync } from 'node:fs';
import { besideArchive } from '../assets.ts';

/**
 * Where the program of a worker is, seen from the module at `moduleUrl` (its `import.meta.url`): beside the source as
 * TypeScript, which Node.js runs as it is; in the built program as `NAME.mjs`, beside the bundle or one folder up. Throws when
 * the build left it out, which is a fault of the program.
 */
export function findWorker(name: string, moduleUrl: string): URL {
  const places = moduleUrl.endsWith('.ts') ? [`./${name}.ts`] : [`./${name}.mjs`, `../${name}.mjs`];
  const found = places
    .map((place) => new URL(besideArchive(new URL(place, moduleUrl).href)))
    .find((url) => existsSync(url));
  if (found === undefined) throw new Error(`the program ${name} is missing beside ${moduleUrl}`);
  return found;
}
