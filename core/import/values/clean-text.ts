/**
 * A cell without what nobody sees: blanks around it (non-breaking ones too), zero-width characters, and quotes that a blank
 * in front kept from being read as such (`a, "b"`). Non-breaking blanks inside become blanks. Undefined when the cell holds
 * a NUL, which no export writes: the row is rejected (product.md 6).
 */
export function cleanText(raw: string): string | undefined {
  if (raw === '') return raw;
  const isPlain = raw.charCodeAt(0) > 32 && raw.charCodeAt(raw.length - 1) > 32 && !needsCare.test(raw);
  if (isPlain) return raw;
  return raw.includes('\0') ? undefined : tidy(raw);
}

/** NUL, and blanks and invisible characters beyond ASCII. Hardly any cell has one: most are looked at by this search alone. */
const needsCare = /[\0\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
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
