import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import type { DispatchContext, Handlers } from '../../core/api/dispatch.ts';
import { type LoopbackServer, type ServerParts, startLoopbackServer } from '../../main/loopback/loopback-server.ts';
import { createPrivateFolder, type PrivateFolder } from '../../main/loopback/private-folder.ts';
import { createFileRegistry, type FileRegistry } from '../../main/services/files/file-access.ts';
import type { HttpHost } from '../../renderer/transport/http-request.ts';
import { createFakeContext, createFakeHandlers } from './fake-handlers.ts';
import { refusingHost } from './refusing-host.ts';

/** A real server on a random port, and what it wrote to its log. */
export type TestHost = LoopbackServer & {
  readonly folder: PrivateFolder;
  readonly registry: FileRegistry;
  readonly notes: readonly string[];
  readonly faults: readonly unknown[];
};

/** Starts a server in front of handlers that answer with the examples, unless told otherwise. `close` removes its folder. */
export async function startTestHost(
  parts: Partial<ServerParts> = {},
  handlers: Handlers<string, string> = createFakeHandlers(),
  context: DispatchContext<string, string> = createFakeContext(),
): Promise<TestHost> {
  const folder = await createPrivateFolder(tmpdir());
  const registry = createFileRegistry();
  const notes: string[] = [];
  const faults: unknown[] = [];
  const server = await startLoopbackServer({
    transport: createDirectTransport(handlers, context),
    host: refusingHost(),
    registerFile: async (path) => registry.register(path),
    folder,
    pagesFolder: '/nowhere',
    log: { note: (text) => notes.push(text), fault: (fault) => faults.push(fault) },
    port: null,
    ...parts,
  });
  return { ...server, folder, registry, notes, faults, close: () => server.close().finally(folder.close) };
}

/** What came back for a request, as it stands on the wire. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
};

/** A request as anybody could send it: with any path and any header. */
export type RawRequest = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
};

/** Sends a request exactly as it is given; `fetch` would put paths and headers right. */
export function sendRaw(origin: string, { method = 'GET', path = '/', headers, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const options = { hostname, port, method, path, headers: { ...headers }, agent: false };
    const request = send(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Opens the address of a start, as a browser does first, and gives the `Cookie` header of the session. */
export async function openSession(host: Pick<LoopbackServer, 'origin' | 'url'>): Promise<string> {
  const { pathname, search } = new URL(host.url);
  const { headers } = await sendRaw(host.origin, { path: pathname + search });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** The host as a page of it sees it: with the session's cookie and the headers that a browser adds by itself. */
export function pageHost({ origin }: Pick<LoopbackServer, 'origin'>, cookie: string): HttpHost {
  const own = { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
  return {
    origin,
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...own } }),
  };
}
