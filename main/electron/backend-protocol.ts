import type { CallRequest, Transport } from '../../core/api/client.ts';
import { type AppEvent, createEventTopic } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import { type Reply, toWireError, type WireError } from '../../core/api/reply.ts';

/** One end of a line between two processes; messages arrive in the order in which they were sent, as structured clones. */
export type Port = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** What the process of the windows tells the process of a project. */
export type ToBackend =
  | { readonly kind: 'call'; readonly id: number; readonly request: CallRequest }
  | { readonly kind: 'file'; readonly file: KnownFile }
  | { readonly kind: 'end' };

/** A file that the user chose; `mayReplace` when a dialog asked whether to replace what lies there. */
export type KnownFile = { readonly ref: FileRef; readonly path: string; readonly mayReplace: boolean };

/** What the process of a project tells the process of the windows. */
export type FromBackend =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: AppEvent }
  /** A fault of the program, as text for the log that holds nothing of the data. */
  | { readonly kind: 'fault'; readonly text: string };

/** What carries calls out in the process of a project. */
export type BackendParts = {
  readonly transport: Transport;
  readonly adoptFile: (file: KnownFile) => void;
  /** Closes the project and ends the process. */
  readonly end: () => void;
};

/** Answers what comes over the line. Gives the function that tells the other side of a fault. */
export function serveBackend(port: Port, { transport, adoptFile, end }: BackendParts): (text: string) => void {
  const tell = (message: FromBackend): void => port.post(message);
  const answer = async (id: number, request: CallRequest): Promise<void> => {
    const reply = await transport.call(request);
    try {
      tell({ kind: 'reply', id, reply });
    } catch (fault) {
      // What is no plain data cannot cross the line: a fault of the program.
      tell({ kind: 'reply', id, reply: { ok: false, error: toWireError(fault, request.name) } });
    }
  };
  transport.subscribe((event) => tell({ kind: 'event', event }));
  port.onMessage((message) => {
    if (!isToBackend(message)) return;
    if (message.kind === 'call') void answer(message.id, message.request);
    if (message.kind === 'file') adoptFile(message.file);
    if (message.kind === 'end') end();
  });
  return (text) => tell({ kind: 'fault', text });
}

/** The other end of the line. */
export type BackendLine = {
  readonly transport: Transport;
  readonly sendFile: (file: KnownFile) => void;
  readonly sendEnd: () => void;
  /** Answers every call that waits with an error, and announces the end of their jobs: the process is gone. */
  readonly breakOff: () => void;
};

/** Makes the end of the line for the process of the windows. */
export function connectBackend(port: Port, reportFault: (text: string) => void): BackendLine {
  const events = createEventTopic((fault) => reportFault(`a listener failed: ${String(fault)}`));
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const jobs = new Set<string>();
  let calls = 0;
  let isBroken = false;
  const send = (message: ToBackend): void => port.post(message);
  const settle = (id: number, reply: Reply<unknown>): void => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  port.onMessage((message) => {
    if (isBroken || !isFromBackend(message)) return;
    if (message.kind === 'reply') settle(message.id, message.reply);
    if (message.kind === 'fault') reportFault(message.text);
    if (message.kind !== 'event') return;
    trackJob(jobs, message.event);
    events.emit(message.event);
  });
  return {
    transport: {
      call: (request) =>
        new Promise((resolve) => {
          if (isBroken) return resolve({ ok: false, error: workStopped });
          calls += 1;
          waiting.set(calls, resolve);
          send({ kind: 'call', id: calls, request });
        }),
      subscribe: events.subscribe,
    },
    sendFile: (file) => send({ kind: 'file', file }),
    sendEnd: () => send({ kind: 'end' }),
    breakOff: () => {
      isBroken = true;
      for (const id of [...waiting.keys()]) settle(id, { ok: false, error: workStopped });
      for (const jobId of jobs) events.emit({ kind: 'job-ended', jobId });
      jobs.clear();
    },
  };
}

/** What a call gets whose process ended. */
export const workStopped: WireError = {
  code: 'internal',
  message: 'The part of Caskade that works on the project stopped unexpectedly.',
  hint: 'Everything up to the last change is saved. Try again.',
  details: {},
};

/** Keeps the jobs that told of their progress and have not ended. */
function trackJob(jobs: Set<string>, event: AppEvent): void {
  if (event.kind === 'progress') jobs.add(event.jobId);
  if (event.kind === 'job-ended') jobs.delete(event.jobId);
}

/** Both ends are the same program, started by itself: a message with a kind is taken for one of ours. */
function isToBackend(message: unknown): message is ToBackend {
  return hasKind(message, ['call', 'file', 'end']);
}

function isFromBackend(message: unknown): message is FromBackend {
  return hasKind(message, ['reply', 'event', 'fault']);
}

function hasKind(message: unknown, kinds: readonly string[]): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.some((k) => k === message.kind);
}
