import { mkdir } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { freeProjectPath } from '../new-project-path.ts';
import type { PlaceProbe } from './place-of-project.ts';

/** Where local copies of projects go. */
export type CopyFolders = {
  /** Where the user's projects lie; it may be on a network drive or synchronized itself, as documents often are. */
  readonly projectsFolder: string;
  /** A folder that the system keeps on this computer. */
  readonly localFolder: string;
  readonly placeOf: PlaceProbe;
};

/** A free path for a local copy of a project, in the projects folder when that is on a disk of this computer. */
export async function freeCopyPath(project: string, folders: CopyFolders): Promise<string> {
  await mkdir(folders.projectsFolder, { recursive: true });
  const isLocal = folders.placeOf(folders.projectsFolder) === null;
  const folder = isLocal ? folders.projectsFolder : folders.localFolder;
  return freeProjectPath(folder, basename(project, extname(project)));
}
