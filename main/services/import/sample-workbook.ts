import type { RawRow } from '../../../core/import/raw-table.ts';
import { findSheetHead } from '../../../core/import/table-head.ts';
import type { OpenInput } from '../files/file-access.ts';
import { findPartialRead, readWorkbook, type SheetEnd } from '../files/workbooks.ts';
import { choicesFor } from './chosen-table.ts';
import type { TableSample } from './inspect-table.ts';
import type { ReadingOptions } from './open-table.ts';
import { checkSheets, inSheetOrder, isFilled, noHeaderThere } from './workbook-tables.ts';

const sampledRows = 2_000;
const candidateRows = 30;

/** The sheets of a workbook, each with its beginning and the number of its rows. Throws `file-…` and `choices-invalid`. */
export async function sampleWorkbook(input: OpenInput, options: ReadingOptions): Promise<readonly TableSample[]> {
  const samples: TableSample[] = [];
  let name = '';
  let first: RawRow[] = [];
  let filled = 0;
  for await (const part of readWorkbook(input, undefined, options.signal)) {
    switch (part.kind) {
      case 'sheet':
        name = part.name;
        first = [];
        filled = 0;
        break;
      case 'rows':
        first.push(...part.rows.slice(0, Math.max(0, sampledRows - first.length)));
        filled += part.rows.filter(isFilled).length;
        break;
      case 'sheet-end':
        samples.push(sheetSample(input.name, name, first, filled, part, options));
        break;
    }
  }
  checkSheets(
    input.name,
    options,
    samples.map(({ sheet }) => sheet ?? ''),
  );
  return samples;
}

function sheetSample(
  file: string,
  sheet: string,
  first: readonly RawRow[],
  filled: number,
  end: SheetEnd,
  options: ReadingOptions,
): TableSample {
  const choices = choicesFor(options, sheet);
  const headerRow = choices?.headerRow ?? null;
  const head = findSheetHead(inSheetOrder(first), headerRow);
  if (head === null && headerRow !== null && choices?.isUsed !== false) throw noHeaderThere(file, sheet, headerRow);
  const dataRow = head?.dataRow ?? 1;
  const above = first.filter((row) => row.row < dataRow && isFilled(row)).length;
  const partial = findPartialRead(end);
  return {
    ...{ file, sheet, encoding: null, delimiter: null, head },
    candidates: first.filter(({ row }) => row <= candidateRows),
    rows: first.filter((row) => row.row >= dataRow && isFilled(row)),
    total: { count: head === null ? 0 : filled - above, isExact: true },
    readingIssues: partial === null ? [] : [partial],
  };
}
