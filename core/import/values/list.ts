import { emptyCell, type Parsed, unusable } from './parsed.ts';
import { isTypeNameText } from './unavailable-text.ts';

/**
 * What the entries of a list look like, which says how it can be split:
 *
 * - `words` names without blanks: servers, roles, rights
 * - `addresses` proxy addresses with a prefix, `SMTP:a@b`; an X500 address may hold blanks
 * - `names` names of people and mailboxes, which may hold commas and blanks
 */
export type ListStyle = 'words' | 'addresses' | 'names';

/**
 * A list as a JSON array of texts in the order of the file. Understands `|`, `;`, line breaks, `, `, `,`, blanks and the
 * console's `{A, B...}` (domain.md 3.1). A cut list is kept with LIST_TRUNCATED; the name of a .NET type in place of a list
 * is TYPE_NAME_TEXT and says nothing; a list without entries is empty.
 */
export function parseList(text: string, style: ListStyle): Parsed {
  if (text === '') return emptyCell;
  if (isTypeNameText(text)) return unusable('TYPE_NAME_TEXT');
  const { body, isCut } = withoutBraces(text);
  const entries = splitList(body, style, body !== text)
    .map(bareEntry)
    .filter((entry) => entry !== '');
  if (entries.length === 0) return isCut ? unusable('LIST_TRUNCATED') : emptyCell;
  return { value: JSON.stringify(entries), trouble: isCut ? 'LIST_TRUNCATED' : null };
}

function withoutBraces(text: string): { body: string; isCut: boolean } {
  const inner = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
  const isCut = inner.endsWith('...') || inner.endsWith('\u2026');
  if (!isCut) return { body: inner, isCut };
  const open = inner.startsWith('{') ? inner.slice(1) : inner;
  return { body: open.replace(/(?:\.\.\.|\u2026)$/, ''), isCut };
}

function splitList(body: string, style: ListStyle, isBraced: boolean): readonly string[] {
  if (body.includes('|')) return body.split('|');
  if (body.includes(';') || body.includes('\n')) return body.split(/[;\n]/);
  if (/^cn=/i.test(body)) return [body];
  if (isBraced) return body.split(', ');
  switch (style) {
    case 'names':
      return [body];
    case 'addresses':
      return body.replace(/\s+/g, ' ').split(/(?:, ?| )(?=[a-z][a-z0-9-]{0,19}:)|, ?(?=[^ ,:@]{1,64}@)/i);
    case 'words':
      return body.split(/[,\s]+/);
  }
}

function bareEntry(entry: string): string {
  const text = entry.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
}
