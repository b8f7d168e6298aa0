import type { BookFacts, CellFact, ChartFacts, SheetFacts, TableFacts } from '../office/book-facts.ts';

/** A workbook with a summary that draws a column of the table of sites, as a report is. */
export function smallBook(): BookFacts {
  return {
    sheets: [
      sheetFacts('Summary', [['Users', 21]], { charts: [smallChart()] }),
      sheetFacts(
        'Sites',
        [
          ['Site', 'Open', 'Done'],
          ['Oslo', 4, 3],
          ['=1+1', 5, null],
        ],
        { tables: [{ name: 'Sites', range: 'A1:C3', columns: ['Site', 'Open', 'Done'] }], conditions: 1 },
      ),
      sheetFacts(
        'Wave 1',
        [
          ['Name', 'Attempts'],
          ['Eva', 1],
          ['Ola', 2],
        ],
        { tables: [{ name: 'Wave_1', range: 'A1:B3', columns: ['Name', 'Attempts'] }] },
      ),
    ],
  };
}

/** The chart of it: open users by site. */
export function smallChart(): ChartFacts {
  const values = { values: 'Sites!$B$2:$B$3', drawn: [4, 5] };
  return {
    kind: 'barChart',
    title: 'Open users',
    series: [{ name: 'Open', nameReference: null, categories: 'Sites!$A$2:$A$3', ...values }],
  };
}

/** A sheet of texts and numbers; null is an empty cell. */
export function sheetFacts(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<Pick<SheetFacts, 'tables' | 'charts' | 'conditions'>> = {},
): SheetFacts {
  return { name, rows: rows.map((row) => row.map(cellFact)), tables: [], charts: [], conditions: 0, ...more };
}

/** The book with one of its sheets changed. */
export function withSheet(
  book: BookFacts,
  name: string,
  change: (sheet: SheetFacts) => Partial<SheetFacts>,
): BookFacts {
  return {
    sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
  };
}

/** The book with its table of sites changed. */
export function withTable(book: BookFacts, patch: Partial<TableFacts>): BookFacts {
  return withSheet(book, 'Sites', ({ tables }) => ({ tables: tables.map((table) => ({ ...table, ...patch })) }));
}

/** The book with the only series of its chart changed. */
export function withSeries(book: BookFacts, patch: Partial<ChartFacts['series'][number]>): BookFacts {
  return withSheet(book, 'Summary', ({ charts }) => ({
    charts: charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, ...patch })) })),
  }));
}

/** The book with a cell of its table of sites changed. */
export function withCell(book: BookFacts, row: number, column: number, cell: CellFact | null): BookFacts {
  return withSheet(book, 'Sites', ({ rows }) => ({
    rows: rows.map((cells, r) => (r === row ? cells.map((own, c) => (c === column ? cell : own)) : cells)),
  }));
}

/** A cell of a text or a number. */
export function cellFact(value: string | number | null): CellFact | null {
  if (value === null) return null;
  return typeof value === 'string'
    ? { kind: 'text', text: value, formula: null }
    : { kind: 'number', value, formula: null, isDate: false };
}
