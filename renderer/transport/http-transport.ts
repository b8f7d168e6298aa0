import type { Transport } from '../../core/api/client.ts';
import { createEventStream, type StreamHooks, type StreamTimes } from './event-stream.ts';
import { type HttpHost, postJson } from './http-request.ts';
import { isReply } from './is-reply.ts';

/** `opened` resolves when whoever listens hears what is announced from now on. */
export type HttpTransport = Transport & { readonly opened: () => Promise<void> };

/**
 * The transport of a page that the loopback host serves. A call waits for the stream of events when somebody listens, so
 * that the listener hears what the call announces. Rejects with `TransportError` when the host cannot be reached.
 */
export function createHttpTransport(host: HttpHost, hooks: StreamHooks, times?: StreamTimes): HttpTransport {
  const events = createEventStream(host, hooks, times);
  return {
    call: async (request) => {
      await events.opened();
      const reply = await postJson(host, '/api/call', request);
      if (isReply(reply)) return reply;
      throw new Error('the host answered a call with something else than a reply');
    },
    subscribe: events.subscribe,
    opened: events.opened,
  };
}

/** The host of the page that runs this. */
export function ownHost(): HttpHost {
  return { origin: '', fetch: (url, init) => fetch(url, init) };
}
