import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does the work while no other process does work under the same lock: two commands that start in a fresh clone at the
 * same time must not install or build into each other. The lock is a folder that holds the owner's process id; a lock
 * whose owner is gone is taken over.
 *
 * @template Result
 * @param {string} folder
 * @param {() => Result | Promise<Result>} work
 */
export async function withLock(folder, work) {
  for (let attempt = 0; !take(folder); attempt += 1) {
    if (attempt === 25)
      console.error(`Waiting for another command that sets up this clone. If none runs, delete ${folder}`);
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isOwned(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return true;
}

/** @param {string} folder */
function isOwned(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'owner'), 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: the owner runs under another account. ENOENT: it has not written its id yet, or has just finished.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
