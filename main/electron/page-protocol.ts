import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { listStaticFiles, type StaticFiles } from '../services/page-files.ts';
import { secureHeaders } from '../services/page-headers.ts';

/** The scheme of the pages. Not `file:`, whose pages could name every file of the disk. */
export const pageScheme = 'caskade';

/** Where a window begins. */
export const startUrl = `${pageScheme}://app/`;

/** True for an address of the program's own pages. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === 'app';
}

/** Gives the scheme the rights of a web address; has to be done before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the pages of a folder to every window. */
export function servePages(folder: string): void {
  const files = listStaticFiles(folder);
  protocol.handle(pageScheme, (request) => answerPage(files, request));
}

/** The answer to a request: a file that is in the list, for what is asked for never becomes a path. */
export async function answerPage(files: StaticFiles, request: Request): Promise<Response> {
  if (!isOwnAddress(request.url)) return refuse(404);
  if (request.method !== 'GET') return refuse(405);
  const { pathname } = new URL(request.url);
  const file = pathname === '/' ? files.page : files.find(pathname);
  if (file === null) return pathname === '/' ? pagesMissing() : refuse(404);
  const headers = new Headers([...secureHeaders, ['Content-Type', file.contentType]]);
  return new Response(new Uint8Array(await readFile(file.path)), { headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: new Headers([...secureHeaders]) });
}

function pagesMissing(): Response {
  const headers = new Headers([...secureHeaders, ['Content-Type', 'text/plain; charset=utf-8']]);
  return new Response('The pages of Caskade are missing from this installation. Install it again.', {
    status: 503,
    headers,
  });
}
