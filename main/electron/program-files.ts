import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program of a project's process: beside the source as TypeScript, beside the bundle as `electron-backend.mjs`. */
export function backendProgram(moduleUrl: string): string {
  if (moduleUrl.endsWith('.ts')) return pathAt(moduleUrl, './backend-process.ts');
  return builtFile(moduleUrl, 'electron-backend.mjs');
}

/** The preload, which exists built only: a sandboxed page cannot load an ECMAScript module. */
export function preloadProgram(moduleUrl: string): string {
  if (moduleUrl.endsWith('.ts')) return pathAt(moduleUrl, '../../dist/preload.cjs');
  return builtFile(moduleUrl, 'preload.cjs');
}

/** Beside the bundle, or above the folder of its pieces. Throws when the build left it out, a fault of the program. */
function builtFile(moduleUrl: string, name: string): string {
  const found = ['.', '..'].map((up) => pathAt(moduleUrl, join(up, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is missing beside ${moduleUrl}`);
  return found;
}

function pathAt(moduleUrl: string, path: string): string {
  return fileURLToPath(new URL(path, moduleUrl));
}
