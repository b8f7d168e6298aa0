import type { ReportRow } from '../../../core/reports/sheet.ts';

/** Rows that come in batches, taken in other numbers than they come in. */
export type RowReader = {
  /** The next rows, in batches. Throws when there are fewer. */
  readonly take: (count: number) => AsyncGenerator<readonly ReportRow[]>;
  /** Throws when there are more. */
  readonly end: () => Promise<void>;
};

/** Reads the rows of a table; `name` is for errors. */
export function createRowReader(batches: AsyncIterable<readonly ReportRow[]>, name: string): RowReader {
  const source = batches[Symbol.asyncIterator]();
  let left: readonly ReportRow[] = [];
  async function fill(): Promise<boolean> {
    while (left.length === 0) {
      const next = await source.next();
      if (next.done === true) return false;
      left = next.value;
    }
    return true;
  }
  return {
    async *take(count) {
      for (let wanted = count; wanted > 0; ) {
        if (!(await fill())) throw new Error(`${name} has ${wanted} rows fewer than it said`);
        const batch = left.slice(0, wanted);
        left = left.slice(batch.length);
        wanted -= batch.length;
        yield batch;
      }
    },
    async end() {
      if (await fill()) throw new Error(`${name} has more rows than it said`);
    },
  };
}
