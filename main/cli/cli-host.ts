import type { Client } from '../../core/api/client.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { ProjectOpener, ProjectUpgrade } from '../../core/api/project-reports.ts';

/** A stream that text goes to. */
export type TextOutput = {
  /** Resolves when more may be written; never rejects, not even when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
};

/** What the command line needs of the world; `main/main.ts` gives the real one, tests their own. */
export type CliHost = {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly version: string;
  /** The language tag of the system, such as `de-DE`. */
  readonly locale: string;
  readonly now: () => Date;
  /**
   * Calls the listener when the user presses Ctrl+C, instead of ending the process, until the function that it gives is
   * called. Used around writes and reports and while serving: another read holds the thread and is best ended by the system.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
  readonly openBackend: OpenBackend;
  /** Serves a project to a browser on this computer. Fails with `project-…`, and with `usage` when the port cannot be had. */
  readonly serve: (request: ServeRequest) => Promise<ServedProject>;
};

/** A project to serve: the absolute path of its file, null for the start page; `port` null takes any that is free. */
export type ServeRequest = { readonly path: string | null; readonly port: number | null };

/** A project, or the start page, that is served until `close`. */
export type ServedProject = {
  /** The address to open; it works once. */
  readonly url: string;
  /** `read` when the file cannot be written or somebody works on it; null without a project. */
  readonly access: 'read' | 'write' | null;
  /** Who works on the project, so that it can only be read; null when nobody else does. */
  readonly openedBy: ProjectOpener | null;
  /** Addresses at which other starts of the program serve the same project. */
  readonly elsewhere: readonly string[];
  /** Opens the address in the user's browser; false where there is none. */
  readonly openBrowser: () => Promise<boolean>;
  /** Ends; gives how many writes were running and were asked to stop. */
  readonly close: () => Promise<{ readonly cancelledWrites: number }>;
};

/** What a command works on: a project that is there, or none yet because the command creates it. Paths are absolute. */
export type BackendRequest =
  | { readonly kind: 'open'; readonly path: string; readonly access: 'read' | 'write' }
  | { readonly kind: 'create' };

/** Opens what a command works on. Fails with `project-…`. */
export type OpenBackend = (request: BackendRequest) => Promise<Backend>;

/** The contract's client, and the host's way to let operations use a file that the user named. */
export type Backend = {
  /** What was done to an older file when it was opened; null when nothing was. */
  readonly upgrade: ProjectUpgrade | null;
  /** Who has the project open to write, in a window or a browser; null when nobody has. */
  readonly openedBy: ProjectOpener | null;
  readonly client: Client;
  readonly registerFile: (path: string) => FileRef;
  /** The importable files directly in a folder, by name. Fails with `file-…` when it cannot be read. */
  readonly registerFolder: (path: string) => Promise<readonly FileRef[]>;
  readonly close: () => void;
};
