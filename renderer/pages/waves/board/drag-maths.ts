/** A point of the window. */
export type Point = { readonly x: number; readonly y: number };

/** The row of columns as it stands in the window. */
export type ColumnRow = {
  readonly left: number;
  readonly width: number;
  readonly scrollLeft: number;
  /** From the left edge of one column to that of the next. */
  readonly pitch: number;
  readonly columns: number;
};

/** True when the pointer went far enough from where it was pressed that no click is meant. */
export function isDragged(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= thresholdPixels;
}

/** The column under a point; null beside the columns. */
export function columnAt(x: number, { left, width, scrollLeft, pitch, columns }: ColumnRow): number | null {
  if (x < left || x > left + width) return null;
  const column = Math.floor((x - left + scrollLeft) / pitch);
  return column >= 0 && column < columns ? column : null;
}

/** How many pixels the columns go per frame while something is held near an edge; negative goes to the left. */
export function scrollStep(x: number, { left, width }: Pick<ColumnRow, 'left' | 'width'>): number {
  const edge = Math.min(edgePixels, width / 4);
  const before = left + edge - x;
  const behind = x - (left + width - edge);
  if (before > 0) return -Math.min(mostPerFrame, Math.ceil((before / edge) * mostPerFrame));
  if (behind > 0) return Math.min(mostPerFrame, Math.ceil((behind / edge) * mostPerFrame));
  return 0;
}

const thresholdPixels = 4;
const edgePixels = 64;
const mostPerFrame = 18;
