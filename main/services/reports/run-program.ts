import { spawn, spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { CancelSignal } from '../../../core/api/jobs.ts';

/** A program, its arguments as they reach it, its working folder, which takes its temporary files, and the new file for what it says. */
export type ProgramRun = {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly outputFile: string;
  /** Milliseconds after which it is ended. */
  readonly patience: number;
};

/** How a run ended: by itself, with a code or by a signal; because it was cancelled; or because it took too long. */
export type ProgramEnd =
  | { readonly kind: 'ended'; readonly how: number | NodeJS.Signals }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'late' };

/**
 * Runs a program to its end without a shell. Afterwards nothing of it runs, none of the programs that it started either, and
 * whatever became of this process. Throws what the system throws when it cannot be started.
 */
export async function runProgram(run: ProgramRun, signal: CancelSignal): Promise<ProgramEnd> {
  if (signal.aborted) return { kind: 'cancelled' };
  const output = await open(run.outputFile, 'wx', 0o600);
  try {
    return await follow(run, output.fd, signal);
  } finally {
    await output.close();
  }
}

function follow(run: ProgramRun, output: number, signal: CancelSignal): Promise<ProgramEnd> {
  const child = spawn(run.program, run.args, {
    cwd: run.folder,
    env: environmentIn(run.folder),
    // A group of its own can be ended as a whole.
    detached: !isWindows,
    stdio: ['ignore', output, output],
    shell: false,
    windowsHide: true,
  });
  let why: ProgramEnd | null = null;
  const endAll = (): void => {
    if (child.pid !== undefined) endTree(child.pid);
  };
  const stop = (reason: ProgramEnd): void => {
    why ??= reason;
    endAll();
  };
  const timer = setTimeout(() => stop({ kind: 'late' }), run.patience);
  const forget = signal.onAbort(() => stop({ kind: 'cancelled' }));
  process.once('exit', endAll);
  return new Promise<ProgramEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      if (!isWindows) endAll();
      resolve(why ?? { kind: 'ended', how: code ?? killedBy ?? 1 });
    });
  }).finally(() => {
    clearTimeout(timer);
    forget();
    process.off('exit', endAll);
  });
}

/** What a browser that is ended leaves in the folder for temporary files is removed with its own. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  return Buffer.byteLength(folder) > mostBytes ? process.env : { ...process.env, TMPDIR: folder };
}

/** Browsers keep a socket there, whose path the system limits to 104 bytes; theirs are 45 of them. */
const mostBytes = 58;

const isWindows = process.platform === 'win32';

/** Ends a process and all that it started; one that has ended is none to end. */
function endTree(id: number): void {
  if (isWindows) {
    const program = win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    spawnSync(program, ['/PID', String(id), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
}
