import { mkdir } from 'node:fs/promises';
import { AppError } from '../../../core/shared/app-error.ts';
import { systemCodeOf } from './file-errors.ts';

/** Makes sure that a folder is there, with those above it. Throws `file-write-failed`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const systemCode = systemCodeOf(cause);
    const message = `The folder ${folder} cannot be made (${systemCode}).`;
    const hint = 'Choose a folder that you may write to.';
    throw new AppError('file-write-failed', message, hint, { folder, systemCode }, cause);
  }
}
