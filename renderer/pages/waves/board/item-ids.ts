/** The id of a column, by which the board names the one that has the focus. */
export function columnId(board: string, column: number): string {
  return `${board}-${column}`;
}

/** The id of an item. */
export function itemId(board: string, column: number, row: number): string {
  return `${board}-${column}-${row}`;
}
