/** A stop of a group with one tab stop: arrows lead to the others. `at` says where it stands in its row. */
export type RovingStop = { readonly key: string; readonly at: number };

export type RovingRows = readonly (readonly RovingStop[])[];

/** The stop to which a key leads from another: along the row, or to the nearest of the row above or below; null for no such. */
export function stopAfter(rows: RovingRows, from: string, key: string): string | null {
  const row = rows.findIndex((stops) => stops.some((stop) => stop.key === from));
  const stops = rows[row] ?? [];
  const index = stops.findIndex((stop) => stop.key === from);
  switch (key) {
    case 'ArrowRight':
      return stops[index + 1]?.key ?? null;
    case 'ArrowLeft':
      return stops[index - 1]?.key ?? null;
    case 'Home':
      return stops[0]?.key ?? null;
    case 'End':
      return stops.at(-1)?.key ?? null;
    case 'ArrowDown':
      return nearest(rows.slice(row + 1), stops[index]);
    case 'ArrowUp':
      return nearest(rows.slice(0, Math.max(0, row)).toReversed(), stops[index]);
    default:
      return null;
  }
}

/** The nearest stop of the first row that has any. */
function nearest(rows: RovingRows, from: RovingStop | undefined): string | null {
  const row = rows.find((stops) => stops.length > 0) ?? [];
  if (from === undefined) return null;
  const [first, ...rest] = row;
  if (first === undefined) return null;
  return rest.reduce((best, stop) => (Math.abs(stop.at - from.at) < Math.abs(best.at - from.at) ? stop : best), first)
    .key;
}
