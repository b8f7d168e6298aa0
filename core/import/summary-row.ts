/**
 * True for a line that sums up the rows above it, `Total,14,,`: its first cell says so, and all others are numbers or blank,
 * at least one a number. No mailbox, server or database is described by that. A first word alone does not tell: a list may
 * have a mailbox named Total.
 */
export function isSummaryRow(cells: readonly string[]): boolean {
  const first = cells[0] ?? '';
  if (first.length > longestWord || !summaryWords.has(first.trim().toLowerCase().replace(/ *:$/, ''))) return false;
  const others = cells.slice(1).filter((cell) => cell.trim() !== '');
  return others.length > 0 && others.every((cell) => /^\s*\d[\d.,' \u00a0]*(?:\p{L}+|%)?\s*$/u.test(cell));
}

const summaryWords = new Set([
  ...['total', 'totals', 'grand total', 'sum', 'count', 'number'],
  ...['summe', 'gesamt', 'gesamtsumme', 'anzahl', 'somme', 'totalt', 'summa', 'antall', 'antal', 'totale', 'totaal'],
]);
const longestWord = 20;
