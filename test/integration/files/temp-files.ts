import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { type OpenInput, openInput } from '../../../main/services/files/file-access.ts';

const folders: string[] = [];
const inputs: OpenInput[] = [];

/** A new empty folder; it is removed after the test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caskade-files-'));
  folders.push(folder);
  return folder;
}

/** The path of a new file in a folder of its own. */
export async function writeTempFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await makeFolder(), name);
  await writeFile(path, content);
  return path;
}

/** A new file, opened; it is closed after the test. */
export async function openTempFile(name: string, content: string | Uint8Array): Promise<OpenInput> {
  const input = await openInput(await writeTempFile(name, content));
  inputs.push(input);
  return input;
}

/** The code, message and details with which the work fails. */
export async function failureOf(work: Promise<unknown>): Promise<Pick<AppError, 'code' | 'message' | 'details'>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
    throw error;
  }
  throw new Error('the work did not fail');
}

/** Everything that an iteration gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

afterEach(async () => {
  for (const input of inputs.splice(0)) await input.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
