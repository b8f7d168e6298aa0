/**
 * Where a text stops being JSON, to follow "is not valid JSON": ` at line 2, column 3`, ` near "agents": }`, or `: it ends too
 * early`; empty when the engine does not tell. The engine's own sentence is not for people.
 */
export function whereJsonBreaks(error: unknown): string {
  const text = error instanceof SyntaxError ? error.message : '';
  const place = /\(line (\d+) column (\d+)\)$/.exec(text);
  if (place !== null) return ` at line ${place[1]}, column ${place[2]}`;
  if (/end of JSON input/.test(text)) return ': it ends too early';
  const excerpt = /^Unexpected token .+?, (?:\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(text)?.[1];
  return excerpt === undefined ? '' : ` near ${excerpt.replace(/\s+/g, ' ').trim()}`;
}
