/** The id of a cell of the table of waves in the page. */
export function waveCellId(grid: string, wave: number, column: number): string {
  return `${grid}-${wave}-${column}`;
}
