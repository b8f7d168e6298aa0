import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMaxHeap } from '../../../core/planning/max-heap.ts';

it('gives the strongest first, of equal ones the smaller, and then nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(5))), (entries) => {
      const heap = createMaxHeap();
      for (const [item, strength] of entries) heap.add(item, strength);
      const taken = [...entries, null].map(() => heap.take());
      const sorted = entries.toSorted(([item, strength], [other, weaker]) => weaker - strength || item - other);
      expect(taken).toEqual([...sorted.map(([item]) => item), null]);
    }),
  );
});
