import type { GridCell } from './grid-keys.ts';
import { rowHeight } from './grid-row.tsx';

/** The height of the titles, and of the filters where there are any: they cover the top of what scrolls. */
export function headHeightOf(hasFilters: boolean): number {
  return hasFilters ? 69 : 33;
}

/** Scrolls a grid just so far that a cell is in view. */
export function revealCell(scroller: HTMLElement | null, { row, column }: GridCell, headHeight: number): void {
  if (scroller === null) return;
  const top = row * rowHeight;
  const height = scroller.clientHeight - headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + height) scroller.scrollTop = top + rowHeight - height;
  const title = scroller.querySelectorAll<HTMLElement>('[role=columnheader]')[column];
  if (title === undefined) return;
  const left = title.offsetLeft;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (left + title.offsetWidth > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = left + title.offsetWidth - scroller.clientWidth;
  }
}
