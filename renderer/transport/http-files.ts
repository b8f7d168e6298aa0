import { type FileRef, isFileRef } from '../../core/api/file-ref.ts';
import { type HttpHost, postJson, readJson, request } from './http-request.ts';

/** A file that the user chose or dropped; a `File` is one. `lastModified` is in milliseconds since the epoch. */
export type ChosenFile = Blob & { readonly name: string; readonly lastModified: number };

/** The ways of files between a page and its host. References are what operations take. */
export type HostFiles = {
  /** Gives the host a copy of a file, for operations to read. Rejects with `file-too-large` and the like. */
  readonly upload: (file: ChosenFile, signal?: AbortSignal) => Promise<FileRef>;
  /** A place for a file that an operation is to write, under the name with which the user will save it. */
  readonly reserve: (name: string) => Promise<FileRef>;
  /** The address at which a written file can be saved: for a link with `download`. */
  readonly downloadUrl: (ref: FileRef) => string;
  /** Removes the host's copy; operations do not find the file any more. */
  readonly remove: (ref: FileRef) => Promise<void>;
};

/** Makes the ways of files to the loopback host. */
export function createHttpFiles(host: HttpHost): HostFiles {
  return {
    upload: async (file, signal) => {
      const headers = {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name.replace(/\p{Cs}/gu, '_')),
        'X-File-Modified': String(Math.round(file.lastModified)),
      };
      const init = { method: 'POST', headers, body: file, ...(signal === undefined ? {} : { signal }) };
      return refIn(await readJson(await request(host, '/api/files', init)));
    },
    reserve: async (name) => refIn(await postJson(host, '/api/outputs', { name })),
    downloadUrl: (ref) => `${host.origin}${addressOf(ref)}`,
    remove: async (ref) => {
      await request(host, addressOf(ref), { method: 'DELETE' });
    },
  };
}

function addressOf(ref: FileRef): string {
  return `/api/files/${encodeURIComponent(ref)}`;
}

function refIn(value: unknown): FileRef {
  if (typeof value === 'object' && value !== null && 'ref' in value && isFileRef(value.ref)) return value.ref;
  throw new Error('the host answered without a file reference');
}
