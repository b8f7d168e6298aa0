import type { Writable } from 'node:stream';
import type { TextOutput } from './cli-host.ts';

/**
 * Text output over a stream of the process. When the reader goes away (`caskade … | head`) the rest is dropped in silence
 * and the command goes on: what it does to the project must not depend on who reads along.
 */
export function createStreamOutput(stream: Writable & { readonly isTTY?: boolean }): TextOutput {
  let isGone = false;
  stream.on('error', () => {
    isGone = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve) => {
        if (isGone || text === '') resolve();
        else stream.write(text, () => resolve());
      }),
  };
}
