import type { HostCallName, HostInputs, HostOutputs, PickedFile } from '../../core/api/host-contract.ts';
import type { MenuCommand } from '../../core/menu/menu.ts';

/** What the program around the page does for it: projects, dialogs, files, menus. */
export type Host = {
  /** Throws the `AppError` with which the host refused. */
  readonly call: <Name extends HostCallName>(name: Name, input: HostInputs[Name]) => Promise<HostOutputs[Name]>;
  /** Lets operations use files that the user dropped, pasted or chose with a field of the page. */
  readonly takeFiles: (files: readonly File[]) => Promise<readonly PickedFile[]>;
  /** Asks where to save a file of this name; null after a cancel. A browser gives a place from which `deliver` downloads. */
  readonly chooseTarget: (name: string) => Promise<PickedFile | null>;
  /** Hands a file to the user that an operation wrote to a place of `chooseTarget`. */
  readonly deliver: (file: PickedFile) => Promise<void>;
  /** Says that files are not needed any more. */
  readonly release: (files: readonly PickedFile[]) => Promise<void>;
  /** Calls the listener for entries of a native menu, until the function that it gives is called. */
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
};
