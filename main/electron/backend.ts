import { type Client, createClient, type Transport } from '../../core/api/client.ts';
import { createEventTopic, type EventTopic } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import { toWireError } from '../../core/api/reply.ts';
import { createFileRegistry, type FileRegistry } from '../services/files/file-access.ts';
import { type BackendLine, connectBackend, type KnownFile, type Port } from './backend-protocol.ts';

/** A process of a project that runs, as the process of the windows holds it. */
export type BackendChild = {
  readonly port: Port;
  readonly onExit: (listener: (code: number) => void) => void;
  readonly kill: () => void;
};

/** What the backend of a window needs. */
export type BackendOptions = {
  readonly start: () => BackendChild;
  /** The file that a new process opens first; null for none. */
  readonly project: () => string | null;
  readonly reportFault: (text: string) => void;
  /** Is told when the process ended without being asked to. */
  readonly onLost: (code: number) => void;
};

/** The operations of a window, carried out in a process of their own. */
export type Backend = {
  /** Starts the process at the first call, and anew after it was lost. Never rejects. */
  readonly transport: Transport;
  readonly client: Client;
  readonly events: EventTopic;
  /** The files that the user chose in this window; a new process knows them too. */
  readonly files: Pick<FileRegistry, 'register' | 'registerFolder' | 'nameOf' | 'pathOf'> & {
    /** The reference of a file whose replacing the user confirmed in a dialog. */
    readonly registerTarget: (path: string) => FileRef;
  };
  /** Closes the project and waits until the process is gone; one that does not go is ended. */
  readonly end: () => Promise<void>;
};

/** Milliseconds that a process has to close its project. */
const patience = 5_000;

/** Makes the backend of a window. Nothing is started yet. */
export function createBackend(options: BackendOptions): Backend {
  const events = createEventTopic((fault) => options.reportFault(`a listener failed: ${String(fault)}`));
  const registry = createFileRegistry();
  const known = new Map<FileRef, KnownFile>();
  let running: Running | null = null;
  const tell = (path: string, mayReplace: boolean): FileRef => {
    const ref = registry.register(path);
    known.set(ref, { ref, path: registry.pathOf(ref), mayReplace });
    running?.line.sendFile({ ref, path: registry.pathOf(ref), mayReplace });
    return ref;
  };
  const current = (): Running => {
    running ??= startRunning(options, known, events, (ended) => {
      if (running === ended) running = null;
    });
    return running;
  };
  const transport: Transport = {
    call: async (request) => {
      try {
        const { line, opened } = current();
        await opened;
        return await line.transport.call(request);
      } catch (thrown) {
        return { ok: false, error: toWireError(thrown, request.name) };
      }
    },
    subscribe: events.subscribe,
  };
  return {
    transport,
    client: createClient(transport),
    events,
    files: {
      register: (path) => tell(path, false),
      registerTarget: (path) => tell(path, true),
      registerFolder: async (path) => {
        const refs = await registry.registerFolder(path);
        return refs.map((ref) => tell(registry.pathOf(ref), false));
      },
      pathOf: registry.pathOf,
      nameOf: registry.nameOf,
    },
    end: async () => {
      await running?.end();
    },
  };
}

type Running = {
  readonly line: BackendLine;
  /** Settles when the project is open again; rejects when it cannot be opened. */
  readonly opened: Promise<unknown>;
  readonly end: () => Promise<void>;
};

function startRunning(
  options: BackendOptions,
  known: ReadonlyMap<FileRef, KnownFile>,
  events: EventTopic,
  forget: (ended: Running) => void,
): Running {
  const child = options.start();
  const line = connectBackend(child.port, options.reportFault);
  let isAskedToEnd = false;
  line.transport.subscribe(events.emit);
  for (const file of known.values()) line.sendFile(file);
  const exited = new Promise<void>((resolve) => {
    child.onExit((code) => {
      forget(running);
      line.breakOff();
      if (!isAskedToEnd) options.onLost(code);
      resolve();
    });
  });
  const end = async (): Promise<void> => {
    isAskedToEnd = true;
    line.sendEnd();
    const timer = setTimeout(child.kill, patience);
    await exited.finally(() => clearTimeout(timer));
  };
  const running: Running = { line, opened: reopen(line, options.project(), end), end };
  return running;
}

/** A process that cannot open the project is of no use: the next call tries with another one. */
async function reopen(line: BackendLine, path: string | null, end: () => Promise<void>): Promise<void> {
  if (path === null) return;
  const file = createFileRegistry().register(path);
  line.sendFile({ ref: file, path, mayReplace: false });
  try {
    await createClient(line.transport).call('project.open', { file });
  } catch (error) {
    await end();
    throw error;
  }
}
