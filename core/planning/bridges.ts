import { type CutGraph, otherEnd } from './cut-graph.ts';

/**
 * Finds the bridges of a graph: edges without which a part falls in two. 1 for a bridge, by edge. Tarjan's algorithm with a
 * stack of its own, because a chain of people can be longer than the program's stack.
 */
export function findBridges(graph: CutGraph): Uint8Array {
  const isBridge = new Uint8Array(graph.edges.length);
  const search: Search = {
    graph,
    isBridge,
    order: new Int32Array(graph.weights.length),
    lowest: new Int32Array(graph.weights.length),
    count: 0,
  };
  for (let node = 0; node < graph.weights.length; node++) if (search.order[node] === 0) searchFrom(search, node);
  return isBridge;
}

type Search = {
  readonly graph: CutGraph;
  readonly isBridge: Uint8Array;
  /** When a node was reached, from 1; 0 for not yet. */
  readonly order: Int32Array;
  /** The earliest node that can be reached from below a node without the edge that led there. */
  readonly lowest: Int32Array;
  count: number;
};

/** A node on the way, the edge that led to it (-1 for the first), and the next of its edges to follow. */
type Visit = { readonly node: number; readonly from: number; next: number };

function searchFrom(search: Search, start: number): void {
  const { graph, order } = search;
  const path: Visit[] = [reach(search, start, -1)];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const edge = graph.edgesOf[visit.node]?.[visit.next++];
    if (edge === undefined) {
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) leave(search, visit, before);
    } else if (edge !== visit.from) {
      const other = otherEnd(graph, edge, visit.node);
      if (order[other] === 0) path.push(reach(search, other, edge));
      else lower(search, visit.node, order[other] ?? 0);
    }
  }
}

function reach(search: Search, node: number, from: number): Visit {
  search.count++;
  search.order[node] = search.count;
  search.lowest[node] = search.count;
  return { node, from, next: 0 };
}

function leave(search: Search, { node, from }: Visit, before: Visit): void {
  const lowest = search.lowest[node] ?? 0;
  if (lowest > (search.order[before.node] ?? 0)) search.isBridge[from] = 1;
  lower(search, before.node, lowest);
}

function lower({ lowest }: Search, node: number, value: number): void {
  if (value < (lowest[node] ?? 0)) lowest[node] = value;
}
