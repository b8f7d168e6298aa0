import { type AppEvent, createEventTopic, type EventListener } from '../../core/api/events.ts';
import { createEventParser } from './event-parser.ts';
import { type HttpHost, request } from './http-request.ts';
import { TransportError } from './transport-error.ts';

/**
 * How the stream of events is: `open`; `lost` while it is being tried again; `ended` when the host knows this browser no
 * more, which nothing here can mend.
 */
export type StreamState = 'open' | 'lost' | 'ended';

/** What the stream tells besides events. */
export type StreamHooks = {
  readonly onState: (state: StreamState) => void;
  /** Is told when a listener throws. */
  readonly onFault: (fault: unknown) => void;
};

/** Milliseconds. Silence is longer than the host's heartbeat, so it means that the stream is dead. */
export type StreamTimes = { readonly firstDelay: number; readonly longestDelay: number; readonly silence: number };

export const streamTimes: StreamTimes = { firstDelay: 500, longestDelay: 10_000, silence: 45_000 };

/** The events of a host. The stream is open while somebody listens. */
export type EventStream = {
  readonly subscribe: (listener: EventListener) => () => void;
  /** Settles when the stream is open, or its first attempt has failed: what a call announces after it is not missed. */
  readonly opened: () => Promise<void>;
};

/**
 * Makes the stream of events of a host. When it breaks it is opened again, after longer and longer pauses, and goes on after
 * the last event: the host tells what has changed meanwhile.
 */
export function createEventStream(host: HttpHost, hooks: StreamHooks, times: StreamTimes = streamTimes): EventStream {
  const topic = createEventTopic(hooks.onFault);
  let listeners = 0;
  let connection: Connection | null = null;
  return {
    subscribe: (listener) => {
      const own: EventListener = (event) => listener(event);
      const unsubscribe = topic.subscribe(own);
      listeners += 1;
      connection ??= connect({ host, times, ...hooks, emit: topic.emit });
      return once(() => {
        unsubscribe();
        listeners -= 1;
        if (listeners > 0) return;
        connection?.stop();
        connection = null;
      });
    },
    opened: () => connection?.opened ?? Promise.resolve(),
  };
}

type Connection = { readonly opened: Promise<void>; readonly stop: () => void };

/** What a connection works with until it is stopped. */
type Parts = {
  readonly host: HttpHost;
  readonly times: StreamTimes;
  readonly stopped: AbortSignal;
  readonly emit: (event: AppEvent) => void;
} & StreamHooks;

function connect(parts: Omit<Parts, 'stopped'>): Connection {
  const stopping = new AbortController();
  const stopped = stopping.signal;
  const opened = new Promise<void>((tried) => {
    const onState = (state: StreamState): void => {
      tried();
      if (!stopped.aborted) parts.onState(state);
    };
    void keepReading({ ...parts, stopped, onState }).finally(tried);
  });
  return { opened, stop: () => stopping.abort() };
}

/** Reads streams, one after another, until it is stopped or the session has ended. */
async function keepReading(parts: Parts): Promise<void> {
  const { times, stopped, onState } = parts;
  let lastId: string | null = null;
  let delay = times.firstDelay;
  const onOpen = (): void => {
    delay = times.firstDelay;
    onState('open');
  };
  while (!stopped.aborted) {
    try {
      for await (const event of readStream(parts, lastId, onOpen)) {
        lastId = event.id ?? lastId;
        emitData(parts, event.data);
      }
    } catch (error) {
      // Whatever broke the stream, the next one tells: it opens, or it ends the loop here.
      if (error instanceof TransportError && error.kind === 'session-ended') return onState('ended');
    }
    if (stopped.aborted) return;
    onState('lost');
    await wait(delay, stopped);
    delay = Math.min(delay * 2, times.longestDelay);
  }
}

/** An id without data is no event. Data that is no JSON is a fault of the host, which must not end the stream. */
function emitData({ emit, onFault }: Parts, data: string): void {
  if (data === '') return;
  try {
    emit(JSON.parse(data));
  } catch (fault) {
    onFault(fault);
  }
}

/** One stream, until it ends, falls silent or is stopped. */
async function* readStream({ host, times, stopped }: Parts, lastId: string | null, onOpen: () => void) {
  const { silence } = times;
  const dead = new AbortController();
  let timer = setTimeout(() => dead.abort(), silence);
  try {
    const headers = { Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) };
    const signal = AbortSignal.any([stopped, dead.signal]);
    const response = await request(host, '/api/events', { headers, signal });
    onOpen();
    const parse = createEventParser();
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => dead.abort(), silence);
      yield* parse(decoder.decode(piece.value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
  }
}

function wait(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stopped.addEventListener('abort', end);
  });
}

/** Ending a subscription twice ends it once. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
