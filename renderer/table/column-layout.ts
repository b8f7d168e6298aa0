/** What a person made of the columns of a list: their order, which are shown or hidden other than usual, and their widths in pixels. */
export type ColumnLayout = {
  readonly order: readonly string[];
  readonly isShown: Readonly<Record<string, boolean>>;
  readonly widths: Readonly<Record<string, number>>;
};

/** A column as a layout sees it. `width` in pixels, `isShown` unless somebody said otherwise. */
export type LayoutColumn = { readonly key: string; readonly width: number; readonly isShown: boolean };

/** Every column as it is usual. */
export const usualLayout: ColumnLayout = { order: [], isShown: {}, widths: {} };

/** Columns can be made so narrow and so wide, in pixels. */
export const columnWidths = { least: 56, most: 900, step: 16 } as const;

/** All columns in the order of the layout, with its widths. A column that the layout does not know comes where it usually does. */
export function arrangeColumns<Column extends LayoutColumn>(
  columns: readonly Column[],
  layout: ColumnLayout,
): readonly Column[] {
  const known = layout.order.flatMap((key) => columns.filter((column) => column.key === key));
  const arranged = [...known];
  for (const [i, column] of columns.entries()) {
    if (known.includes(column)) continue;
    const before = columns[i - 1];
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, column);
  }
  return arranged.map((column) => ({
    ...column,
    width: layout.widths[column.key] ?? column.width,
    isShown: layout.isShown[column.key] ?? column.isShown,
  }));
}

/** The layout with exactly these columns shown, in this order; their widths stay. */
export function showOnly(
  columns: readonly LayoutColumn[],
  layout: ColumnLayout,
  keys: readonly string[],
): ColumnLayout {
  const isShown = Object.fromEntries(columns.map(({ key }) => [key, keys.includes(key)]));
  return { ...layout, order: [...keys], isShown };
}

/** The layout with a column shown or hidden. */
export function showColumn(layout: ColumnLayout, key: string, isShown: boolean): ColumnLayout {
  return { ...layout, isShown: { ...layout.isShown, [key]: isShown } };
}

/** The layout with a column in front of another one, or at the end for null. */
export function placeColumn(
  columns: readonly LayoutColumn[],
  layout: ColumnLayout,
  key: string,
  before: string | null,
): ColumnLayout {
  if (key === before) return layout;
  const others = arrangeColumns(columns, layout)
    .map((column) => column.key)
    .filter((other) => other !== key);
  const place = before === null ? -1 : others.indexOf(before);
  others.splice(place === -1 ? others.length : place, 0, key);
  return { ...layout, order: others };
}

/** The layout with a column so many places later, or earlier for a negative number; it stays inside. */
export function moveColumn(
  columns: readonly LayoutColumn[],
  layout: ColumnLayout,
  key: string,
  places: number,
): ColumnLayout {
  const order = arrangeColumns(columns, layout).map((column) => column.key);
  const from = order.indexOf(key);
  if (from === -1) return layout;
  order.splice(from, 1);
  order.splice(Math.min(Math.max(from + places, 0), order.length), 0, key);
  return { ...layout, order };
}

/** The layout with a width that is neither too narrow nor too wide. */
export function resizeColumn(layout: ColumnLayout, key: string, width: number): ColumnLayout {
  const fitting = Math.round(Math.min(Math.max(width, columnWidths.least), columnWidths.most));
  return { ...layout, widths: { ...layout.widths, [key]: fitting } };
}

/** The layout that was kept as a text; the usual one when the text is none or broken. */
export function parseLayout(text: string | null): ColumnLayout {
  if (text === null) return usualLayout;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return usualLayout;
    const { order, isShown, widths } = value as Readonly<Record<string, unknown>>;
    return {
      order: Array.isArray(order) ? order.filter((key) => typeof key === 'string') : [],
      isShown: entriesOf(isShown, (entry) => typeof entry === 'boolean'),
      widths: entriesOf(widths, (entry) => typeof entry === 'number' && entry >= columnWidths.least),
    };
  } catch {
    return usualLayout;
  }
}

function entriesOf<Value>(value: unknown, isFitting: (entry: unknown) => boolean): Readonly<Record<string, Value>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => isFitting(entry)));
}
