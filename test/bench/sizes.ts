/** The sizes of product.md 8, in mailboxes. */
export const benchSizes = { S: 1_000, M: 20_000, L: 100_000, XL: 500_000 } as const;

export type BenchSize = keyof typeof benchSizes;

/** The sizes of a list such as `S,M,L`. Throws for any other word. */
export function parseSizes(list: string): BenchSize[] {
  return list.split(',').map((name) => {
    const size = sizeNames.find((known) => known === name);
    if (size === undefined) throw new Error(`${name} is no size of the bench; known are ${sizeNames.join(', ')}`);
    return size;
  });
}

/** One line of the bench: the work, its cost, and the baseline that was measured in the same run. */
export type BenchRow = {
  readonly work: string;
  readonly size: BenchSize;
  /** Milliseconds or bytes, as `unit` says. */
  readonly value: number;
  readonly baseline: number;
  readonly unit: 'ms' | 'bytes';
  readonly baselineName: string;
  /** The goal of product.md 8 as a ratio to the baseline, null where it sets none for this size. */
  readonly goal: number | null;
  readonly defectAbove: number | null;
};

/** What each part of the bench is given. `organizations` is kept between runs, `scratch` is removed afterwards. */
export type BenchContext = {
  readonly sizes: readonly BenchSize[];
  /** How often a work is measured after its warm-up; the median counts. */
  readonly runs: number;
  readonly organizations: string;
  readonly scratch: string;
};

const sizeNames = ['S', 'M', 'L', 'XL'] as const satisfies readonly BenchSize[];
