import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { RecentProject } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { systemCodeOf } from './files/file-errors.ts';
import { writeFileAtomically } from './files/write-file.ts';
import type { Clock } from './project.ts';
import { hasProjectEnding } from './project-endings.ts';

/** The projects that a user opened, kept in a file of the user; and those that lie in the projects folder. */
export type RecentProjects = {
  /** Newest first, then the files of the projects folder that were never opened, by name. */
  readonly list: () => Promise<readonly RecentProject[]>;
  /** Throws `not-found` for an id that is in no list. */
  readonly pathOf: (id: string) => Promise<string>;
  /** Puts a project at the top of the list. A list that cannot be written is reported and keeps nobody from working. */
  readonly remember: (path: string) => Promise<void>;
  /** Takes a project off the list; its file stays. */
  readonly forget: (id: string) => Promise<void>;
};

/** How many projects are remembered. */
export const mostRecent = 12;

/** Keeps the list in `file`; `folder` null looks into no folder. */
export function createRecentProjects(
  { file, folder, clock }: { readonly file: string; readonly folder: string | null; readonly clock: Clock },
  report: (error: unknown) => void,
): RecentProjects {
  // One change after the other, and no look at the list in between: windows open projects at the same time.
  let changed: Promise<void> = Promise.resolve();
  const change = (next: (known: readonly Opened[]) => readonly Opened[]): Promise<void> => {
    const work = changed.then(async () => {
      await mkdir(dirname(file), { recursive: true });
      const text = JSON.stringify(next(await readOpened(file)).slice(0, mostRecent), null, 2);
      await writeFileAtomically(file, Buffer.from(text), true);
    });
    changed = work.catch(() => {});
    return work;
  };
  const listPaths = async (): Promise<readonly { readonly path: string; readonly openedAt: string | null }[]> => {
    await changed;
    const opened = await readOpened(file);
    const others = (await listProjects(folder)).filter((path) => !opened.some((known) => known.path === path));
    return [...opened, ...others.map((path) => ({ path, openedAt: null }))];
  };
  return {
    list: async () => (await listPaths()).map(({ path, openedAt }) => describe(path, openedAt)),
    pathOf: async (id) => {
      const found = (await listPaths()).find(({ path }) => idOf(path) === id);
      if (found === undefined) throw notListed();
      return found.path;
    },
    remember: (path) =>
      change((known) => [
        { path, openedAt: clock().toISOString() },
        ...known.filter((other) => other.path !== path),
      ]).catch(report),
    forget: (id) => change((known) => known.filter(({ path }) => idOf(path) !== id)),
  };
}

type Opened = { readonly path: string; readonly openedAt: string };

/** An id that tells a page nothing of the path, and is the same at every start. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 20);
}

function describe(path: string, openedAt: string | null): RecentProject {
  return {
    id: idOf(path),
    name: basename(path, extname(path)),
    folder: dirname(path),
    openedAt,
    isThere: existsSync(path),
  };
}

/** A list that cannot be understood is put aside: it may be mended by hand, and must not stop the start. */
async function readOpened(file: string): Promise<readonly Opened[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const known = parseOpened(text);
  if (known !== null) return known;
  await rename(file, `${file}.unreadable`);
  return [];
}

function parseOpened(text: string): readonly Opened[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isOpened) : null;
  } catch {
    return null;
  }
}

function isOpened(value: unknown): value is Opened {
  if (typeof value !== 'object' || value === null) return false;
  const { path, openedAt }: Partial<Record<keyof Opened, unknown>> = value;
  return typeof path === 'string' && typeof openedAt === 'string';
}

async function listProjects(folder: string | null): Promise<readonly string[]> {
  if (folder === null) return [];
  try {
    const names = (await readdir(folder)).filter(hasProjectEnding);
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function notListed(): AppError {
  return new AppError(
    'not-found',
    'The project is not in the list any more.',
    'Load the page again, or open the file.',
  );
}
