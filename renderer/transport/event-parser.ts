/** One event of a stream: the number after which to go on, if it tells one, and the text of its data; empty when none. */
export type StreamEvent = { readonly id: string | null; readonly data: string };

/**
 * Takes Server-Sent Events apart, as they come in pieces cut anywhere. Knows what the host sends: lines that end in `\n`,
 * the fields `id` and `data` (one line), and comments.
 */
export function createEventParser(): (text: string) => readonly StreamEvent[] {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(parseBlock);
  };
}

function parseBlock(block: string): StreamEvent {
  const lines = block.split('\n');
  return { id: fieldOf(lines, 'id: '), data: fieldOf(lines, 'data: ') ?? '' };
}

function fieldOf(lines: readonly string[], prefix: string): string | null {
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length) ?? null;
}
