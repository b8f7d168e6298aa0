/**
 * A table as a workbook of one sheet. Every cell is a text, so that no spreadsheet takes a name for a formula. The library is
 * loaded when the first one is written.
 */
export async function workbookOf(
  sheetName: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const { utils, write } = await import('xlsx');
  const cells = rows.map((row) => row.map((text) => ({ t: 's', v: text })));
  const book = utils.book_new(utils.aoa_to_sheet([[...titles], ...cells]), sheetName);
  const content: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  if (!(content instanceof ArrayBuffer)) throw new Error('the workbook was not written as bytes');
  return new Uint8Array(content);
}
