import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillFolder as fill } from '../../../main/services/files/fill-folder.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const inFolder = useTemporaryFolder();

function fillFolder(folder: string, files: Parameters<typeof fill>[1], mayOverwrite: boolean) {
  return fill(folder, files, { listName: 'runbook-files.json', mayOverwrite });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function file(path: string, text: string) {
  return { path, content: bytes(text) };
}

/** Every file below a folder with its text, but for the list of what was written. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && entry.name !== 'runbook-files.json');
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const first = [file('runbook.md', 'one'), file('scripts/01-rebind.ps1', 'a'), file('scripts/02-check.ps1', 'b')];

test('creates the folder and names what it wrote in order', async () => {
  const folder = inFolder('new', 'runbook');
  const written = await fillFolder(folder, first, false);
  expect({ written, found: contentsOf(folder) }).toEqual({
    written: first.map(({ path }) => join(folder, path)),
    found: { 'runbook.md': 'one', 'scripts/01-rebind.ps1': 'a', 'scripts/02-check.ps1': 'b' },
  });
});

test('a later run replaces its files and removes the scripts that are no longer part of it', async () => {
  const folder = inFolder();
  await fillFolder(folder, first, false);
  writeFileSync(join(folder, 'notes.txt'), 'of the lead');
  await fillFolder(folder, [file('runbook.md', 'two'), file('scripts/02-check.ps1', 'c')], false);
  expect(contentsOf(folder)).toEqual({
    'notes.txt': 'of the lead',
    'runbook.md': 'two',
    'scripts/02-check.ps1': 'c',
  });
});

test('a file that somebody changed stops the run before anything is written, until it may be replaced', async () => {
  const folder = inFolder();
  await fillFolder(folder, first, false);
  writeFileSync(join(folder, 'scripts/01-rebind.ps1'), 'edited');
  const second = [file('runbook.md', 'two'), file('scripts/01-rebind.ps1', 'A')];
  const refused = await fillFolder(folder, second, false).catch((error: unknown) => error);
  const kept = contentsOf(folder);
  await fillFolder(folder, second, true);
  expect({ refused, kept, replaced: contentsOf(folder) }).toMatchObject({
    refused: { code: 'file-write-failed', details: { files: ['scripts/01-rebind.ps1'] } },
    kept: { 'runbook.md': 'one', 'scripts/01-rebind.ps1': 'edited' },
    replaced: { 'runbook.md': 'two', 'scripts/01-rebind.ps1': 'A' },
  });
});

test('a file of somebody else is not replaced, and one that says the same is no obstacle', async () => {
  const folder = inFolder();
  writeFileSync(join(folder, 'runbook.md'), 'mine');
  const refused = await fillFolder(folder, [file('runbook.md', 'ours')], false).catch((error: unknown) => error);
  await fillFolder(folder, [file('runbook.md', 'mine')], false);
  expect({ refused, found: contentsOf(folder) }).toMatchObject({
    refused: { code: 'file-write-failed' },
    found: { 'runbook.md': 'mine' },
  });
});

test('a run that failed in the middle is no obstacle for the next one', async () => {
  const folder = inFolder();
  await fillFolder(folder, first, false);
  writeFileSync(join(folder, 'people'), 'a file where a folder has to be');
  const second = [file('runbook.md', 'two'), file('people/wave-001.csv', 'x')];
  const failed = await fillFolder(folder, second, false).catch((error: unknown) => error);
  await fillFolder(folder, [file('runbook.md', 'three')], false);
  expect({ failed, found: contentsOf(folder) }).toMatchObject({
    failed: { code: 'file-write-failed' },
    found: { 'runbook.md': 'three' },
  });
});

test('a list that says nothing makes every file somebody else’s', async () => {
  const folder = inFolder();
  await fillFolder(folder, first, false);
  writeFileSync(join(folder, 'runbook-files.json'), '{"files":null}');
  await expect(fillFolder(folder, [file('runbook.md', 'two')], false)).rejects.toMatchObject({
    code: 'file-write-failed',
  });
});

test('a path that leads out of the folder is a fault of the program', async () => {
  await expect(fillFolder(inFolder(), [file('../evil.ps1', 'x')], true)).rejects.toThrow(/leads out/);
});
