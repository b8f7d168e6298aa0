/** So many rows of a list are fetched at once. */
export const pageSize = 200;

/** The page of a row; both are counted from 0. */
export function pageOf(row: number): number {
  return Math.floor(row / pageSize);
}

/** The pages for the rows in view: theirs, two more in the direction of scrolling, and one behind. */
export function pagesToFetch(view: {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly isUpwards: boolean;
}): readonly number[] {
  const { from, to, total, isUpwards } = view;
  const last = pageOf(Math.max(0, total - 1));
  const start = Math.max(0, pageOf(from) - (isUpwards ? 2 : 1));
  const end = Math.min(last, pageOf(to) + (isUpwards ? 1 : 2));
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i);
}
