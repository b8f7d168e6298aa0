/** The steps of the zoom, as factors: 75 to 200 % (ux.md 8). */
export const zoomSteps: readonly number[] = [0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next larger or smaller step; at the end of the steps the last one. */
export function nextZoom(present: number, direction: 'in' | 'out'): number {
  const next =
    direction === 'in'
      ? zoomSteps.find((factor) => factor > present + tolerance)
      : zoomSteps.findLast((factor) => factor < present - tolerance);
  return next ?? (direction === 'in' ? 2 : 0.75);
}

/** The browser gives a factor back with an error of rounding. */
const tolerance = 0.005;
