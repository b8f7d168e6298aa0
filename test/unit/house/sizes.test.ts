import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './planted-tree.ts';

const folders = ['.ci', 'core', 'db', 'docs', 'main', 'migrations', 'packaging', 'renderer', 'scripts', 'test'];
const inputs = /^test\/(fixtures|golden)\//;
const written = /\.(ts|tsx|mjs|css|html|sql|grit|md)$/;

/** `wave-board.ts`, `0001-initial.ts`, `wave-board.test.ts`, `wave-board.module.css`. */
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|module|d))?(\.[a-z]+)?$/;

describe('the files of the house', () => {
  const files = listFiles();

  it('have at most 400 lines', () => {
    const long = files.filter((file) => written.test(file)).filter((file) => countLines(file) > 400);
    expect(long).toEqual([]);
  });

  it('have names in kebab case, and so have their folders', () => {
    const odd = files.filter((file) => !file.split('/').every((part) => kebabCase.test(part) || part === '.ci'));
    expect(odd).toEqual([]);
  });

  it('are named after a subject', () => {
    const vague = /^(utils?|helpers?|types|common|misc|stuff)(\.|$)/;
    expect(files.filter((file) => file.split('/').some((part) => vague.test(part)))).toEqual([]);
  });

  it('have no namesake beside them that differs in its ending alone', () => {
    const sources = files
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .map((file) => file.replace(/\.(ts|tsx|mjs)$/, ''));
    expect(sources.filter((source, i) => sources.indexOf(source) !== i).map((source) => basename(source))).toEqual([]);
  });
});

function listFiles(): string[] {
  return folders
    .flatMap((folder) => listFolder(folder))
    .filter((file) => !inputs.test(file))
    .sort();
}

/** Empty for a folder that does not exist yet. */
function listFolder(folder: string): string[] {
  const present = readdirSync(repository, { withFileTypes: true }).some((entry) => entry.name === folder);
  if (!present) return [];
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length).replaceAll('\\', '/'));
}

function countLines(file: string): number {
  return readFileSync(join(repository, file), 'utf8').trimEnd().split('\n').length;
}
