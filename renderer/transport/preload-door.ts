import { doorName, type HostDoor } from '../../core/api/door.ts';
import type { HostCallName, HostInputs, HostOutputs } from '../../core/api/host-contract.ts';
import { fromWireError, type Reply } from '../../core/api/reply.ts';
import type { Host } from './host.ts';

/** The door as the page sees it. */
export type Door = HostDoor<File>;

/** The door of a host that opened one; null in a plain browser. */
export function findDoor(world: object): Door | null {
  const door: unknown = Object.getOwnPropertyDescriptor(world, doorName)?.value;
  return isDoor(door) ? door : null;
}

/** The host behind a door. It writes files where the user said, so there is nothing to deliver. */
export function hostBehind(door: Door): Host {
  const call = async <Name extends HostCallName>(name: Name, input: HostInputs[Name]): Promise<HostOutputs[Name]> => {
    return take(await door.hostCall(name, input)) as HostOutputs[Name];
  };
  return {
    call,
    chooseTarget: (name) => call('host.chooseTarget', { name }),
    takeFiles: async (files) => take(await door.takeFiles(files)),
    deliver: async () => {},
    release: async () => {},
    onMenu: door.onMenu,
  };
}

function take<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw fromWireError(reply.error);
  return reply.value;
}

const doorParts = ['call', 'subscribe', 'hostCall', 'takeFiles', 'onMenu'] as const;

function isDoor(door: unknown): door is Door {
  if (typeof door !== 'object' || door === null) return false;
  return doorParts.every((part) => part in door && typeof Reflect.get(door, part) === 'function');
}
