import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileRef } from '../../core/api/file-ref.ts';
import { toSafeFileName } from '../services/files/file-name.ts';
import type { HostLimits } from './host-limits.ts';
import { sendJson } from './http-answer.ts';
import { HttpRefusal, refuse, refuseUnknown } from './http-refusal.ts';
import { limitUpload } from './limit-upload.ts';
import { type PrivateFolder, writePieces } from './private-folder.ts';
import { contentTypeOf, readJson } from './read-json.ts';

/** Gives operations the use of a file: where they run, the path is known by this reference from now on. */
export type RegisterFile = (path: string) => Promise<FileRef>;

/** The ways of files between a page and the operations: the page never sees a path. */
export type FileRoutes = {
  /**
   * `POST /api/files`: takes the bytes of a file in, under the name in `X-File-Name` (percent-encoded) and with the time of
   * change in `X-File-Modified` (milliseconds since the epoch). Answers `{ref, name, bytes}`.
   */
  readonly upload: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `POST /api/outputs` with `{name}`: a place for a file that an operation will write. Answers `{ref, name}`. */
  readonly reserve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `GET /api/files/REF`: the file that an operation wrote to a reserved place. Uploaded files do not come back. */
  readonly download: (ref: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `DELETE /api/files/REF`: removes the file; operations do not find it any more. */
  readonly remove: (ref: string, response: ServerResponse) => Promise<void>;
};

/** A file that this host handed a reference out for. */
type KnownFile = { readonly path: string; readonly kind: 'upload' | 'output' };

/** Makes the routes around a private folder. */
export function createFileRoutes(folder: PrivateFolder, register: RegisterFile, limits: HostLimits): FileRoutes {
  const known = new Map<string, KnownFile>();

  async function handOut(path: string, kind: KnownFile['kind']): Promise<FileRef> {
    const ref = await register(path);
    known.set(ref, { path, kind });
    return ref;
  }

  return {
    upload: async (request, response) => {
      const { name, modified } = describeUpload(request);
      const pieces = limitUpload(request, name, limits.upload);
      const path = await folder.place(name);
      try {
        await writePieces(path, pieces, modified);
      } catch (error) {
        await folder.remove(path);
        throw toUploadRefusal(error, name);
      }
      sendJson(response, 201, { ref: await handOut(path, 'upload'), name, bytes: (await stat(path)).size });
    },

    reserve: async (request, response) => {
      const name = safeName(nameIn(await readJson(request, limits.body)));
      sendJson(response, 201, { ref: await handOut(await folder.place(name), 'output'), name });
    },

    download: async (ref, request, response) => {
      const file = known.get(ref);
      if (file?.kind !== 'output') throw refuseUnknown();
      await sendFile(file.path, request, response);
    },

    remove: async (ref, response) => {
      const file = known.get(ref);
      if (file === undefined) throw refuseUnknown();
      known.delete(ref);
      await folder.remove(file.path);
      response.writeHead(204).end();
    },
  };
}

function describeUpload(request: IncomingMessage): { readonly name: string; readonly modified: Date | null } {
  if (contentTypeOf(request) !== 'application/octet-stream') {
    throw refuse(415, 'The body is not the bytes of a file.', 'Send application/octet-stream.');
  }
  return { name: safeName(decodeName(request.headers['x-file-name'])), modified: toModified(request) };
}

function decodeName(header: string | string[] | undefined): string {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : '';
  } catch {
    return '';
  }
}

function toModified(request: IncomingMessage): Date | null {
  const header = request.headers['x-file-modified'];
  if (header === undefined) return null;
  const moment = new Date(typeof header === 'string' && /^-?\d{1,16}$/.test(header) ? Number(header) : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw refuse(400, 'X-File-Modified is not a moment.', 'Send milliseconds since 1970 in UTC.');
}

function nameIn(value: unknown): string {
  const hasName = typeof value === 'object' && value !== null && 'name' in value;
  return hasName && typeof value.name === 'string' ? value.name : '';
}

function safeName(name: string): string {
  const safe = toSafeFileName(name);
  if (safe !== null) return safe;
  throw refuse(400, 'The file has no name.', 'Give it a name such as Mailboxes.csv.');
}

async function sendFile(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = await stat(path).catch(() => null);
  if (status?.isFile() !== true) throw refuse(404, 'The file was not written yet.', 'Write it first.', 'not-found');
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': status.size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeExtendedValue(basename(path))}`,
  });
  if (request.method === 'HEAD' || status.size === 0) response.end();
  else await pipeline(createReadStream(path, { end: status.size - 1 }), response);
}

/** RFC 8187: what `encodeURIComponent` leaves alone and the header does not. */
function encodeExtendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toUploadRefusal(error: unknown, name: string): unknown {
  const systemCode = error instanceof Error && 'code' in error ? error.code : null;
  if (systemCode !== 'ENOSPC' && systemCode !== 'EDQUOT') return error;
  const wire = {
    code: 'file-write-failed',
    message: `${name} could not be taken in: the disk of the temporary folder is full.`,
    hint: 'Free some space, then choose the file again.',
    details: { file: name },
  } as const;
  return new HttpRefusal(507, wire, {}, error);
}
