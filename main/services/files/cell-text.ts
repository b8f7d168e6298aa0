import type { CellObject } from 'xlsx';

/**
 * A cell of a workbook as the text that its export would hold: text as it is, with its leading zeros; numbers unformatted,
 * without exponent; `True` and `False`; dates in ISO form, local as they stand in the sheet; errors such as `#N/A` empty.
 */
export function cellText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  switch (cell.t) {
    case 's':
      return String(cell.v);
    case 'n':
      return numberText(Number(cell.v));
    case 'b':
      return cell.v === true ? 'True' : 'False';
    case 'd':
      return cell.v instanceof Date ? dateText(cell.v, String(cell.z ?? '')) : String(cell.v);
    case 'e':
    case 'z':
      return '';
  }
}

/** All digits that Excel itself shows: 15, which hides the noise of binary fractions; whole numbers are kept as they are. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return text.includes('e') ? withoutExponent(text) : text;
}

/** `1.5e-7` → `0.00000015`, `1e+21` → `1000000000000000000000`. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${whole}${fraction}`;
  return sign + (whole + fraction).padEnd(point, '0');
}

/**
 * `2014-03-14T08:12:44`; `2014-03-14` when neither value nor format has a time of day; `08:12:44` for a time without a day.
 * The library counts in UTC. Fractions of a day are rounded to the second.
 */
function dateText(value: Date, format: string): string {
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T');
  if (rounded.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' && !hasTimeOfDay(format) ? day : `${day}T${time}`;
}

/** True for a number format with hours or seconds; quoted text and colours in brackets do not count. */
function hasTimeOfDay(format: string): boolean {
  return /[hs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
