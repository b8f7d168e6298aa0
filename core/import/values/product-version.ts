import { emptyCell, type Parsed, parsed, unusable } from './parsed.ts';
import { isCutText, isTypeNameText } from './unavailable-text.ts';

/**
 * The version of a server as it is written: `Version 14.3 (Build 123.4)`, `2010 SP3`. The property `ExchangeVersion` of the
 * shell, `0.1 (8.0.535.0)`, is none: it tells which version the object in the directory has, and for every server of
 * Exchange 2010 it is that of 2007. It is INVALID_VALUE.
 */
export function parseProductVersion(text: string): Parsed {
  if (text === '') return emptyCell;
  if (isTypeNameText(text)) return unusable('TYPE_NAME_TEXT');
  if (isCutText(text)) return unusable('NAME_TRUNCATED');
  return /^0\.\d+ *\(/.test(text) ? unusable('INVALID_VALUE') : parsed(text);
}
