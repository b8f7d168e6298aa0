import type { MenuCommand } from '../menu/menu.ts';
import type { Transport } from './client.ts';
import type { PickedFile } from './host-contract.ts';
import type { Reply } from './reply.ts';

/** The door that a host opens to the page before it starts: a preload of Electron, or of a test. */
export const doorName = 'caskade';

/** What stands in the door. Only plain data goes through it, but for the `File`s of `takeFiles`, whose type the page knows. */
export type HostDoor<PageFile> = Transport & {
  /** A call of the host contract. Replies hold what it gives or why it was refused. */
  readonly hostCall: (name: string, input: unknown) => Promise<Reply<unknown>>;
  /** Gives a reply with a `PickedFile` for each file: errors that are thrown lose their code on the way. */
  readonly takeFiles: (files: readonly PageFile[]) => Promise<Reply<readonly PickedFile[]>>;
  /** Calls the listener for entries of the native menu, until the function that it gives is called. */
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
};
