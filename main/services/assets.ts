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

/** In the sources and beside the built program alike: the nearest `assets/NAME` above this file. */
function assetsFolder(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const assets = join(folder, 'assets', name);
    if (existsSync(assets)) return assets;
    if (folder === dirname(folder)) throw new Error(`assets/${name} is missing from the installation`);
  }
}
