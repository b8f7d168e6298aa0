import type { Paper } from '../../../core/reports/report-kinds.ts';

/** How a sheet is shown: its own size in pixels, `height` at least, and how much smaller it is drawn. */
export type SheetSize = { readonly width: number; readonly height: number; readonly zoom: number };

/**
 * A sheet of paper in so much room. It is drawn smaller where it is too wide, as long as it can be read; beyond that it becomes
 * narrower, and what is on it takes more lines.
 */
export function sheetSize(paper: Paper, isLandscape: boolean, room: number): SheetSize {
  const [short, long] = sides[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const zoom = room < leastRoom ? 1 : Math.min(1, Math.max(leastZoom, room / width));
  return { width: Math.min(width, Math.floor(room / zoom)), height: room < leastRoom ? 0 : height, zoom };
}

/** True where sheets are no sheets any more, but text in a narrow window. */
export function isNarrow(room: number): boolean {
  return room < leastRoom;
}

const leastRoom = 560;
const leastZoom = 0.75;

/** At 96 dots to the inch. */
const sides: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  a4: [794, 1123],
  letter: [816, 1056],
};
