// The baseline of the workbook import: the library's parse of each file, to rows of text, and nothing else.
import { readFileSync } from 'node:fs';
import * as xlsx from 'xlsx';

let rows = 0;
for (const file of process.argv.slice(2)) {
  const book = xlsx.read(readFileSync(file), { dense: true });
  for (const sheet of Object.values(book.Sheets)) rows += xlsx.utils.sheet_to_json(sheet, { header: 1 }).length;
}
process.stdout.write(`${rows}\n`);
