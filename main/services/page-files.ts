import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';

/** The files of the pages: what is asked for is looked up in a list, so no request ever becomes a path. */
export type StaticFiles = {
  /** The file for the path of a request (as it was sent, without the query); null when there is none. */
  readonly find: (path: string) => StaticFile | null;
  /** The page in which every address of the application begins; null when the pages are not there. */
  readonly page: StaticFile | null;
};

/** A file that may be sent. A lasting one has a digest in its name: another content would have another name. */
export type StaticFile = { readonly path: string; readonly contentType: string; readonly isLasting: boolean };

/** Lists the files of a built renderer. A folder that is not there gives an empty list. */
export function listStaticFiles(folder: string): StaticFiles {
  const files = new Map(listFiles(folder).map((path) => [addressOf(folder, path), describeFile(folder, path)]));
  return { find: (path) => files.get(path) ?? null, page: files.get('/index.html') ?? null };
}

/** Where the build puts the pages, in the sources and beside the built program alike; it need not exist. */
export function pagesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const pages = join(folder, 'dist', 'renderer');
    if (existsSync(pages) || folder === dirname(folder)) return pages;
  }
}

/** Links are neither files nor folders here; the recursive mode of `readdirSync` would follow them. */
function listFiles(folder: string): readonly string[] {
  return readFolder(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** `/assets/index-B7xQ2k9A.js`, encoded as browsers send it. */
function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`;
}

function describeFile(folder: string, path: string): StaticFile {
  return {
    path,
    contentType: contentTypes.get(extname(path).toLowerCase()) ?? 'application/octet-stream',
    isLasting: hashedName.test(addressOf(folder, path)),
  };
}

/** As the build names its files. */
const hashedName = /^\/assets\/(?:.*\/)?[^/]+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);
