import { fileURLToPath } from 'node:url';
import { type ProcessCost, runProcess } from './measure.ts';

const program = fileURLToPath(new URL('../../dist/caskade.mjs', import.meta.url));
const reportMemory = new URL('report-memory.mjs', import.meta.url).href;

/** Runs the built program as its users do, as a process of its own. */
export function caskade(args: readonly string[]): ProcessCost {
  return runProcess(process.execPath, ['--import', reportMemory, program, ...args]);
}
