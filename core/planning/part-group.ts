import { compareText } from '../resolution/compare-text.ts';
import type { Settings } from '../settings/settings.ts';
import { type GroupGraph, graphOf } from './group-graph.ts';
import { groupInputOf, type MoveDesk } from './move-desk.ts';
import { type PermissionLink, weightOfRight } from './permission-link.ts';
import { nameKeyOf } from './site-names.ts';
import type { Unit } from './units.ts';

/** What has to be left out of account, so that some people of a unit are free of the others. */
export type Parting = {
  /** One for each pair of holder and mailbox, with the strongest right; strongest first. */
  readonly cuts: readonly PermissionLink[];
  /** Aliases of those who are parted, and of those whom they are parted from. */
  readonly parted: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
};

/** Finds what ties people of a unit to its other members, by whatever way. */
export function partGroup(desk: MoveDesk, unit: Unit, moving: ReadonlySet<number>): Parting {
  const graph = graphOf(groupInputOf(desk, unit, desk.settings));
  const staying = unit.members.filter(({ id }) => !moving.has(id)).map(({ id }) => id);
  const others = reachedFrom(graph, staying, moving);
  const cut = new Map<string, PermissionLink>();
  for (const link of graph.links) {
    const isTie =
      (moving.has(link.holder) && others.has(link.mailbox)) || (moving.has(link.mailbox) && others.has(link.holder));
    if (!isTie) continue;
    const key = `${link.holder}|${link.mailbox}`;
    const known = cut.get(key);
    if (known === undefined || weightOfRight[known.right] < weightOfRight[link.right]) cut.set(key, link);
  }
  const { users } = desk.workload.groupInput;
  const aliases = (ids: Iterable<number>) =>
    new Set([...ids].flatMap((id) => nameKeyOf(users.get(id)?.alias ?? '') || []));
  const byWeight = (left: PermissionLink, right: PermissionLink): number =>
    weightOfRight[right.right] - weightOfRight[left.right] ||
    compareText(aliasOf(desk, left.holder), aliasOf(desk, right.holder)) ||
    compareText(aliasOf(desk, left.mailbox), aliasOf(desk, right.mailbox));
  return { cuts: [...cut.values()].sort(byWeight), parted: aliases(moving), others: aliases(others) };
}

/** The settings that part them: what they leave out of account, added to what is already, and lists of people in two. */
export function partingSettings(
  desk: MoveDesk,
  settings: Settings,
  partings: readonly Parting[],
): Pick<Settings, 'cutPermissions' | 'keepTogether'> {
  const cuts = partings.flatMap((parting) =>
    parting.cuts.map(({ holder, mailbox }) => ({
      ...{ holder: aliasOf(desk, holder), mailbox: aliasOf(desk, mailbox) },
      reason: 'parted by hand',
    })),
  );
  const keepTogether = partings.reduce<readonly (readonly string[])[]>(
    (lists, parting) => lists.flatMap((list) => partList(list, parting)),
    settings.keepTogether ?? [],
  );
  const isSame = keepTogether.length === (settings.keepTogether ?? []).length;
  return {
    ...(cuts.length > 0 && { cutPermissions: [...(settings.cutPermissions ?? []), ...cuts] }),
    ...(!(isSame && keepTogether.every((list, i) => list === settings.keepTogether?.[i])) && { keepTogether }),
  };
}

function partList(list: readonly string[], { parted, others }: Parting): readonly (readonly string[])[] {
  const isParted = (alias: string): boolean => parted.has(nameKeyOf(alias));
  if (!list.some(isParted) || !list.some((alias) => others.has(nameKeyOf(alias)))) return [list];
  const halves = [list.filter((alias) => !isParted(alias)), list.filter(isParted)];
  return halves.filter((half) => half.length > 1);
}

function aliasOf({ workload }: MoveDesk, id: number): string {
  return workload.groupInput.users.get(id)?.alias ?? '';
}

/** Everybody who is joined to somebody in `start` without going through `closed`. */
function reachedFrom(
  { links, together, mailboxIds }: GroupGraph,
  start: readonly number[],
  closed: ReadonlySet<number>,
): ReadonlySet<number> {
  const next = new Map<number, number[]>();
  const lead = (from: number, to: number): void => {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  };
  const join = (left: number, right: number): void => {
    lead(left, right);
    lead(right, left);
  };
  for (const { holder, mailbox } of links) join(holder, mailbox);
  for (const [left, right] of together) join(mailboxIds[left] ?? -1, mailboxIds[right] ?? -1);
  const reached = new Set(start);
  for (const id of reached) for (const other of next.get(id) ?? []) if (!closed.has(other)) reached.add(other);
  return reached;
}
