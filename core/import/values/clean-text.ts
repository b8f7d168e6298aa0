/**
 * A cell without what nobody sees: blanks around it (non-breaking ones too), zero-width characters, and quotes that a blank
 * in front kept from being read as such (`a, "b"`). Non-breaking blanks inside become blanks. Undefined when the cell holds
 * a NUL, which no export writes: the row is rejected (product.md 6).
 */
export function cleanText(raw: string): string | undefined {
  const length = raw.length;
  if (length === 0) return raw;
  let isPlain = raw.charCodeAt(0) > 32 && raw.charCodeAt(length - 1) > 32;
  for (let i = 0; i < length; i++) {
    const code = raw.charCodeAt(i);
    if (code > 126 ? isInvisible(code) : code === 0) {
      if (code === 0) return undefined;
      isPlain = false;
    }
  }
  return isPlain ? raw : tidy(raw);
}

function isInvisible(code: number): boolean {
  if (code < 0x2000) return code === 0xa0;
  return (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x2060 || code === 0x3000 || code === 0xfeff;
}

const anywhere = /[\u200b\u200e\u200f\u2060\ufeff]/g;
const fixedBlanks = /[\u00a0\u2007\u202f]/g;

function tidy(raw: string): string {
  const text = withoutJoinersAround(raw.replace(anywhere, '').replace(fixedBlanks, ' ').trim()).trim();
  const wasQuoted = text.length > 1 && raw.charCodeAt(0) === 32 && text.startsWith('"') && text.endsWith('"');
  return wasQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

/** Joiners belong inside words of some scripts, never at their ends. */
function withoutJoinersAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isJoiner(text.charCodeAt(start))) start++;
  while (end > start && isJoiner(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isJoiner(code: number): boolean {
  return code === 0x200c || code === 0x200d;
}
