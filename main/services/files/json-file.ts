import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../../../core/shared/app-error.ts';
import { toFileError } from './file-errors.ts';
import { whereJsonBreaks } from './json-error.ts';

/**
 * Reads a JSON settings file: UTF-8, or UTF-16 as Notepad's "Unicode" writes it. `path` is relative to `folder`. Throws
 * `settings-invalid`, or the `file-…` error of a file that cannot be read.
 */
export async function readJsonFile(folder: string, path: string): Promise<unknown> {
  const text = decode(await readBytes(resolve(folder, path), path));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'settings-invalid',
      `${path} is not valid JSON${whereJsonBreaks(cause)}.`,
      'Correct the file. Nothing was changed.',
      { file: path },
      cause,
    );
  }
}

async function readBytes(path: string, shownPath: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw toFileError(cause, shownPath, 'open');
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
