import { compareText } from '../resolution/compare-text.ts';
import type { Settings } from '../settings/settings.ts';
import { createDisjointSets, type DisjointSets } from './disjoint-sets.ts';
import type { GroupInput } from './group-input.ts';
import type { PermissionLink } from './permission-link.ts';

/** Who is joined to whom. People are nodes, numbered from 0 in the order of alias, then mailbox id. */
export type GroupGraph = {
  /** By node: candidates, and everybody whom something joins. */
  readonly mailboxIds: readonly number[];
  readonly aliases: readonly string[];
  readonly nodeOf: ReadonlyMap<number, number>;
  /** 1 for a candidate. */
  readonly isCandidate: Uint8Array;
  /** Permissions that join; of any order, perhaps one twice. */
  readonly links: readonly PermissionLink[];
  /** Pairs of nodes that the settings keep together; no permission of theirs can part them. */
  readonly together: readonly Pair[];
  /** What permissions and settings join. */
  readonly sets: DisjointSets;
};

export type Pair = readonly [left: number, right: number];

/** The graph of an input; made once, however many groups are asked for. */
export function graphOf(input: GroupInput): GroupGraph {
  const known = graphs.get(input);
  if (known !== undefined) return known;
  const graph = buildGraph(input);
  graphs.set(input, graph);
  return graph;
}

const graphs = new WeakMap<GroupInput, GroupGraph>();

function buildGraph(input: GroupInput): GroupGraph {
  const { settings, candidates } = input;
  const idOf = aliasLookup(input);
  const areApart = apartTest(settings, idOf);
  const links = joiningLinks(input, areApart);
  const togetherIds = (settings.keepTogether ?? []).flatMap((list) => joinedPairs(idsOf(list, idOf), areApart));
  const mailboxIds = nodesOf(input, links, togetherIds);
  const nodeOf = new Map(mailboxIds.map((id, node) => [id, node]));
  const nodeAt = (id: number): number => nodeOf.get(id) ?? -1;
  const together = togetherIds.map(([left, right]): Pair => [nodeAt(left), nodeAt(right)]);
  const sets = createDisjointSets(mailboxIds.length);
  for (const [left, right] of together) sets.unite(left, right);
  for (const { holder, mailbox } of links) sets.unite(nodeAt(holder), nodeAt(mailbox));
  return {
    mailboxIds,
    aliases: mailboxIds.map((id) => aliasOf(input, id)),
    nodeOf,
    isCandidate: Uint8Array.from(mailboxIds, (id) => (candidates.has(id) ? 1 : 0)),
    links,
    together,
    sets,
  };
}

function aliasOf({ users }: GroupInput, mailboxId: number): string {
  return users.get(mailboxId)?.alias ?? '';
}

function nodesOf(input: GroupInput, links: readonly PermissionLink[], pairs: readonly Pair[]): readonly number[] {
  const ids = new Set(input.candidates);
  for (const { holder, mailbox } of links) ids.add(holder).add(mailbox);
  for (const [left, right] of pairs) ids.add(left).add(right);
  const named = [...ids].map((id) => ({ id, alias: aliasOf(input, id) }));
  named.sort((left, right) => compareText(left.alias, right.alias) || left.id - right.id);
  return named.map(({ id }) => id);
}

type AliasLookup = (alias: string) => number | null;

/** Finds who has an alias; null when nobody has it, or several. Looks through everybody only when somebody asks. */
function aliasLookup({ users }: GroupInput): AliasLookup {
  let ids: Map<string, number | null> | null = null;
  return (alias) => {
    if (ids === null) {
      ids = new Map();
      for (const [id, user] of users) ids.set(aliasKey(user.alias), ids.has(aliasKey(user.alias)) ? null : id);
    }
    return ids.get(aliasKey(alias)) ?? null;
  };
}

function aliasKey(alias: string): string {
  return alias.trim().toLowerCase();
}

function idsOf(aliases: readonly string[], idOf: AliasLookup): readonly number[] {
  return [...new Set(aliases.map(idOf))].filter((id) => id !== null);
}

type ApartTest = (left: number, right: number) => boolean;

/** Tells whether two people are on one list of `keepApart`. */
function apartTest(settings: Settings, idOf: AliasLookup): ApartTest {
  const listsOf = new Map<number, number[]>();
  for (const [index, list] of (settings.keepApart ?? []).entries()) {
    for (const id of idsOf(list, idOf)) listsOf.set(id, [...(listsOf.get(id) ?? []), index]);
  }
  return (left, right) => {
    const lists = listsOf.get(right);
    return lists !== undefined && (listsOf.get(left)?.some((list) => lists.includes(list)) ?? false);
  };
}

/**
 * Pairs that join the people of a `keepTogether` list: all of them are wanted together, less the pairs that are kept apart.
 * So two of one list who are apart are still joined by a third. One pair for each person who is joined to another.
 */
function joinedPairs(ids: readonly number[], areApart: ApartTest): readonly Pair[] {
  const pairs: Pair[] = [];
  let left = [...ids];
  const reached: number[] = [];
  while (left.length > 0) {
    const from = reached.pop() ?? left.pop();
    if (from === undefined) break;
    const apart = left.filter((id) => areApart(from, id));
    const joined = apart.length === 0 ? left : left.filter((id) => !areApart(from, id));
    for (const id of joined) pairs.push([from, id]);
    for (const one of joined) reached.push(one);
    left = apart;
  }
  return pairs;
}

function joiningLinks({ users, links, settings }: GroupInput, areApart: ApartTest): readonly PermissionLink[] {
  const rights = settings.permissionRights === undefined ? null : new Set(settings.permissionRights);
  const isCut = cutTest(settings);
  return links.filter(({ holder, mailbox, right }) => {
    if (holder === mailbox || rights?.has(right) === false) return false;
    const [from, to] = [users.get(holder), users.get(mailbox)];
    if (from === undefined || to === undefined || from.isServiceAccount) return false;
    return !areApart(holder, mailbox) && !isCut(from.alias, to.alias);
  });
}

/** Tells whether the settings leave a permission out of account; for an alias that several have, of all of them. */
function cutTest(settings: Settings): (holder: string, mailbox: string) => boolean {
  const mailboxesOf = new Map<string, Set<string | null>>();
  for (const { holder, mailbox } of settings.cutPermissions ?? []) {
    const mailboxes = mailboxesOf.get(aliasKey(holder)) ?? new Set();
    mailboxesOf.set(aliasKey(holder), mailboxes.add(mailbox === undefined ? null : aliasKey(mailbox)));
  }
  if (mailboxesOf.size === 0) return () => false;
  return (holder, mailbox) => {
    const mailboxes = mailboxesOf.get(aliasKey(holder));
    return mailboxes !== undefined && (mailboxes.has(null) || mailboxes.has(aliasKey(mailbox)));
  };
}
