/** A cell of a workbook: texts and numbers as they are, a day as a date. Null is an empty cell. */
export type SheetCell = string | number | { readonly day: string } | null;

/** A column of a sheet; `width` in characters. */
export type SheetColumn = { readonly title: string; readonly width: number };

/** A sheet that is filled batch by batch. */
export type SheetWriter = {
  addRows(rows: readonly (readonly SheetCell[])[]): void;
  /** The workbook as bytes; nothing can be added afterwards. */
  finish(): Uint8Array;
};

/**
 * Starts a workbook of one sheet: titles with filters, columns in their widths. A text is a text cell, so that no spreadsheet
 * takes a name for a formula. The library is loaded when the first one is written.
 */
export async function startWorkbook(sheetName: string, columns: readonly SheetColumn[]): Promise<SheetWriter> {
  const { utils, write } = await import('xlsx');
  const sheet = utils.aoa_to_sheet([columns.map(({ title }) => textCell(title))], { dense: true });
  let height = 1;
  return {
    addRows(rows) {
      utils.sheet_add_aoa(
        sheet,
        rows.map((row) => row.map(cellOf)),
        { origin: { r: height, c: 0 } },
      );
      height += rows.length;
    },
    finish() {
      sheet['!cols'] = columns.map(({ width }) => ({ wch: width }));
      const end = utils.encode_cell({ r: height - 1, c: Math.max(columns.length - 1, 0) });
      sheet['!autofilter'] = { ref: `A1:${end}` };
      const book = utils.book_new(sheet, sheetName);
      const content: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
      if (!(content instanceof ArrayBuffer)) throw new Error('the workbook was not written as bytes');
      return new Uint8Array(content);
    },
  };
}

function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'string') return textCell(cell);
  return { t: 'n', v: serialOf(cell.day), z: 'yyyy-mm-dd' };
}

function textCell(text: string) {
  return { t: 's', v: shortenCell(text) };
}

/** A cell holds no more than 32,767 characters; a longer text ends with an ellipsis. */
export function shortenCell(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

const mostCharacters = 32_767;

/** Days since the one that spreadsheets count from. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
