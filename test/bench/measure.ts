import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** What one run of a program cost. `peakBytes` is null for programs other than Node. */
export type ProcessCost = { readonly milliseconds: number; readonly peakBytes: number | null };

/** The middle value; throws for an empty list. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share of the values does not exceed; throws for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('no values to choose from');
  return value;
}

/**
 * Runs a program once to warm up and then `runs` times, and gives the medians. `prepare` goes before every run and is not
 * counted.
 */
export function medianCost(runs: number, run: () => ProcessCost, prepare: () => void = () => {}): ProcessCost {
  const costs: ProcessCost[] = [];
  for (let round = 0; round <= runs; round++) {
    prepare();
    const cost = run();
    if (round > 0) costs.push(cost);
  }
  const peaks = costs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    peakBytes: peaks.length === 0 ? null : median(peaks),
  };
}

/**
 * The median time of a function in this process, in milliseconds, after one run to warm up. `prepare` makes what each run
 * works on and is not counted.
 */
export async function medianTime<Input>(
  runs: number,
  prepare: (round: number) => Input | Promise<Input>,
  work: (input: Input) => unknown,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= runs; round++) {
    const input = await prepare(round);
    const time = timeOf(() => work(input));
    if (round > 0) times.push(time);
  }
  return median(times);
}

/** How long a function takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Runs a program to its end and throws when it fails. `peakBytes` is the largest resident memory, read from the report that
 * `report-memory.mjs` leaves when the program is Node started with it.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  input = '',
): ProcessCost & { readonly stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-cost-'));
  const report = join(folder, 'memory');
  writeFileSync(report, '');
  try {
    const start = performance.now();
    const result = spawnSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, CASKADE_BENCH_MEMORY: report },
      input,
    });
    const milliseconds = performance.now() - start;
    if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr || result.error}`);
    const text = readFileSync(report, 'utf8');
    return { milliseconds, peakBytes: text === '' ? null : Number(text), stdout: result.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
