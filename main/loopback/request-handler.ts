import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StaticFiles } from '../services/page-files.ts';
import { checkAdmission, isRead, type OwnAddress } from './admission.ts';
import type { CallRoute } from './call-route.ts';
import type { EventRoute } from './event-route.ts';
import type { FileRoutes } from './file-routes.ts';
import type { HostLog } from './host-log.ts';
import { sendRefusal } from './http-answer.ts';
import { HttpRefusal, refuse, refuseMethod, refuseUnknown } from './http-refusal.ts';
import type { Sessions } from './sessions.ts';
import { sendStatic } from './static-files.ts';

/** What requests are answered with. */
export type HandlerParts = {
  readonly own: OwnAddress;
  readonly sessions: Sessions;
  readonly calls: CallRoute;
  readonly events: EventRoute;
  readonly host: Route;
  readonly files: FileRoutes;
  readonly pages: StaticFiles;
  readonly log: HostLog;
};

/**
 * Makes the one function through which every request goes: admission, then the session, then the route. Nothing but the
 * exchange of the token is done without a session. The function never rejects.
 */
export function createRequestHandler(
  parts: HandlerParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      checkAdmission(request, parts.own);
      const { path, token } = parseTarget(request.url ?? '');
      if (path === '/' && token !== null && request.method === 'GET')
        return openSession(parts, token, request, response);
      if (!parts.sessions.isOpen(request.headers.cookie)) throw noSession();
      await findRoute(parts, path, request)(request, response);
    } catch (error) {
      answerFailure(parts.log, error, request, response);
    }
  };
}

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

function findRoute(parts: HandlerParts, path: string, request: IncomingMessage): Route {
  const { calls, events, files, host, pages } = parts;
  const ref = /^\/api\/files\/([A-Za-z0-9-]{1,64})$/.exec(path)?.[1];
  if (path === '/api/call') return byMethod(request, { POST: calls.handle });
  if (path === '/api/events') return byMethod(request, { GET: events.handle });
  if (path === '/api/host') return byMethod(request, { POST: host });
  if (path === '/api/files') return byMethod(request, { POST: files.upload });
  if (path === '/api/outputs') return byMethod(request, { POST: files.reserve });
  if (ref !== undefined) {
    const download: Route = (asked, response) => files.download(ref, asked, response);
    return byMethod(request, {
      GET: download,
      HEAD: download,
      DELETE: (_, response) => files.remove(ref, response),
    });
  }
  if (path === '/api' || path.startsWith('/api/')) throw refuseUnknown();
  if (!isRead(request.method)) throw refuseMethod(['GET', 'HEAD']);
  return (asked, response) => sendStatic(pages, path, asked, response);
}

function byMethod(request: IncomingMessage, routes: Readonly<Record<string, Route>>): Route {
  const route = Object.hasOwn(routes, request.method ?? '') ? routes[request.method ?? ''] : undefined;
  if (route === undefined) throw refuseMethod(Object.keys(routes));
  return route;
}

/** The path as it was sent, and the token of a start. A path is compared, never opened, so it needs no decoding. */
function parseTarget(url: string): { readonly path: string; readonly token: string | null } {
  const [path = '', ...query] = url.split('?');
  return { path, token: new URLSearchParams(query.join('?')).get('token') };
}

/** Exchanges the token for the cookie, and takes it out of the address and the browser's history by a redirect. */
function openSession(
  { sessions, log }: HandlerParts,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const exchange = sessions.exchange(token);
  if (exchange.kind === 'opened') response.setHeader('Set-Cookie', exchange.setCookie);
  else if (!sessions.isOpen(request.headers.cookie)) {
    if (exchange.kind === 'used') log.note('The address was opened a second time, by another browser; it was refused.');
    throw exchange.kind === 'used' ? tokenUsed() : noSession();
  }
  response.writeHead(303, { Location: '/' }).end();
}

function answerFailure(log: HostLog, error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) {
    // The other side went away, or the answer broke in the middle: only an end without an end tells the page.
    response.destroy();
    if (!isGone(error)) log.fault(error, 'answering a request');
    return;
  }
  if (!(error instanceof HttpRefusal)) log.fault(error, 'answering a request');
  sendRefusal(request, response, error instanceof HttpRefusal ? error : hostFault());
}

function isGone(error: unknown): boolean {
  if (error instanceof HttpRefusal) return true;
  const gone = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'];
  return error instanceof Error && 'code' in error && gone.some((code) => code === error.code);
}

function noSession(): HttpRefusal {
  return refuse(
    401,
    'This browser has no session with Caskade.',
    'Open the address that Caskade printed when it started. It works once: for another browser, start `caskade serve` again.',
  );
}

function tokenUsed(): HttpRefusal {
  return refuse(
    401,
    'This address was used already.',
    'It works once. Go on in the browser that opened it first, or start `caskade serve` again.',
  );
}

function hostFault(): HttpRefusal {
  return refuse(500, 'The program failed.', 'Report this fault together with what was done.', 'internal');
}
