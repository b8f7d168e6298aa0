/**
 * For tests only, until the loopback host takes its place: serves the built page and carries calls and events between it
 * and the real operations on a real project. It has no token and trusts whoever reaches its port.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type CallRequest, type Client, createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import type { AppEvent } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import { samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { operations } from '../../main/services/operations.ts';
import { openWorkspace } from '../../main/services/workspace.ts';

/** A running bridge. `client` calls the same operations without a page. */
export type PageBridge = {
  readonly url: string;
  readonly client: Client;
  readonly registerFile: (path: string) => FileRef;
  /** Announces something to the page, as running work does. */
  readonly emit: (event: AppEvent) => void;
  /** Faults of the program so far. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
};

/** Starts a bridge with no project open; its clock stands still at `now`. */
export async function openPageBridge(now: string): Promise<PageBridge> {
  const faults: unknown[] = [];
  const files = createFileRegistry();
  const workspace = openWorkspace({ files, samplesFolder: samplesFolder(), clock: () => new Date(now) }, null);
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => faults.push(fault));
  const transport = createDirectTransport(operations, context);
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      faults.push(error);
      response.writeHead(500).end();
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/call') {
      const reply = await transport.call((await json(request)) as CallRequest);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
    } else if (request.url === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      response.on(
        'close',
        transport.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`)),
      );
    } else {
      await serveFile(request.url ?? '/', response);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bridge has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    client: createClient(transport),
    registerFile: files.register,
    emit: context.events.emit,
    faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      workspace.close();
    },
  };
}

/** Runs in the page before its own script, as a preload of Electron does: opens the door that the page looks for. */
export const doorScript = `
  const listeners = new Set();
  new EventSource('/events').onmessage = ({ data }) => {
    for (const listener of listeners) listener(JSON.parse(data));
  };
  window.caskade = {
    call: async (request) => (await fetch('/call', { method: 'POST', body: JSON.stringify(request) })).json(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
`;

const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function serveFile(url: string, response: ServerResponse): Promise<void> {
  const path = normalize(url === '/' ? '/index.html' : url);
  const type = types[extname(path)];
  const content = type === undefined ? null : await readFile(join(builtPage, path)).catch(() => null);
  if (content === null || type === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', type).end(content);
}
