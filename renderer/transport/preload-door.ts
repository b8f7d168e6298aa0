import type { Transport } from '../../core/api/client.ts';
import type { HostCallName, HostInputs, HostOutputs, PickedFile } from '../../core/api/host-contract.ts';
import { fromWireError, type Reply } from '../../core/api/reply.ts';
import type { MenuCommand } from '../../core/menu/menu.ts';
import type { Host } from './host.ts';

/** The door that a host opens to the page before it starts: a preload of Electron, or of a test. */
export const doorName = 'caskade';

/** What stands in the door. Only plain data goes through it, but for the `File`s of `takeFiles`. */
export type Door = Transport & {
  readonly hostCall: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly takeFiles: (files: readonly File[]) => Promise<readonly PickedFile[]>;
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
};

/** The door of a host that opened one; null in a plain browser. */
export function findDoor(world: object): Door | null {
  const door: unknown = Object.getOwnPropertyDescriptor(world, doorName)?.value;
  return isDoor(door) ? door : null;
}

/** The host behind a door. It writes files where the user said, so there is nothing to deliver. */
export function hostBehind(door: Door): Host {
  const call = async <Name extends HostCallName>(name: Name, input: HostInputs[Name]): Promise<HostOutputs[Name]> => {
    const reply = await door.hostCall(name, input);
    if (!reply.ok) throw fromWireError(reply.error);
    return reply.value as HostOutputs[Name];
  };
  return {
    call,
    chooseTarget: (name) => call('host.chooseTarget', { name }),
    takeFiles: door.takeFiles,
    deliver: async () => {},
    release: async () => {},
    onMenu: door.onMenu,
  };
}

const doorParts = ['call', 'subscribe', 'hostCall', 'takeFiles', 'onMenu'] as const;

function isDoor(door: unknown): door is Door {
  if (typeof door !== 'object' || door === null) return false;
  return doorParts.every((part) => part in door && typeof Reflect.get(door, part) === 'function');
}
