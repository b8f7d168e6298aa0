import type { IsoTime } from '../../shared/dates.ts';
import { emptyCell, type Parsed, parsed } from './parsed.ts';

/** Which of the two leading numbers of a date such as `3/4/2014` is the day. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * The order of day and month in a culture such as `de-DE` or `en-US`; null when no culture is given or the text is none.
 * Cultures that write the year first have no ambiguous dates, so they count as day first.
 */
export function dateOrderOf(culture: string | null): DateOrder | null {
  const name = culture?.toLowerCase() ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(name)) return null;
  return monthFirstCultures.has(name) ? 'month-first' : 'day-first';
}

/**
 * A date as `YYYY-MM-DDTHH:MM:SS`, with `Z` only when the text says UTC or an offset (domain.md 3.1, product.md 5): ISO
 * dates, dots mean day first, AM/PM means en-US, a number above 12 decides, then the culture. What remains is ambiguous:
 * the text is kept with AMBIGUOUS_DATE. A text that is no date is kept with INVALID_DATE. Excel's day numbers and the
 * times of Active Directory (`20111103084122.0Z`) are dates, too.
 */
export function parseDate(text: string, culture: string | null): Parsed {
  return createDateParser(culture)(text);
}

/** `parseDate` for one culture, prepared for many cells. */
export function createDateParser(culture: string | null): (text: string) => Parsed {
  const order = dateOrderOf(culture);
  const halfDayOrder = order === 'day-first' && writesHalfDays(culture ?? '') ? 'day-first' : 'month-first';
  return (text) => {
    if (text === '') return emptyCell;
    if (text.length === plainLength && isPlainIso(text)) return parsed(text);
    if (text.length > longest) return orKept(text, null);
    const first = yearFirst.exec(text);
    if (first !== null) return orKept(text, yearFirstTime(first));
    const last = yearLast.exec(text);
    if (last !== null) return yearLastDate(text, last, order, halfDayOrder);
    return orKept(text, dayNumberTime(text) ?? directoryTime(text));
  };
}

/** True for a moment as this module writes it, and false for a text that was kept because it is no date. */
export function isIsoTime(value: unknown): value is IsoTime {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(value);
}

const plainLength = '2014-03-14T08:12:44'.length;

/** True for a valid date that is already written as the result is; most rows have such dates, so this is done without a regex. */
function isPlainIso(text: string): boolean {
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return false;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)];
  const [hour, minute, second] = [digitsAt(text, 11, 13), digitsAt(text, 14, 16), digitsAt(text, 17, 19)];
  const isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/** The number that the digits in a range make; a negative number when one of them is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** No date is longer; what is longer is not examined. */
const longest = 60;

const monthFirstCultures = new Set([
  'en',
  'en-us',
  'en-ph',
  'fil-ph',
  'es-us',
  'es-pa',
  'es-pr',
  'chr-cher-us',
  'haw-us',
]);

/** English cultures but the American, British and Irish ones write AM/PM after a date that begins with the day. */
function writesHalfDays(culture: string): boolean {
  const name = culture.toLowerCase();
  return name.startsWith('en-') && name !== 'en-gb' && name !== 'en-ie';
}

const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;
const yearLast =
  /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})\.?(?:,? +(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?(?: ?([AaPp])\.?[Mm]\.?)?)?$/;

type Clock = { readonly hour: number; readonly minute: number; readonly second: number };

function yearFirstTime(match: RegExpExecArray): IsoTime | null {
  const [, year, , month, day, hour, minute, second, zone] = match;
  const clock = { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  const time = isoTime(Number(year), Number(month), Number(day), clock);
  return time === null || zone === undefined ? time : inUtc(time, zone);
}

function yearLastDate(text: string, match: RegExpExecArray, culture: DateOrder | null, halfDays: DateOrder): Parsed {
  const [, left, separator, right, year, hour, minute, second, half] = match;
  const [a, b] = [Number(left), Number(right)];
  const order = orderOf(a, b, half === undefined ? null : halfDays, separator === '.', culture);
  if (order === null) return { value: text, trouble: 'AMBIGUOUS_DATE' };
  const clock = { hour: hourOf(Number(hour ?? 0), half), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  return orKept(text, isoTime(Number(year), month, day, clock));
}

function orderOf(a: number, b: number, halfDays: DateOrder | null, hasDots: boolean, culture: DateOrder | null) {
  if (a > 12 || a === b) return 'day-first';
  if (b > 12) return 'month-first';
  if (hasDots) return 'day-first';
  return halfDays ?? culture;
}

/** The hour of a 24-hour clock; an impossible hour such as 13 PM stays impossible. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function isoTime(year: number, month: number, day: number, { hour, minute, second }: Clock): IsoTime | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function inUtc(time: IsoTime, zone: string): IsoTime | null {
  if (zone === 'Z') return `${time}Z`;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return momentOf(Date.parse(`${time}Z`) - (zone.startsWith('-') ? -minutes : minutes) * 60_000, 'Z');
}

const millisecondsPerDay = 86_400_000;
/** Day 0 of Excel's calendar, which counts 1900 as a leap year: 30 December 1899. */
const excelEpoch = Date.UTC(1899, 11, 30);

/** Excel's day number, `41712.3`; limited to the years 1954 to 2119, so that no other number passes for a date. */
function dayNumberTime(text: string): IsoTime | null {
  if (!/^[2-7]\d{4}(?:[.,]\d+)?$/.test(text)) return null;
  const seconds = Math.round(Number(text.replace(',', '.')) * 86_400);
  return momentOf(excelEpoch + seconds * (millisecondsPerDay / 86_400), '');
}

function directoryTime(text: string): IsoTime | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text);
  if (match === null) return null;
  const clock = { hour: Number(match[4]), minute: Number(match[5]), second: Number(match[6]) };
  const time = isoTime(Number(match[1]), Number(match[2]), Number(match[3]), clock);
  return time === null ? null : `${time}Z`;
}

/** A point in time as text; null outside of the years 0 to 9999. */
function momentOf(milliseconds: number, suffix: '' | 'Z'): IsoTime | null {
  if (Number.isNaN(milliseconds)) return null;
  const text = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(text) ? `${text.slice(0, 19)}${suffix}` : null;
}

function orKept(text: string, time: IsoTime | null): Parsed {
  return time === null ? { value: text, trouble: 'INVALID_DATE' } : parsed(time);
}
