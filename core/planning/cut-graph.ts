/** A graph to be cut into parts: nodes with the users in them, and edges with what it costs to cut them. */
export type CutGraph = {
  /** Users by node. */
  readonly weights: readonly number[];
  /** At most one edge between two nodes. */
  readonly edges: readonly CutEdge[];
  /** Indices of edges by node. */
  readonly edgesOf: readonly (readonly number[])[];
};

export type CutEdge = { readonly a: number; readonly b: number; readonly cost: number };

/** Makes a graph of nodes with these weights. */
export function createCutGraph(weights: readonly number[], edges: readonly CutEdge[]): CutGraph {
  const edgesOf: number[][] = weights.map(() => []);
  for (const [index, { a, b }] of edges.entries()) {
    edgesOf[a]?.push(index);
    edgesOf[b]?.push(index);
  }
  return { weights, edges, edgesOf };
}

/** The other end of an edge. */
export function otherEnd({ edges }: CutGraph, edge: number, node: number): number {
  const found = edges[edge];
  return found === undefined ? node : found.a === node ? found.b : found.a;
}
