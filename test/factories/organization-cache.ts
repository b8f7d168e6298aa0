import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * The directory in which this test run keeps generated organizations; all workers of the run share it. What runs left
 * behind that ended without `teardown` goes at the same time.
 */
export function openOrganizationCache(): string {
  const directory = cacheOf(runnerPid());
  for (const name of mkdirSync(directory, { recursive: true }) ? readdirSync(allCaches) : []) {
    if (!isRunning(Number(name))) rmSync(join(allCaches, name), { recursive: true, force: true });
  }
  return directory;
}

/** Removes the organizations of this test run: the end of a global set-up file of vitest. */
export function teardown(): void {
  rmSync(cacheOf(process.pid), { recursive: true, force: true });
}

const allCaches = join(tmpdir(), 'caskade-organizations');

function cacheOf(runner: number): string {
  return join(allCaches, String(runner));
}

/** Test files run in child processes or threads of the runner; anything else is its own runner. */
function runnerPid(): number {
  return process.env.VITEST_WORKER_ID !== undefined && isMainThread ? process.ppid : process.pid;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
