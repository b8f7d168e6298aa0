import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Transport } from '../../core/api/client.ts';
import type { HostHandlers } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { listStaticFiles } from '../services/page-files.ts';
import { type CallRoute, createCallRoute } from './call-route.ts';
import { createEventRoute, type EventRoute } from './event-route.ts';
import { createFileRoutes, type RegisterFile } from './file-routes.ts';
import { type HostLimits, hostLimits } from './host-limits.ts';
import type { HostLog } from './host-log.ts';
import { createHostRoute } from './host-route.ts';
import { setSecureHeaders } from './http-answer.ts';
import type { PrivateFolder } from './private-folder.ts';
import { createRequestHandler } from './request-handler.ts';
import { createSessions } from './sessions.ts';

/** What a loopback server stands in front of. */
export type ServerParts = {
  readonly transport: Transport;
  /** What the page can ask of the program around it. */
  readonly host: HostHandlers;
  readonly registerFile: RegisterFile;
  readonly folder: PrivateFolder;
  /** Where the built pages are; it need not exist. */
  readonly pagesFolder: string;
  readonly log: HostLog;
  /** Null takes any port that is free. */
  readonly port: number | null;
  /** The limits of the product, unless told otherwise. */
  readonly limits?: HostLimits;
};

/** A server that listens. */
export type LoopbackServer = {
  /** `http://127.0.0.1:4711`, without the token. */
  readonly origin: string;
  /** The address to open; it works once. */
  readonly url: string;
  /**
   * Stops taking requests, cancels the writes that run or wait, waits until every call has ended, then ends. Gives how
   * many writes were asked to stop.
   */
  readonly close: () => Promise<{ readonly cancelledWrites: number }>;
};

/** Starts a server that only this computer reaches. Throws `usage` when the port cannot be had. */
export async function startLoopbackServer(parts: ServerParts): Promise<LoopbackServer> {
  const limits = parts.limits ?? hostLimits;
  const server = createServer(serverOptions);
  server.maxConnections = 200;
  const port = await listen(server, parts.port);
  const origin = new URL(`http://127.0.0.1:${port}`).origin;
  const sessions = createSessions(port);
  const calls = createCallRoute(parts.transport, limits);
  const events = createEventRoute(parts.transport.subscribe, limits);
  const handle = createRequestHandler({
    own: { host: new URL(origin).host, origin },
    sessions,
    calls,
    events,
    host: createHostRoute(parts.host, limits, parts.log),
    files: createFileRoutes(parts.folder, parts.registerFile, limits),
    pages: listStaticFiles(parts.pagesFolder),
    log: parts.log,
  });
  const running = trackRequests(server, handle);
  return {
    origin,
    url: `${origin}/?token=${sessions.token}`,
    close: () => closeServer(server, { calls, events, running, limits }),
  };
}

/**
 * Milliseconds. A sender that dawdles over its headers is cut off; a body may take as long as the largest upload needs, and
 * each route has a shorter limit of its own for bodies that are small or stand still.
 */
const serverOptions = { headersTimeout: 10_000, requestTimeout: 900_000, connectionsCheckingInterval: 5_000 } as const;

/** Gives the port. */
function listen(server: Server, port: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(port === null ? error : portRefused(port, error)));
    server.listen({ host: '127.0.0.1', port: port ?? 0, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}

function portRefused(port: number, error: NodeJS.ErrnoException): AppError {
  const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message);
  const message = `The port ${port} cannot be had: ${reason}.`;
  return new AppError('usage', message, 'Name another port, or leave --port out.', { port }, error);
}

/** Answers requests and remembers those that are not answered yet. */
function trackRequests(
  server: Server,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): ReadonlySet<Promise<void>> {
  const running = new Set<Promise<void>>();
  server.on('request', (request, response) => {
    setSecureHeaders(response);
    const work = handle(request, response).finally(() => running.delete(work));
    running.add(work);
  });
  return running;
}

type Closing = {
  readonly calls: CallRoute;
  readonly events: EventRoute;
  readonly running: ReadonlySet<Promise<void>>;
  readonly limits: HostLimits;
};

async function closeServer(
  server: Server,
  { calls, events, running, limits }: Closing,
): Promise<{ readonly cancelledWrites: number }> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  events.close();
  const cancelledWrites = await calls.close();
  // A connection becomes idle a moment after its last answer, and would then wait for another request.
  const sweeping = setInterval(() => server.closeIdleConnections(), 10);
  const cutting = setTimeout(() => server.closeAllConnections(), limits.farewellMilliseconds);
  await ended;
  clearInterval(sweeping);
  clearTimeout(cutting);
  await Promise.all(running);
  return { cancelledWrites };
}
