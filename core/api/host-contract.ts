import * as z from 'zod/mini';
import type { IsoTime } from '../shared/dates.ts';
import type { FileRef } from './file-ref.ts';
import { type OutputType, output } from './operation.ts';
import { fileRef, oneOf, parser, text } from './parse-input.ts';
import { sampleOrganizations } from './project-operations.ts';

/** What a page can know of the program around it. */
export type HostInfo = {
  /** `window`: native dialogs and menus. `browser`: a page served on this computer. */
  readonly kind: 'window' | 'browser';
  readonly version: string;
  /** The user's name in the system, for the history; null when the system does not say. */
  readonly user: string | null;
  /** The open project's path for people; null while none is open. */
  readonly project: string | null;
  /** True when the open project cannot be written. */
  readonly isReadOnly: boolean;
  /** Where `host.createProject` and `host.trySample` put files without asking; null where a dialog asks. */
  readonly projectsFolder: string | null;
};

/** A project file that was open before, or lies in the projects folder. `id` is opaque; `isThere` false when the file is gone. */
export type RecentProject = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** Null for a file of the projects folder that was never opened. */
  readonly openedAt: IsoTime | null;
  readonly isThere: boolean;
};

/** A file that the user chose, dropped or pasted. `bytes` null when it is not known yet. */
export type PickedFile = { readonly ref: FileRef; readonly name: string; readonly bytes: number | null };

/** For what files are chosen: it decides the kinds that the dialog offers, and whether several can be chosen. */
export const filePurposes = ['import', 'backup', 'mapping', 'settings', 'work'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** One thing that only a host can do. Every host has all of them; those that ask the user give null or an empty list after a cancel. */
export const hostContract = {
  'host.info': hostCall(parser(z.strictObject({})), output<HostInfo>()),
  /** Newest first; files that are gone are named, not hidden. */
  'host.recent': hostCall(parser(z.strictObject({})), output<readonly RecentProject[]>()),
  /** Opens a project of the list in place of the present one (a window may open another). Fails with `not-found`, `project-…`. */
  'host.openRecent': hostCall(parser(z.strictObject({ id: text })), output<{ readonly isOpen: true }>()),
  'host.forgetRecent': hostCall(parser(z.strictObject({ id: text })), output<Record<never, never>>()),
  /** Asks for a project file and opens it. In a browser it fails with `usage`: there the list is all there is. */
  'host.chooseProject': hostCall(parser(z.strictObject({})), output<{ readonly isOpen: boolean }>()),
  /** Creates and opens a project: asks where in a window, puts it into the projects folder in a browser. */
  'host.createProject': hostCall(parser(z.strictObject({ name: text })), output<{ readonly isOpen: boolean }>()),
  /** Creates and opens a sample, without asking where. Reports progress like any job. */
  'host.trySample': hostCall(
    parser(z.strictObject({ organization: oneOf(sampleOrganizations) })),
    output<{ readonly isOpen: boolean }>(),
  ),
  /** Closes the project and shows the start page. */
  'host.closeProject': hostCall(parser(z.strictObject({})), output<Record<never, never>>()),
  /**
   * Opens the project once more: to write, when it could only be read because somebody had it open who has closed it. The
   * project counts as another one only when that is so.
   */
  'host.openAgain': hostCall(parser(z.strictObject({})), output<{ readonly access: 'read' | 'write' }>()),
  /** Copies the project to a folder of the user on this computer, without asking where, and opens the copy in its place. */
  'host.workOnCopy': hostCall(parser(z.strictObject({})), output<{ readonly isOpen: true }>()),
  /** Makes a project of a backup under a new name and opens it. */
  'host.restore': hostCall(
    parser(z.strictObject({ backup: fileRef, name: text })),
    output<{ readonly isOpen: boolean }>(),
  ),
  /** Shows the open dialog of a window. A browser fails with `usage`: its page has its own way to choose files. */
  'host.chooseFiles': hostCall(
    parser(z.strictObject({ purpose: oneOf(filePurposes) })),
    output<readonly PickedFile[]>(),
  ),
  /** The importable files of a folder that the user chooses in a dialog. A browser fails with `usage`. */
  'host.chooseFolder': hostCall(parser(z.strictObject({})), output<readonly PickedFile[]>()),
  /** Asks where to save a file of this name; null after a cancel. A browser fails with `usage`: its page downloads. */
  'host.chooseTarget': hostCall(parser(z.strictObject({ name: text })), output<PickedFile | null>()),
  /** Asks for the folder to write several files into; null after a cancel. A browser fails with `usage`: its page downloads. */
  'host.chooseTargetFolder': hostCall(parser(z.strictObject({})), output<PickedFile | null>()),
  /** Writes the page as it prints to a PDF at a chosen target. A browser fails with `usage`: it prints by itself. */
  'host.printToPdf': hostCall(parser(z.strictObject({ target: fileRef })), output<{ readonly bytes: number }>()),
} as const;

export type HostContract = typeof hostContract;
export type HostCallName = keyof HostContract;
export type HostInputs = { readonly [Name in HostCallName]: ReturnType<HostContract[Name]['parseInput']> };
export type HostOutputs = {
  readonly [Name in HostCallName]: HostContract[Name] extends HostCall<infer _Input, infer Output> ? Output : never;
};

/** What a host is made of: one function for each call. Errors are thrown as `AppError`. */
export type HostHandlers = {
  readonly [Name in HostCallName]: (input: HostInputs[Name]) => Promise<HostOutputs[Name]>;
};

/** Looks up a call with its types tied to its name. */
export function findHostCall<Name extends HostCallName>(name: Name): HostCall<HostInputs[Name], HostOutputs[Name]> {
  return hostCalls[name];
}

const hostCalls: { readonly [Name in HostCallName]: HostCall<HostInputs[Name], HostOutputs[Name]> } = hostContract;

type HostCall<Input, Output> = {
  readonly parseInput: (raw: unknown) => Input;
  readonly output: OutputType<Output>;
};

function hostCall<Input, Output>(
  parseInput: (raw: unknown) => Input,
  out: OutputType<Output>,
): HostCall<Input, Output> {
  return { parseInput, output: out };
}
