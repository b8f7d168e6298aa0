import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  classifyPlace,
  foldersAbove,
  type Mount,
  mountOf,
  type ProjectPlace,
  readLinuxMounts,
  readMacMounts,
  syncMarks,
} from '../../../core/shared/project-place.ts';
import type { UserSystem } from '../user-folders.ts';

/** Says in what place a file or folder lies; null for a disk of this computer. */
export type PlaceProbe = (path: string) => ProjectPlace | null;

/** Makes the probe of a system. What cannot be found out is taken for a disk of this computer: it keeps nobody from working. */
export function createPlaceProbe({ platform, env, home }: UserSystem): PlaceProbe {
  const syncFolders = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].flatMap((folder) =>
    folder === undefined || folder === '' ? [] : [{ name: 'OneDrive', folder }],
  );
  return (path) => {
    const real = realPathOf(path);
    return classifyPlace({
      path: real,
      home,
      syncFolders,
      mount: mountOf(real, readMounts(platform)),
      markedBy: markAbove(real),
    });
  };
}

/** Without links; on Windows with the server and share that a drive letter leads to. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** None where the system keeps no list of them: Windows tells by the path. */
function readMounts(platform: NodeJS.Platform): readonly Mount[] {
  try {
    if (platform === 'linux') return readLinuxMounts(readFileSync('/proc/self/mounts', 'utf8'));
    if (platform === 'darwin') return readMacMounts(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 }));
    return [];
  } catch {
    return [];
  }
}

function markAbove(path: string): string | null {
  const marks = foldersAbove(path).flatMap((folder) =>
    Object.entries(syncMarks).filter(([mark]) => existsSync(join(folder, mark))),
  );
  return marks[0]?.[1] ?? null;
}
