import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  classifyPlace,
  foldersAbove,
  mountOf,
  type ProjectPlace,
  syncMarks,
} from '../../../core/shared/project-place.ts';
import type { UserSystem } from '../user-folders.ts';

/** Says in what place a file or folder lies; null for a disk of this computer. */
export type PlaceProbe = (path: string) => ProjectPlace | null;

/** Makes the probe of a system. What cannot be found out is taken for a disk of this computer: it keeps nobody from working. */
export function createPlaceProbe({ env, home }: Pick<UserSystem, 'env' | 'home'>): PlaceProbe {
  const syncFolders = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].flatMap((folder) =>
    folder === undefined || folder === '' ? [] : [{ name: 'OneDrive', folder }],
  );
  return (path) => {
    const real = realPathOf(path);
    const mounts = readMounts();
    return classifyPlace({
      path: real,
      home,
      syncFolders,
      mount: mounts === null ? null : mountOf(real, mounts),
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

/** Null where the system keeps no such list. */
function readMounts(): string | null {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return null;
  }
}

function markAbove(path: string): string | null {
  const marks = foldersAbove(path).flatMap((folder) =>
    Object.entries(syncMarks).filter(([mark]) => existsSync(join(folder, mark))),
  );
  return marks[0]?.[1] ?? null;
}
