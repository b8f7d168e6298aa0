import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Call } from '../../../core/api/dispatch.ts';
import { cancelledError } from '../../../core/api/jobs.ts';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import type { ReportStamp } from '../../../core/reports/report-stamp.ts';
import type { PageSheet, ReportCell, ReportSheet, SheetBlock, TableSheet } from '../../../core/reports/sheet.ts';
import type { ReportWords } from '../../../core/reports/words/report-words.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { type BookAnswer, type BookCommand, type BookPlan, maxBatchesAhead } from './report-workbook-messages.ts';
import { findWorker } from './worker-file.ts';

/**
 * Writes the sheets as one workbook (.xlsx): tables with filters, pages with charts that are bound to the cells of the tables. The
 * rows are read here in batches and written in a thread of its own, which is ended when the call is cancelled. Announces the phases
 * `read` (with its rows) and `write`. Throws `cancelled`, and `file-too-large` when memory does not suffice.
 */
export async function writeReportWorkbook(
  sheets: readonly ReportSheet[],
  stamp: ReportStamp,
  options: { readonly words: ReportWords; readonly paper: Paper },
  { signal, progress }: Pick<Call, 'signal' | 'progress'>,
  heapMegabytes = mostHeapMegabytes,
): Promise<Uint8Array> {
  if (signal.aborted) throw cancelledError();
  const worker = startWorker(heapMegabytes);
  const stopListening = signal.onAbort(() => worker.fail(cancelledError()));
  try {
    worker.send({ kind: 'plan', plan: planOf(sheets, stamp, options) });
    const total = sheets.reduce((sum, sheet) => sum + (sheet.kind === 'table' ? sheet.count : 0), 0);
    let done = 0;
    progress({ phase: 'read', done, total, rows: done });
    for (const [place, sheet] of sheets.entries())
      for (const batch of sheet.kind === 'table' ? sheet.rows() : []) {
        worker.send({ kind: 'rows', sheet: place, json: JSON.stringify(batch) });
        await worker.room();
        done += batch.length;
        progress({ phase: 'read', done, total, rows: done });
      }
    progress({ phase: 'write', done: 0, total: null, rows: done });
    worker.send({ kind: 'end' });
    return await worker.book;
  } finally {
    stopListening();
    await worker.stop();
  }
}

/** 300,000 rows with 22 columns take 2.5 GB. */
const mostHeapMegabytes = 3_072;

function planOf(
  sheets: readonly ReportSheet[],
  stamp: ReportStamp,
  { words, paper }: { readonly words: ReportWords; readonly paper: Paper },
): BookPlan {
  return {
    ...{ stamp, paper },
    sheets: sheets.map((sheet) => (sheet.kind === 'page' ? withLocalMoments(sheet, words) : headOf(sheet))),
    words: {
      locale: words.locale,
      asOf: words.say('As of {day}', { day: words.day(stamp.asOf) }),
      pages: words.say('Page {page} of {pages}'),
      title: words.say('CAS migration of {organization}', { organization: stamp.organization }),
      subject: words.say('State and plan as of {day}', { day: words.day(stamp.asOf) }),
    },
  };
}

function headOf({ rows: _rows, ...head }: TableSheet) {
  return head;
}

/** Tables have moments in UTC and say so; on pages they are texts in the time zone of the report, as in print. */
function withLocalMoments(page: PageSheet, words: ReportWords): PageSheet {
  const local = (cell: ReportCell): ReportCell =>
    cell !== null && typeof cell === 'object' && 'moment' in cell ? words.moment(cell.moment) : cell;
  return {
    ...page,
    blocks: page.blocks.map((block): SheetBlock => {
      if (block.kind === 'facts')
        return { ...block, rows: block.rows.map((fact) => ({ ...fact, value: local(fact.value) })) };
      return block.kind === 'grid' ? { ...block, rows: block.rows.map((row) => row.map(local)) } : block;
    }),
  };
}

type BookWorker = {
  readonly send: (command: BookCommand) => void;
  /** Waits for a turn of the others, and until the worker can take another batch. */
  readonly room: () => Promise<void>;
  readonly book: Promise<Uint8Array>;
  readonly fail: (error: unknown) => void;
  readonly stop: () => Promise<void>;
};

function startWorker(heapMegabytes: number): BookWorker {
  const worker = new Worker(findWorker('report-workbook-worker', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let resolve: (bytes: Uint8Array) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const book = new Promise<Uint8Array>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  // Whoever reads rows learns of a failure from `room`; without this it would be one that nobody handles.
  book.catch(() => {});
  let ahead = 0;
  let wake = (): void => {};
  worker.on('message', (answer: BookAnswer) => {
    if (answer.kind === 'book') return resolve(answer.bytes);
    ahead -= 1;
    wake();
  });
  worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge() : error));
  worker.on('exit', () => reject(new Error('the worker ended without a workbook')));
  async function room(): Promise<void> {
    do {
      const taken = ahead < maxBatchesAhead ? setImmediate() : new Promise<void>((resume) => (wake = resume));
      await Promise.race([book, taken]);
    } while (ahead >= maxBatchesAhead);
  }
  return {
    ...{ room, book, fail: reject },
    send(command) {
      if (command.kind === 'rows') ahead += 1;
      worker.postMessage(command);
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(): AppError {
  return new AppError(
    'file-too-large',
    'The workbook needs more memory than one may take.',
    'Write fewer sheets, or the tables as CSV.',
  );
}
