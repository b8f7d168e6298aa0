/**
 * The text in a binary registry value, which holds UTF-16LE with NULs at its end (domain.md 2.1). Understands `6f,00,75,00`,
 * `hex:6f,00` (with the line breaks of a .reg file), `0x6F007500`, decimals `111 0 117 0` and bare digits `6F007500`
 * (domain.md 3.5). An odd last byte is dropped; the text ends at its first NUL. Null when the bytes cannot be read or are
 * no text.
 */
export function decodeRegistryText(value: string): string | null {
  const texts = decodeRegistryTexts(value);
  return texts === null ? null : (texts[0] ?? '');
}

/** All texts of a binary list value (REG_MULTI_SZ): parted by single NULs. Null as for `decodeRegistryText`. */
export function decodeRegistryTexts(value: string): readonly string[] | null {
  const bytes = registryBytes(value);
  if (bytes === null) return null;
  const texts = utf16Text(bytes).split('\u0000');
  const last = texts.findLastIndex((text) => text !== '');
  const kept = texts.slice(0, last + 1);
  return kept.some(hasControlCharacter) ? null : kept;
}

/** True for a text that is meant as bytes: only digits, hex letters and the separators of the known notations. */
export function looksLikeBytes(value: string): boolean {
  return (
    /^(?:hex(?:\([0-9a-f]+\))?:|0x)/i.test(value) || /^[0-9a-f]{1,3}(?:[,; -]\s*[0-9a-f]{1,3})+[,; ]*$/i.test(value)
  );
}

function registryBytes(value: string): readonly number[] | null {
  const body = value.replace(/^hex(?:\([0-9a-f]+\))?:/i, '').replace(/\\\s*/g, '');
  const digits = body.replace(/^0x/i, '');
  if (digits.trim() === '') return [];
  if (/^(?:[0-9a-f]{2})+$/i.test(digits)) return hexBytes(digits);
  const tokens = body.split(/[,;\s-]+/).filter((token) => token !== '');
  if (tokens.every((token) => /^[0-9a-f]{2}$/i.test(token))) return hexBytes(tokens.join(''));
  if (tokens.every((token) => /^\d{1,3}$/.test(token) && Number(token) < 256)) return tokens.map(Number);
  return null;
}

function hexBytes(digits: string): readonly number[] {
  const bytes: number[] = [];
  for (let i = 0; i < digits.length; i += 2) bytes.push(Number.parseInt(digits.slice(i, i + 2), 16));
  return bytes;
}

function utf16Text(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes[i] ?? 0) + 256 * (bytes[i + 1] ?? 0));
  return text;
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
  return false;
}
