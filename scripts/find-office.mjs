/** Finds LibreOffice, which the reports are read back with. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The program file of LibreOffice; null when there is none. `CASKADE_OFFICE` names another one.
 *
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {(path: string) => boolean} [isThere]
 */
export function findOffice(platform, env, isThere = existsSync) {
  if (env.CASKADE_OFFICE) return env.CASKADE_OFFICE;
  return candidates(platform, env).find(isThere) ?? null;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
function candidates(platform, env) {
  // On Windows soffice.exe comes back at once; soffice.com waits until the work is done.
  const names = platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice'];
  const folders = [...(env.PATH ?? env.Path ?? '').split(delimiter), ...usualFolders(platform, env)];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
function usualFolders(platform, env) {
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS'];
  if (platform !== 'win32') return ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  const programs = [env.ProgramFiles, env['ProgramFiles(x86)']];
  return programs.flatMap((folder) => (folder ? [join(folder, 'LibreOffice', 'program')] : []));
}
