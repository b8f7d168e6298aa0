import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** What one run of a program cost. */
export type ProcessCost = { readonly milliseconds: number; readonly peakBytes: number | null; readonly stdout: string };

/** The middle value; throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no values to take the median of');
  return middle;
}

/** Runs `work` once to warm up and then `runs` times; returns the median in milliseconds. `prepare` is not counted. */
export async function medianTime(
  runs: number,
  work: () => unknown,
  prepare: () => unknown = () => {},
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    await prepare();
    const start = performance.now();
    await work();
    if (i > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/**
 * Runs a program to its end and throws when it fails. `peakBytes` is the largest resident memory, read from the report that
 * `report-memory.mjs` leaves when the program is Node started with it; null otherwise.
 */
export function runProcess(command: string, args: readonly string[], input?: string): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-cost-'));
  const report = join(folder, 'memory');
  closeSync(openSync(report, 'w'));
  try {
    const start = performance.now();
    const result = spawnSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, CASKADE_BENCH_MEMORY: report },
      ...(input === undefined ? {} : { input }),
    });
    const milliseconds = performance.now() - start;
    if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr || result.error}`);
    const text = readFileSync(report, 'utf8');
    return { milliseconds, peakBytes: text === '' ? null : Number(text), stdout: result.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
