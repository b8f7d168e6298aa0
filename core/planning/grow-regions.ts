import { type CutGraph, otherEnd } from './cut-graph.ts';
import { createMaxHeap } from './max-heap.ts';

/**
 * Divides nodes into connected regions of at most `limit` users, cutting little between them: a region grows by the node
 * that hangs on it most, and goes back to where it was easiest to cut off. A node that is too heavy is a region of its own.
 * `follow` says which edges count; they must not lead out of `nodes`. Writes the region of each node into `regionOf`,
 * which holds -1 for them, from `firstRegion` on; gives back the next free region.
 */
export function growRegions(input: {
  readonly graph: CutGraph;
  readonly nodes: readonly number[];
  readonly follow: (edge: number) => boolean;
  readonly limit: number;
  readonly regionOf: Int32Array;
  readonly firstRegion: number;
}): number {
  const { nodes, regionOf } = input;
  let region = input.firstRegion;
  for (const start of nodes) {
    while (regionOf[start] === -1) {
      const grown = grow(input, start);
      for (const node of grown) regionOf[node] = region;
      region++;
    }
  }
  return region;
}

type Growth = Parameters<typeof growRegions>[0];

/** The nodes of the next region, in the order in which they joined. */
function grow({ graph, follow, limit, regionOf }: Growth, start: number): readonly number[] {
  const heap = createMaxHeap();
  const strengths = new Map<number, number>([[start, 0]]);
  const inside = new Set<number>();
  const steps: Step[] = [];
  let weight = 0;
  let boundary = 0;
  for (let node: number | null = start; node !== null; node = heap.take()) {
    if (inside.has(node)) continue;
    const own = graph.weights[node] ?? 0;
    if (inside.size > 0 && weight + own > limit) continue;
    inside.add(node);
    weight += own;
    for (const edge of graph.edgesOf[node] ?? []) {
      const other = otherEnd(graph, edge, node);
      if (!follow(edge) || (regionOf[other] !== -1 && !inside.has(other))) continue;
      const cost = graph.edges[edge]?.cost ?? 0;
      boundary += inside.has(other) ? -cost : cost;
      if (inside.has(other)) continue;
      const strength = (strengths.get(other) ?? 0) + cost;
      strengths.set(other, strength);
      heap.add(other, strength);
    }
    steps.push({ node, weight, boundary });
  }
  return steps.slice(0, bestLength(steps)).map(({ node }) => node);
}

/** The region so far: users in it, and the cost of the edges that lead out of it to nodes without a region. */
type Step = { readonly node: number; readonly weight: number; readonly boundary: number };

/** Where it costs least per user to stop. Not before half of the way, so that no node is looked at too often. */
function bestLength(steps: readonly Step[]): number {
  let best = steps.length;
  for (let length = steps.length - 1; length * 2 >= steps.length && length > 0; length--) {
    if (costPerUser(steps[length - 1]) < costPerUser(steps[best - 1])) best = length;
  }
  return best;
}

function costPerUser(step: Step | undefined): number {
  return step === undefined ? 0 : step.boundary / (step.weight + 1);
}
