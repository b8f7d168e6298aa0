import { exitCodeHelp } from './exit-codes.ts';

/** What follows the options in a command's help: its examples and the exit codes. */
export function helpTail(...examples: readonly string[]): string {
  const title = examples.length === 1 ? 'Example:' : 'Examples:';
  return `\n${title}\n${examples.map((example) => `  ${example}`).join('\n')}\n\n${exitCodeHelp}`;
}
