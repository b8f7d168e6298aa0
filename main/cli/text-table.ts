import { escapeControls } from './safe-text.ts';

/** A column: numbers are right-aligned. */
export type TextColumn = { readonly title: string; readonly align?: 'left' | 'right' };

/** Lays out rows of cells below their titles, two blanks between columns, no blanks at the ends of lines. */
export function renderTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [columns.map((column) => column.title), ...rows].map((row) => row.map(escapeControls));
  const widths = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, width(line[index] ?? '')), 0),
  );
  return lines.map((line) => renderLine(line, columns, widths));
}

/** A count with thousands separators: `1,284`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count with its noun: `1 user`, `1,284 users`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function renderLine(cells: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string {
  const padded = columns.map((column, index) => {
    const cell = cells[index] ?? '';
    const blanks = ' '.repeat((widths[index] ?? 0) - width(cell));
    return column.align === 'right' ? blanks + cell : cell + blanks;
  });
  return padded.join('  ').trimEnd();
}

function width(text: string): number {
  return [...text].length;
}
