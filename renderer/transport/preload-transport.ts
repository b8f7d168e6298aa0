import type { Transport } from '../../core/api/client.ts';

/** The door that a host opens to the page before it starts: a preload of Electron, or of a test. */
export const doorName = 'caskade';

/** The transport of a host that opened a door; null in a plain browser. */
export function findPreloadTransport(world: object): Transport | null {
  const door: unknown = Object.getOwnPropertyDescriptor(world, doorName)?.value;
  return isTransport(door) ? door : null;
}

function isTransport(door: unknown): door is Transport {
  if (typeof door !== 'object' || door === null) return false;
  const { call, subscribe }: Partial<Record<keyof Transport, unknown>> = door;
  return typeof call === 'function' && typeof subscribe === 'function';
}
