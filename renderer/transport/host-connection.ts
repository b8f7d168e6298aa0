import type { Transport } from '../../core/api/client.ts';
import type { StreamState } from './event-stream.ts';
import type { Host } from './host.ts';
import { createHttpHost } from './http-host.ts';
import { createHttpTransport, ownHost } from './http-transport.ts';
import { findDoor, hostBehind } from './preload-door.ts';

/** The way from the page to its host, and how it stands. */
export type HostConnection = {
  readonly transport: Transport;
  readonly host: Host;
  readonly state: () => StreamState;
  /** Calls the listener when the state changes, until the function that it gives is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** The connection of this page: the door that a preload opened, else the host that served it; null for a page opened as a file. */
export function connectToHost(world: Window): HostConnection | null {
  const door = findDoor(world);
  if (door !== null) {
    return { transport: door, host: hostBehind(door), state: () => 'open', subscribe: () => () => {} };
  }
  return world.location.protocol.startsWith('http') ? connectByHttp() : null;
}

function connectByHttp(): HostConnection {
  const listeners = new Set<() => void>();
  let state: StreamState = 'open';
  const transport = createHttpTransport(ownHost(), {
    onState: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    onFault: (fault) => reportError(fault),
  });
  return {
    transport,
    host: createHttpHost(ownHost(), { opened: transport.opened, download }),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
