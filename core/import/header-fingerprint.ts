import { headerLetters } from './header-letters.ts';

/**
 * A short name for a set of headers, under which a mapping is remembered: 16 hex digits. The order of the columns, case,
 * blanks and punctuation do not count; a header twice does. Two different sets with the same name are unlikely, and harmless:
 * a mapping names its headers.
 */
export function headerFingerprint(header: readonly string[]): string {
  const text = header.map(headerLetters).sort().join('\u001f');
  return hash(text, 0x811c9dc5) + hash(text, 0x1b873593);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
