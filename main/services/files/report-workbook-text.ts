import { shortenCell } from './write-workbook.ts';

/**
 * A text as the library has to be given it, so that every spreadsheet shows exactly that text: cells escape characters as
 * `_x000D_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). What looks like such an escape, tabs and line breaks at the ends and
 * characters that no XML holds are written as escapes. Halves of a surrogate pair become U+FFFD. A text that `needsRun` has to be
 * a run of rich text besides.
 */
export function cellText(text: string): string {
  const short = shortenCell(text);
  return needsCare.test(short) ? escapeText(short) : short;
}

/** True for blanks at the ends, which the library keeps in a run only, and for what it takes for an error value, such as `#N/A`. */
export function needsRun(text: string): boolean {
  return text.startsWith(' ') || text.endsWith(' ') || text.startsWith('#');
}

/** The names of sheets as spreadsheets take them: at most 31 characters, none of `[]:*?/\`, unique without regard to case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name) => {
    const free = endTrimmed(withoutControls(name).replace(/[[\]:*?/\\]/g, ' '), mostOfSheetName);
    const clean = free === '' ? 'Sheet' : free;
    return uniqueName(clean, taken, (number) => {
      const suffix = ` (${number})`;
      return endTrimmed(clean, mostOfSheetName - suffix.length) + suffix;
    });
  });
}

/** The names of tables by the keys of their sheets: letters, digits and underscores, nothing that could be a cell, unique. */
export function tableNames(keys: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const word = key.replace(/[^A-Za-z0-9]+/g, '_').slice(0, mostOfTableName);
    const name = /^[A-Za-z]{2,}(_|$)|^[A-Za-z]{4,}/.test(word)
      ? `${word.charAt(0).toUpperCase()}${word.slice(1)}`
      : `Table_${word}`;
    return uniqueName(name, taken, (number) => `${name}_${number}`);
  });
}

/** The titles of a table's columns: on one line, not empty and unique, as tables demand. */
export function columnTitles(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const line = withoutControls(title).replace(/\s+/g, ' ').trim().slice(0, mostOfTitle);
    const name = line === '' ? `Column ${index + 1}` : line;
    return uniqueName(name, taken, (number) => `${name} ${number}`);
  });
}

/** The name of a sheet as it stands in references. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text of a header or footer, where `&` begins a command, and digits after one would be taken for a size. */
export function headerText(text: string): string {
  return withoutControls(text).replaceAll('&', '&&');
}

/** A text as XML, between tags and in attributes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => xmlEntities[character] ?? character);
}

const mostOfSheetName = 31;
const mostOfTableName = 200;
const mostOfTitle = 250;

const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const needsCare = /[_\uD800-\uDFFF\uFFFE\uFFFF]|^[\t\n]|[\t\n]$/;

function escapeText(text: string): string {
  return wellFormed(text)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, escapeOf)
    .replace(/^[\t\n]|[\t\n]$|[\uFFFE\uFFFF]/g, escapeOf);
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function uniqueName(name: string, taken: Set<string>, numbered: (number: number) => string): string {
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = numbered(number);
  taken.add(unique.toLowerCase());
  return unique;
}

function endTrimmed(text: string, most: number): string {
  return wellFormed(text.replace(/^['\s]+/, '').slice(0, most)).replace(/['\s]+$/, '');
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return wellFormed(text).replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, ' ');
}

/** Halves of a surrogate pair cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
