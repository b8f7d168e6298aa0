import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with the sample organizations, in the sources and beside the built program alike: the nearest `assets/samples`
 * above this file. Throws when the installation lacks it.
 */
export function samplesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const samples = join(folder, 'assets', 'samples');
    if (existsSync(samples)) return samples;
    if (folder === dirname(folder)) throw new Error('assets/samples is missing from the installation');
  }
}
