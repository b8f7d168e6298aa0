import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive } from '../services/process-alive.ts';

/** The folder in which a running host keeps uploaded and written files. Only the user who started it can read it. */
export type PrivateFolder = {
  readonly path: string;
  /** The path of a file of this name in a folder of its own, so that files of one name do not meet. The name is safe. */
  readonly place: (name: string) => Promise<string>;
  /** Removes a placed file and its folder. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes everything. */
  readonly close: () => Promise<void>;
};

/** A host that runs now, as its folder tells. */
export type RunningHost = { readonly processId: number; readonly origin: string; readonly project: string };

/** Makes the folder of this process; `parent` is the system's folder for temporary files, unless told otherwise. */
export async function createPrivateFolder(parent: string = tmpdir()): Promise<PrivateFolder> {
  // mkdtemp makes the folder with the mode 0700.
  const path = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  let placed = 0;
  return {
    path,
    place: async (name) => {
      placed += 1;
      const folder = join(path, String(placed));
      await mkdir(folder, { mode: 0o700 });
      return join(folder, name);
    },
    remove: (file) => rm(join(file, '..'), removal),
    close: () => rm(path, removal),
  };
}

/** Writes down what this process serves, for `listRunningHosts` of another one. Holds no secret. */
export async function announceHost(folder: PrivateFolder, host: RunningHost): Promise<void> {
  await writeFile(join(folder.path, announcement), JSON.stringify(host), { mode: 0o600 });
}

/** The hosts of this user that run now, without this process. */
export async function listRunningHosts(parent: string = tmpdir()): Promise<readonly RunningHost[]> {
  const folders = (await listFolders(parent)).filter(({ processId }) => isProcessAlive(processId));
  const hosts = await Promise.all(folders.map(({ path }) => readAnnouncement(path)));
  return hosts.filter((host) => host !== null);
}

/** Removes what hosts left behind that were killed. A folder that cannot be removed stays for the next start. */
export async function removeAbandonedFolders(parent: string = tmpdir()): Promise<void> {
  const abandoned = (await listFolders(parent)).filter(({ processId }) => !isProcessAlive(processId));
  await Promise.all(abandoned.map(({ path }) => rm(path, removal).catch(() => undefined)));
}

/**
 * Writes pieces to a new file. `modified` becomes its time of change, because imports date rows by it; null
 * leaves the present moment. A file that could not be written whole is left to the caller to remove.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  modified: Date | null,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
  if (modified !== null) await utimes(path, modified, modified);
}

type HostFolder = { readonly path: string; readonly processId: number };

/** `caskade-host-4242-a1B2c3`: the number is the process, so that it counts from the first moment. */
const prefix = 'caskade-host-';
const folderName = /^caskade-host-(\d{1,10})-[A-Za-z0-9]+$/;
const announcement = 'host.json';

/** Windows holds a file for a moment after it was closed. */
const removal = { recursive: true, force: true, maxRetries: 3, retryDelay: 100 } as const;

async function listFolders(parent: string): Promise<readonly HostFolder[]> {
  const found = (await readdir(parent)).flatMap((name) => {
    const processId = Number(folderName.exec(name)?.[1] ?? Number.NaN);
    return Number.isNaN(processId) || processId === process.pid ? [] : [{ path: join(parent, name), processId }];
  });
  const areOwn = await Promise.all(found.map(({ path }) => isOwnFolder(path)));
  return found.filter((_, i) => areOwn[i]);
}

/** Neither a link nor the folder of somebody else: the parent may belong to everybody. */
async function isOwnFolder(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => null);
  const user = process.geteuid?.();
  return status?.isDirectory() === true && (user === undefined || status.uid === user);
}

/** Null while a host is starting, and for what is no announcement. */
async function readAnnouncement(folder: string): Promise<RunningHost | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, announcement), 'utf8'));
    return isRunningHost(value) ? value : null;
  } catch {
    return null;
  }
}

function isRunningHost(value: unknown): value is RunningHost {
  if (typeof value !== 'object' || value === null) return false;
  const { processId, origin, project }: Partial<Record<keyof RunningHost, unknown>> = value;
  return typeof processId === 'number' && typeof origin === 'string' && typeof project === 'string';
}
