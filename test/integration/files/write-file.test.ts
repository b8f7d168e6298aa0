import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../main/services/files/write-file.ts';
import { failureOf, makeFolder, writeTempFile } from './temp-files.ts';

describe('writeFileAtomically', () => {
  test('writes text as UTF-8 and bytes as they are, and leaves nothing else', async () => {
    const folder = await makeFolder();
    await writeFileAtomically(join(folder, 'a.csv'), 'Åse\r\n', false);
    await writeFileAtomically(join(folder, 'b.bin'), new Uint8Array([0, 255]), true);
    const files = (await readdir(folder)).sort();
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name))));
    expect([files, contents]).toEqual([
      ['a.csv', 'b.bin'],
      [Buffer.from('Åse\r\n'), Buffer.from([0, 255])],
    ]);
  });

  test('never replaces a project by something else', async () => {
    const path = await writeTempFile('contoso.caskade', 'SQLite format 3\0rest');
    const failure = await failureOf(writeFileAtomically(path, '{}', true));
    expect([failure, await readFile(path, 'utf8'), await readdir(dirname(path))]).toEqual([
      {
        code: 'project-exists',
        message: 'contoso.caskade is a project, which is not replaced by another kind of file.',
        details: { file: 'contoso.caskade' },
      },
      'SQLite format 3\0rest',
      ['contoso.caskade'],
    ]);
  });

  test('leaves an existing file alone unless it may be replaced', async () => {
    const path = await writeTempFile('rejected.csv', 'old');
    expect(await failureOf(writeFileAtomically(path, 'new', false))).toEqual({
      code: 'file-write-failed',
      message: 'rejected.csv cannot be written (EEXIST).',
      details: { file: 'rejected.csv', systemCode: 'EEXIST' },
    });
    expect([await readFile(path, 'utf8'), await readdir(dirname(path))]).toEqual(['old', ['rejected.csv']]);
    await writeFileAtomically(path, 'new', true);
    expect([await readFile(path, 'utf8'), await readdir(dirname(path))]).toEqual(['new', ['rejected.csv']]);
  });

  test('leaves a fault in making its content as it is, and nothing of the file', async () => {
    const path = await writeTempFile('report.json', 'old');
    async function* pieces() {
      yield '{';
      throw new RangeError('no such row');
    }
    const fault = await writeFileAtomically(path, pieces(), true).catch((error: unknown) => error);
    expect([fault, await readFile(path, 'utf8'), await readdir(dirname(path))]).toEqual([
      new RangeError('no such row'),
      'old',
      ['report.json'],
    ]);
  });

  test('says that the folder is missing', async () => {
    const path = join(await makeFolder(), 'nowhere', 'rejected.csv');
    expect((await failureOf(writeFileAtomically(path, 'x', false))).message).toBe(
      'rejected.csv cannot be written (ENOENT).',
    );
  });

  test('leaves no temporary file when the target is a folder', async () => {
    const folder = await makeFolder();
    expect((await failureOf(writeFileAtomically(folder, 'x', true))).code).toBe('file-write-failed');
    const siblings = await readdir(dirname(folder));
    expect(siblings.filter((name) => name.endsWith('.tmp') && name.includes('caskade-files-'))).toEqual([]);
  });
});
