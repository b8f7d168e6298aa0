/** Where steps lead from a value: null stands before the first, which is all of them; the last is the end. */
export function stepTo(values: readonly string[], from: string | null, steps: number): string | null {
  const place = (from === null ? -1 : values.indexOf(from)) + steps;
  return place < 0 ? null : (values[Math.min(place, values.length - 1)] ?? null);
}
