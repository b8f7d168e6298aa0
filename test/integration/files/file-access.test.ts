import { appendFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFileRef } from '../../../core/api/file-ref.ts';
import { createFileRegistry, openInput, readPieces } from '../../../main/services/files/file-access.ts';
import { collect, failureOf, makeFolder, openTempFile, writeTempFile } from './temp-files.ts';

describe('createFileRegistry', () => {
  test('gives a path one reference, which does not show it', async () => {
    const path = await writeTempFile('Mailboxes.csv', 'Name\n');
    const registry = createFileRegistry();
    const ref = registry.register(path);
    expect([
      registry.register(path) === ref,
      registry.nameOf(ref),
      registry.pathOf(ref),
      ref.includes('Mailboxes'),
    ]).toEqual([true, 'Mailboxes.csv', path, false]);
  });

  test('takes the importable files of a folder, sorted, and nothing below it', async () => {
    const folder = await makeFolder();
    const names = ['b.CSV', 'a.xlsx', 'c.log', '.hidden.csv', '~$a.xlsx', 'readme.md', 'project.caskade'];
    for (const name of names) await writeFile(join(folder, name), 'x');
    await mkdir(join(folder, 'folder.csv'));
    await writeFile(join(folder, 'folder.csv', 'deeper.csv'), 'x');
    const registry = createFileRegistry();
    const refs = await registry.registerFolder(folder);
    expect(refs.map(registry.nameOf)).toEqual(['a.xlsx', 'b.CSV', 'c.log']);
  });

  test('refuses a reference that it did not give, and a folder that is not there', async () => {
    const registry = createFileRegistry();
    const foreign: unknown = 'somewhere';
    if (!isFileRef(foreign)) throw new Error('not a reference');
    expect(() => registry.pathOf(foreign)).toThrow('The file was not chosen in this session.');
    const missing = join(await makeFolder(), 'nowhere');
    expect((await failureOf(registry.registerFolder(missing))).code).toBe('file-missing');
  });
});

describe('openInput', () => {
  test('tells name, size, time in UTC and the beginning', async () => {
    const path = await writeTempFile('Mailboxes.csv', 'Name\n');
    await utimes(path, 0, Date.UTC(2014, 2, 14, 8, 12, 44) / 1000);
    const { name, size, modifiedAt, head, close } = await openInput(path);
    await close();
    expect({ name, size, modifiedAt, head: Buffer.from(head).toString() }).toEqual({
      name: 'Mailboxes.csv',
      size: 5,
      modifiedAt: '2014-03-14T08:12:44Z',
      head: 'Name\n',
    });
  });

  test.each([
    ['an empty file', async () => writeTempFile('empty.csv', ''), 'file-empty'],
    ['a folder', makeFolder, 'file-not-recognized'],
    ['a name without a file', async () => join(await makeFolder(), 'none.csv'), 'file-missing'],
  ])('refuses %s', async (_, makePath, code) => {
    expect((await failureOf(openInput(await makePath()))).code).toBe(code);
  });

  test('notices a file that grows while it is read', async () => {
    const path = await writeTempFile('growing.csv', 'Name\n');
    const input = await openInput(path);
    await input.checkUnchanged();
    await appendFile(path, 'more\n');
    expect((await failureOf(input.checkUnchanged())).code).toBe('file-changed');
    await input.close();
  });

  test('notices a file that becomes shorter while it is read', async () => {
    const path = await writeTempFile('shrinking.csv', 'x'.repeat(1_000));
    const input = await openInput(path);
    await writeFile(path, 'x');
    expect((await failureOf(collect(readPieces(input, 0, 100)))).code).toBe('file-changed');
    await input.close();
  });

  test('notices that another file took the name', async () => {
    const path = await writeTempFile('Mailboxes.csv', 'Name\n');
    const input = await openInput(path);
    const other = join(dirname(path), 'other.csv');
    await writeFile(other, 'Name\n');
    await rename(other, path);
    expect((await failureOf(input.checkUnchanged())).code).toBe('file-changed');
    await input.close();
  });

  test('notices that the file is gone, and still reads what was opened', async () => {
    const path = await writeTempFile('Mailboxes.csv', 'Name\n');
    const input = await openInput(path);
    await rm(path);
    const pieces = await collect(readPieces(input, 0, 100));
    expect(pieces.map((piece) => Buffer.from(piece).toString())).toEqual(['Name\n']);
    expect((await failureOf(input.checkUnchanged())).code).toBe('file-vanished');
    await input.close();
  });
});

test('readPieces gives every byte once, from the position on', async () => {
  const input = await openTempFile('bytes.txt', '0123456789');
  const pieces: string[] = [];
  for await (const piece of readPieces(input, 3, 4)) pieces.push(Buffer.from(piece).toString());
  expect(pieces).toEqual(['3456', '789']);
});
