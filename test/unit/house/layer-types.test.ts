import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { node24, toolPath } from '../../../scripts/setup.mjs';
import { inPlantedTree, type Sources } from './planted-tree.ts';

/** "Cannot find name", bare and with the advice to install types for it. */
const unknownName = ['TS2304', 'TS2580', 'TS2584', 'TS2591'];

const planted: Sources = {
  'core/uses-node.ts': 'export const id: number = process.pid;\n',
  'core/uses-buffer.ts': "export const bytes: object = Buffer.from('');\n",
  'core/uses-page.ts': 'export const title: string = document.title;\n',
  'core/uses-console.ts': "export const say = (): void => console.log('');\n",
  'core/uses-timer.ts': 'export const wait = (): unknown => setTimeout(() => {}, 1);\n',
  'core/pure.ts': 'export const year = (iso: string): string => iso.slice(0, 4);\n',
  'renderer/uses-node.ts': 'export const id: number = process.pid;\n',
  'renderer/uses-page.ts': 'export const title: string = document.title;\n',
  'main/uses-page.ts': 'export const title: string = document.title;\n',
  'main/uses-node.ts': 'export const id: number = process.pid;\n',
};

describe('the types of a layer', () => {
  it.each([
    {
      project: 'tsconfig.core.json',
      caught: [
        'core/uses-buffer.ts',
        'core/uses-console.ts',
        'core/uses-node.ts',
        'core/uses-page.ts',
        'core/uses-timer.ts',
      ],
    },
    {
      project: 'tsconfig.renderer.json',
      caught: ['core/uses-buffer.ts', 'core/uses-node.ts', 'renderer/uses-node.ts'],
    },
    { project: 'tsconfig.node.json', caught: ['core/uses-page.ts', 'main/uses-page.ts'] },
  ])('of $project do not know the names of another layer', ({ project, caught }) => {
    const tree = { copied: ['tsconfig.base.json', project], packages: ['@types/node', 'undici-types'], planted };
    const errors = inPlantedTree(tree, (folder) => compile(folder, project));
    expect(errors.map((error) => error.file)).toEqual(caught);
    expect(errors.filter((error) => !unknownName.includes(error.code))).toEqual([]);
  });
});

function compile(folder: string, project: string): { readonly file: string; readonly code: string }[] {
  const args = [toolPath('tsc'), '-p', project, '--pretty', 'false'];
  const { stdout } = spawnSync(node24, args, { cwd: folder, encoding: 'utf8' });
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)]
    .map(([, file = '', code = '']) => ({ file, code }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
