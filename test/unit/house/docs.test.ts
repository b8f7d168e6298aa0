import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../../.dependency-cruiser.mjs';
import { repository } from './planted-tree.ts';

const architecture = read('ARCHITECTURE.md');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

describe('ARCHITECTURE.md', () => {
  it('has at most 150 lines', () => {
    expect(architecture.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('lists every folder at the top and in core, and says nothing exists that does not', () => {
    expect(treeFolders().existing).toEqual(
      [...foldersIn('.'), ...foldersIn('core').map((name) => `core/${name}`)].sort(),
    );
  });

  it('says of a folder to come that it is to come', () => {
    expect(treeFolders().toCome.filter((folder) => existsSync(join(repository, folder)))).toEqual([]);
  });

  it('names every layer rule', () => {
    const rules = config.forbidden.map((rule) => rule.name);
    expect(rules.filter((rule) => !architecture.includes(`\`${rule}\``))).toEqual([]);
  });
});

describe('the documents', () => {
  it('name only npm commands that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const text = `${readme}\n${contributing}\n${architecture}`;
    const named = [...text.matchAll(/npm (?:run ([a-z]+)|(start|test))\b/g)].map(([, run, short]) => run ?? short);
    expect(named.filter((name) => name === undefined || !scripts.includes(name))).toEqual([]);
    expect(['start', 'test'].filter((name) => !readme.includes(`npm ${name}`))).toEqual([]);
  });

  it('point only to files that exist', () => {
    const links = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target),
    );
    expect(links.filter((target) => !existsSync(join(repository, target)))).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(repository, 'docs', 'decisions')).sort();

  it('are numbered without gaps', () => {
    expect(files.map((file) => file.slice(0, 5))).toEqual(files.map((_, i) => `${String(i + 1).padStart(4, '0')}-`));
  });

  it('say what was decided, why, and what follows', () => {
    const sections = files.map((file) =>
      [...read(`docs/decisions/${file}`).matchAll(/^## (.+)$/gm)].map(([, title]) => title),
    );
    expect(sections).toEqual(files.map(() => ['Decision', 'Rationale', 'Consequences']));
  });
});

function read(file: string): string {
  return readFileSync(join(repository, file), 'utf8');
}

/** The lines `name/  text` of the first code block; a folder to come has the mark `(to come)`. */
function treeFolders(): { readonly existing: readonly string[]; readonly toCome: readonly string[] } {
  const tree = /```text\n([\s\S]*?)```/.exec(architecture)?.[1] ?? '';
  const lines = [...tree.matchAll(/^( *)([a-z.-]+)\/ +(.*)$/gm)];
  let parent = '';
  const folders = lines.map(([, indent = '', name = '', text = '']) => {
    parent = indent === '' ? name : parent;
    return { path: indent === '' ? name : `${parent}/${name}`, isToCome: text.includes('(to come)') };
  });
  const inCoreOrTop = folders.filter(({ path }) => !path.includes('/') || path.startsWith('core/'));
  return {
    existing: inCoreOrTop
      .filter((folder) => !folder.isToCome)
      .map((folder) => folder.path)
      .sort(),
    toCome: folders.filter((folder) => folder.isToCome).map((folder) => folder.path),
  };
}

/** The folders that the clone brings: not those that an installation, a build or a run makes. */
function foldersIn(path: string): string[] {
  const made = [
    '.git',
    'node_modules',
    'dist',
    'projects',
    'coverage',
    '.bench',
    '.screenshots',
    '.caskade-setup.lock',
    '.vscode',
    '.idea',
  ];
  return readdirSync(join(repository, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.includes(entry.name))
    .filter((entry) => readdirSync(join(repository, path, entry.name)).length > 0)
    .map((entry) => entry.name)
    .sort();
}
