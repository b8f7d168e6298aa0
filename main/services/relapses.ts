import type { RelapseFacts } from '../../core/findings/finding-input.ts';
import type { IsoTime } from '../../core/shared/dates.ts';
import { readInsertions } from '../../db/changes.ts';
import type { ReadDb } from '../../db/driver.ts';
import { readReverted } from '../../db/tasks.ts';
import type { ProjectClassification } from './classify/classify-project.ts';

/**
 * What shows that something still makes old profiles (F34). A profile counts as new when the import that brought it came
 * after one that had looked at its owner on that computer: a first scan finds old profiles, not new ones.
 */
export function readRelapses(db: ReadDb, { index, verified }: ProjectClassification): RelapseFacts {
  const { rebindTimes } = verified;
  const nobody: RelapseFacts = { rebindTimes, firstSeen: () => null, revertedUsers: readReverted(db) };
  if (rebindTimes.size === 0) return nobody;
  const insertions = readInsertions(db, 'profiles');
  const seenAt = (profileId: number): IsoTime | null =>
    insertions.find(({ first, last }) => first <= profileId && profileId <= last)?.at ?? null;
  const firstOfOwner = new Map<string, IsoTime>();
  const ownerOf = new Map<number, string>();
  for (const user of index.users.values()) {
    for (const { profileId, computer, user: account } of user.profiles) {
      if (computer === null && account === null) continue;
      const owner = `${computer ?? ''}|${account ?? ''}`.toLowerCase();
      const at = seenAt(profileId);
      ownerOf.set(profileId, owner);
      const known = firstOfOwner.get(owner);
      if (at !== null && (known === undefined || at < known)) firstOfOwner.set(owner, at);
    }
  }
  return {
    ...nobody,
    firstSeen: (profileId) => {
      const at = seenAt(profileId);
      const first = firstOfOwner.get(ownerOf.get(profileId) ?? '');
      return at !== null && first !== undefined && at > first ? at : null;
    },
  };
}
