import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** File path -> source text. */
export type Sources = Readonly<Record<string, string>>;

/**
 * Does the work in a temporary tree that holds the named files of the clone and the planted ones, and removes it.
 * `packages` are linked from the clone; a tree of its own can thus hold an invented package beside them.
 */
export function inPlantedTree<Result>(
  tree: { readonly copied: readonly string[]; readonly packages: readonly string[]; readonly planted: Sources },
  work: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-house-'));
  try {
    for (const path of tree.copied) cpSync(join(repository, path), join(folder, path), { recursive: true });
    for (const name of tree.packages) linkPackage(folder, name);
    for (const [path, source] of Object.entries(tree.planted)) plant(folder, path, source);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linkPackage(folder: string, name: string): void {
  const link = join(folder, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(repository, 'node_modules', name), link, 'junction');
}

function plant(folder: string, path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
}
