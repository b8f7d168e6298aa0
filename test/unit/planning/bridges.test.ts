import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBridges } from '../../../core/planning/bridges.ts';
import { type CutEdge, createCutGraph } from '../../../core/planning/cut-graph.ts';

function edge(a: number, b: number): CutEdge {
  return { a, b, cost: 1 };
}

function bridgesOf(nodes: number, edges: readonly CutEdge[]): string[] {
  const isBridge = findBridges(createCutGraph(new Array<number>(nodes).fill(1), edges));
  return edges.filter((_, index) => isBridge[index] === 1).map(({ a, b }) => `${a}-${b}`);
}

/** How many parts the nodes fall into. */
function partCount(nodes: number, edges: readonly CutEdge[]): number {
  const partOf = Array.from({ length: nodes }, (_, node) => node);
  for (const { a, b } of edges) {
    const [from, to] = [partOf[a], partOf[b]];
    for (const [node, part] of partOf.entries()) if (part === from) partOf[node] = to ?? node;
  }
  return new Set(partOf).size;
}

it('finds the edges between two circles and to a leaf', () => {
  const circles = [edge(0, 1), edge(1, 2), edge(0, 2), edge(3, 4), edge(4, 5), edge(3, 5)];
  expect(bridgesOf(7, [...circles, edge(2, 3), edge(5, 6)])).toEqual(['2-3', '5-6']);
});

it('finds just the edges without which there is one part more', () => {
  const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b);
  const edges = fc.uniqueArray(pair, { maxLength: 14, selector: ([a, b]) => `${a}-${b}` });
  fc.assert(
    fc.property(edges, (pairs) => {
      const all = pairs.map(([a, b]) => edge(a, b));
      const expected = all.filter((_, index) => partCount(8, all.toSpliced(index, 1)) > partCount(8, all));
      expect(bridgesOf(8, all)).toEqual(expected.map(({ a, b }) => `${a}-${b}`));
    }),
    { numRuns: 300 },
  );
});

it('walks a chain that is longer than the stack of the program', () => {
  const chain = Array.from({ length: 100_000 }, (_, node) => edge(node, node + 1));
  expect(bridgesOf(100_001, chain).length).toBe(100_000);
});
