import { foldText } from '../search/fold-text.ts';
import type { UserResult } from './classify-user.ts';

/** Users by name as a reader expects, without case or accents, and by alias for who has no name. Equals go by alias and id. */
export function orderByName(users: Iterable<UserResult>): readonly UserResult[] {
  const groups = new Map<string, UserResult[]>();
  for (const user of users) {
    const key = nameKey(user);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [user]);
    else group.push(user);
  }
  return [...groups.keys()].sort().flatMap((key) => inIdOrder(groups.get(key) ?? []));
}

function inIdOrder(group: UserResult[]): readonly UserResult[] {
  return group.length === 1 ? group : group.sort((left, right) => left.mailboxId - right.mailboxId);
}

function nameKey(user: UserResult): string {
  return `${foldText(user.displayName ?? user.alias)}\n${foldText(user.alias)}`;
}
