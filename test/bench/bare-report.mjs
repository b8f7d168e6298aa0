// The baselines of the report: the library's own write of the cells of a report for machines, and nothing else. How long the
// cells took to be read goes to standard output, because whoever writes a report has them already.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { writeXlsx } from 'hucre';
import Papa from 'papaparse';

const [cells = '', target = ''] = process.argv.slice(2);
const before = performance.now();
const sheets = readSheets();
const reading = performance.now() - before;
if (target.endsWith('.xlsx')) writeFileSync(target, await writeXlsx({ sheets }));
else writeFileSync(target, sheets.map(({ rows }) => Papa.unparse(rows)).join('\r\n'));
process.stdout.write(`${reading}\n`);

function readSheets() {
  /** @type {Record<string, readonly Record<string, string | number | null>[]>} */
  const tables = JSON.parse(readFileSync(cells, 'utf8')).sheets;
  return Object.entries(tables).map(([name, records]) => ({
    name,
    rows: [Object.keys(records[0] ?? {}), ...records.map((record) => Object.values(record).map(plain))],
  }));
}

/**
 * A day or a moment as the number that a workbook has for it.
 *
 * @param {string | number | null} cell
 */
function plain(cell) {
  if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(cell)) return cell;
  return Date.parse(cell) / 86_400_000 + 25_569;
}
