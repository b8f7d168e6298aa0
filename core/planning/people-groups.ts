import { graphOf } from './group-graph.ts';
import type { GroupInput, PeopleGroup } from './group-input.ts';

export { proposeCuts } from './group-cuts.ts';
export type { GroupInput, PeopleGroup } from './group-input.ts';

/**
 * Partitions the candidates into groups, ordered by the alias of the first member. People are joined by permissions and by
 * `keepTogether`; not by the rights that `permissionRights` leaves out, by `cutPermissions`, by the permissions of service
 * accounts, or by what only joins two people of one `keepApart` list.
 */
export function formGroups(input: GroupInput): readonly PeopleGroup[] {
  const { mailboxIds, isCandidate, sets } = graphOf(input);
  const members = new Map<number, number[]>();
  for (const [node, mailboxId] of mailboxIds.entries()) {
    if (isCandidate[node] !== 1) continue;
    const set = sets.find(node);
    const known = members.get(set);
    if (known === undefined) members.set(set, [mailboxId]);
    else known.push(mailboxId);
  }
  return [...members.values()].map((group) => ({ members: group }));
}
