import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleOrganization } from '../../core/api/project-operations.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { toSafeFileName } from './files/file-name.ts';

/** The names of the samples' project files. */
export const sampleNames: Readonly<Record<SampleOrganization, string>> = {
  nordwind: 'Nordwind',
  headoffice: 'Head office',
  fabrikam: 'Fabrikam',
};

/** The first free of `Fabrikam.caskade`, `Fabrikam 2.caskade` … in the folder, which is made when it is not there. Throws `usage` for a name of nothing. */
export async function freeProjectPath(folder: string, name: string): Promise<string> {
  const stem = toSafeFileName(name);
  if (stem === null) throw new AppError('usage', 'The project has no name.', 'Give it a name such as Contoso.');
  await mkdir(folder, { recursive: true });
  for (let i = 1; ; i += 1) {
    const path = join(folder, `${i === 1 ? stem : `${stem} ${i}`}.caskade`);
    if (!existsSync(path)) return path;
  }
}
