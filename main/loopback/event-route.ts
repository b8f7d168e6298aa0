import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transport } from '../../core/api/client.ts';
import type { AppEvent } from '../../core/api/events.ts';
import type { HostLimits } from './host-limits.ts';
import { refuseEnding } from './http-refusal.ts';

/** `GET /api/events`: Server-Sent Events. */
export type EventRoute = {
  /** Sends events until the page goes away. Throws `HttpRefusal` once closed. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends every stream. */
  readonly close: () => void;
};

/**
 * Makes the route. Every `data-changed` has a number as its id. A page that comes back with `Last-Event-ID` first hears of
 * every operation that has changed data since: the last number of each operation is kept, so however long it was away, it
 * misses no change. Progress is not repeated: the next one tells all.
 */
export function createEventRoute(
  subscribe: Transport['subscribe'],
  { heartbeatMilliseconds }: Pick<HostLimits, 'heartbeatMilliseconds'>,
): EventRoute {
  const streams = new Set<ServerResponse>();
  const lastChanges = new Map<string, { readonly id: number; readonly event: AppEvent }>();
  let changes = 0;
  let isClosed = false;

  const unsubscribe = subscribe((event) => {
    const isLasting = event.kind !== 'progress';
    if (isLasting) {
      changes += 1;
      lastChanges.set(event.kind === 'data-changed' ? event.operation : event.kind, { id: changes, event });
    }
    const text = isLasting ? describe(event, changes) : describe(event);
    for (const stream of streams) send(stream, text);
  });
  const send = (stream: ServerResponse, text: string): void => {
    if (stream.writableLength <= maximalBacklogBytes) {
      stream.write(text);
      return;
    }
    // A page that does not read (a laptop asleep) is cut off; it comes back and asks for what it missed.
    streams.delete(stream);
    stream.destroy();
  };
  const timer = setInterval(() => {
    for (const stream of streams) send(stream, ': alive\n\n');
  }, heartbeatMilliseconds);
  timer.unref();

  return {
    handle: (request, response) => {
      if (isClosed) throw refuseEnding();
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'close' });
      const since = lastEventId(request);
      const missed = since === null ? [] : [...lastChanges.values()].filter(({ id }) => id > since);
      // An id without data is no event: it only tells from where to go on.
      response.write(`id: ${since ?? changes}\n\n`);
      for (const { id, event } of missed.sort((a, b) => a.id - b.id)) response.write(describe(event, id));
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close: () => {
      isClosed = true;
      unsubscribe();
      clearInterval(timer);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}

function describe(event: AppEvent, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`;
}

/** The number after which the page wants to hear; null when it comes for the first time. */
function lastEventId(request: IncomingMessage): number | null {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

const maximalBacklogBytes = 1_048_576;
