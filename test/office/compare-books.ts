import type { BookFacts, CellFact, ChartFacts, SeriesFacts, SheetFacts } from './book-facts.ts';
import { addressOf, parseReference } from './cell-range.ts';
import { cellsOf } from './check-book.ts';

/**
 * What another program lost or changed when it read our workbook and wrote it again, a sentence each. Numbers may differ behind
 * the 14th digit, because programs write 15 of them.
 */
export function compareBooks(ours: BookFacts, theirs: BookFacts): readonly string[] {
  const names = (book: BookFacts): string => book.sheets.map(({ name }) => name).join(', ');
  if (names(ours) !== names(theirs)) return [`the sheets are ${names(theirs)} and were ${names(ours)}`];
  return ours.sheets.flatMap((sheet, i) => compareSheets(ours, sheet, theirs.sheets[i] ?? nothingOf(sheet)));
}

/** Cells that have other values: texts, numbers and formulas. Theirs may lack nothing and have nothing more. */
export function compareCells(ours: SheetFacts, theirs: SheetFacts): readonly string[] {
  const complaints: string[] = [];
  for (let r = 0; r < Math.max(ours.rows.length, theirs.rows.length); r++) {
    const [own, other] = [ours.rows[r] ?? [], theirs.rows[r] ?? []];
    for (let c = 0; c < Math.max(own.length, other.length); c++) {
      const [mine, yours] = [own[c] ?? null, other[c] ?? null];
      if (!isSameCell(mine, yours))
        complaints.push(`${ours.name} ${addressOf(r, c)} is ${inWords(yours)} and was ${inWords(mine)}`);
    }
  }
  return complaints;
}

/**
 * Rows that have other numbers and days in the same workbook in another language, a sentence each. They may stand in other
 * columns of a page, where texts need more room. Moments count as their days: each workbook says when it was written.
 */
export function compareNumbers(one: BookFacts, other: BookFacts): readonly string[] {
  if (one.sheets.length !== other.sheets.length)
    return [`there are ${other.sheets.length} sheets, not ${one.sheets.length}`];
  return other.sheets.flatMap(({ name, rows }, i) => {
    const first = one.sheets[i]?.rows ?? [];
    return Array.from({ length: Math.max(first.length, rows.length) }, (_, r) => r).flatMap((r) => {
      const [was, is] = [numbersOf(first[r]), numbersOf(rows[r])];
      return was === is ? [] : [`row ${r + 1} of ${name} has the numbers ${is || 'none'}, not ${was || 'none'}`];
    });
  });
}

/** True for numbers that are the same as far as a program writes them. */
export function isSameNumber(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right)) * 1e-14;
}

function compareSheets(book: BookFacts, ours: SheetFacts, theirs: SheetFacts): readonly string[] {
  const tables = (sheet: SheetFacts): string =>
    sheet.tables.map(({ name, range, columns }) => `${name} ${range} (${columns.join(', ')})`).join('; ') || 'none';
  return [
    ...compareCells(ours, theirs),
    ...(tables(ours) === tables(theirs)
      ? []
      : [`the tables of ${ours.name} are ${tables(theirs)} and were ${tables(ours)}`]),
    ...compareCharts(book, ours, theirs),
    ...(ours.conditions > 0 && theirs.conditions === 0 ? [`${ours.name} lost its conditional formats`] : []),
  ];
}

function compareCharts(book: BookFacts, { name, charts }: SheetFacts, theirs: SheetFacts): readonly string[] {
  if (charts.length !== theirs.charts.length)
    return [`${name} has ${theirs.charts.length} charts and had ${charts.length}`];
  return charts.flatMap((chart, i) => {
    const other = theirs.charts[i];
    return other === undefined ? [] : compareChart(book, name, chart, other);
  });
}

function compareChart(book: BookFacts, sheet: string, ours: ChartFacts, theirs: ChartFacts): readonly string[] {
  const where = `the chart ${ours.title} on ${sheet}`;
  if (outlineOf(ours) !== outlineOf(theirs)) return [`${where} is ${outlineOf(theirs)} and was ${outlineOf(ours)}`];
  return ours.series.flatMap((series, i) => {
    const drawn = theirs.series[i]?.drawn ?? [];
    return isDrawn(book, series, drawn) ? [] : [`${where} draws ${series.name} as ${drawn.join(' ')}`];
  });
}

function outlineOf({ kind, title, series }: ChartFacts): string {
  const lines = series.map(({ name, categories, values }) => `${name}: ${plain(values)} by ${plain(categories)}`);
  return `${kind} "${title}" of ${lines.join('; ')}`;
}

/** Programs put quotes and dollars where they like. */
function plain(reference: string): string {
  return reference.replace(/[$']/g, '');
}

/** True when the numbers that were drawn are those of the cells: the chart found them. */
function isDrawn(book: BookFacts, { values }: SeriesFacts, drawn: readonly (number | null)[]): boolean {
  const place = parseReference(values);
  const sheet = book.sheets.find(({ name }) => name === place?.sheet);
  if (place === null || sheet === undefined) return false;
  const cells = cellsOf(sheet, place.range);
  return cells.length === drawn.length && cells.every((cell, i) => isSameCell(cell, numberCell(drawn[i] ?? null)));
}

function numberCell(value: number | null): CellFact | null {
  return value === null || Number.isNaN(value) ? null : { kind: 'number', value, formula: null, isDate: false };
}

function isSameCell(ours: CellFact | null, theirs: CellFact | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  if (ours.formula !== theirs.formula) return false;
  if (ours.kind === 'number') return theirs.kind === 'number' && isSameNumber(ours.value, theirs.value);
  return inWords(ours) === inWords(theirs);
}

function inWords(cell: CellFact | null): string {
  if (cell === null) return 'empty';
  const formula = cell.formula === null ? '' : ` from =${cell.formula}`;
  const value = cell.kind === 'number' || cell.kind === 'flag' ? String(cell.value) : JSON.stringify(cell.text);
  return `${cell.kind} ${value}${formula}`;
}

function numbersOf(row: SheetFacts['rows'][number] | undefined): string {
  return (row ?? [])
    .flatMap((cell) => (cell?.kind === 'number' ? [cell.isDate ? Math.floor(cell.value) : cell.value] : []))
    .join(' ');
}

function nothingOf({ name }: SheetFacts): SheetFacts {
  return { name, rows: [], tables: [], charts: [], conditions: 0 };
}
