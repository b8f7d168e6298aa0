import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { contract, type Inputs, type OperationName, type Outputs } from '../../core/api/contract.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { ProjectOpener, ProjectUpgrade } from '../../core/api/project-reports.ts';
import type { Backend, BackendRequest, CliHost } from './cli-host.ts';
import type { ExitCode } from './exit-codes.ts';
import { openerWords } from './opener-words.ts';
import { createProgressLine } from './progress-line.ts';
import { escapeControls, toSafeJson } from './safe-text.ts';

/** The options that every command understands. */
export type GlobalOptions = { readonly json: boolean; readonly quiet: boolean };

/** What a command can do with the project: the operations, and files that the user named on the command line. */
export type Session = {
  readonly call: <Name extends OperationName>(name: Name, input: Inputs[Name]) => Promise<Outputs[Name]>;
  /** Lets operations use the file at this path, relative to the working folder. */
  readonly file: (path: string) => FileRef;
  /** Lets operations use the importable files directly in this folder, and gives them by name. */
  readonly folder: (path: string) => Promise<readonly FileRef[]>;
};

/** What commands are written against. */
export type Cli = {
  readonly host: CliHost;
  /** Opens the project, runs the work with progress and Ctrl+C, closes it, and keeps the exit code that the work gives. */
  readonly run: (project: ProjectUse, work: (session: Session) => Promise<ExitCode>) => Promise<void>;
  /** Prints the result: the value with `--json`, else the lines. */
  readonly print: (value: unknown, lines: () => readonly string[]) => Promise<void>;
  /** Prints a result of one line, before the command has ended: the value with `--json`, else the text. */
  readonly printLine: (value: unknown, line: string) => Promise<void>;
  /** Prints a message for people on standard error. */
  readonly tell: (message: string) => Promise<void>;
  readonly exitCode: () => ExitCode;
};

/** The project that a command names and what it does to it. A path relative to the working folder. */
export type ProjectUse =
  | { readonly project: string; readonly access: 'read' | 'write' }
  | { readonly access: 'create' };

/** Makes what commands are written against. */
export function createCli(host: CliHost, options: GlobalOptions): Cli {
  let exitCode: ExitCode = 0;
  const tell = (message: string) => host.stderr.write(`${escapeControls(message)}\n`);
  return {
    host,
    run: async (use, work) => {
      const backend = await host.openBackend(requestOf(use, host.cwd));
      try {
        if (backend.upgrade !== null) await tell(upgradeWords(backend.upgrade));
        if (backend.openedBy !== null && use.access === 'write') await tell(sharedWords(backend.openedBy, use.project));
        exitCode = await runSession(host, options, backend, work);
      } finally {
        backend.close();
      }
    },
    print: (value, lines) => (options.json ? printJson(host, value) : printLines(host, lines())),
    printLine: (value, line) => host.stdout.write(`${options.json ? toSafeJson(value) : escapeControls(line)}\n`),
    tell,
    exitCode: () => exitCode,
  };
}

/** Prints one JSON document. A list is written in parts, one element a line, so that a long one needs no memory twice. */
export async function printJson(host: CliHost, value: unknown): Promise<void> {
  if (!Array.isArray(value) || value.length === 0) return host.stdout.write(`${toSafeJson(value, 2)}\n`);
  for (let start = 0; start < value.length; start += rowsAtOnce) {
    const rows = value.slice(start, start + rowsAtOnce).map((row) => toSafeJson(row));
    await host.stdout.write(`${start === 0 ? '[' : ','}\n${rows.join(',\n')}`);
  }
  await host.stdout.write('\n]\n');
}

async function printLines(host: CliHost, lines: readonly string[]): Promise<void> {
  for (let start = 0; start < lines.length; start += rowsAtOnce) {
    const part = lines.slice(start, start + rowsAtOnce).map((line) => `${escapeControls(line)}\n`);
    await host.stdout.write(part.join(''));
  }
}

async function runSession(
  host: CliHost,
  options: GlobalOptions,
  backend: Backend,
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = createProgressLine(host.stderr, () => host.now().getTime());
  const unsubscribe = options.quiet ? () => {} : backend.client.subscribe(progress.show);
  try {
    return await work({
      call: (name, input) => callCancellable(host, backend, name, input).finally(progress.clear),
      file: (path) => backend.registerFile(resolve(host.cwd, path)),
      folder: (path) => backend.registerFolder(resolve(host.cwd, path)),
    });
  } finally {
    unsubscribe();
  }
}

async function callCancellable<Name extends OperationName>(
  host: CliHost,
  backend: Backend,
  name: Name,
  input: Inputs[Name],
): Promise<Outputs[Name]> {
  if (contract[name].effect === 'read' && !longReads.has(name)) return backend.client.call(name, input);
  const jobId = randomUUID();
  const ignoreInterrupts = host.onInterrupt(() => void backend.client.call('job.cancel', { jobId }));
  try {
    return await backend.client.call(name, input, { jobId });
  } finally {
    ignoreInterrupts();
  }
}

/** Reads that give others their turn and leave something behind unless they end well. */
const longReads: ReadonlySet<OperationName> = new Set(['report.write']);

function upgradeWords({ fromVersion, backup }: ProjectUpgrade): string {
  return `The project file was brought up to date from format ${fromVersion}. As it was before, it lies in ${backup}.`;
}

/** Imports at fixed times run while people have the project open: SQLite keeps the writes apart, and their pages follow. */
function sharedWords(by: ProjectOpener, project: string): string {
  return `${openerWords(by, basename(project))}; what is changed here shows there within seconds.`;
}

function requestOf(use: ProjectUse, cwd: string): BackendRequest {
  if (use.access === 'create') return { kind: 'create' };
  return { kind: 'open', path: resolve(cwd, use.project), access: use.access };
}

const rowsAtOnce = 1000;
