import { identityOf, isNamed, type Resolution } from '../resolution/resolution.ts';
import { isWorkedOn } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import { isIndividualDbState, isIndividualProfileState } from './summary.ts';

/** An individual server that a user depends on, and by what. */
export type NamedServer = {
  /** Tells servers apart whatever their spelling (`identityOf`). */
  readonly identity: string;
  /** The server's name; of a server that the inventory lacks, what stands there, without its domain. */
  readonly name: string;
  readonly by: 'profile' | 'database';
};

/**
 * The individual servers that keep a user from the array: those named by profiles and by the database that
 * `individualCas` counts (product.md 4). Empty for a mailbox that is exempt or out of scope.
 */
export function namedServersOf(user: UserResult): readonly NamedServer[] {
  if (!isWorkedOn(user.databaseResult)) return none;
  const named: NamedServer[] = [];
  for (const { state, reading } of user.profiles) {
    if (isIndividualProfileState(state)) add(named, reading.resolution, 'profile');
  }
  if (isIndividualDbState(user.dbState)) add(named, user.databaseResult.bindingResolution, 'database');
  return named;
}

const none: readonly NamedServer[] = [];

function add(named: NamedServer[], resolution: Resolution, by: NamedServer['by']): void {
  const identity = identityOf(resolution);
  if (identity === null || named.some((known) => known.identity === identity && known.by === by)) return;
  named.push({ identity, name: nameOf(resolution), by });
}

function nameOf(resolution: Resolution): string {
  if (resolution.kind === 'SERVER') return resolution.server.name;
  if (!isNamed(resolution)) return '';
  return resolution.isIp ? resolution.text : (resolution.text.split('.')[0] ?? resolution.text).toUpperCase();
}
