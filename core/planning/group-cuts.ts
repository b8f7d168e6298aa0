import { compareText } from '../resolution/compare-text.ts';
import { type CutEdge, type CutGraph, createCutGraph } from './cut-graph.ts';
import { partitionGraph } from './cut-partition.ts';
import { createDisjointSets } from './disjoint-sets.ts';
import { type GroupGraph, graphOf } from './group-graph.ts';
import type { GroupInput, PeopleGroup } from './group-input.ts';
import { weightOfRight } from './permission-link.ts';
import type { PermissionCut } from './plan.ts';

/**
 * The few permissions whose loss makes a group fall apart into parts of at most `limit` candidates, the cheapest first;
 * as `cutPermissions` of the settings they do just that. Bridges are cut first, and everything that a hub holds, a holder
 * who opens many mailboxes, when that is cheaper than the permissions one by one. People whom the settings keep together
 * stay so, even where they are more than `limit`. Empty for a group that fits.
 */
export function proposeCuts(input: GroupInput, group: PeopleGroup, limit: number): readonly PermissionCut[] {
  if (group.members.length <= limit) return [];
  const web = webOf(graphOf(input), group);
  return cutsOf(web, bestDivision(web, limit));
}

/** A group as blocks, people whom the settings keep together, and the permissions between them. */
type Web = {
  readonly graph: GroupGraph;
  /** Candidates by block. */
  readonly weights: readonly number[];
  /** By holder, then mailbox. */
  readonly permissions: readonly WebPermission[];
};

/** All that one person may do in one mailbox. */
type WebPermission = {
  /** Nodes of the whole graph. */
  readonly holder: number;
  readonly mailbox: number;
  /** Blocks of the web. */
  readonly from: number;
  readonly to: number;
  readonly right: PermissionCut['right'];
};

function webOf(graph: GroupGraph, group: PeopleGroup): Web {
  const inGroup = graph.sets.find(graph.nodeOf.get(group.members[0] ?? -1) ?? 0);
  const isInside = (node: number): boolean => graph.sets.find(node) === inGroup;
  const blockSets = createDisjointSets(graph.mailboxIds.length);
  for (const [left, right] of graph.together) blockSets.unite(left, right);
  const blocks = new Map<number, number>();
  const weights: number[] = [];
  for (const node of graph.mailboxIds.keys()) {
    if (!isInside(node)) continue;
    const block = blocks.get(blockSets.find(node)) ?? weights.length;
    blocks.set(blockSets.find(node), block);
    weights[block] = (weights[block] ?? 0) + (graph.isCandidate[node] ?? 0);
  }
  const blockOf = (node: number): number => blocks.get(blockSets.find(node)) ?? 0;
  return { graph, weights, permissions: permissionsOf(graph, isInside, blockOf) };
}

/** One permission for each holder and mailbox, with its strongest right; none inside a block. */
function permissionsOf(
  graph: GroupGraph,
  isInside: (node: number) => boolean,
  blockOf: (node: number) => number,
): readonly WebPermission[] {
  const found = new Map<number, WebPermission>();
  for (const link of graph.links) {
    const [holder, mailbox] = [graph.nodeOf.get(link.holder) ?? 0, graph.nodeOf.get(link.mailbox) ?? 0];
    if (!isInside(holder)) continue;
    const [from, to] = [blockOf(holder), blockOf(mailbox)];
    const key = holder * graph.mailboxIds.length + mailbox;
    const known = found.get(key);
    if (from === to || (known !== undefined && weightOfRight[known.right] >= weightOfRight[link.right])) continue;
    found.set(key, { holder, mailbox, from, to, right: link.right });
  }
  return [...found.values()].sort((left, right) => left.holder - right.holder || left.mailbox - right.mailbox);
}

/** What becomes of a web when everything that some hubs hold is cut, and then what it still takes. */
type Division = {
  readonly hubs: ReadonlySet<number>;
  /** The part of a block. */
  readonly partOf: (block: number) => number;
  readonly cost: number;
  /** The holder who joins most in what is too large without the hubs; null when nothing is, or nobody joins many. */
  readonly nextHub: number | null;
};

/** A hub holds at least as many permissions, and at least one of `hubShare` of all: in a large web 10 hold nothing together. */
const hubPermissions = 10;
const hubShare = 200;

/** Cutting all that a hub holds is one decision, and it weighs as much as this many of its permissions. */
const hubFactor = 8;

const mostHubs = 8;

/** Tries the web as it is, then without one hub more at a time, and keeps what costs least. */
function bestDivision(web: Web, limit: number): Division {
  let best = divide(web, new Set(), limit);
  for (let last = best; last.nextHub !== null && last.hubs.size < mostHubs; ) {
    last = divide(web, new Set([...last.hubs, last.nextHub]), limit);
    if (last.cost < best.cost) best = last;
  }
  for (const hub of best.hubs) {
    const without = divide(web, new Set([...best.hubs].filter((other) => other !== hub)), limit);
    if (without.cost <= best.cost) best = without;
  }
  return best;
}

function divide(web: Web, hubs: ReadonlySet<number>, limit: number): Division {
  const left = web.permissions.filter(({ holder }) => !hubs.has(holder));
  const graph = createCutGraph(web.weights, edgesOf(left, web.weights.length));
  const parts = partitionGraph(graph, limit);
  const hubRights = new Map<number, number>();
  let cost = 0;
  for (const { holder, from, to, right } of web.permissions) {
    if (hubs.has(holder)) hubRights.set(holder, Math.max(hubRights.get(holder) ?? 0, weightOfRight[right]));
    else if (parts.find(from) !== parts.find(to)) cost += weightOfRight[right];
  }
  for (const weight of hubRights.values()) cost += weight * hubFactor;
  return { hubs, partOf: parts.find, cost, nextHub: largestHub(graph, left, limit) };
}

function edgesOf(permissions: readonly WebPermission[], blocks: number): readonly CutEdge[] {
  const edges = new Map<number, CutEdge>();
  for (const { from, to, right } of permissions) {
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const cost = (edges.get(a * blocks + b)?.cost ?? 0) + weightOfRight[right];
    edges.set(a * blocks + b, { a, b, cost });
  }
  return [...edges.values()].sort((left, right) => left.a - right.a || left.b - right.b);
}

function largestHub(graph: CutGraph, permissions: readonly WebPermission[], limit: number): number | null {
  const connected = createDisjointSets(graph.weights.length);
  for (const { a, b } of graph.edges) connected.unite(a, b);
  const users = new Map<number, number>();
  for (const [block, weight] of graph.weights.entries()) {
    users.set(connected.find(block), (users.get(connected.find(block)) ?? 0) + weight);
  }
  const counts = new Map<number, number>();
  for (const { holder, from } of permissions) {
    if ((users.get(connected.find(from)) ?? 0) > limit) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  let hub: number | null = null;
  let most = Math.max(hubPermissions, permissions.length / hubShare) - 1;
  for (const [holder, count] of counts) {
    if (count <= most) continue;
    hub = holder;
    most = count;
  }
  return hub;
}

type CostedCut = { readonly cut: PermissionCut; readonly cost: number };

/** The permissions that a division cuts, in the order of cost, then of users that they free. */
function cutsOf(web: Web, { hubs, partOf }: Division): readonly PermissionCut[] {
  const { aliases } = web.graph;
  const usersOf = new Map<number, number>();
  for (const [block, weight] of web.weights.entries()) {
    usersOf.set(partOf(block), (usersOf.get(partOf(block)) ?? 0) + weight);
  }
  const aliasAt = (node: number): string => aliases[node] ?? '';
  const cuts: CostedCut[] = [];
  for (const permission of web.permissions) {
    const { holder, mailbox, from, to, right } = permission;
    if (hubs.has(holder) || partOf(from) === partOf(to)) continue;
    const frees = Math.min(usersOf.get(partOf(from)) ?? 0, usersOf.get(partOf(to)) ?? 0);
    const cut = { holder: aliasAt(holder), mailbox: aliasAt(mailbox), right, mailboxes: 1, frees };
    cuts.push({ cut, cost: weightOfRight[right] });
  }
  for (const hub of hubs) cuts.push(hubCut(web, hub, partOf, usersOf));
  return cuts.sort(compareCuts).map(({ cut }) => cut);
}

function hubCut(web: Web, hub: number, partOf: Division['partOf'], usersOf: ReadonlyMap<number, number>): CostedCut {
  const held = web.permissions.filter(({ holder }) => holder === hub);
  const strongest = held.reduce((best, next) => (weightOfRight[next.right] > weightOfRight[best.right] ? next : best));
  const parts = new Set(held.flatMap(({ from, to }) => [partOf(from), partOf(to)]));
  const users = [...parts].map((part) => usersOf.get(part) ?? 0);
  const frees = users.reduce((sum, own) => sum + own, 0) - users.reduce((most, own) => Math.max(most, own), 0);
  const holder = web.graph.aliases[hub] ?? '';
  const cut = { holder, mailbox: null, right: strongest.right, mailboxes: held.length, frees };
  return { cut, cost: weightOfRight[strongest.right] * hubFactor };
}

function compareCuts({ cut: left, cost }: CostedCut, { cut: right, cost: otherCost }: CostedCut): number {
  return (
    cost - otherCost ||
    right.frees - left.frees ||
    compareText(left.holder, right.holder) ||
    compareText(left.mailbox, right.mailbox)
  );
}
