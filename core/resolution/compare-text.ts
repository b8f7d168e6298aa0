/** Orders texts by their code units, the same on every machine; null counts as an empty text. */
export function compareText(left: string | null, right: string | null): number {
  const [a, b] = [left ?? '', right ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}
