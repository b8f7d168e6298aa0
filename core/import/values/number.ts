import { emptyCell, type Parsed, parsed, unusable } from './parsed.ts';

/** A whole number, with or without grouping: `1,288`, `1.288`, `1 288`. Anything else is INVALID_VALUE. */
export function parseInteger(text: string): Parsed {
  if (text === '') return emptyCell;
  if (text.length > longest) return unusable('INVALID_VALUE');
  const digits = wholeNumber(text);
  return digits === null ? unusable('INVALID_VALUE') : parsed(digits);
}

/**
 * A size in bytes. The digits in the brackets of `112.4 GB (120,688,672,768 bytes)` count, whatever their grouping
 * (domain.md 3.1); without brackets a plain number of bytes or a number with a unit. `Unlimited` is null.
 */
export function parseBytes(text: string): Parsed {
  if (text === '' || text.toLowerCase() === 'unlimited') return emptyCell;
  if (text.length > longest) return unusable('INVALID_VALUE');
  const open = text.lastIndexOf('(');
  const size = open >= 0 ? bytesInBrackets(text.slice(open + 1)) : (wholeNumber(text) ?? bytesWithUnit(text));
  return size === null || !Number.isSafeInteger(size) ? unusable('INVALID_VALUE') : parsed(size);
}

/** No number is longer; what is longer is not examined. */
const longest = 100;

const grouped = /^-?\d{1,3}(?:([.,'\u2019 ])\d{3})(?:\1\d{3})*$/;

function wholeNumber(text: string): number | null {
  const isPlain = /^-?\d+$/.test(text);
  if (!isPlain && !grouped.test(text)) return null;
  const value = Number(isPlain ? text : text.replace(/[^\d-]/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}

const bracketed = /^([\d.,'\u2019 ]+?)\s*[a-z]*\s*\)?$/i;

function bytesInBrackets(text: string): number | null {
  const digits = bracketed.exec(text)?.[1]?.replace(/\D/g, '') ?? '';
  return digits === '' ? null : Number(digits);
}

const withUnit = /^(\d+)(?:[.,](\d+))?\s*(b|bytes?|kb|mb|gb|tb)$/i;
const units = ['b', 'kb', 'mb', 'gb', 'tb'];

function bytesWithUnit(text: string): number | null {
  const match = withUnit.exec(text);
  if (match === null) return null;
  const unit = (match[3] ?? '').toLowerCase();
  const power = unit.startsWith('byte') ? 0 : units.indexOf(unit);
  return Math.round(Number(`${match[1]}.${match[2] ?? '0'}`) * 1024 ** power);
}
