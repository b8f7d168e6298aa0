import type { Cell, CellValue } from 'hucre/xlsx';
import type { ReportCell } from '../../../core/reports/sheet.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { cellText, needsRun } from './report-workbook-text.ts';

/** A cell as the library takes it: days and moments as the numbers that spreadsheets count them by. */
export function cellValue(cell: ReportCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(cell);
  const text = 'day' in cell ? cell.day : cell.moment;
  return serialOf(text) ?? cellText(text);
}

/** What else the library needs to keep a text as it is; null for nearly every cell. */
export function cellRun(cell: ReportCell): Pick<Cell, 'richText'> | null {
  if (typeof cell !== 'string' || !needsRun(cell)) return null;
  return { richText: [{ text: cellText(cell) }] };
}

/** The letters of a column, from 0. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : letterOf(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/**
 * How many lines a text takes on a width that so many digits have. Letters are narrower than digits, but lines end at words, and
 * where the font is missing another one is wider: rather a line too many than one that is cut.
 */
export function linesOf(cell: ReportCell, digits: number): number {
  if (typeof cell !== 'string' || (cell.length <= digits * 0.85 && !cell.includes('\n'))) return 1;
  const width = digits * (cell.includes(' ') ? 1 : 0.85);
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width + wordEnd)), 0);
}

/** What of a line is lost where words end, in lines. */
const wordEnd = 0.2;

/** In points. */
export const lineHeight = 15;

/**
 * Days since the one that spreadsheets count from; a moment without a zone as its digits say. Null for what they cannot count:
 * before March 1900 and after 9999.
 */
function serialOf(time: IsoTime): number | null {
  const isWithZone = /(Z|[+-]\d\d:?\d\d)$/.test(time) || time.length === 10;
  const seconds = Date.parse(isWithZone ? time : `${time}Z`) / 1000 - epochSeconds;
  const days = Math.round(seconds) / 86_400;
  return days >= 61 && days < 2_958_466 ? days : null;
}

const epochSeconds = Date.UTC(1899, 11, 30) / 1000;
