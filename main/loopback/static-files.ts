import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StaticFile, StaticFiles } from '../services/page-files.ts';
import { sendPage, wantsPage } from './http-answer.ts';
import { refuseUnknown } from './http-refusal.ts';

/**
 * Answers with a file, or with the page for every other address that a person opens: the page finds its way by itself.
 * Throws `HttpRefusal` for what neither is.
 */
export async function sendStatic(
  files: StaticFiles,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = files.find(path);
  if (found !== null) return sendFile(found, response);
  if (!wantsPage(request)) throw refuseUnknown();
  if (files.page !== null) return sendFile(files.page, response);
  sendPage(response, 503, 'Caskade runs, but its pages are missing', [
    'The folder dist/renderer is not there: this program was built without its pages.',
    'Build it with npm run build and start again. Until then the command line answers: caskade --help.',
  ]);
}

async function sendFile(file: StaticFile, response: ServerResponse): Promise<void> {
  const bytes = await readFile(file.path);
  response.writeHead(200, {
    'Content-Type': file.contentType,
    'Content-Length': bytes.length,
    ...(file.isLasting ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
  });
  response.end(bytes);
}
