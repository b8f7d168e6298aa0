/** Numbers from 0 in sets that can be united (union–find): the cost of a question hardly grows with their number. */
export type DisjointSets = {
  /** The number that stands for the set of this one. Which of its numbers that is depends on the order of unions. */
  find(item: number): number;
  unite(left: number, right: number): void;
};

/** As many sets of one number each. */
export function createDisjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, item) => item);
  const sizes = new Int32Array(size).fill(1);
  const find = (item: number): number => {
    let root = item;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) root = next;
    for (let at = item; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    unite(left, right) {
      const [a, b] = [find(left), find(right)];
      if (a === b) return;
      const [sizeA, sizeB] = [sizes[a] ?? 0, sizes[b] ?? 0];
      const [large, small] = sizeA < sizeB ? [b, a] : [a, b];
      parents[small] = large;
      sizes[large] = sizeA + sizeB;
    },
  };
}
