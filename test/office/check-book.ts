import type { BookFacts, CellFact, ChartFacts, SeriesFacts, SheetFacts, TableFacts } from './book-facts.ts';
import { addressOf, type CellRange, parseRange, parseReference } from './cell-range.ts';

/**
 * What does not hang together in a workbook, a sentence each: what makes Excel offer a repair, and charts that draw something
 * else than they say. Every chart of a report draws whole columns of a table, and names them as the table does.
 */
export function checkBook(book: BookFacts): readonly string[] {
  const tables = book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  return [
    ...doubled(book.sheets.map(({ name }) => name)).map((name) => `two sheets are called ${name}`),
    ...doubled(tables.map(({ table }) => table.name)).map((name) => `two tables are called ${name}`),
    ...book.sheets.flatMap(checkName),
    ...book.sheets.flatMap(checkCells),
    ...tables.flatMap(({ sheet, table }) => checkTable(sheet, table)),
    ...book.sheets.flatMap((sheet) => sheet.charts.flatMap((chart) => checkChart(book, sheet, chart))),
  ];
}

function checkName({ name }: SheetFacts): readonly string[] {
  const isGood = name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
  return isGood ? [] : [`${name} cannot be the name of a sheet`];
}

function checkCells({ name, rows }: SheetFacts): readonly string[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (isError(cell) ? [`${name} ${addressOf(r, c)} holds an error`] : [])),
  );
}

function isError(cell: CellFact | null): boolean {
  return cell?.kind === 'error';
}

function checkTable(sheet: SheetFacts, { name, range, columns }: TableFacts): readonly string[] {
  const place = parseRange(range);
  const where = `the table ${name} on ${sheet.name}`;
  if (place === null) return [`${where} has no range: ${range}`];
  const heads = cellsOf(sheet, { ...place, lastRow: place.firstRow }).map(textOf);
  const below = cellsOf(sheet, { ...place, firstRow: place.lastRow + 1, lastRow: place.lastRow + 1 });
  const last = cellsOf(sheet, { ...place, firstRow: place.lastRow });
  return [
    ...(heads.join('\n') === columns.join('\n') ? [] : [`${where} has other heads than its columns: ${heads.join()}`]),
    ...doubled(columns).map((column) => `${where} has two columns ${column}`),
    ...(place.lastRow > place.firstRow ? [] : [`${where} has no row`]),
    ...(below.every((cell) => cell === null) ? [] : [`${where} ends before its rows`]),
    ...(place.lastRow > place.firstRow + 1 && last.every((cell) => cell === null)
      ? [`${where} ends after its rows`]
      : []),
  ];
}

function checkChart(book: BookFacts, { name }: SheetFacts, chart: ChartFacts): readonly string[] {
  const where = `the chart ${chart.title} on ${name}`;
  return [
    ...(chart.series.length === 0 ? [`${where} draws nothing`] : []),
    ...(chart.kind === '' ? [`${where} is of no known kind`] : []),
    ...chart.series.flatMap((series) => checkSeries(book, series).map((what) => `${where}: ${what}`)),
  ];
}

function checkSeries(book: BookFacts, series: SeriesFacts): readonly string[] {
  const values = findColumn(book, series.values);
  const categories = findColumn(book, series.categories);
  if (values === null) return [`${series.name} draws ${series.values}, which is no column of a table`];
  if (categories === null) return [`${series.name} is named by ${series.categories}, which is no column of a table`];
  const numbers = values.cells.filter((cell) => cell?.kind === 'number').length;
  return [
    ...(series.name === values.head ? [] : [`${series.name} draws the column ${values.head}`]),
    ...(values.table === categories.table ? [] : [`${series.name} takes values and categories from two tables`]),
    ...(numbers > 0 ? [] : [`${series.name} draws a column without a number`]),
    ...(values.cells.every((cell) => cell === null || cell.kind === 'number')
      ? []
      : [`${series.name} draws a column with other things than numbers`]),
  ];
}

/** The column of a table whose rows a reference names, all of them and nothing else; null when it names something else. */
function findColumn(book: BookFacts, reference: string) {
  const place = parseReference(reference);
  const sheet = book.sheets.find(({ name }) => name === place?.sheet);
  if (place === null || sheet === undefined || place.range.firstColumn !== place.range.lastColumn) return null;
  for (const table of sheet.tables) {
    const whole = parseRange(table.range);
    if (whole === null || !isColumnOf(place.range, whole)) continue;
    return {
      table,
      head: table.columns[place.range.firstColumn - whole.firstColumn],
      cells: cellsOf(sheet, place.range),
    };
  }
  return null;
}

function isColumnOf(column: CellRange, table: CellRange): boolean {
  const isInside = column.firstColumn >= table.firstColumn && column.firstColumn <= table.lastColumn;
  return isInside && column.firstRow === table.firstRow + 1 && column.lastRow === table.lastRow;
}

/** The cells of a range, row by row. */
export function cellsOf({ rows }: SheetFacts, range: CellRange): readonly (CellFact | null)[] {
  const cells: (CellFact | null)[] = [];
  for (let r = range.firstRow; r <= range.lastRow; r++) {
    for (let c = range.firstColumn; c <= range.lastColumn; c++) cells.push(rows[r]?.[c] ?? null);
  }
  return cells;
}

function textOf(cell: CellFact | null): string {
  if (cell === null) return '';
  return cell.kind === 'text' || cell.kind === 'error' ? cell.text : String(cell.value);
}

/** The names that are there twice; Excel does not tell them by case. */
function doubled(names: readonly string[]): readonly string[] {
  const folded = names.map((name) => name.toLowerCase());
  return names.filter((_, i) => folded.indexOf(folded[i] ?? '') < i);
}
