import { createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import type { Handlers } from '../../core/api/dispatch.ts';
import type { BackendRequest, CliHost, TextOutput } from '../../main/cli/cli-host.ts';
import { runCli } from '../../main/cli/run-cli.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { fileRef } from './example-files.ts';
import { createFakeContext, createFakeHandlers, type SeenCall } from './fake-handlers.ts';

/** What a command line printed and did. */
export type CliResult = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The operations that it called. */
  readonly calls: readonly SeenCall[];
  /** What it opened, and whether it closed it. */
  readonly opened: readonly (BackendRequest & { readonly isClosed: boolean })[];
};

/** An output that keeps what is written to it. */
export function createMemoryOutput(isTerminal = false): TextOutput & { readonly text: () => string } {
  const parts: string[] = [];
  return {
    isTerminal,
    write: async (text) => {
      parts.push(text);
    },
    text: () => parts.join(''),
  };
}

/** For command lines that serve nothing. */
export function cannotServe(): Promise<never> {
  return Promise.reject(new Error('this host of a test serves nothing'));
}

/** Runs a command line against handlers that answer with the examples. File references are the absolute paths. */
export async function runFakeCli(
  argv: readonly string[],
  own: Partial<Handlers<string, string>> = {},
  host: Partial<CliHost> = {},
): Promise<CliResult> {
  const stdout = createMemoryOutput();
  const stderr = createMemoryOutput(host.stderr?.isTerminal);
  const calls: SeenCall[] = [];
  const opened: (BackendRequest & { isClosed: boolean })[] = [];
  const exitCode = await runCli(argv, {
    cwd: '/home/lead',
    version: '1.2.3',
    locale: 'en-GB',
    now: () => new Date('2014-03-14T08:00:00Z'),
    onInterrupt: () => () => {},
    openBackend: async (request) => {
      const backend = { ...request, isClosed: false };
      opened.push(backend);
      const context = createFakeContext();
      return {
        upgrade: null,
        workFile: null,
        openedBy: null,
        client: createClient(createDirectTransport(createFakeHandlers(calls, own), context)),
        registerFile: fileRef,
        registerFolder: async (path) => {
          const registry = createFileRegistry();
          return (await registry.registerFolder(path)).map((ref) => fileRef(registry.pathOf(ref)));
        },
        close: () => {
          backend.isClosed = true;
        },
      };
    },
    serve: cannotServe,
    ...host,
    stdout,
    stderr,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), calls, opened };
}
