import { findBridges } from './bridges.ts';
import type { CutGraph } from './cut-graph.ts';
import { createDisjointSets, type DisjointSets } from './disjoint-sets.ts';
import { growRegions } from './grow-regions.ts';

/**
 * Divides a graph into connected parts of at most `limit` users at little cost; only a node that is heavier makes a larger
 * part, of its own users alone. Where bridges do, only bridges are cut. No cut is in vain: no two parts that touch would
 * fit into one. Of two ways through the bridges, that which frees most with each cut and that which spares the dearest, the
 * cheaper one is taken.
 */
export function partitionGraph(graph: CutGraph, limit: number): Parts {
  const isBridge = findBridges(graph);
  const pieces = cutBlocks(graph, isBridge, limit);
  const few = joinPieces(graph, pieces, keptBridges(graph, isBridge, pieces, limit), limit);
  const cheap = joinPieces(graph, pieces, [], limit);
  return costOf(graph, cheap) < costOf(graph, few) ? cheap : few;
}

/** Tells the part of a node. */
export type Parts = Pick<DisjointSets, 'find'>;

type Join = readonly [left: number, right: number];

/** Parts of nodes: pieces with these joins, and with every other that fits. */
function joinPieces(graph: CutGraph, { pieceOf, weights }: Pieces, joins: readonly Join[], limit: number): Parts {
  const parts = createDisjointSets(weights.length);
  for (const [from, to] of joins) parts.unite(from, to);
  uniteWhatFits(graph, pieceOf, weights, parts, limit);
  return { find: (node) => parts.find(pieceOf[node] ?? 0) };
}

function costOf({ edges }: CutGraph, parts: Parts): number {
  return edges.reduce((sum, { a, b, cost }) => (parts.find(a) === parts.find(b) ? sum : sum + cost), 0);
}

type Pieces = { readonly pieceOf: Int32Array; readonly weights: readonly number[] };

/** Cuts what holds together without any bridge into pieces that fit; usually it fits as it is. */
function cutBlocks(graph: CutGraph, isBridge: Uint8Array, limit: number): Pieces {
  const blocks = createDisjointSets(graph.weights.length);
  for (const [index, { a, b }] of graph.edges.entries()) if (isBridge[index] !== 1) blocks.unite(a, b);
  const nodesOf = new Map<number, number[]>();
  for (const node of graph.weights.keys()) {
    const known = nodesOf.get(blocks.find(node));
    if (known === undefined) nodesOf.set(blocks.find(node), [node]);
    else known.push(node);
  }
  const pieceOf = new Int32Array(graph.weights.length).fill(-1);
  const follow = (edge: number): boolean => isBridge[edge] !== 1;
  let next = 0;
  for (const nodes of nodesOf.values()) {
    if (nodes.reduce((sum, node) => sum + (graph.weights[node] ?? 0), 0) > limit) {
      next = growRegions({ graph, nodes, follow, limit, regionOf: pieceOf, firstRegion: next });
    } else {
      for (const node of nodes) pieceOf[node] = next;
      next++;
    }
  }
  return { pieceOf, weights: weightsOfPieces(graph, pieceOf, next) };
}

function weightsOfPieces(graph: CutGraph, pieceOf: Int32Array, count: number): readonly number[] {
  const weights = new Array<number>(count).fill(0);
  for (const [node, weight] of graph.weights.entries()) {
    const piece = pieceOf[node] ?? 0;
    weights[piece] = (weights[piece] ?? 0) + weight;
  }
  return weights;
}

type Branch = { readonly piece: number; readonly cost: number };

/** Pieces and bridges make trees; from the leaves up, the branches that free most for their cost are cut off. */
function keptBridges(
  graph: CutGraph,
  isBridge: Uint8Array,
  { pieceOf, weights }: Pieces,
  limit: number,
): readonly Join[] {
  const { order, above } = walkTrees(graph, isBridge, pieceOf, weights.length);
  const branches = new Map<number, Branch[]>();
  const residual = [...weights];
  const kept: Join[] = [];
  for (const piece of order.toReversed()) {
    let total = residual[piece] ?? 0;
    const own = branches.get(piece) ?? [];
    for (const branch of own) total += residual[branch.piece] ?? 0;
    const gain = (branch: Branch): number => (residual[branch.piece] ?? 0) / branch.cost;
    own.sort((left, right) => gain(right) - gain(left) || left.piece - right.piece);
    for (const branch of own) {
      const users = residual[branch.piece] ?? 0;
      if (total > limit && users > 0) total -= users;
      else kept.push([piece, branch.piece]);
    }
    residual[piece] = total;
    const parent = above[piece];
    if (parent === undefined) continue;
    const siblings = branches.get(parent.piece) ?? [];
    siblings.push({ piece, cost: parent.cost });
    branches.set(parent.piece, siblings);
  }
  return kept;
}

type Trees = {
  /** Every piece after the one above it. */
  readonly order: readonly number[];
  /** The piece above and the cost of the bridge to it; undefined for the top of a tree. */
  readonly above: readonly (Branch | undefined)[];
};

function walkTrees(graph: CutGraph, isBridge: Uint8Array, pieceOf: Int32Array, count: number): Trees {
  const bridgesOf: { readonly piece: number; readonly cost: number }[][] = Array.from({ length: count }, () => []);
  for (const [index, { a, b, cost }] of graph.edges.entries()) {
    if (isBridge[index] !== 1) continue;
    const [from, to] = [pieceOf[a] ?? 0, pieceOf[b] ?? 0];
    bridgesOf[from]?.push({ piece: to, cost });
    bridgesOf[to]?.push({ piece: from, cost });
  }
  const above: (Branch | undefined)[] = new Array(count);
  const isReached = new Uint8Array(count);
  const order: number[] = [];
  for (let top = 0; top < count; top++) {
    if (isReached[top] === 1) continue;
    isReached[top] = 1;
    order.push(top);
    for (let at = order.length - 1; at < order.length; at++) {
      const piece = order[at] ?? 0;
      for (const bridge of bridgesOf[piece] ?? []) {
        if (isReached[bridge.piece] === 1) continue;
        isReached[bridge.piece] = 1;
        above[bridge.piece] = { piece, cost: bridge.cost };
        order.push(bridge.piece);
      }
    }
  }
  return { order, above };
}

/** Takes cuts back, the dearest first, where both sides fit into one part. */
function uniteWhatFits(
  graph: CutGraph,
  pieceOf: Int32Array,
  weights: readonly number[],
  parts: DisjointSets,
  limit: number,
): void {
  const size = new Map<number, number>();
  for (const [piece, weight] of weights.entries()) {
    const part = parts.find(piece);
    size.set(part, (size.get(part) ?? 0) + weight);
  }
  for (const { left, right } of touchingParts(graph, pieceOf, parts)) {
    const [a, b] = [parts.find(left), parts.find(right)];
    const [sizeA, sizeB] = [size.get(a) ?? 0, size.get(b) ?? 0];
    if (a === b || (sizeA > 0 && sizeB > 0 && sizeA + sizeB > limit)) continue;
    parts.unite(a, b);
    size.set(parts.find(a), sizeA + sizeB);
  }
}

type Touch = { readonly left: number; readonly right: number; cost: number };

function touchingParts(graph: CutGraph, pieceOf: Int32Array, parts: DisjointSets): readonly Touch[] {
  const touches = new Map<number, Touch>();
  const count = pieceOf.length + 1;
  for (const edge of graph.edges.keys()) {
    const { a, b, cost } = graph.edges[edge] ?? { a: 0, b: 0, cost: 0 };
    const [p, q] = [parts.find(pieceOf[a] ?? 0), parts.find(pieceOf[b] ?? 0)];
    if (p === q) continue;
    const key = Math.min(p, q) * count + Math.max(p, q);
    const known = touches.get(key);
    if (known === undefined) touches.set(key, { left: Math.min(p, q), right: Math.max(p, q), cost });
    else known.cost += cost;
  }
  return [...touches.values()].sort((x, y) => y.cost - x.cost || x.left - y.left || x.right - y.right);
}
