import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findWorker } from '../../../main/services/files/worker-file.ts';
import { makeFolder } from './temp-files.ts';

test('the worker stands beside the source module, and beside or above a built one', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'chunks'));
  for (const name of ['workbook-worker.ts', 'workbook-worker.mjs']) await writeFile(join(folder, name), '');
  const from = (name: string) => findWorker('workbook-worker', pathToFileURL(join(folder, name)).href).href;
  expect([from('workbooks.ts'), from('caskade.mjs'), from('chunks/workbooks.mjs')]).toEqual([
    pathToFileURL(join(folder, 'workbook-worker.ts')).href,
    pathToFileURL(join(folder, 'workbook-worker.mjs')).href,
    pathToFileURL(join(folder, 'workbook-worker.mjs')).href,
  ]);
});

test('a build without the worker is a fault', async () => {
  const url = pathToFileURL(join(await makeFolder(), 'caskade.mjs')).href;
  expect(() => findWorker('workbook-worker', url)).toThrow('the program workbook-worker is missing');
});
