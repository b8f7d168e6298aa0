import type { Port } from '../../main/electron/backend-protocol.ts';

/** Both ends of a line on which messages are cloned and arrive at once. */
export function createLine(): readonly [Port, Port] {
  const listeners: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const end = (own: 0 | 1, other: 0 | 1): Port => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      for (const listen of listeners[other]) listen(copy);
    },
    onMessage: (listener) => {
      listeners[own].push(listener);
    },
  });
  return [end(0, 1), end(1, 0)];
}
