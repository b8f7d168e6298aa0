import { emptyCell, type Parsed, unusable } from './parsed.ts';
import { isCutText, isTypeNameText } from './unavailable-text.ts';

/**
 * Activation preferences, `[OSL-MBX01, 1], [OSL-MBX02, 2]`, as a JSON array of `[server, number]` ordered by number
 * (domain.md 3.3). A list cut by the console is kept with LIST_TRUNCATED; a text without a pair is INVALID_VALUE.
 */
export function parseActivationPreferences(text: string): Parsed {
  if (text === '' || text === '{}') return emptyCell;
  if (isTypeNameText(text)) return unusable('TYPE_NAME_TEXT');
  const pairs = text.split('[').flatMap(pairBefore);
  const isCut = isCutText(text);
  if (pairs.length === 0) return unusable(isCut ? 'LIST_TRUNCATED' : 'INVALID_VALUE');
  pairs.sort((left, right) => left[1] - right[1]);
  return { value: JSON.stringify(pairs), trouble: isCut ? 'LIST_TRUNCATED' : null };
}

/** The pair at the beginning of a text that followed a `[`: `OSL-MBX01, 1], `. */
function pairBefore(text: string): [server: string, preference: number][] {
  const end = text.indexOf(']');
  const comma = text.lastIndexOf(',', end);
  if (end < 0 || comma < 0) return [];
  const server = text.slice(0, comma).trim();
  const preference = text.slice(comma + 1, end).trim();
  return server !== '' && /^\d{1,4}$/.test(preference) ? [[server, Number(preference)]] : [];
}
