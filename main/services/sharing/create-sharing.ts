import { homedir, hostname, userInfo } from 'node:os';
import type { Sharing } from '../project.ts';
import type { LockOwner } from './lock-record.ts';
import { createPlaceProbe } from './place-of-project.ts';
import { createProjectLocks, type LockParts } from './project-locks.ts';

/** How a running program shares projects with others: under the user's and the computer's name. */
export function createSharing(
  program: LockOwner['program'],
  parts: Pick<LockParts, 'clock' | 'note' | 'onLost'>,
): Sharing {
  const owner: LockOwner = { ...thisComputer(), user: userName(), processId: process.pid, program };
  return {
    locks: createProjectLocks({ ...parts, owner }),
    placeOf: createPlaceProbe({ platform: process.platform, env: process.env, home: homedir() }),
  };
}

/** The computer and the system on it, as locks name them. */
export function thisComputer(): Pick<LockOwner, 'computer' | 'platform'> {
  return { computer: hostname(), platform: process.platform };
}

/** The user's name in the system; null where the system does not say who it is: an account without an entry. */
export function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
