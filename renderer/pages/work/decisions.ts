import type { MergeConflict } from '../../../core/api/work-report.ts';

/** Whose value is taken for each conflict, by its key; one that is not in here is not decided. */
export type Decisions = ReadonlyMap<string, 'ours' | 'theirs'>;

/** What can be chosen for a conflict; `later` is no decision. */
export type Choice = 'ours' | 'theirs' | 'later';

/** Decides some conflicts, or takes their decisions back. */
export function decide(decisions: Decisions, keys: readonly string[], choice: Choice): Decisions {
  const next = new Map(decisions);
  for (const key of keys) {
    if (choice === 'later') next.delete(key);
    else next.set(key, choice);
  }
  return next;
}

/** The decisions about conflicts that are there; others may be gone since they were made. In the order of the conflicts. */
export function decisionsFor(
  conflicts: readonly Pick<MergeConflict, 'key'>[],
  decisions: Decisions,
): readonly { readonly key: string; readonly take: 'ours' | 'theirs' }[] {
  return conflicts.flatMap(({ key }) => {
    const take = decisions.get(key);
    return take === undefined ? [] : { key, take };
  });
}

/** The conflicts of each person, in the order in which they come. */
export function byPerson(conflicts: readonly MergeConflict[]): readonly (readonly MergeConflict[])[] {
  const people = new Map<number, MergeConflict[]>();
  for (const conflict of conflicts) {
    const known = people.get(conflict.mailboxId);
    if (known === undefined) people.set(conflict.mailboxId, [conflict]);
    else known.push(conflict);
  }
  return [...people.values()];
}
