import type { CellFact, SheetFacts } from './book-facts.ts';
import { addressOf } from './cell-range.ts';
import { isSameNumber } from './compare-books.ts';

/**
 * What another program shows otherwise when it writes a sheet as CSV, a sentence each. Days are left out: how it writes them
 * depends on its language.
 */
export function compareCsv({ name, rows }: SheetFacts, csv: readonly (readonly string[])[]): readonly string[] {
  const complaints: string[] = [];
  for (let r = 0; r < Math.max(rows.length, csv.length); r++) {
    const [cells, texts] = [rows[r] ?? [], csv[r] ?? []];
    for (let c = 0; c < Math.max(cells.length, texts.length); c++) {
      const text = texts[c] ?? '';
      if (!isShown(cells[c] ?? null, text)) complaints.push(`${name} ${addressOf(r, c)} shows ${JSON.stringify(text)}`);
    }
  }
  return complaints;
}

function isShown(cell: CellFact | null, text: string): boolean {
  switch (cell?.kind) {
    case undefined:
      return text === '';
    case 'number':
      return cell.isDate ? text !== '' && !isError(text) : isSameNumber(numberOf(text), cell.value);
    case 'flag':
      return text === String(cell.value).toUpperCase();
    case 'text':
      return text === cell.text.replaceAll('\r\n', '\n');
    case 'error':
      return false;
  }
}

/** A share is shown with its sign: `67%`. */
function numberOf(text: string): number {
  if (text === '') return Number.NaN;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** True for what a program shows in place of a value that it has none for. */
export function isError(text: string): boolean {
  return /Err:\d+|#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?|^#{3,}$/.test(text);
}
