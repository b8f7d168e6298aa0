import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ProcessCost, runProcess } from './measure.ts';

/** Runs the built program as its users do, as a process of its own. */
export function caskade(args: readonly string[]): ProcessCost {
  return runProcess(process.execPath, ['--import', reportMemory, program, ...args]);
}

/** Makes an empty project in place of one that may be there. */
export function makeEmptyProject(project: string): void {
  rmSync(project, { force: true });
  caskade(['new', project]);
}

/** Imports files into a project. */
export function importFiles(project: string, files: readonly string[]): ProcessCost {
  return caskade(['import', project, ...files, '--quiet']);
}

const program = fileURLToPath(new URL('../../dist/caskade.mjs', import.meta.url));
const reportMemory = new URL('report-memory.mjs', import.meta.url).href;
