import type { RunbookFile } from '../../core/runbook/runbook-input.ts';
import { lexPowerShell } from './powershell-lexer.ts';

/** The scripts of a runbook, forward ones and their mirrors. */
export function scriptsOf(files: readonly RunbookFile[]): RunbookFile[] {
  return files.filter(({ path }) => path.endsWith('.ps1'));
}

/** The content of the one file whose path ends so; throws when there is none, or more than one. */
export function contentOf(files: readonly RunbookFile[], ending: string): string {
  const found = files.filter(({ path }) => path.endsWith(ending));
  if (found.length !== 1) throw new Error(`${found.length} files end in ${ending}`);
  return found[0]?.content ?? '';
}

/** The code of a script: every word outside strings and comments, in order, one line of words per line. */
export function codeOf(script: string): string[] {
  const lines = new Map<number, string[]>();
  for (const token of lexPowerShell(script)) {
    if (token.kind === 'code') lines.set(token.line, [...(lines.get(token.line) ?? []), token.text]);
    if (token.kind === 'string') lines.set(token.line, [...(lines.get(token.line) ?? []), "''"]);
  }
  return [...lines.values()].map((words) => words.join(' '));
}
