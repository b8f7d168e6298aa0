import type { Client } from '../../core/api/client.ts';
import type { FileRef } from '../../core/api/file-ref.ts';

/** A stream that text goes to. */
export type TextOutput = {
  /** Resolves when more may be written; never rejects, not even when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
};

/** What the command line needs of the world; `main.ts` gives the real one, tests their own. */
export type CliHost = {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly version: string;
  readonly now: () => Date;
  /**
   * Calls the listener when the user presses Ctrl+C, instead of ending the process, until the function that it gives is
   * called. Used around writes only: a read holds the thread and is best ended by the system.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
  readonly openBackend: OpenBackend;
};

/** What a command works on: a project that is there, or none yet because the command creates it. Paths are absolute. */
export type BackendRequest =
  | { readonly kind: 'open'; readonly path: string; readonly access: 'read' | 'write' }
  | { readonly kind: 'create' };

/** Opens what a command works on. Fails with `project-…`. */
export type OpenBackend = (request: BackendRequest) => Promise<Backend>;

/** The contract's client, and the host's way to let operations use a file that the user named. */
export type Backend = {
  readonly client: Client;
  readonly registerFile: (path: string) => FileRef;
  /** The importable files directly in a folder, by name. Fails with `file-…` when it cannot be read. */
  readonly registerFolder: (path: string) => Promise<readonly FileRef[]>;
  readonly close: () => void;
};
