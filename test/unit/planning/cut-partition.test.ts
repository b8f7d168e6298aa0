import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutEdge, type CutGraph, createCutGraph } from '../../../core/planning/cut-graph.ts';
import { partitionGraph } from '../../../core/planning/cut-partition.ts';
import { createDisjointSets } from '../../../core/planning/disjoint-sets.ts';

function edge(a: number, b: number, cost = 1): CutEdge {
  return { a, b, cost };
}

/** The parts as lists of nodes, in order. */
function partsOf(graph: CutGraph, limit: number): readonly (readonly number[])[] {
  const parts = partitionGraph(graph, limit);
  return listsBy(graph.weights.length, parts.find);
}

function listsBy(count: number, keyOf: (node: number) => number): readonly (readonly number[])[] {
  const lists = new Map<number, number[]>();
  for (let node = 0; node < count; node++) lists.set(keyOf(node), [...(lists.get(keyOf(node)) ?? []), node]);
  return [...lists.values()];
}

function ones(count: number): number[] {
  return new Array<number>(count).fill(1);
}

describe('partitionGraph', () => {
  it('leaves whole what fits', () => {
    expect(partsOf(createCutGraph([1, 1, 1, 1], [edge(0, 1), edge(2, 3)]), 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('cuts a star where it has to, and no more', () => {
    const star = createCutGraph(
      ones(7),
      [1, 2, 3, 4, 5, 6].map((leaf) => edge(0, leaf)),
    );
    expect(partsOf(star, 4).map((part) => part.length)).toEqual([4, 1, 1, 1]);
  });

  it('cuts off the heavier branch first', () => {
    const branches = createCutGraph([1, 1, 5, 1], [edge(0, 1), edge(0, 2), edge(0, 3)]);
    expect(partsOf(branches, 5)).toEqual([[0, 1, 3], [2]]);
  });

  it('cuts cheaply where the heavier branch is dear', () => {
    const branches = createCutGraph([1, 2, 2], [edge(0, 1, 8), edge(0, 2, 1)]);
    expect(partsOf(branches, 3)).toEqual([[0, 1], [2]]);
  });

  it('goes through a circle at its weakest edges', () => {
    const circle = [edge(0, 1, 8), edge(1, 2, 8), edge(2, 3, 1), edge(3, 4, 8), edge(4, 5, 8), edge(0, 5, 1)];
    expect(partsOf(createCutGraph(ones(6), circle), 3)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('keeps a node that is too heavy alone, but for nodes without users', () => {
    const graph = createCutGraph([9, 0, 1], [edge(0, 1), edge(0, 2)]);
    expect(partsOf(graph, 3)).toEqual([[0, 1], [2]]);
  });

  it('makes connected parts that fit, of which no two that touch would fit into one', () => {
    fc.assert(
      fc.property(randomGraph, fc.integer({ min: 1, max: 8 }), (graph, limit) => {
        const parts = partsOf(graph, limit);
        const usersOf = (part: readonly number[]): number =>
          part.reduce((sum, node) => sum + (graph.weights[node] ?? 0), 0);
        const tooLarge = parts.filter(
          (part) => usersOf(part) > limit && part.filter((node) => (graph.weights[node] ?? 0) > 0).length > 1,
        );
        const broken = parts.filter((part) => !isConnected(graph, part));
        const inVain = graph.edges.filter(({ a, b }) => {
          const [left, right] = [a, b].map((node) => parts.find((part) => part.includes(node)) ?? []);
          return left !== right && usersOf(left ?? []) + usersOf(right ?? []) <= limit;
        });
        expect({ tooLarge, broken, inVain }).toEqual({ tooLarge: [], broken: [], inVain: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('cuts as few edges of a tree as there is a way to', () => {
    fc.assert(
      fc.property(randomTree, fc.integer({ min: 2, max: 6 }), (tree, limit) => {
        expect(partsOf(tree, limit).length).toBe(1 + fewestCuts(tree, limit));
      }),
      { numRuns: 200 },
    );
  });
});

const randomGraph: fc.Arbitrary<CutGraph> = fc
  .record({
    weights: fc.array(fc.nat(3), { minLength: 2, maxLength: 10 }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(1, 2, 4, 8)), {
      maxLength: 18,
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
    }),
  })
  .map(({ weights, pairs }) => {
    const inside = pairs.filter(([a, b]) => a !== b && Math.max(a, b) < weights.length);
    return createCutGraph(
      weights,
      inside.map(([a, b, cost]) => edge(Math.min(a, b), Math.max(a, b), cost)),
    );
  });

/** Nodes of one or two users, each on an earlier one. */
const randomTree: fc.Arbitrary<CutGraph> = fc
  .array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 2 })), { minLength: 2, maxLength: 11 })
  .map((nodes) =>
    createCutGraph(
      nodes.map(([, weight]) => weight),
      nodes.slice(1).map(([above], index) => edge(above % (index + 1), index + 1)),
    ),
  );

/** Tries every set of edges. */
function fewestCuts({ weights, edges }: CutGraph, limit: number): number {
  let fewest = edges.length;
  for (let cuts = 0; cuts < 2 ** edges.length; cuts++) {
    const kept = edges.filter((_, index) => ((cuts >> index) & 1) === 0);
    const sets = createDisjointSets(weights.length);
    for (const { a, b } of kept) sets.unite(a, b);
    const parts = listsBy(weights.length, sets.find);
    const isFine = parts.every((part) => part.reduce((sum, node) => sum + (weights[node] ?? 0), 0) <= limit);
    if (isFine) fewest = Math.min(fewest, edges.length - kept.length);
  }
  return fewest;
}

function isConnected({ edges, weights }: CutGraph, part: readonly number[]): boolean {
  const sets = createDisjointSets(weights.length);
  for (const { a, b } of edges) if (part.includes(a) && part.includes(b)) sets.unite(a, b);
  return new Set(part.map(sets.find)).size === 1;
}
