/** Takes items out in the order of their strength, the strongest first; of equal ones the smaller item. */
export type MaxHeap = {
  add(item: number, strength: number): void;
  /** The strongest item, which is taken out; null when nothing is left. */
  take(): number | null;
};

type Entry = { readonly item: number; readonly strength: number };

/** Makes an empty heap. */
export function createMaxHeap(): MaxHeap {
  const entries: Entry[] = [];
  return {
    add(item, strength) {
      entries.push({ item, strength });
      riseLast(entries);
    },
    take() {
      const first = entries[0];
      const last = entries.pop();
      if (first === undefined || last === undefined) return null;
      if (entries.length > 0) {
        entries[0] = last;
        sinkFirst(entries);
      }
      return first.item;
    },
  };
}

function riseLast(entries: Entry[]): void {
  for (let at = entries.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!isStronger(entries[at], entries[above])) return;
    swap(entries, at, above);
    at = above;
  }
}

function sinkFirst(entries: Entry[]): void {
  for (let at = 0; ; ) {
    let strongest = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (isStronger(entries[below], entries[strongest])) strongest = below;
    if (strongest === at) return;
    swap(entries, at, strongest);
    at = strongest;
  }
}

function isStronger(left: Entry | undefined, right: Entry | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.strength > right.strength || (left.strength === right.strength && left.item < right.item);
}

function swap(entries: Entry[], left: number, right: number): void {
  const [a, b] = [entries[left], entries[right]];
  if (a === undefined || b === undefined) return;
  entries[left] = b;
  entries[right] = a;
}
