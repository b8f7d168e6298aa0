import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a process ended, and what it wrote until then. */
export type ProcessEnd = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
};

/** The built program at work. */
export type RunningProgram = {
  /** The number of its process. */
  readonly id: number | undefined;
  readonly end: Promise<ProcessEnd>;
  readonly kill: (signal: 'SIGKILL' | 'SIGINT') => void;
  /** Settles when the program has written the text to standard output or error; when it ended without, too. */
  readonly wrote: (text: string) => Promise<void>;
  /** What it has written until now. */
  readonly texts: () => { readonly stdout: string; readonly stderr: string };
};

/** Builds the program unless the last build is newer than every source. */
export function ensureBuiltProgram(): void {
  execFileSync(process.execPath, [repositoryPath('scripts/build.mjs')], { stdio: 'pipe' });
}

/** Starts the built program as its users do: a process of its own, in a working folder. */
export function startProgram(cwd: string, ...argv: readonly string[]): RunningProgram {
  return startProgramWith({}, cwd, ...argv);
}

/** The same with these variables beside those of the test. */
export function startProgramWith(
  variables: Readonly<Record<string, string>>,
  cwd: string,
  ...argv: readonly string[]
): RunningProgram {
  const start = performance.now();
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, [repositoryPath('dist/caskade.mjs'), ...argv], { cwd, env });
  const output = collectOutput(child);
  const end = new Promise<ProcessEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      resolve({ exitCode, signal, ...output.texts(), milliseconds: performance.now() - start });
    });
  });
  return {
    id: child.pid,
    end,
    kill: (signal) => child.kill(signal),
    wrote: (text) => Promise.race([output.wrote(text), end.then(() => {})]),
    texts: output.texts,
  };
}

function collectOutput(child: ChildProcess) {
  const texts = { stdout: '', stderr: '' };
  const waiting: { readonly text: string; readonly tell: () => void }[] = [];
  const has = (text: string): boolean => texts.stdout.includes(text) || texts.stderr.includes(text);
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (piece: string) => {
      texts[name] += piece;
      for (const { text, tell } of waiting) if (has(text)) tell();
    });
  }
  return {
    texts: () => ({ ...texts }),
    wrote: (text: string) =>
      new Promise<void>((tell) => {
        if (has(text)) tell();
        else waiting.push({ text, tell });
      }),
  };
}

function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
