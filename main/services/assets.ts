import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with the sample organizations. Throws when the installation lacks it. */
export function samplesFolder(): string {
  return assetsFolder('samples');
}

/** The folder with the collector scripts. Throws when the installation lacks it. */
export function collectorsFolder(): string {
  return assetsFolder('collectors');
}

/**
 * The real path of a file that an installed program has beside its archive (`asarUnpack` in electron-builder.yml): what is
 * opened by descriptor, or by a thread, cannot lie in an archive. Any other path stays as it is.
 */
export function besideArchive(path: string): string {
  return path.replace(/\bapp\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** In the sources and beside the built program alike: the nearest `assets/NAME` above this file. */
function assetsFolder(name: string): string {
  for (let folder = besideArchive(import.meta.dirname); ; folder = dirname(folder)) {
    const assets = join(folder, 'assets', name);
    if (existsSync(assets)) return assets;
    if (folder === dirname(folder)) throw new Error(`assets/${name} is missing from the installation`);
  }
}
