import type { CellStyle } from 'hucre/xlsx';
import type { ReportCell, SheetColumn, Tone } from '../../../core/reports/sheet.ts';

/** What a cell looks like that stands alone. */
export const bookStyles = {
  title: { font: { ...face(), size: 16, bold: true }, alignment: { vertical: 'center' } },
  note: { font: { ...face(), color: { rgb: 'FF404040' } }, alignment: { vertical: 'center' } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/**
 * Formats that the reader's country decides are written with ids that every spreadsheet has. The library only knows formats by
 * their codes, so these codes stand for the ids until the workbook is finished.
 */
export const dayFormat = '"builtin-14"';
export const momentFormat = '"builtin-22"';

/** The style of all cells of a column. Only where a neighbour goes over several lines do texts have to be told where to begin. */
export function columnStyle({ kind, wraps }: Pick<SheetColumn, 'kind' | 'wraps'>, hasTallRows: boolean): CellStyle {
  return {
    numFmt: numberFormats[kind],
    ...(kind !== 'text' || hasTallRows ? { alignment: alignmentOf(kind, wraps, hasTallRows) } : {}),
  };
}

function alignmentOf(
  kind: SheetColumn['kind'],
  wraps: boolean,
  hasTallRows: boolean,
): NonNullable<CellStyle['alignment']> {
  return {
    ...(kind === 'text' ? {} : { horizontal: 'right', indent: 1 }),
    ...(hasTallRows ? { vertical: 'top' } : {}),
    ...(wraps ? { wrapText: true } : {}),
  };
}

/** The style of a cell whose column has another kind; null when that of the column will do. */
export function cellFormat(cell: ReportCell, kind: SheetColumn['kind']): string | null {
  if (cell === null || typeof cell === 'string') return null;
  if (typeof cell === 'number') return numberFormat(cell, kind);
  const own = 'day' in cell ? 'day' : 'moment';
  return own === kind ? null : numberFormats[own];
}

/** A row of a table. */
export const ruledStyle: CellStyle = { border: { bottom: { style: 'thin', color: { rgb: 'FFD0D7E2' } } } };

function numberFormat(value: number, kind: SheetColumn['kind']): string | null {
  if (kind === 'share') return null;
  if (!Number.isInteger(value)) return '#,##0.0#';
  return kind === 'number' || kind === 'text' ? null : numberFormats.number;
}

/** How a tone is shown where the text says the same: light fills under dark letters, which print as shades of grey. */
export const toneStyles: Readonly<Record<Tone, CellStyle>> = {
  good: toneStyle('FFDDF0DD', 'FF0B5A10'),
  work: toneStyle('FFFFF0C8', 'FF5C4300'),
  bad: { ...toneStyle('FFFBD9D7', 'FF8B0D0D'), font: { bold: true, color: { rgb: 'FF8B0D0D' } } },
  unknown: { ...toneStyle('FFE6E0F0', 'FF44306B'), font: { italic: true, color: { rgb: 'FF44306B' } } },
  quiet: { font: { color: { rgb: 'FF595959' } } },
};

const header = {
  font: { ...face(), bold: true, color: { rgb: 'FF1F1F1F' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9E2EC' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'medium', color: { rgb: 'FF44546A' } } },
} as const satisfies CellStyle;

/** What stands on pages; every cell of a merged one has its style. */
export const pageStyles = {
  title: { font: { ...face(), size: 20, bold: true, color: { rgb: 'FF1F3047' } }, alignment: { vertical: 'center' } },
  note: { font: { ...face(), color: { rgb: 'FF404040' } }, alignment: { vertical: 'center' } },
  heading: {
    font: { ...face(), size: 14, bold: true, color: { rgb: 'FF1F3047' } },
    alignment: { vertical: 'center' },
    border: { bottom: { style: 'thin', color: { rgb: 'FF8497B0' } } },
  },
  text: { font: face(), alignment: { vertical: 'top', wrapText: true } },
  warning: {
    font: { ...face(), bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF0C8' } },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
    border: { left: { style: 'thick', color: { rgb: 'FF9C6500' } } },
  },
  label: {
    font: face(),
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    border: { bottom: hairline() },
  },
  factNote: {
    font: { ...face(), color: { rgb: 'FF404040' } },
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 },
    border: { bottom: hairline() },
  },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A value of a fact: large enough to be found, in the colours of its tone. */
export function factStyle(value: ReportCell, tone: Tone | null): CellStyle {
  return {
    font: { ...face(), bold: true, ...(tone === null ? {} : toneStyles[tone].font) },
    ...fillOf(tone),
    alignment: { horizontal: typeof value === 'string' ? 'left' : 'right', vertical: 'top', wrapText: true, indent: 1 },
    border: { bottom: hairline() },
    ...formatOf(value, 'number'),
  };
}

/** The title of a column stands over its values, beside the button of the filter where there is one. */
export function headerStyle(kind: SheetColumn['kind'], hasFilter: boolean): CellStyle {
  const side = sideOf(kind);
  const indent = hasFilter ? { left: 0, right: 2 }[side] : 1;
  return { ...header, alignment: { ...header.alignment, horizontal: side, indent } };
}

/** A cell of a grid; its tone is that of its text. */
export function gridStyle({ kind, tones }: SheetColumn, value: ReportCell): CellStyle {
  const tone = typeof value === 'string' ? (tones?.[value] ?? null) : null;
  return {
    font: { ...face(), ...(tone === null ? {} : toneStyles[tone].font) },
    ...fillOf(tone),
    alignment: { vertical: 'top', wrapText: true, horizontal: sideOf(kind), indent: 1 },
    border: { bottom: hairline() },
    ...formatOf(value, kind),
  };
}

/** The code of the format of a kind; texts are `@`, so that an edited one does not become a formula. */
export const numberFormats: Readonly<Record<SheetColumn['kind'], string>> = {
  text: '@',
  number: '#,##0',
  share: '0.0%',
  day: dayFormat,
  moment: momentFormat,
};

function fillOf(tone: Tone | null): Pick<CellStyle, 'fill'> {
  const fill = tone === null ? undefined : toneStyles[tone].fill;
  if (fill?.type !== 'pattern' || fill.bgColor === undefined) return {};
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: fill.bgColor } };
}

function formatOf(value: ReportCell, kind: SheetColumn['kind']): Pick<CellStyle, 'numFmt'> {
  if (typeof value === 'string') return { numFmt: numberFormats.text };
  return { numFmt: cellFormat(value, kind) ?? numberFormats[kind] };
}

function sideOf(kind: SheetColumn['kind']): 'left' | 'right' {
  return kind === 'text' ? 'left' : 'right';
}

function hairline() {
  return { style: 'hair', color: { rgb: 'FF8497B0' } } as const;
}

function toneStyle(fill: string, letters: string): CellStyle {
  return {
    font: { color: { rgb: letters } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } },
  };
}

function face() {
  return { name: 'Calibri', size: 11, family: 2 } as const;
}
