import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDisjointSets } from '../../../core/planning/disjoint-sets.ts';

/** Sets as lists of their numbers, in order. */
function listsOf(size: number, pairs: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const sets = createDisjointSets(size);
  for (const [left, right] of pairs) sets.unite(left, right);
  const lists = new Map<number, number[]>();
  for (let item = 0; item < size; item++) lists.set(sets.find(item), [...(lists.get(sets.find(item)) ?? []), item]);
  return [...lists.values()];
}

it('keeps apart what nothing unites', () => {
  expect(listsOf(3, [[1, 1]])).toEqual([[0], [1], [2]]);
});

it('unites over others', () => {
  const pairs = [
    [0, 4],
    [1, 2],
    [4, 2],
  ] as const;
  expect(listsOf(6, pairs)).toEqual([[0, 1, 2, 4], [3], [5]]);
});

it('makes the same sets whatever the order of unions', () => {
  const pair = fc.tuple(fc.nat(9), fc.nat(9));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const turned = pairs.map(([left, right]) => [right, left] as const).toReversed();
      expect(listsOf(10, turned)).toEqual(listsOf(10, pairs));
    }),
  );
});
