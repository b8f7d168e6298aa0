import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Call } from '../../core/api/dispatch.ts';
import { cancelledError } from '../../core/api/jobs.ts';
import type { RowsRequest, SavedList } from '../../core/api/list-report.ts';
import { cellText, type ListColumn } from '../../core/lists/list-column.ts';
import type { ListCell } from '../../core/lists/list-query.ts';
import type { CellReader } from '../../core/lists/list-table.ts';
import { csvLines } from '../../core/runbook/csv-list.ts';
import { writeFileAtomically } from './files/write-file.ts';
import { type SheetCell, startWorkbook } from './files/write-workbook.ts';
import { type AskedList, answerOf, tableOf } from './list-tables.ts';
import { columnsOf, placesOf } from './listed-rows.ts';
import type { Project } from './project.ts';

/** Writes rows into a file, in batches between which it can be cancelled. Throws `file-write-failed` and `cancelled`. */
export async function saveList(
  project: Project,
  asked: AskedList & RowsRequest & { readonly path: string; readonly format: 'csv' | 'xlsx' },
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<SavedList> {
  const table = tableOf(project, asked);
  const columns = columnsOf(asked).map((column) => ({ column, read: table.readerOf(column.key) }));
  const places = placesOf(answerOf(project, asked, asked.query), asked.ranges);
  const source: Source = { name: asked.list, columns, places };
  const content = asked.format === 'csv' ? csvPieces(source, call) : await workbookOf(source, call);
  await writeFileAtomically(asked.path, content, true);
  return { rows: places.length, bytes: (await stat(asked.path)).size };
}

type Source = {
  readonly name: string;
  readonly columns: readonly { readonly column: ListColumn; readonly read: CellReader }[];
  readonly places: readonly number[];
};

async function* csvPieces({ columns, places }: Source, call: Pick<Call, 'signal' | 'progress'>) {
  yield `\u{FEFF}${csvLines([columns.map(({ column }) => column.title)])}`;
  for await (const batch of batchesOf(places, call))
    yield csvLines(batch.map((place) => columns.map(({ column, read }) => cellText(column, read(place)))));
}

async function workbookOf({ name, columns, places }: Source, call: Pick<Call, 'signal' | 'progress'>) {
  const head = columns.map(({ column }) => ({ title: column.title, width: Math.ceil(column.width / pixelsOfLetter) }));
  const sheet = await startWorkbook(name, head);
  for await (const batch of batchesOf(places, call))
    sheet.addRows(batch.map((place) => columns.map(({ column, read }) => sheetCell(column, read(place)))));
  return sheet.finish();
}

const pixelsOfLetter = 7;

/** Numbers and days as what they are, everything else in the words of the screen. */
function sheetCell(column: ListColumn, cell: ListCell): SheetCell {
  if (cell === null) return null;
  if (column.kind === 'number' && typeof cell === 'number') return cell;
  const text = cellText(column, cell);
  return column.kind === 'day' ? { day: text } : text;
}

/** The rows in batches; others have their turn between them, and the work ends there when it is cancelled. */
async function* batchesOf(places: readonly number[], { signal, progress }: Pick<Call, 'signal' | 'progress'>) {
  for (let from = 0; from < places.length; from += batchSize) {
    await setImmediate();
    if (signal.aborted) throw cancelledError();
    const batch = places.slice(from, from + batchSize);
    yield batch;
    const done = from + batch.length;
    progress({ phase: 'save', done, total: places.length, rows: done });
  }
}

const batchSize = 2000;
